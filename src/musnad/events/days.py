"""Days: how the dates of two tellings agree, and the dates that several tellings give together."""

from collections.abc import Iterable
from datetime import date

from musnad.events.telling import Telling

EQUAL, OVERLAPPING, DISJOINT = 1.0, 0.5, -1.0
# Two reports that give no day speak of one event only where they came out this close together.
_NEWS_LASTS = 3


def agreement(one: Telling, other: Telling) -> float | None:
    """How the days of two tellings agree; None where one of a report's claims is undated and takes no side."""
    left, right = _days(one), _days(other)
    if left is not None and right is not None:
        if left == right:
            return EQUAL
        return OVERLAPPING if left[0] <= right[1] and right[0] <= left[1] else DISJOINT
    if one.record == other.record:
        return None
    return -0.25 if _published_together(one, other) else DISJOINT


def envelope(tellings: Iterable[Telling]) -> tuple[str | None, str | None]:
    """First and last day of all tellings; a vaguer range around another's day ("last week") is left aside."""
    told = {days for telling in tellings if (days := _days(telling)) is not None}
    exact = [days for days in told if not any(_contains(days, other) for other in told)]
    if not exact:
        return (None, None)
    return (min(first for first, _ in exact), max(last for _, last in exact))


def _days(telling: Telling) -> tuple[str, str] | None:
    time = telling.claim.time
    if time is None or (time.from_ is None and time.to is None):
        return None
    first, last = time.from_ or time.to, time.to or time.from_
    assert first is not None
    assert last is not None
    return (first, last)


def _contains(outer: tuple[str, str], inner: tuple[str, str]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _published_together(one: Telling, other: Telling) -> bool:
    if one.published is None or other.published is None:
        return False
    distance = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(distance.days) <= _NEWS_LASTS
