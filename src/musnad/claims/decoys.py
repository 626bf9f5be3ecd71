"""Decoys: sport, markets, weather and ceremony borrow the words of war; their paragraphs are read as silent."""

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
    norms = {token.norm for token in scan.tokens}
    bare = norms | {norm.lstrip("وبفل") for norm in norms} | {norm.lstrip("وبفل").removeprefix("ال") for norm in norms}
    return {world: len(bare & words) for world, words in worlds.items()}
