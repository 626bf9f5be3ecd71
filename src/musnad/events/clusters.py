"""Clusters: tellings joined where enough speaks for one event and no rule forbids it."""

from collections.abc import Sequence

from musnad.events.blocking import candidates
from musnad.events.features import JOIN_AT, score
from musnad.events.rules import is_forbidden
from musnad.events.telling import Telling

Cluster = tuple[Telling, ...]


def gather(tellings: Sequence[Telling]) -> list[Cluster]:
    """The tellings in clusters of one event each, in the order of the first telling.

    The best-matching pairs are joined first. Two clusters are joined only where no rule keeps any telling of the one
    from any of the other, so a vague telling never bridges two events that are told apart.
    """
    home = {index: [index] for index in range(len(tellings))}
    scored = [(score(tellings[a], tellings[b]), a, b) for a, b in candidates(tellings)]
    for strength, a, b in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if strength < JOIN_AT:
            break
        if home[a] is not home[b] and not _are_kept_apart(tellings, home[a], home[b]):
            merged = sorted(home[a] + home[b])
            home.update(dict.fromkeys(merged, merged))
    unique = {tuple(members): None for members in home.values()}
    return [tuple(tellings[index] for index in members) for members in sorted(unique)]


def _are_kept_apart(tellings: Sequence[Telling], ours: list[int], theirs: list[int]) -> bool:
    return any(is_forbidden(tellings[a], tellings[b]) for a in ours for b in theirs)
