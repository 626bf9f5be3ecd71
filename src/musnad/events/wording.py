"""Wording: whether two spans name the same thing, by their folded words without clitics."""

import re
from functools import lru_cache

from musnad.arabic.clitics import peel
from musnad.arabic.letters import fold_word

_WORD = re.compile(r"\w+")
_ACCUSATIVE = "\u0627"  # the alef that a folded accusative ends in


@lru_cache(maxsize=16384)
def stems(text: str) -> frozenset[str]:
    """The folded words of a span without article, accusative alef and the letters written onto the article."""
    return frozenset(_stem(word) for word in _WORD.findall(fold_word(text).replace("_", " ")))


def _stem(word: str) -> str:
    definite = [reading.stem for reading in peel(word) if reading.article]
    stem = definite[0] if definite else word
    return stem[:-1] if stem.endswith(_ACCUSATIVE) and len(stem) > 3 else stem


def same_name(one: str, other: str) -> bool:
    """Whether one name holds all the words of the other: "the town of X" and "X"."""
    left, right = stems(one), stems(other)
    return bool(left) and bool(right) and (left <= right or right <= left)


def share_words(one: str, other: str) -> bool:
    """Whether two spans share at least half of the shorter one's words."""
    left, right = stems(one), stems(other)
    return bool(left) and bool(right) and len(left & right) * 2 >= min(len(left), len(right))


@lru_cache(maxsize=16384)
def is_definite(text: str) -> bool:
    """Whether a span opens with an article or is bound to one: "the attack" speaks of one already told."""
    first = _WORD.search(fold_word(text))
    return first is not None and any(reading.article for reading in peel(first.group()))
