"""Quantities: the cardinals and vague amounts of a sentence, with what qualifies them.

    ما لا يقل عن ستة عشر      16 and more
    عشرة أشخاص على الأقل      10 and more, told behind the noun
    بين 40 و60 نزيلا          40 to 60
    العشرات                  20 to 99
"""

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from musnad.arabic.letters import fold_word
from musnad.arabic.number_words import is_digits, may_start, read_number
from musnad.record import Number, Sentence, Token
from musnad.record.vocabulary import Qualifier

_DIGITS = re.compile(r"^\d+$|^\d{1,3}(?:[.,\u066c]\d{3})+$")
_DECIMAL = re.compile(r"^\d+[.,\u066b]\d{1,2}$")
_BEHIND = 5


class _Tables(NamedTuple):
    """data/numbers.yaml, folded and indexed by first word."""

    vague: dict[str, list[tuple[tuple[str, ...], int, int | None]]]
    before: dict[Qualifier, tuple[tuple[str, ...], ...]]
    behind: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    raw = yaml.load((files("musnad") / "data" / "numbers.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    vague: dict[str, list[tuple[tuple[str, ...], int, int | None]]] = {}
    for entry in raw["vague"]:
        for words in entry["words"]:
            folded = _fold(words)
            vague.setdefault(folded[0], []).append((folded, entry["low"], entry["high"]))
    before: dict[Qualifier, tuple[tuple[str, ...], ...]] = {
        "at_least": tuple(map(_fold, raw["at_least"])), "at_most": tuple(map(_fold, raw["at_most"])),
        "about": tuple(map(_fold, raw["about"])),
    }  # fmt: skip
    return _Tables(vague, before, tuple(map(_fold, raw["at_least_behind"])))


def _fold(words: str) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in words.split())


def find_numbers(sentence: Sentence) -> tuple[Number, ...]:
    """The numbers of a sentence in order.

    Args:
        sentence: Its tokens.

    Returns:
        Cardinals in digits and words, vague amounts and ranges, none overlapping.
    """
    tokens = sentence.tokens
    words = [_plain(token) for token in tokens]
    found: list[Number] = []
    index = 0
    while index < len(tokens):
        number = _vague(words, index) or _cardinal(tokens, words, index)
        if number is None:
            index += 1
            continue
        number = _range(tokens, words, number) or number
        found.append(_qualified(words, number))
        index = found[-1].last + 1
    return tuple(found)


def _plain(token: Token) -> str:
    if token.kind == "number" and _DIGITS.match(token.norm):
        return re.sub(r"\D", "", token.norm)
    return token.norm


def _vague(words: list[str], index: int) -> Number | None:
    """عشرات, بضعة, عدد من; behind و or a preposition too."""
    table = _tables().vague
    word = words[index]
    for start in (word, word[1:] if word[:1] in "وفبل" and len(word) > 3 else ""):
        for entry, low, high in sorted(table.get(start, ()), key=lambda e: -len(e[0])):
            if tuple(words[index + 1 : index + len(entry)]) == entry[1:]:
                last = index + len(entry) - 1
                return Number(index, last, low, high, "vague", "vague", index, last, "vague amount")
    return None


def _cardinal(tokens: tuple[Token, ...], words: list[str], index: int) -> Number | None:
    token = tokens[index]
    if token.kind == "number":
        if not is_digits(words[index]):
            return None
        if _glued(tokens, index):
            return None
        value, last = read_number(words, index) or (int(words[index]), index)
        return Number(index, last, value, value, "exact", "digits", index, last, "digits")
    if token.kind != "word" or not may_start(token.norm):
        return None
    if words[index].lstrip("وفبل") in ("الف",) and not (index + 1 < len(words)):
        return None
    if words[index].startswith("وال") and index and words[index - 1].startswith("ال"):
        return None
    read = read_number(words, index)
    if read is None:
        return None
    value, last = read
    if last + 1 < len(words) and words[last + 1] == "ونصف" and value >= 1000:
        value, last = value + 10 ** (len(str(value)) - 1) // 2, last + 1
    return Number(index, last, value, value, "exact", "words", index, last, "number words")


def _glued(tokens: tuple[Token, ...], index: int) -> bool:
    """A number inside a date, a time or a model (12-11-2025, ١٠:١٥, كاتيوشا 107 ملم)."""
    before = tokens[index - 1] if index else None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    for near in (before, behind):
        if near is not None and near.norm in ("-", "/", ":") and (near.end == tokens[index].start or near.start == tokens[index].end):
            return True
    return False


def _range(tokens: tuple[Token, ...], words: list[str], number: Number) -> Number | None:
    """بين 40 و60, من خمسة إلى سبعة, 40-60."""
    after = number.last + 1
    if after + 1 > len(words) - 1 and not (after < len(words) and words[after].startswith("و")):
        return None
    before = [w for w in words[max(0, number.first - 3) : number.first] if w]
    joint = words[after]
    if "بين" in before[-2:] and joint.startswith("و"):
        second = _second(tokens, words, after)
    elif before[-1:] == ["من"] and joint in ("الي", "حتي"):
        second = _second(tokens, words, after + 1)
    else:
        return None
    if second is None or number.low is None or second[0] <= number.low:
        return None
    value, last = second
    return Number(number.first, last, number.low, value, "between", number.form, number.outer_first, last, "range")


def _second(tokens: tuple[Token, ...], words: list[str], index: int) -> tuple[int, int] | None:
    if index >= len(words):
        return None
    if words[index] == "و":
        index += 1
        if index >= len(words):
            return None
    word = words[index]
    if is_digits(word):
        return read_number(words, index)
    return read_number(words, index) if may_start(word) else None


def _qualified(words: list[str], number: Number) -> Number:
    """The number with "at least", "about" and the like taken in."""
    if number.qualifier == "between":
        return number
    for qualifier, entries in _tables().before.items():
        for entry in entries:
            start = number.first - len(entry)
            if start >= 0 and _ends_with(words, start, entry, number):
                return _with(number, qualifier, start, number.outer_last)
    for entry in _tables().behind:
        for start in range(number.last + 1, min(number.last + 1 + _BEHIND, len(words) - len(entry) + 1)):
            passed = words[start - 1]
            if passed in ("،", ".", "؛") or start - 1 > number.last and (passed.startswith("و") or is_digits(passed)):
                break
            if tuple(words[start : start + len(entry)]) == entry:
                return _with(number, "at_least", number.outer_first, number.outer_last)
    return number


def _ends_with(words: list[str], start: int, entry: tuple[str, ...], number: Number) -> bool:
    here = words[start : number.first]
    first = here[0]
    if tuple(here[1:]) != entry[1:]:
        return False
    return first == entry[0] or first[:1] in "وفبل" and first[1:] == entry[0]


def _with(number: Number, qualifier: Qualifier, first: int, last: int) -> Number:
    low, high = number.low, number.high
    if qualifier == "at_least":
        high = None
    elif qualifier == "at_most":
        low = None
    if number.form == "vague" and qualifier == "about":
        qualifier = "vague"
    return Number(number.first, number.last, low, high, qualifier, number.form, first, last, number.rule)
