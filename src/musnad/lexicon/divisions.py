"""Divisions: the Arabic names of the governorates and districts that places are said to lie in."""

from collections.abc import Iterable, Mapping

from musnad.lexicon.places import GazetteerPlace

# A division often bears the name of its chief town: where only that is known, the town lends its name.
_TYPES = ("governorate", "district", "city", "town", "village")


def division_names(places: Iterable[GazetteerPlace]) -> Mapping[tuple[str, str], str]:
    """The Arabic name of each division, by its country and its English name, as `admin` of a place gives it."""
    known = [place for place in places if place.type in _TYPES and place.country is not None and place.ar]
    known.sort(key=lambda place: _TYPES.index(place.type), reverse=True)
    return {(place.country, place.en): place.ar[0] for place in known if place.country is not None}
