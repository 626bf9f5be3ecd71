"""Ordinals: the third, the twenty-first, the hundred and twenty-fifth, as folded words, to integers.

>>> read_ordinal(["الحادي", "والعشرين"], 0)
(21, 1)
"""

from collections.abc import Sequence
from functools import lru_cache

from musnad.arabic.number_words import is_teen, value_of
from musnad.arabic.prefixes import forms, is_definite

_STEMS = {
    1: ("اول", "اولي"), 2: ("ثاني", "ثانيه", "ثان", "تاني"), 3: ("ثالث", "تالت"), 4: ("رابع",), 5: ("خامس",),
    6: ("سادس",), 7: ("سابع",), 8: ("ثامن", "تامن"), 9: ("تاسع",), 10: ("عاشر",),
}  # fmt: skip
_FIRST_OF_COMPOUND = ("حادي", "حاديه", "واحد", "واحده", "احد", "احدي")


@lru_cache(maxsize=1)
def _values() -> dict[str, int]:
    """Every simple ordinal, both genders, with and without article."""
    values = {stem + ending: value for value, stems in _STEMS.items() for stem in stems for ending in ("", "ه")}
    return values | {"ال" + word: value for word, value in values.items()}


@lru_cache(maxsize=8192)
def _unit(word: str) -> int | None:
    values = _values()
    return next((values[form] for form in forms(word) if form in values), None)


@lru_cache(maxsize=8192)
def _opens_compound(word: str) -> bool:
    return any(form.removeprefix("ال") in _FIRST_OF_COMPOUND for form in forms(word))


def may_be_ordinal(word: str) -> bool:
    """Whether an ordinal can start with the folded word, clitics allowed."""
    return _unit(word) is not None or _opens_compound(word)


def read_ordinal(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """Read the ordinal that starts at a word.

    Args:
        words: Folded words.
        start: The first word; it may carry a clitic.

    Returns:
        The value and the index of the last word, or None where no ordinal starts. Tens and hundreds are ordinals
        only with the article (العشرون); without it they are cardinals.
    """
    unit = _unit(words[start])
    following = words[start + 1] if start + 1 < len(words) else ""
    if unit is None and _opens_compound(words[start]):
        if is_teen(following):
            return 11, start + 1
        tens = _joined_tens(following)
        return (1 + tens, start + 1) if tens else None
    if unit is None:
        return _round(words, start)
    if unit < 10 and is_teen(following):
        return unit + 10, start + 1
    tens = _joined_tens(following)
    return (unit + tens, start + 1) if tens and unit < 10 else (unit, start)


def _joined_tens(word: str) -> int | None:
    """والعشرين, وعشرون: the tens behind a unit."""
    value = value_of(word[1:]) if word.startswith("و") else None
    return value if value is not None and 20 <= value < 100 and value % 10 == 0 else None


def _round(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """العشرون, المئة, المئة والخامسة والعشرون."""
    value = value_of(words[start]) if is_definite(words[start]) else None
    if value is None or value % 10 or not 20 <= value < 1000:
        return None
    if value % 100 == 0 and start + 1 < len(words) and words[start + 1].startswith("و"):
        rest = read_ordinal([words[start + 1][1:], *words[start + 2 : start + 3]], 0)
        if rest is not None and rest[0] < 100:
            return value + rest[0], start + 1 + rest[1]
    return value, start
