"""A noun phrase: what it counts, who or what it is, and how it stands in its clause."""

from typing import NamedTuple

from musnad.lexicon.lexicon import Match
from musnad.record import Number

PEOPLE = frozenset(
    (
        "fighter", "soldier", "police", "bomber", "commander", "civilian", "person", "child", "woman", "youth",
        "crowd", "detainee", "killed", "injured", "missing", "family", "nationality", "worker", "named",
    )
)  # fmt: skip


class Phrase(NamedTuple):
    """A noun phrase over tokens `first` to `last`; `head` is its head noun's token.

    `noun_class` is the head's class, "name" for a known actor, "unknown" for other words. `low`/`high` count it
    (None on both sides where it is not countable); `start` is where its number starts, else `first`.
    `number` is the explicit number, None where the noun's own form counts. `preposition` is the clitic on its
    first word.
    """

    start: int
    first: int
    last: int
    head: int
    noun_class: str
    low: int | None
    high: int | None
    number: Number | None
    definite: bool
    form: str
    actor: Match | None
    preposition: str
    suffix: str
    joined: bool

    @property
    def is_people(self) -> bool:
        """Whether it speaks of persons."""
        return self.noun_class in PEOPLE

    @property
    def is_counted(self) -> bool:
        """Whether it says how many."""
        return self.low is not None or self.high is not None


def own_number(noun_class: str, form: str) -> tuple[int | None, int | None]:
    """How many a noun says by its form alone: one, two, or two and more."""
    if noun_class in ("unknown", "source") and form == "dual":
        return 2, 2
    if noun_class in ("unknown", "name", "group", "government", "source"):
        return None, None
    if form == "dual":
        return 2, 2
    return (2, None) if form == "plural" else (1, 1)
