"""Blocking: the pairs of tellings worth comparing, so that a large archive is not compared all with all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from musnad.events.kinship import kinship
from musnad.events.telling import Telling
from musnad.events.wording import stems

Pair = tuple[int, int]
_REACH = 200  # claims; far more than an article makes between an event and its last mention


def candidates(tellings: Sequence[Telling]) -> list[Pair]:
    """Pairs of positions whose kinds are kin and that share a record, or a place's name and a month."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for key in _keys(telling):
            blocks[key].append(index)
    pairs = {pair for block in blocks.values() for pair in _pairs(block)}
    return sorted(pair for pair in pairs if kinship(tellings[pair[0]].claim.kind, tellings[pair[1]].claim.kind))


def _pairs(block: list[int]) -> Iterator[Pair]:
    """Each two of a block that are told within reach of each other, so that a list of thousands takes no hours."""
    for n, index in enumerate(block):
        yield from ((index, other) for other in block[n + 1 : n + 1 + _REACH])


def _keys(telling: Telling) -> Iterator[tuple[str, str]]:
    """The blocks of a telling: its own record, and each word of its places in each month it may speak of."""
    yield ("record", telling.record)
    claim = telling.claim
    places = (claim.place, *claim.place_in) if claim.place is not None else claim.place_in
    days = (claim.time.from_, claim.time.to) if claim.time is not None else ()
    months = {day[:7] for day in (*days, telling.published) if day is not None}
    words = frozenset().union(*(stems(place.text) for place in places)) if places else frozenset()
    ids = {place.gazetteer_id for place in places if place.gazetteer_id is not None}
    for name in sorted(words | ids):
        for month in sorted(months):
            yield (name, month)
