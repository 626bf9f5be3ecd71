"""Matching: which predicted claim is which annotated one, and which values of a slot are the same."""

from collections.abc import Hashable, Sequence
from functools import partial

from musnad.arabic.comparison import overlap
from musnad.scoring.annotations import Plain

_SAME = 0.5  # two spans are the same value where the shorter one shares half its words


def match(gold: Sequence[Plain], guesses: Sequence[Plain]) -> dict[int, int]:
    """The best pairs first, each claim used once: position in gold → position among the guesses.

    Two claims can be the same where their triggers overlap, or their kind agrees and they share a count, a target or
    a place.
    """
    pairs = sorted(
        ((_affinity(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(guesses)), reverse=True
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for affinity, i, j in pairs:
        if affinity > 0 and i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched


def _affinity(gold: Plain, guess: Plain) -> float:
    trigger = overlap(gold.trigger, guess.trigger)
    same_kind = gold.kind == guess.kind
    counts = len(set(gold.counts) & set(guess.counts))
    shared = _share(gold.targets, guess.targets) or _share(gold.place, guess.place)
    if trigger < _SAME and not (same_kind and (counts or shared)):
        return 0.0
    return 2 * trigger + same_kind + 0.5 * counts + 0.25 * shared


def _share(gold: Sequence[str], guesses: Sequence[str]) -> bool:
    return any(overlap(one, other) >= _SAME for one in gold for other in guesses)


def equal_values(gold: Sequence[Hashable], guesses: Sequence[Hashable]) -> int:
    """How many values of gold are among the guesses, each guess used once."""
    left = list(guesses)
    hits = 0
    for value in gold:
        if value in left:
            left.remove(value)
            hits += 1
    return hits


def same_spans(gold: Sequence[str], guesses: Sequence[str]) -> int:
    """How many spans of gold are met by a guess that shares half the words of the shorter, each guess used once."""
    left = list(guesses)
    hits = 0
    for value in gold:
        best = max(left, key=partial(overlap, value), default=None)
        if best is not None and overlap(value, best) >= _SAME:
            left.remove(best)
            hits += 1
    return hits
