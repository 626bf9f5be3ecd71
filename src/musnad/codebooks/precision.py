"""Precision: how exactly an event's day and place are known, in each codebook's own steps."""

from datetime import date

from musnad.codebooks.book import book
from musnad.record.claim import Place
from musnad.record.event import Event

# ACLED: 1 a named town or a part of it, 2 a small area or near a town, 3 a larger region; a country alone is no event.
_ACLED_PLACE = {"site": 1, "neighbourhood": 1, "settlement": 1, "district": 2, "governorate": 3, "region": 3}


def days_long(event: Event) -> int | None:
    """How many days the event's dates span, 1 for a single day; None where it has none."""
    if event.from_ is None or event.to is None:
        return None
    return (date.fromisoformat(event.to) - date.fromisoformat(event.from_)).days + 1


def middle(event: Event) -> str | None:
    """The middle day of the event's dates, which ACLED records for a week or a month."""
    if event.from_ is None or event.to is None:
        return None
    first, last = date.fromisoformat(event.from_), date.fromisoformat(event.to)
    return (first + (last - first) // 2).isoformat()


def acled_time(event: Event) -> int | None:
    """ACLED time_precision: 1 the day, 2 the week, 3 the month; None where vaguer, which ACLED leaves out."""
    length = days_long(event)
    if length is None or length > 31:
        return None
    return 1 if length == 1 else 2 if length <= 7 else 3


def acled_place(place: Place | None) -> int | None:
    """ACLED geo_precision, None where only the country or nothing is known."""
    if place is None:
        return None
    step = _ACLED_PLACE.get(place.precision)
    return 2 if step == 1 and place.relation is not None else step


def ucdp_time(event: Event) -> int | None:
    """UCDP date_prec: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year."""
    length = days_long(event)
    if length is None:
        return None
    steps = ((1, 1), (6, 2), (7, 3), (31, 4))
    return next((step for longest, step in steps if length <= longest), 5)


def ucdp_place(place: Place | None) -> int | None:
    """UCDP where_prec, from 1 an exact place to 6 a country."""
    if place is None:
        return None
    steps: dict[str, int] = book("ucdp")["where_prec"]
    step = steps[place.precision]
    near: int = book("ucdp")["near"]
    return near if step == 1 and place.relation is not None else step
