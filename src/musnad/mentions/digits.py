"""Numbers in digits: grouped (١٬٢٠٠, 15 000), with decimals (٥٫٠٠), and those of dates and scores."""

import re
from collections.abc import Sequence

from musnad.arabic.number_words import is_digits, multiplier_of
from musnad.record import Token

_GROUPED = re.compile(r"^(\d{1,3}(?:[.,\u066c]\d{3})+)(?:[.,\u066b]0{1,2})?$")
_DECIMAL = re.compile(r"^(\d+)[.,\u066b](\d{1,2})$")
_NOT_A_DIGIT = re.compile(r"\D")
_COMMA = "\u060c"
_GLUE = frozenset(("-", "/", ":"))


def plain(token: Token) -> str:
    """A number's digits alone where they are a whole number, any other token as it is folded."""
    if token.kind != "number" or token.norm.isdecimal():
        return token.norm
    grouped = _GROUPED.match(token.norm)
    if grouped:
        return _NOT_A_DIGIT.sub("", grouped[1])
    decimal = _DECIMAL.match(token.norm)
    return decimal[1] if decimal and not int(decimal[2]) else token.norm


def grouped_at(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A number written in groups of three that are tokens of their own: 15 000, ١،٢٣٤،٥٦٧.

    Returns:
        The value and the index of its last token, or None where the digits stand alone.
    """
    first = tokens[index]
    if not first.norm.isdecimal() or len(first.norm) > 3 or first.norm[0] == "0":
        return None
    digits, last = first.norm, index
    while (following := _next_group(tokens, last)) is not None:
        digits, last = digits + tokens[following].norm, following
    return (int(digits), last) if last > index else None


def _next_group(tokens: Sequence[Token], index: int) -> int | None:
    """The next group of three digits behind one space, or behind a comma with no space."""
    behind = tokens[index + 1] if index + 2 < len(tokens) else None
    has_comma = behind is not None and behind.norm == _COMMA and behind.start == tokens[index].end
    at = index + 2 if has_comma else index + 1
    if at >= len(tokens) or not (tokens[at].norm.isdecimal() and len(tokens[at].norm) == 3):
        return None
    gap = tokens[at].start - tokens[at - 1].end
    return at if gap == (0 if has_comma else 1) else None


def multiplied(tokens: Sequence[Token], words: Sequence[str], index: int) -> int | None:
    """2.5 مليون: a number with decimals before a thousand or million."""
    decimal = _DECIMAL.match(tokens[index].norm)
    factor = multiplier_of(words, index + 1)
    if not decimal or not factor or not is_digits(decimal[1]):
        return None
    scale: int = 10 ** len(decimal[2])
    return (int(decimal[1]) * scale + int(decimal[2])) * factor // scale


def is_glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether the digits belong to a date, a time or a score (12-11-2025, ١٠:١٥)."""
    here = tokens[index]
    before = tokens[index - 1] if index else None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return (before is not None and before.norm in _GLUE and before.end == here.start) or (
        behind is not None and behind.norm in _GLUE and behind.start == here.end
    )
