"""The gazetteer: which known places a name may mean, and which of them the report means.

Homonyms are the rule (a Zahra in every province), so a name alone decides nothing: the type word before it, the
places named around it and the country that the report speaks of choose together.
"""

from collections.abc import Iterable, Iterator
from math import cos, hypot, radians

import msgspec

from musnad.arabic.letters import fold_word
from musnad.arabic.names import ending_in_ha, without_article
from musnad.arabic.shapes import has_article
from musnad.lexicon.places import GazetteerPlace

FINENESS = ("site", "neighbourhood", "settlement", "district", "governorate", "country", "region")
# Kilometres within which a place is taken to lie in or at a container that has no division of its own name.
_REACH = {
    "site": 10.0, "neighbourhood": 10.0, "settlement": 35.0, "district": 60.0, "governorate": 150.0, "region": 900.0,
}  # fmt: skip
_KM_PER_DEGREE = 111.2
# Points of each ground, set so that a named container outweighs fame; fame decides where nothing else does.
_RANK, _SAME_TYPE, _SAME_CLASS, _NEXT_CLASS = 0.6, 1.5, 3.0, 0.5
_TOWN = 0.3  # a bare name is rather the town than the province called after it
_CONTAINED, _COUNTRY, _NEAR, _NEAR_KM = 5.0, 4.0, 3.0, 300.0


class PlaceContext(msgspec.Struct, frozen=True):
    """What the text around a name says of where it lies.

    `type_class` is the class of the type word before the name (`data/place_words.yaml`) and `types` the gazetteer
    types that word may mean. `containers` are places that the text names around it, `countries` the weight of each
    country in the report so far, `near` the points of places already settled.
    """

    type_class: str | None = None
    types: tuple[str, ...] = ()
    containers: tuple[GazetteerPlace, ...] = ()
    countries: tuple[tuple[str, float], ...] = ()
    near: tuple[tuple[float, float], ...] = ()


class Gazetteer:
    """Known places by their Arabic names."""

    def __init__(self, places: Iterable[GazetteerPlace], heads: Iterable[str] = ()) -> None:
        """Index the places.

        Args:
            places: all places, as `load_places` gives them.
            heads: the type words ("prison", "airport") that may be left off or exchanged before a name.
        """
        self._by_id: dict[str, GazetteerPlace] = {}
        self._exact: dict[str, list[GazetteerPlace]] = {}
        self._loose: dict[str, list[GazetteerPlace]] = {}
        self._headless: dict[str, list[GazetteerPlace]] = {}
        self._heads = frozenset(without_article(fold_word(head)) for head in heads)
        for place in places:
            self._add(place)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[GazetteerPlace]:
        return iter(self._by_id.values())

    def by_id(self, id_: str) -> GazetteerPlace | None:
        """The place of that id, or None."""
        return self._by_id.get(id_)

    def names(self) -> Iterator[tuple[str, bool]]:
        """Every folded name without its leading article, and whether all its places need a cue before it."""
        for key, places in self._exact.items():
            yield key, all(place.cue for place in places)

    def candidates(self, folded_name: str) -> tuple[GazetteerPlace, ...]:
        """The places that a folded name may mean, the exact ones, else those of a near spelling.

        Near spellings are names written together or apart, with or without an article inside, with final ا for ه;
        last, sites whose type word was left off.

        Args:
            folded_name: the name as `fold_word` gives it, leading article or not.

        Returns:
            All candidates in the order of the gazetteer; empty where the name is not known.
        """
        key = exact_key(folded_name)
        found = self._exact.get(key)
        if found is None:
            loose = loose_key(key)
            found = self._loose.get(loose) or self._headless.get(loose) or []
        return tuple(found)

    def is_definite(self, key: str) -> bool | None:
        """Whether the places of a name always bear the article in it or never do, None where some do."""
        if has_article(key):  # short names keep it: اللد
            return None
        folded = [fold_word(name) for place in self._exact[key] for name in place.ar]
        bearing = {name != key for name in folded if exact_key(name) == key}
        return bearing.pop() if len(bearing) == 1 else None

    def named(self, folded_name: str) -> tuple[GazetteerPlace, ...]:
        """The places of exactly that folded name, leading article or not."""
        return tuple(self._exact.get(exact_key(folded_name), ()))

    def resolve(self, candidates: tuple[GazetteerPlace, ...], context: PlaceContext) -> GazetteerPlace | None:
        """The one candidate that the context speaks for.

        Args:
            candidates: places of one name, from `candidates`.
            context: what the text around the name says.

        Returns:
            The best place, or None where none fits: every one of another type, outside the places that the text
            names around it, waiting for a cue that is not there, or a site of a country that the text does not
            speak of.
        """
        scored = [(score, place) for place in candidates if (score := _score(place, context)) is not None]
        if not scored:
            return None
        return min(scored, key=lambda pair: (-pair[0], -pair[1].rank, pair[1].id))[1]

    def _add(self, place: GazetteerPlace) -> None:
        self._by_id[place.id] = place
        for name in place.ar:
            key = exact_key(fold_word(name))
            _append(self._exact, key, place)
            _append(self._loose, loose_key(key), place)
            head, _, rest = key.partition(" ")
            if rest and head in self._heads:
                _append(self._headless, loose_key(rest), place)


def exact_key(folded_name: str) -> str:
    """A folded name as the gazetteer files it: hashes and underscores read as spaces, without its leading article."""
    words = folded_name.replace("_", " ").replace("#", " ").split()
    if words:
        words[0] = without_article(words[0])
    return " ".join(words)


def loose_key(folded_name: str) -> str:
    """The key that near spellings share: no articles, no spaces, a final ا as ه."""
    return "".join(ending_in_ha(without_article(word)) for word in folded_name.split())


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Distance of two points, on a plane: good enough to tell homonyms apart, and quick."""
    return _KM_PER_DEGREE * hypot(lat1 - lat2, (lon1 - lon2) * cos(radians((lat1 + lat2) / 2)))


def lies_in(place: GazetteerPlace, container: GazetteerPlace) -> bool:
    """Whether a place lies in another, by its divisions where they are known, else by distance."""
    if container.country is not None and place.country is not None and container.country != place.country:
        return False
    if container.precision == "country":
        return place.country == container.country
    distance = kilometres(place.lat, place.lon, container.lat, container.lon)
    if container.precision == "governorate":
        return place.admin1 == container.admin1 or (place.admin1 is None and distance <= _REACH["governorate"])
    if container.precision == "district" and place.admin2 is not None and place.admin2 == container.admin2:
        return place.admin1 == container.admin1
    return distance <= _REACH[container.precision]


def _score(place: GazetteerPlace, context: PlaceContext) -> float | None:
    """How well a place fits, or None where it cannot be meant."""
    if place.cue and context.type_class is None:
        return None
    type_score = _type_score(place, context)
    if type_score is None:
        return None
    if place.is_local and _is_elsewhere(place, context):
        return None
    score = _RANK * place.rank + type_score
    others = [container for container in context.containers if container.id != place.id]
    inside = sum(lies_in(place, container) for container in others)
    if others and not inside:
        return None
    score += _CONTAINED * inside
    if context.countries and place.country is not None:
        total = sum(weight for _, weight in context.countries) or 1.0
        score += _COUNTRY * sum(weight for code, weight in context.countries if code == place.country) / total
    if context.near:
        nearest = min(kilometres(place.lat, place.lon, lat, lon) for lat, lon in context.near)
        score += _NEAR * max(0.0, 1.0 - nearest / _NEAR_KM)
    return score


def _is_elsewhere(place: GazetteerPlace, context: PlaceContext) -> bool:
    """Whether a site lies in a country that the text does not speak of, and far from all that it names."""
    told = {code for code, weight in context.countries if weight >= 1.0}
    if not told or place.country in told:
        return False
    return all(kilometres(place.lat, place.lon, lat, lon) > _NEAR_KM for lat, lon in context.near)


def _type_score(place: GazetteerPlace, context: PlaceContext) -> float | None:
    if context.type_class is None:
        return _TOWN * (place.precision == "settlement")
    if place.type in context.types:
        return _SAME_CLASS + _SAME_TYPE
    steps = abs(FINENESS.index(place.precision) - FINENESS.index(context.type_class))
    return (_SAME_CLASS, _NEXT_CLASS)[steps] if steps < 2 else None


def _append(index: dict[str, list[GazetteerPlace]], key: str, place: GazetteerPlace) -> None:
    filed = index.setdefault(key, [])
    if place not in filed:
        filed.append(place)
