"""Names of actors that mean one only in their setting: bare names at home, names handed on, names recalled."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from musnad.arabic.letters import fold_word
from musnad.arabic.names import without_article
from musnad.lexicon.actors import Actor


class Written(NamedTuple):
    """A word of a text: the stems that it may be compared by, and whether it bears the article."""

    stems: Sequence[str]
    is_definite: bool


class ActorNames:
    """The names by which a known setting finds an actor; built once, read often.

    "The army" is another army in each country; "the Syrian government" changed hands in a year; "the movement" is the
    one that the report named before.
    """

    def __init__(self, actors: Sequence[Actor]) -> None:
        local: dict[tuple[Written, ...], list[Actor]] = defaultdict(list)
        named: dict[str, list[Actor]] = defaultdict(list)
        self._heads: dict[str, str] = {}
        for actor in actors:
            for bare in actor.local:
                local[_words(bare)].append(actor)
            for name in actor.names:
                named[name.text].append(actor)
            self._heads[actor.id] = _words(actor.ar)[0].stems[0]
        self._local: dict[str, list[tuple[tuple[Written, ...], tuple[Actor, ...]]]] = defaultdict(list)
        for words, bearers in local.items():
            self._local[words[0].stems[0]].append((words, tuple(bearers)))
        self._namesakes: dict[str, tuple[Actor, ...]] = {}
        for bearers in named.values():
            if len(bearers) > 1:
                self._namesakes |= {actor.id: tuple(bearers) for actor in bearers}
        states = {actor.id for actor in actors if actor.type == "government" and actor.country}
        states &= {actor.parent for actor in actors if actor.parent and actor.type == "military"}
        self._governments = _by_country(actor for actor in actors if actor.id in states)
        self._armies = _by_country(a for a in actors if a.type == "military" and a.local and a.parent in states)

    def at_home(self, words: Sequence[Written], country: str, year: int | None) -> Actor | None:
        """The actor of a country whose bare name begins a phrase; the longest name wins, then the youngest bearer.

        Args:
            words: The words of the phrase.
            country: ISO 3166-1 code of the country that the report is from.
            year: Year of publication, or None.
        """
        found = [
            (len(name), actor)
            for stem in (words[0].stems if words else ())
            for name, bearers in self._local.get(stem, ())
            if _opens(name, words)
            for actor in bearers
            if actor.country == country and _is_active(actor, year)
        ]
        return max(found, key=lambda entry: (entry[0], entry[1].start or 0))[1] if found else None

    def government(self, country: str, year: int | None) -> Actor | None:
        """The government of a country: the one that its forces answer to."""
        return next((actor for actor in self._governments.get(country, ()) if _is_active(actor, year)), None)

    def army(self, country: str, year: int | None) -> Actor | None:
        """The army of a country: the forces right beneath its government."""
        return next((actor for actor in self._armies.get(country, ()) if _is_active(actor, year)), None)

    def in_year(self, actor: Actor, year: int | None) -> Actor:
        """The bearer of the actor's name who was active in a year; the actor itself where none is better."""
        if _is_active(actor, year):
            return actor
        return next((other for other in self._namesakes.get(actor.id, ()) if _is_active(other, year)), actor)

    def begins(self, actor: Actor, word: Written) -> bool:
        """Whether the actor's full name begins with the word: تنظيم for تنظيم القاعدة."""
        return self._heads[actor.id] in word.stems


def _words(name: str) -> tuple[Written, ...]:
    return tuple(
        Written((without_article(word),), word != without_article(word)) for word in map(fold_word, name.split())
    )


def _opens(name: Sequence[Written], words: Sequence[Written]) -> bool:
    """Whether a phrase begins with a name; جيش is not الجيش."""
    return len(name) <= len(words) and all(
        part.stems[0] in word.stems and (word.is_definite or not part.is_definite)
        for part, word in zip(name, words, strict=False)
    )


def _by_country(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    found: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        if actor.country is not None:
            found[actor.country].append(actor)
    return found


def _is_active(actor: Actor, year: int | None) -> bool:
    return year is None or actor.active(year)
