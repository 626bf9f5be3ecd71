"""Whereabouts: whether two places can be the place of one event."""

from math import asin, cos, radians, sin, sqrt

from musnad.events.wording import same_name
from musnad.record.claim import Claim, Place

FINENESS = ("region", "country", "governorate", "district", "settlement", "neighbourhood", "site")
# How far two namings of one place may lie apart, in kilometres: the usual width of such a place.
WIDTH = {
    "site": 1.0, "neighbourhood": 2.5, "settlement": 8.0, "district": 35.0,
    "governorate": 120.0, "country": 700.0, "region": 1500.0,
}  # fmt: skip
SAME, WITHIN, NEARBY, APART = 1.0, 0.75, -0.25, -1.0


def fineness(place: Place) -> int:
    """How finely a place is named; higher is finer."""
    return FINENESS.index(place.precision)


def nearness(one: Claim, other: Claim) -> float | None:
    """How two claims' places lie: the same, one within the other, near by, apart; None where that is not known."""
    if one.place is None or other.place is None:
        return None
    if _are_the_same(one.place, other.place):
        return SAME
    fine, coarse = (one, other) if fineness(one.place) >= fineness(other.place) else (other, one)
    assert fine.place is not None
    assert coarse.place is not None
    if _lies_within(fine, coarse.place):
        return WITHIN
    distance = kilometres(fine.place, coarse.place)
    if distance is not None and fine.place.precision == coarse.place.precision:
        return NEARBY if distance <= WIDTH[coarse.place.precision] else APART
    if coarse.place.precision in ("governorate", "country", "region") and distance is None:
        return None
    return APART


def kilometres(one: Place, other: Place) -> float | None:
    """Great-circle distance, or None where a place has no coordinates.

    >>> from musnad.record.claim import Place
    >>> aleppo = Place(text="", start=0, end=0, lat=36.20, lon=37.16)
    >>> round(kilometres(aleppo, Place(text="", start=0, end=0, lat=33.51, lon=36.29)))
    310
    """
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(radians, (one.lat, one.lon, other.lat, other.lon))
    chord = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(chord))


def _are_the_same(one: Place, other: Place) -> bool:
    if one.gazetteer_id is not None and other.gazetteer_id is not None:
        same_entry = one.gazetteer_id == other.gazetteer_id
        return same_entry and _relation(one) == _relation(other)
    return abs(fineness(one) - fineness(other)) <= 1 and same_name(one.text, other.text)


def _relation(place: Place) -> str | None:
    return place.relation.kind if place.relation is not None else None


def _lies_within(fine: Claim, coarse: Place) -> bool:
    """Whether the finer claim says, or the gazetteer shows, that its place lies in the coarser one."""
    place = fine.place
    assert place is not None
    if fineness(place) <= fineness(coarse):
        return False
    if any(same_name(inside.text, coarse.text) for inside in fine.place_in):
        return True
    ids = {inside.gazetteer_id for inside in fine.place_in if inside.gazetteer_id is not None}
    if coarse.gazetteer_id in ids or (coarse.name is not None and coarse.name in place.admin):
        return True
    distance = kilometres(place, coarse)
    if distance is not None:
        return distance <= WIDTH[coarse.precision]
    return coarse.precision == "country" and place.country is not None and place.country == coarse.country
