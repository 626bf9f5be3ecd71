"""Figures: precision, recall and F1 of each slot over matched claims."""

from collections.abc import Sequence
from dataclasses import dataclass

from musnad.scoring.annotations import Plain
from musnad.scoring.matching import equal_values, same_spans

SLOTS = ("agents", "targets", "place", "date", "counts", "means", "source")
_FIELDS = {"date": "dates"}
CARD = ("place", "date", "counts")


@dataclass(frozen=True, slots=True)
class Figure:
    """How many values were right, guessed and annotated."""

    hits: int = 0
    guessed: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Share of the guesses that are right, 0.0 where there are none."""
        return self.hits / self.guessed if self.guessed else 0.0

    @property
    def recall(self) -> float:
        """Share of the annotated values that were found, 0.0 where there are none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.hits + other.hits, self.guessed + other.guessed, self.gold + other.gold)


def values_of(claim: Plain, slot: str) -> Sequence[object]:
    """What a claim holds in a slot."""
    found: Sequence[object] = getattr(claim, _FIELDS.get(slot, slot))
    return found


def hits_in(slot: str, gold: Plain, guess: Plain) -> int:
    """How many values of a slot the guess has right: dates and counts exactly, spans by their words."""
    if slot == "date":
        return equal_values(gold.dates, guess.dates)
    if slot == "counts":
        return equal_values(gold.counts, guess.counts)
    return same_spans(getattr(gold, slot), getattr(guess, slot))


def is_whole(slot: str, gold: Plain, guess: Plain) -> bool:
    """Whether a slot is right and holds nothing more."""
    return hits_in(slot, gold, guess) == len(values_of(gold, slot)) == len(values_of(guess, slot))
