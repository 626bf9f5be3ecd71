"""UCDP GED: type of violence, precision and deaths of an event with at least one death."""

from musnad.codebooks.book import Row, book
from musnad.codebooks.facts import Facts, first_fitting, has_toll
from musnad.codebooks.precision import ucdp_place, ucdp_time
from musnad.codebooks.standing import side_of

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


def ucdp(known: Facts) -> Row:
    """The event as UCDP would enter it; `in_scope` is false where it would not, and `why` says so."""
    event = known.event
    use = (first_fitting(book("ucdp")["kinds"][event.kind], known) or {}).get("use")
    why = _out_of_scope(known, use)
    if why is not None:
        return {"in_scope": False, "why": why}
    killed = event.tolls["killed"]
    return {
        "in_scope": True,
        "type_of_violence": _type_of_violence(known, use),
        "where_prec": ucdp_place(event.place),
        "date_prec": ucdp_time(event),
        "event_clarity": 1 if event.place is not None and event.from_ is not None else 2,
        "best": killed.best,
        "low": killed.low,
        "high": killed.high,
    }


def _out_of_scope(known: Facts, use: str | None) -> str | None:
    if known.event.realis != "actual":
        return f"{known.event.realis}, so no event"
    if use not in ("armed", "one_sided"):
        return "no armed force"
    return None if has_toll(known.event, "killed") else "no death reported"


def _type_of_violence(known: Facts, use: str | None) -> int | None:
    """1 where a state fights an armed group or state, 2 between armed groups, 3 against civilians; None if unclear."""
    if use == "one_sided" or side_of(known.targets) in ("civilian", "captive", "crowd"):
        return ONE_SIDED
    parties = (*known.agents, *known.targets)
    sides = [party.side for party in parties if party.side in ("state", "non_state")]
    if len(sides) < 2:
        return None
    return STATE_BASED if "state" in sides else NON_STATE
