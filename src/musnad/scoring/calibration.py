"""Calibration: whether claims said to be 0.8 sure are right eight times out of ten."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence: how sure they were on average and the share that was right."""

    claims: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins that hold any claim, from the least sure on."""

    bins: tuple[Bin, ...]

    @property
    def claims(self) -> int:
        """How many claims gave a confidence."""
        return sum(each.claims for each in self.bins)

    @property
    def error(self) -> float:
        """Expected calibration error: the mean distance between confidence and accuracy, weighed by claims."""
        return sum(each.claims * abs(each.confidence - each.right) for each in self.bins) / max(self.claims, 1)


def calibrate(told: Iterable[tuple[float, bool]]) -> Calibration:
    """Bin claims by confidence in tenths.

    Args:
        told: For each predicted claim its confidence between 0 and 1, and whether it was annotated with that kind.
    """
    binned: dict[int, list[tuple[float, bool]]] = {}
    for confidence, is_right in told:
        binned.setdefault(min(int(confidence * _BINS), _BINS - 1), []).append((confidence, is_right))
    return Calibration(tuple(_bin(members) for _, members in sorted(binned.items())))


def _bin(members: Sequence[tuple[float, bool]]) -> Bin:
    count = len(members)
    return Bin(count, sum(sure for sure, _ in members) / count, sum(right for _, right in members) / count)
