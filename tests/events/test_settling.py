"""Settling the claims of one report, and of the gold reports together."""

import json
from collections import Counter

import pytest

from gold_records import gold_record, gold_records, shared
from musnad.events import Telling, settle, settle_tellings

CLAIM = {"kind": "bombing", "agents": [], "targets": [], "place": None, "place_in": [], "time": None, "from": None,
         "to": None, "counts": [], "means": [], "source": None, "realis": "actual"}  # fmt: skip


def settled(text, *claims):
    record = gold_record({"id": "r", "published": "2024-05-10", "text": text, "claims": [CLAIM | c for c in claims]})
    return settle(record.claims, record.id, record.document.published)


def killed(low, high, text, scope="new"):
    return {"role": "killed", "low": low, "high": high, "text": text, "scope": scope}


def test_a_summary_mention_joins_the_event_it_repeats():
    text = "انفجار في بلدة عيترون أمس قتل 3 جنود. الهجوم في عيترون أمس أوقع 3 قتلى"
    day = {"from": "2024-05-09", "to": "2024-05-09"}
    first = {"trigger": "انفجار", "place": "بلدة عيترون", "counts": [killed(3, 3, "3 جنود")], **day}
    again = {"kind": "attack", "trigger": "الهجوم", "place": "عيترون", "counts": [killed(3, 3, "3 قتلى")], **day}
    (event,) = settled(text, first, again)
    assert event.kind == "bombing"
    assert [ref.claim for ref in event.claims] == ["c1", "c2"]
    assert event.tolls["killed"].best == 3


def test_claims_told_with_other_numbers_stay_apart():
    text = "تحرير سبعة رهائن ثم تحرير تسعة آخرين من سجن الصناعة"
    released = {"kind": "release", "trigger": "تحرير", "place": "سجن الصناعة"}
    seven = {"role": "released", "low": 7, "high": 7, "text": "سبعة رهائن", "scope": "new"}
    nine = {"role": "released", "low": 9, "high": 9, "text": "تسعة آخرين", "scope": "additional"}
    events = settled(text, released | {"counts": [seven]}, released | {"counts": [nine]})
    assert [event.tolls["released"].best for event in events] == [7, 9]


def test_places_and_days_apart_are_never_joined():
    text = "قصف حي الزهور وقصف حي غويران واليوم قصف حي الزهور"
    shelling = {"kind": "shelling", "trigger": "قصف"}
    monday, tuesday = ({"from": day, "to": day} for day in ("2024-05-06", "2024-05-07"))
    events = settled(
        text, shelling | {"place": "حي الزهور"} | monday, shelling | {"place": "حي غويران"} | monday,
        shelling | {"place": "حي الزهور"} | tuesday,
    )  # fmt: skip
    assert len(events) == 3


def test_a_threat_is_not_the_deed():
    text = "هدد بقصف ميناء حيفا ثم قصف ميناء حيفا"
    port = {"kind": "shelling", "place": "ميناء حيفا", "from": "2024-05-09", "to": "2024-05-09"}
    events = settled(text, port | {"trigger": "بقصف", "realis": "threat"}, port | {"trigger": "ثم قصف"})
    assert [event.realis for event in events] == ["threat", "actual"]


def test_a_denial_of_the_same_strike_contests_it_and_gives_no_figure():
    text = "غارة على سوق المالحة قتلت 11 مدنيا ونفى الجيش قتل أي مدني في سوق المالحة"
    market = {"kind": "air_strike", "place": "سوق المالحة", "from": "2024-05-09", "to": "2024-05-09"}
    strike = market | {"trigger": "غارة", "counts": [killed(11, 11, "11 مدنيا")]}
    (event,) = settled(text, strike, market | {"trigger": "قتل أي مدني", "realis": "denied", "source": "الجيش"})
    assert event.realis == "actual"
    assert len(event.claims) == 2
    assert event.tolls["killed"].best == 11
    assert len(event.tolls["killed"].by) == 1
    assert event.confidence < 0.9


@pytest.mark.parametrize(("doers", "events"), [([], 1), (["حركة حماس"], 2)])
def test_a_denial_without_place_and_day_contests_what_was_told_unless_it_names_other_doers(doers, events):
    text = "شن الجيش غارة على سوق المالحة أمس ونفى استهداف المدنيين حركة حماس"
    market = {"place": "سوق المالحة", "from": "2024-05-09", "to": "2024-05-09"}
    strike = market | {"kind": "air_strike", "trigger": "غارة"}
    denial = market | {"kind": "attack", "trigger": "استهداف", "realis": "denied", "agents": doers}
    assert len(settled(text, strike, denial)) == events


def test_ids_are_stable_and_belong_to_the_claims():
    text = "انفجار في حي الزهور"
    (once,) = settled(text, {"trigger": "انفجار", "place": "حي الزهور"})
    (twice,) = settled(text, {"trigger": "انفجار", "place": "حي الزهور"})
    assert once.id == twice.id
    assert once.id.startswith("e")


def test_the_vaguer_date_does_not_widen_the_exact_one():
    text = "انفجار في حي الزهور الخميس. الانفجار في حي الزهور الأسبوع الماضي"
    place = {"place": "حي الزهور"}
    (event,) = settled(
        text,
        place | {"trigger": "انفجار", "from": "2024-05-02", "to": "2024-05-02"},
        place | {"trigger": "الانفجار", "from": "2024-04-29", "to": "2024-05-05"},
    )
    assert (event.from_, event.to) == ("2024-05-02", "2024-05-02")


def test_nothing_settles_into_nothing():
    assert settle((), "r", None) == ()


def test_every_gold_claim_belongs_to_exactly_one_event():
    for record in gold_records():
        events = settle(record.claims, record.id, record.document.published)
        cited = Counter(ref.claim for event in events for ref in event.claims)
        assert cited == Counter(claim.id for claim in record.claims)


@pytest.fixture(scope="module")
def archive():
    tellings = [
        Telling(record.id, record.document.published, claim) for record in gold_records() for claim in record.claims
    ]
    return settle_tellings(tellings)


def members(event):
    return {(ref.record, int(ref.claim[1:]) - 1) for ref in event.claims}


def test_gold_clusters_are_found_across_reports(archive):
    gold = json.loads(shared("gold/clusters.gold.json").read_text(encoding="utf-8"))
    clusters = [members(event) for event in archive]
    for expected in gold["events"]:
        wanted = {(record, claim) for record, claim in expected["claims"]}
        assert wanted in clusters, expected["event"]
        event = archive[clusters.index(wanted)]
        assert (event.kind, event.realis, event.from_) == (expected["kind"], expected["realis"], expected["from"])
        found = {role: {"low": t.low, "best": t.best, "high": t.high} for role, t in event.tolls.items()}
        assert {role: found.get(role) for role in expected["tolls"]} == expected["tolls"]


def test_gold_pairs_that_must_not_merge_stay_apart(archive):
    gold = json.loads(shared("gold/clusters.gold.json").read_text(encoding="utf-8"))
    for case in gold["must_not_merge"]:
        pair = {(record, claim) for record, claim in case["pair"]}
        assert not any(pair <= members(event) for event in archive), case["why"]


def test_two_sources_differ_over_one_event_only_where_the_later_speaks_of_it():
    text = "تحرير سبعة رهائن من سجن الصناعة وأعلنت قسد تحرير تسعة رهائن منه مساء الإثنين"
    seven = {"role": "released", "low": 7, "high": 7, "text": "سبعة رهائن", "scope": "new"}
    nine = {"role": "released", "low": 9, "high": 9, "text": "تسعة رهائن", "scope": "new"}
    released = {"kind": "release", "trigger": "تحرير", "place": "سجن الصناعة"}
    monday = {"source": "قسد", "from": "2024-05-06", "to": "2024-05-06"}
    assert len(settled(text, released | {"counts": [seven]}, released | {"counts": [nine]} | monday)) == 2
    rival = {"trigger": "الهجوم", "place": "الموصل", "source": "التنظيم", "counts": [killed(10, 10, "10 قتلى")]}
    told = {"trigger": "انفجار", "place": "الموصل", "source": "الشرطة", "counts": [killed(3, 3, "3 قتلى")]}
    (event,) = settled("انفجار في الموصل أوقع 3 قتلى بحسب الشرطة وقال التنظيم إن الهجوم أوقع 10 قتلى", told, rival)
    assert (event.tolls["killed"].low, event.tolls["killed"].high) == (3, 10)
