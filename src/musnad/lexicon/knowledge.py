"""Knowledge: all that Musnad knows, loaded once and handed to the stages."""

import gc
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from musnad.arabic.inflection import decline
from musnad.arabic.letters import fold_word
from musnad.lexicon.actor_names import ActorNames
from musnad.lexicon.actors import Actor, load_actors, load_nationalities
from musnad.lexicon.amount_words import AmountWords
from musnad.lexicon.compiled import compiled
from musnad.lexicon.folders import cache_folder, places_folder
from musnad.lexicon.gazetteer import Gazetteer
from musnad.lexicon.lexicon import Lexicon, Sense
from musnad.lexicon.place_words import PlaceWords, load_place_words
from musnad.lexicon.places import load_places
from musnad.lexicon.time_words import TimeWords
from musnad.lexicon.triggers import Kind, load_kinds
from musnad.lexicon.vocabulary import (
    add_kinds,
    add_light_verbs,
    add_means,
    add_nouns,
    add_plain_verbs,
    add_realis,
    add_speech,
    add_words,
    read_yaml,
)  # fmt: skip
from musnad.record.vocabulary import PlacePrecision

_SUFFIXES = frozenset((".yaml", ".tsv"))


class Need(NamedTuple):
    """What must stand near a trigger; see data/needs.yaml."""

    classes: frozenset[str]
    means: frozenset[str]
    words: frozenset[str]
    special: str | None
    both_sides: bool
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The lexicon and the tables behind it."""

    lexicon: Lexicon
    kinds: dict[str, Kind]
    actors: dict[str, Actor]
    actor_names: ActorNames
    gazetteer: Gazetteer
    own_places: Gazetteer
    place_words: PlaceWords
    times: TimeWords
    amounts: AmountWords
    needs: dict[str, Need]
    decoys: dict[str, frozenset[str]]
    figures: dict[str, frozenset[str]]
    channels: dict[str, frozenset[str]] = field(default_factory=dict)
    relays: frozenset[str] = frozenset()
    toll_words: dict[str, frozenset[str]] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    prepositions: dict[str, frozenset[str]] = field(default_factory=dict)


# Types that name no organised actor: the nouns of data/nouns.yaml cover them.
_NOBODY = frozenset(("civilians", "protesters"))


class PlaceName(NamedTuple):
    """A folded name that the gazetteer knows.

    `cue` where it counts only behind a type word; `precision` is that of its best-known bearer. `definite` tells
    whether the name always bears the article (الخبر, no خبر) or never (بلد, no البلد), None where it may. `rank` is
    that of its best-known bearer.
    """

    name: str
    cue: bool
    precision: PlacePrecision
    definite: bool | None = None
    rank: int = 0


class ActorName(NamedTuple):
    """A naming of an actor: the actor's id and the stance of the naming."""

    actor: str
    stance: str


class Nation(NamedTuple):
    """An adjective of origin: the country's code and English name."""

    iso2: str
    en: str


@lru_cache(maxsize=1)
def load_knowledge() -> Knowledge:
    """All of Musnad's knowledge, read on the first call and kept.

    It is read from the package's data and the user's own places, or from the user's cache where that is as fresh.

    Returns:
        The same object each time.

    Raises:
        DataError: A knowledge file is wrong.
    """
    data, own = Path(str(files("musnad") / "data")), places_folder()
    knowledge = compiled(Knowledge, lambda: build(data, own), _sources(data, own), cache_folder())
    gc.freeze()  # it lives as long as the process: the collector need not walk over it again and again
    return knowledge


def _sources(data: Path, own: Path) -> list[Path]:
    """The knowledge files and the code that makes knowledge of them."""
    package = data.parent
    code = [path for part in ("arabic", "lexicon", "record") for path in (package / part).glob("*.py")]
    return [*(path for path in data.rglob("*") if path.suffix in _SUFFIXES), *own.glob("*.tsv"), *code]


def build(data: Path, own: Path | None = None) -> Knowledge:
    """Read a folder of knowledge files laid out as `musnad/data`, and the user's own places."""
    lexicon = Lexicon()
    kinds = load_kinds(data / "kinds")
    add_kinds(lexicon, kinds)
    add_nouns(lexicon, read_yaml(data, "nouns.yaml"))
    add_means(lexicon, read_yaml(data, "means.yaml"))
    speech = read_yaml(data, "speech.yaml")
    add_speech(lexicon, speech)
    add_light_verbs(lexicon, read_yaml(data, "light_verbs.yaml"))
    add_realis(lexicon, read_yaml(data, "realis.yaml"))
    add_words(lexicon, read_yaml(data, "words.yaml"))
    add_plain_verbs(lexicon, read_yaml(data, "verbs.yaml")["verbs"])
    for name in read_yaml(data, "person_names.yaml")["names"]:
        lexicon.add(name, Sense("person_name", name, "name"))
    _add_event_adjectives(lexicon, read_yaml(data, "event_adjectives.yaml"))
    for layer, words in read_yaml(data, "adjectives.yaml").items():
        for word in words:
            lexicon.add_all({form.form for form in decline(word)}, Sense(layer, word, "noun"))
    place_words = load_place_words(data, lexicon)
    gazetteer = Gazetteer(load_places(data / "places"), place_words.types)
    own_places = Gazetteer(load_places(own) if own is not None else (), place_words.types)
    for name, cue in gazetteer.names():
        best = max(gazetteer.candidates(name), key=lambda place: place.rank, default=None)
        precision, rank = (best.precision, best.rank) if best else ("settlement", 0)
        value = PlaceName(name, cue, precision, gazetteer.is_definite(name), rank)
        lexicon.add(name, Sense("place", value, "name"))
    actors = {actor.id: actor for actor in load_actors(data / "actors")}
    _add_actors(lexicon, actors)
    countries = _add_nations(lexicon, data)
    lexicon.forget()
    return Knowledge(
        lexicon, {kind.kind: kind for kind in kinds}, actors, ActorNames(tuple(actors.values())), gazetteer, own_places,
        place_words,
        TimeWords(read_yaml(data, "times.yaml")), AmountWords(read_yaml(data, "numbers.yaml")), _needs(data),
        _folded(data, "decoys.yaml"), _figures(data),
        {name: frozenset(map(fold_word, words)) for name, words in speech["channels"].items()},
        frozenset(map(fold_word, speech["relays"])),
        _folded(data, "tolls.yaml"), countries, _folded(data, "prepositions.yaml"),
    )  # fmt: skip


def _add_event_adjectives(lexicon: Lexicon, raw: dict[str, list[str]]) -> None:
    for kind, words in raw.items():
        for word in words:
            for ending in ("", "ا", "ة", "ان", "ين", "تان", "تين", "ات", "ون"):
                lexicon.add(word.removesuffix("ة") + ending, Sense("event_adjective", kind, "noun"))


def _add_actors(lexicon: Lexicon, actors: dict[str, Actor]) -> None:
    """Enter every naming; cued and metonym names keep their stance for the reader to weigh."""
    for actor in actors.values():
        for name in actor.names:
            if name.stance != "cued" and actor.type not in _NOBODY:
                lexicon.add(name.text, Sense("actor", ActorName(actor.id, name.stance), "name"))


def _add_nations(lexicon: Lexicon, data: Path) -> dict[str, str]:
    """Enter adjectives of origin; returns country names by code."""
    names: dict[str, str] = {}
    for nation in load_nationalities(data / "actors"):
        names[nation.iso2] = nation.en
        for name in nation.names:
            lexicon.add(
                name,
                Sense(
                    "place",
                    PlaceName(" ".join(fold_word(word) for word in name.split()), False, "country", rank=4),
                    "name",
                ),
            )
        for form in nation.forms():
            lexicon.add(form, Sense("nationality", Nation(nation.iso2, nation.en), "noun"))
    return names


def _needs(data: Path) -> dict[str, Need]:
    raw: dict[str, dict[str, Any]] = read_yaml(data, "needs.yaml")
    return {
        name: Need(
            frozenset(entry.get("classes", ())), frozenset(entry.get("means", ())),
            frozenset(map(fold_word, entry.get("words", ()))), entry.get("special"),
            entry.get("both_sides", False), entry.get("anywhere", False),
        )
        for name, entry in raw.items()
    }  # fmt: skip


def _folded(data: Path, name: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(map(fold_word, words)) for key, words in read_yaml(data, name).items()}


def _figures(data: Path) -> dict[str, frozenset[str]]:
    """`rights` and, of all the other worlds together, `things`; see data/figures.yaml."""
    worlds = _folded(data, "figures.yaml")
    rights = worlds.pop("rights")
    return {"rights": rights, "things": frozenset().union(*worlds.values())}
