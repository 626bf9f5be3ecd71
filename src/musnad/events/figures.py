"""Figures: what one claim, and then one source, says of one toll."""

from collections.abc import Iterable, Sequence

import msgspec

from musnad.events.telling import Telling
from musnad.events.wording import stems
from musnad.record.claim import Count

_BREATH = 60  # characters; "… and four others" stands nearer, another source's figure further away


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number for one role on one source's word.

    `is_total` is a running total; `is_addition` says that it comes on top of the source's earlier figure; `is_part`
    that the source gave no whole, only a number included in one. `told` holds the tellings behind it, latest last.
    """

    low: int | None
    high: int | None
    is_total: bool = False
    is_addition: bool = False
    is_part: bool = False
    told: tuple[Telling, ...]

    @property
    def is_exact(self) -> bool:
        """Whether the source gives one number, neither a floor nor a range."""
        return self.low is not None and self.low == self.high

    @property
    def source(self) -> str | None:
        """The words naming the source, None where the report speaks in its own voice."""
        source = self.told[-1].claim.source
        return source.text if source is not None else None


def claimed(telling: Telling, role: str) -> Figure | None:
    """What one claim says of one role: its counts added up, or None where it gives none.

    A `part` is included in another count and never added, an `additional` number is, a `total` replaces all before.
    """
    counts = sorted((count for count in telling.claim.counts if count.role == role), key=lambda count: count.start)
    wholes = _without_repeats(count for count in counts if count.scope != "part")
    if not wholes:
        part = max((count.low or 0 for count in counts), default=0)
        return Figure(low=part, high=None, is_part=True, told=(telling,)) if part else None
    counted = _since_total(wholes)
    ranges = [_reach(claim_counts, telling) for claim_counts in _by_type(counted)]
    return Figure(
        low=_sum_of_known(low for low, _ in ranges),
        high=_sum_of_all(high for _, high in ranges),
        is_total=counted[0].scope == "total",
        is_addition=all(count.scope == "additional" for count in wholes),
        told=(telling,),
    )


def _since_total(wholes: Sequence[Count]) -> list[Count]:
    """The counts from the last running total on; a total below an earlier one is only part of that, as tolls grow."""
    reached, kept = 0, list(wholes)
    for count in wholes:
        if count.scope != "total":
            continue
        if (count.low or 0) < reached:
            kept.remove(count)
        else:
            reached, kept = count.low or 0, kept[kept.index(count) :]
    return kept


def _by_type(counts: Sequence[Count]) -> list[list[Count]]:
    """The counts of each type of people or things, in the order of the text."""
    types: dict[str | None, list[Count]] = {}
    for count in counts:
        types.setdefault(count.of.type if count.of is not None else None, []).append(count)
    return list(types.values())


def _reach(counts: Sequence[Count], telling: Telling) -> tuple[int | None, int | None]:
    """The lowest and highest number of one type; numbers told far from each other rival, in one breath they add up."""
    passages: list[list[Count]] = []
    for count in counts:
        if passages and (count.scope == "additional" or _in_one_breath(passages[-1][-1], count, telling)):
            passages[-1].append(count)
        else:
            passages.append([count])
    lows = [low for passage in passages if (low := _sum_of_known(count.low for count in passage)) is not None]
    highs = [_sum_of_all(count.high for count in passage) for passage in passages]
    closed = [high for high in highs if high is not None]
    return min(lows, default=None), max(closed) if len(closed) == len(highs) else None


def _in_one_breath(one: Count, other: Count, telling: Telling) -> bool:
    """Whether two counts stand in the claim's own sentence, or close to each other."""
    sentence = telling.claim.sentence
    together = sentence.start <= one.start and other.end <= sentence.end
    return together or other.start - one.end <= _BREATH


def by_source(tellings: Sequence[Telling], role: str) -> list[Figure]:
    """One figure a source, oldest first: its later figure replaces its earlier one, an addition is added to it."""
    latest: dict[object, Figure] = {}
    for telling in sorted(tellings, key=lambda telling: telling.age):
        figure = claimed(telling, role)
        if figure is None or telling.claim.realis == "denied":
            continue
        key = speaker(telling)
        earlier = latest.pop(key, None)
        latest[key] = figure if earlier is None else _after(earlier, figure)
    return list(latest.values())


def speaker(telling: Telling) -> object:
    """Who speaks: the source's actor, else the words that name it, else the report itself."""
    source = telling.claim.source
    if source is None:
        return telling.record
    return source.actor or stems(source.text)


def _after(earlier: Figure, later: Figure) -> Figure:
    """A source's figure once it has given another one."""
    if later.is_part and not earlier.is_part:
        return earlier
    told = earlier.told + later.told
    if not later.is_addition:
        return msgspec.structs.replace(later, told=told)
    return Figure(
        low=_sum_of_known((earlier.low, later.low)),
        high=_sum_of_all((earlier.high, later.high)),
        is_total=earlier.is_total,
        told=told,
    )


def _without_repeats(counts: Iterable[Count]) -> list[Count]:
    """The counts, one that says the same number of the same people again left out."""
    return list({(count.low, count.high, count.scope, stems(count.text)): count for count in counts}.values())


def _sum_of_known(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _sum_of_all(numbers: Iterable[int | None]) -> int | None:
    """The sum, or None where any side is open."""
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total
