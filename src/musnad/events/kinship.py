"""Kinship of kinds: which kinds two tellings of one happening may bear."""

from functools import cache

# A first report says "explosion", the next "suicide bombing": kinds in one circle may name one happening.
_CIRCLES: tuple[frozenset[str], ...] = (
    frozenset({"bombing", "suicide_bombing"}),
    frozenset({"air_strike", "shelling"}),
    frozenset({"bombing", "shelling"}),
    frozenset({"armed_clash", "attack"}),
    frozenset({"assassination", "attack"}),
    frozenset({"assassination", "bombing"}),
    frozenset({"execution", "attack"}),
    frozenset({"abduction", "arrest"}),
    frozenset({"riot", "protest"}),
    frozenset({"chemical_attack", "air_strike"}),
    frozenset({"chemical_attack", "shelling"}),
)
# These two say that people were attacked or hurt and leave open how.
_OPEN: dict[str, frozenset[str]] = {
    "attack": frozenset({"bombing", "suicide_bombing", "shelling", "air_strike", "chemical_attack"}),
    "casualties": frozenset(
        {
            "bombing", "suicide_bombing", "shelling", "air_strike", "chemical_attack", "armed_clash", "attack",
            "assassination", "execution",
        }
    ),
}  # fmt: skip
# From the plainest word to the most exact one: the most exact names the event.
_EXACTNESS: tuple[str, ...] = (
    "casualties", "attack", "armed_clash", "execution", "assassination", "shelling", "bombing", "air_strike",
    "suicide_bombing", "chemical_attack",
)  # fmt: skip


@cache
def kinship(one: str, other: str) -> float:
    """How well two kinds go together: 1 the same, 0.5 may name one happening, 0 never."""
    if one == other:
        return 1.0
    related = any({one, other} <= circle for circle in _CIRCLES)
    is_open = other in _OPEN.get(one, ()) or one in _OPEN.get(other, ())
    return 0.5 if related or is_open else 0.0


def exactness(kind: str) -> int:
    """How exactly a kind says what was done; higher is more exact."""
    return _EXACTNESS.index(kind) if kind in _EXACTNESS else len(_EXACTNESS)
