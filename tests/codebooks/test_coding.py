"""Every kind is mapped in every codebook, and the rows that depend on who did it say so."""

import pytest

from musnad.codebooks import code
from musnad.codebooks.acled import interaction
from musnad.codebooks.book import book, kinds_coded
from musnad.record import ClaimRef, Event, Toll
from musnad.record.claim import Party, Place, Relation

KINDS = (
    "armed_clash", "territory_taken", "air_strike", "shelling", "bombing", "suicide_bombing",
    "chemical_attack", "attack", "assassination", "execution", "abduction", "sexual_violence",
    "torture", "arrest", "raid", "siege", "surrender", "release",
    "escape", "mutiny", "weapons_seized", "protest", "riot", "repression",
    "displacement", "agreement", "movement", "destruction", "casualties", "statement",
)  # fmt: skip


def party(type_, text="جهة", name=None):
    return Party(text=text, start=0, end=len(text), type=type_, name=name)


def event(kind, agent=None, target=None, **fields):
    agents = (party(agent),) if agent else ()
    targets = (party(target),) if target else ()
    return Event(id="e1", kind=kind, claims=(ClaimRef("r", "c1"),), agents=agents, targets=targets, **fields)


def killed(number):
    return {"killed": Toll(number, number, number, "latest_best_sourced", "", ())}


@pytest.mark.parametrize("name", ["acled", "cameo", "plover", "ucdp"])
def test_every_kind_has_its_rows(name):
    assert kinds_coded(name) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("realis", ["actual", "denied", "threat", "foiled", "hypothetical"])
def test_every_kind_is_coded_whatever_its_realis(kind, realis):
    codes = code(event(kind, realis=realis))
    assert codes["acled"]["event_type"] or codes["acled"]["not_coded"]
    assert codes["plover"]["event"] in book("plover")["quads"]
    assert codes["cameo"]["root"].isdigit()
    assert codes["ucdp"]["in_scope"] is False


def test_all_25_sub_events_are_known():
    assert len(book("acled")["sub_events"]) == 25
    used = {row.get("sub") for rows in book("acled")["kinds"].values() for row in rows}
    assert used - {None} <= set(book("acled")["sub_events"])


def test_every_inter_label_is_one_of_the_eight():
    labels = {traits.get("inter") for traits in book("actor_types").values()} - {None}
    assert labels <= {"State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters",
                      "Civilians", "External/Other forces"}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "agent", "target", "sub"),
    [
        ("territory_taken", "military", None, "Government regains territory"),
        ("territory_taken", "rebel_group", None, "Non-state actor overtakes territory"),
        ("territory_taken", None, None, None),
        ("attack", "rebel_group", "police", "Armed clash"),
        ("attack", "rebel_group", "civilians", "Attack"),
        ("armed_clash", "military", "rebel_group", "Armed clash"),
        ("air_strike", "military", None, "Air/drone strike"),
        ("mutiny", "detainees", None, "Violent demonstration"),
        ("mutiny", "military", None, "Other"),
        ("riot", "rioters", "civilians", "Mob violence"),
    ],
)
def test_acled_sub_events(kind, agent, target, sub):
    assert code(event(kind, agent, target))["acled"]["sub_event_type"] == sub


def test_the_means_and_the_toll_decide_some_rows():
    assert code(event("attack"), ["grenade"])["acled"]["sub_event_type"] == "Grenade"
    assert code(event("air_strike"), ["drone"])["plover"]["mode"] == "drone"
    assert code(event("repression", tolls=killed(2)))["acled"]["sub_event_type"] == "Excessive force against protesters"
    assert code(event("repression"))["acled"]["sub_event_type"] == "Protest with intervention"


def test_unsure_rows_name_their_candidates():
    row = code(event("territory_taken"))["acled"]
    assert row["event_type"] == "Battles"
    assert len(row["candidates"]) == 2


def test_a_foiled_bomb_is_disrupted_and_a_threat_is_no_event():
    assert code(event("bombing", realis="foiled"))["acled"]["sub_event_type"] == "Disrupted weapons use"
    assert code(event("bombing", realis="threat"))["acled"]["event_type"] is None
    assert code(event("bombing", realis="threat"))["plover"]["event"] == "THREATEN"
    assert code(event("bombing", realis="denied"))["plover"]["auxiliary"] == "negation"


def test_interactions_follow_acled_order():
    assert interaction("Rebel group", "State forces") == "State forces-Rebel group"
    assert interaction("Civilians", "External/Other forces") == "External/Other forces-Civilians"
    assert interaction("Protesters", None) == "Protesters only"
    assert code(event("armed_clash", "rebel_group", "military"))["acled"]["interaction"] == "State forces-Rebel group"
    assert code(event("protest"))["acled"]["interaction"] == "Protesters only"


def test_types_of_violence():
    assert code(event("armed_clash", "military", "rebel_group", tolls=killed(3)))["ucdp"]["type_of_violence"] == 1
    assert code(event("armed_clash", "rebel_group", "militia", tolls=killed(3)))["ucdp"]["type_of_violence"] == 2
    assert code(event("bombing", "rebel_group", "civilians", tolls=killed(3)))["ucdp"]["type_of_violence"] == 3
    assert code(event("bombing", tolls=killed(3)))["ucdp"]["type_of_violence"] is None
    assert code(event("bombing"))["ucdp"] == {"in_scope": False, "why": "no death reported"}


@pytest.mark.parametrize(
    ("first", "last", "acled", "ucdp"),
    [
        ("2024-05-09", "2024-05-09", 1, 1),
        ("2024-05-09", "2024-05-11", 2, 2),
        ("2024-05-06", "2024-05-12", 2, 3),
        ("2024-05-01", "2024-05-31", 3, 4),
        ("2023-01-01", "2023-12-31", None, 5),
        (None, None, None, None),
    ],
)
def test_time_precision(first, last, acled, ucdp):
    codes = code(event("bombing", from_=first, to=last, tolls=killed(1)))
    assert codes["acled"]["time_precision"] == acled
    assert codes["ucdp"]["date_prec"] == ucdp


@pytest.mark.parametrize(
    ("precision", "relation", "acled", "ucdp"),
    [
        ("site", None, 1, 1),
        ("settlement", None, 1, 1),
        ("settlement", "near", 2, 2),
        ("district", None, 2, 3),
        ("governorate", None, 3, 4),
        ("country", None, None, 6),
    ],
)
def test_place_precision(precision, relation, acled, ucdp):
    near = relation and Relation(text="قرب", start=0, end=3, kind=relation)
    place = Place(text="عيترون", start=0, end=6, precision=precision, relation=near)
    codes = code(event("bombing", place=place, tolls=killed(1)))
    assert codes["acled"]["geo_precision"] == acled
    assert codes["ucdp"]["where_prec"] == ucdp
