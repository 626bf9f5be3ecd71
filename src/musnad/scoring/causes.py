"""Causes: why a value is wrong, so that errors can be counted by what it would take to mend them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musnad.scoring.annotations import Counted, Plain
from musnad.scoring.figures import SLOTS, hits_in, values_of
from musnad.scoring.matching import equal_values, same_spans

CAUSES = {
    "claim_missed": "lost with a claim that was not found",
    "claim_spurious": "part of a claim that nobody annotated",
    "missing": "the slot is empty but should not be",
    "extra": "the slot holds something but should be empty",
    "other_value": "both hold something, and it is not the same",
    "incomplete": "right as far as it goes, but values are missing",
    "too_many": "right, with further values beside it",
    "other_role": "the right number in another role",
    "other_number": "the right role with another number",
    "other_kind": "the event is found under another kind",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One slot of one claim that is wrong."""

    text: str
    slot: str
    cause: str
    gold: Sequence[object]
    guess: Sequence[object]
    trigger: str


def faults_of(text: str, gold: Plain, guess: Plain) -> Iterator[Fault]:
    """What is wrong in a claim that was found."""
    if gold.kind != guess.kind:
        yield Fault(text, "kind", "other_kind", (gold.kind,), (guess.kind,), gold.trigger)
    for slot in SLOTS:
        cause = _cause(slot, gold, guess)
        if cause is not None:
            yield Fault(text, slot, cause, values_of(gold, slot), values_of(guess, slot), gold.trigger)


def lost(text: str, gold: Plain) -> Iterator[Fault]:
    """What is wrong where an annotated claim was not found."""
    yield Fault(text, "claim", "claim_missed", (gold.kind,), (), gold.trigger)
    yield from (
        Fault(text, slot, "claim_missed", values_of(gold, slot), (), gold.trigger)
        for slot in SLOTS
        if values_of(gold, slot)
    )


def spurious(text: str, guess: Plain) -> Iterator[Fault]:
    """What is wrong where a claim was found that nobody annotated."""
    yield Fault(text, "claim", "claim_spurious", (), (guess.kind,), guess.trigger)
    yield from (
        Fault(text, slot, "claim_spurious", (), values_of(guess, slot), guess.trigger)
        for slot in SLOTS
        if values_of(guess, slot)
    )


def _cause(slot: str, gold: Plain, guess: Plain) -> str | None:
    wanted, found, hits = values_of(gold, slot), values_of(guess, slot), hits_in(slot, gold, guess)
    if hits == len(wanted) == len(found):
        return None
    if not found:
        return "missing"
    if not wanted:
        return "extra"
    if slot == "counts":
        return _count_cause(gold.counts, guess.counts, hits)
    if hits == 0:
        return "other_value"
    return "incomplete" if hits < len(wanted) else "too_many"


def _count_cause(gold: Sequence[Counted], guess: Sequence[Counted], hits: int) -> str:
    if hits == len(gold):
        return "too_many"
    if hits == len(guess):
        return "incomplete"
    if equal_values([count[1:] for count in gold], [count[1:] for count in guess]) > hits:
        return "other_role"
    roles = same_spans([count[0] for count in gold], [count[0] for count in guess])
    return "other_number" if roles > hits else "other_value"
