"""Actors: who acts and who speaks in conflict reports, one file a country in `data/actors`.

An actor is known by many names. Each carries its stance, so that a hostile naming ("the gangs of …") finds the actor
and is kept as the writer's stance, while the actor's type comes from its entry alone.
"""

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec
import yaml

from musnad.arabic.adjectives import origin_forms
from musnad.arabic.letters import fold_word
from musnad.arabic.names import without_article
from musnad.errors import DataError

Stance = Literal["name", "alias", "hostile", "friendly", "metonym", "cued"]
_LISTS: tuple[tuple[str, Stance], ...] = (
    ("aliases", "alias"), ("hostile", "hostile"), ("friendly", "friendly"), ("metonyms", "metonym"), ("cued", "cued"),
)  # fmt: skip
NATIONALITIES = "nationalities.yaml"


class Name(NamedTuple):
    """One naming of an actor as written, and its stance.

    "metonym" is a capital or country that stands for its government; "cued" counts only in quotation marks or where
    the text named the actor in full before.
    """

    text: str
    stance: Stance


class Actor(msgspec.Struct, frozen=True, gc=False):
    """An actor that Musnad knows.

    `names` begins with `ar`. `local` holds bare names that mean this actor only in a report from its country ("the
    army"). `inter` is ACLED's interaction code at home, `plover` the PLOVER sector. `country` is an ISO 3166-1 code or
    None for international actors; `start` and `end` are the first and last year of activity, None where unknown.
    """

    id: str
    en: str
    ar: str
    names: tuple[Name, ...]
    local: tuple[str, ...]
    type: str
    inter: int
    plover: str
    country: str | None
    start: int | None
    end: int | None
    parent: str | None

    def active(self, year: int) -> bool:
        """Whether the actor was active in a year, as far as known."""
        return (self.start is None or self.start <= year) and (self.end is None or year <= self.end)


class Nationality(msgspec.Struct, frozen=True, gc=False):
    """A country's names and the adjectives of what is its own, as written; `plurals` are broken ones.

    `cued` are adjectives that are common words too ("Malian" and "financial"), to be trusted only near other evidence.
    """

    iso2: str
    en: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    plurals: tuple[str, ...]
    cued: tuple[str, ...]

    def forms(self) -> tuple[str, ...]:
        """Every written form of the adjectives, folded and without article."""
        return tuple(dict.fromkeys(form for word in self.adjectives for form in origin_forms(word, self.plurals)))

    def cued_forms(self) -> tuple[str, ...]:
        """The same of the adjectives that are common words too."""
        return tuple(dict.fromkeys(form for word in self.cued for form in origin_forms(word)))


def load_actors(folder: Path | Traversable) -> tuple[Actor, ...]:
    """Every actor of every file in the folder, in the order of the files' names.

    Args:
        folder: The folder of `<iso2>.yaml` files and `international.yaml`.

    Returns:
        The actors; raises `DataError` at the first entry that is not one (`check_actors` finds subtler faults).
    """
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".yaml") and file.name != NATIONALITIES),
        key=lambda file: file.name,
    )
    return tuple(_actor(entry, file.name) for file in files for entry in _entries(file))


def load_nationalities(folder: Path | Traversable) -> tuple[Nationality, ...]:
    """Every country of the world with its adjectives, from `nationalities.yaml` in the folder of actors."""
    return tuple(
        Nationality(
            entry["iso2"], entry["en"], tuple(entry["names"]), tuple(entry["adjectives"]),
            tuple(entry.get("plurals", ())), tuple(entry.get("cued", ())),
        )
        for entry in _entries(folder / NATIONALITIES)
    )  # fmt: skip


def name_key(name: str) -> str:
    """What two names are compared by: folded words without their articles."""
    return " ".join(without_article(fold_word(word)) for word in name.split())


def _entries(file: Path | Traversable) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return entries


def _actor(entry: dict[str, Any], file_name: str) -> Actor:
    try:
        listed = [Name(text, stance) for field, stance in _LISTS for text in entry.get(field, ())]
        return Actor(
            entry["id"], entry["en"], entry["ar"], (Name(entry["ar"], "name"), *listed), tuple(entry.get("local", ())),
            entry["type"], entry["inter"], entry["plover"], entry["country"],
            entry.get("from"), entry.get("to"), entry.get("parent"),
        )  # fmt: skip
    except (KeyError, TypeError) as error:
        raise DataError(f"{file_name}: not an actor ({error} is wrong): {entry!r}") from error
