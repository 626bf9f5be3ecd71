"""ACLED: event and sub-event type, sides, interaction and precision of an event."""

from collections.abc import Iterable

from musnad.codebooks.book import Row, book
from musnad.codebooks.facts import Facts, first_fitting, has_toll
from musnad.codebooks.precision import acled_place, acled_time, middle
from musnad.codebooks.standing import LABELS, Standing, side_of
from musnad.record.event import Event

_ONE_SIDED = "Violence against civilians"
_SIDES_OF_CROWD = {"Protests": "Protesters", "Riots": "Rioters"}


def acled(known: Facts) -> Row:
    """The event as ACLED would enter it; `not_coded` says why where ACLED has no such event."""
    table, event = book("acled"), known.event
    row = first_fitting(table["realis"], known) or first_fitting(table["kinds"][event.kind], known) or {}
    sub = row.get("sub")
    event_type, disorder = table["sub_events"].get(sub, (row.get("event_type"), None))
    if event_type is None:
        return {"event_type": None, "sub_event_type": None, "not_coded": row.get("why")}
    return {
        "event_type": event_type,
        "sub_event_type": sub,
        "disorder_type": disorder,
        **({"candidates": row["candidates"]} if "candidates" in row else {}),
        "event_date": middle(event),
        "time_precision": acled_time(event),
        "geo_precision": acled_place(event.place),
        **_sides(known, event_type),
        "civilian_targeting": table["civilian_targeting"] if _hits_civilians(known, event_type) else None,
        "fatalities": _fatalities(event),
    }


def interaction(one: str | None, other: str | None) -> str | None:
    """ACLED's name for who met whom: "State forces-Rebel group", "Protesters only"; None where a side is unknown.

    The lower label stands first, but for "External/Other forces-Civilians".
    """
    if one is None:
        return None
    if other is None:
        return f"{one} only"
    if {one, other} == {"External/Other forces", "Civilians"}:
        return "External/Other forces-Civilians"
    return "-".join(sorted((one, other), key=LABELS.index))


def _sides(known: Facts, event_type: str) -> Row:
    """Who stands as actor 1 and 2: agents first, then targets; in violence against civilians the second is theirs."""
    agents = known.agents if event_type == "Battles" else known.agents[:1]
    actors = [*agents, *(target for target in known.targets if target.inter is not None)]
    first, second = (*actors, None, None)[:2]
    one = _SIDES_OF_CROWD.get(event_type) or _label(first)
    other = _label(second)
    if event_type in _SIDES_OF_CROWD:
        other = _counterpart([*known.agents, *known.targets])
    elif event_type == _ONE_SIDED:
        other = "Civilians"
    both_known = one is not None and (other is not None or second is None)
    return {
        "actor1": _name(first),
        "inter1": one,
        "actor2": _name(second),
        "inter2": other,
        "interaction": interaction(one, other) if both_known else None,
    }


def _counterpart(standings: Iterable[Standing]) -> str | None:
    """Whoever faces a crowd: the first label that is neither a crowd's nor civilians'."""
    labels = {standing.inter for standing in standings if standing.inter is not None}
    return min(labels - {"Rioters", "Protesters", "Civilians"}, key=LABELS.index, default=None)


def _label(standing: Standing | None) -> str | None:
    return standing.inter if standing is not None else None


def _name(standing: Standing | None) -> str | None:
    return (standing.party.name or standing.party.text) if standing is not None else None


def _hits_civilians(known: Facts, event_type: str) -> bool:
    return event_type == _ONE_SIDED or (event_type != "Strategic developments" and side_of(known.targets) == "civilian")


def _fatalities(event: Event) -> int:
    """Reported deaths, the lowest where sources differ; none reported is 0."""
    if not has_toll(event, "killed"):
        return 0
    toll = event.tolls["killed"]
    return toll.low if toll.low is not None else 0
