"""Decoys: sport, markets, weather and ceremony borrow the words of war; their paragraphs are read as silent."""

from functools import lru_cache
from itertools import chain

from musnad.mentions.scan import Scan

_ENOUGH = 2
_ENOUGH_IN_REPORT = 4


def is_decoy(scans: list[Scan], worlds: dict[str, frozenset[str]]) -> list[bool]:
    """Whether each sentence speaks of another world.

    A sentence is silent where two words of one world stand in it, or where the report as a whole is of that world.
    """
    counts = [_count(scan, worlds) for scan in scans]
    whole = {world: sum(count[world] for count in counts) for world in worlds}
    tokens = sum(len(scan.tokens) for scan in scans) or 1
    takes_all = {world for world, n in whole.items() if n >= _ENOUGH_IN_REPORT and n / tokens > 0.03}
    return [bool(takes_all) or any(n > _ENOUGH for n in count.values()) for count in counts]


def _count(scan: Scan, worlds: dict[str, frozenset[str]]) -> dict[str, int]:
    bare = set(chain.from_iterable(_bare(token.norm) for token in scan.tokens))
    return {world: len(bare & words) for world, words in worlds.items()}


@lru_cache(maxsize=65536)
def _bare(norm: str) -> tuple[str, str, str]:
    """A word as it stands, without the letters joined to its front, and without its article too."""
    stripped = norm.lstrip("وبفل")
    return norm, stripped, stripped.removeprefix("ال")
