"""Quantities: the cardinals and vague amounts of a sentence, with what qualifies them.

ما لا يقل عن ستة عشر      16 and more
عشرة أشخاص على الأقل      10 and more, told behind the noun
بين 40 و60 نزيلا          40 to 60
العشرات                  20 to 99
"""

from collections.abc import Sequence

from musnad.arabic.number_words import is_digits, is_teen, may_start, read_number
from musnad.arabic.ordinals import may_be_ordinal
from musnad.arabic.prefixes import forms, is_joined, starts_definite, unjoined
from musnad.lexicon.amount_words import AmountWords
from musnad.mentions.digits import grouped_at, is_glued, multiplied, plain
from musnad.record import Number, Sentence, Token
from musnad.record.vocabulary import Qualifier

_BEHIND = 5
_STOPS = frozenset(("\u060c", ".", "\u061b"))


def find_numbers(sentence: Sentence, known: AmountWords) -> tuple[Number, ...]:
    """The numbers of a sentence in order.

    Args:
        sentence: Its tokens.
        known: The words of amounts.

    Returns:
        Cardinals in digits and words, vague amounts and ranges, none overlapping.
    """
    reader = _Reader(sentence.tokens, known)
    found: list[Number] = []
    index = 0
    while index < len(sentence.tokens):
        number = reader.at(index) if reader.may_open(index) else None
        if number is None:
            index += 1
            continue
        found.append(number)
        index = number.last + 1
    return tuple(found)


class _Reader:
    """Reads numbers off the tokens of one sentence."""

    def __init__(self, tokens: Sequence[Token], known: AmountWords) -> None:
        self._tokens = tokens
        self._words = [plain(token) for token in tokens]
        self._known = known
        said = set(self._words)
        self._behind = [entry for entry in known.behind if said.issuperset(entry)]

    def may_open(self, index: int) -> bool:
        """Whether a number can start at a token."""
        return self._tokens[index].kind == "number" or self._known.may_open(self._words[index])

    def at(self, index: int) -> Number | None:
        """The number that starts at a token, its range and qualifier taken in."""
        number = self._vague(index) or self._digits(index) or self._cardinal(index)
        return self._qualified(self._range(number) or number) if number else None

    def _vague(self, index: int) -> Number | None:
        """عشرات, بضعة, عدد من; behind و or a preposition too."""
        for first in forms(self._words[index])[:2]:
            vague = self._known.vague_at(self._words, index, first)
            if vague is not None:
                last = index + len(vague.words) - 1
                return Number(index, last, vague.low, vague.high, "vague", "vague", index, last, "vague amount")
        return None

    def _digits(self, index: int) -> Number | None:
        if self._tokens[index].kind != "number" or is_glued(self._tokens, index):
            return None
        decimal = multiplied(self._tokens, self._words, index)
        if decimal is not None:
            return _exact(index, index + 1, decimal, "digits")
        if not is_digits(self._words[index]):
            return None
        value, last = grouped_at(self._tokens, index) or read_number(self._words, index) or (0, index)
        return _exact(index, last, value, "digits")

    def _cardinal(self, index: int) -> Number | None:
        words = self._words
        if self._tokens[index].kind != "word" or not may_start(words[index]):
            return None
        is_last = index + 1 == len(words)
        if is_last and any(self._known.says("lone_thousand", form) for form in forms(words[index])):
            return None
        if index and is_teen(words[index]) and may_be_ordinal(words[index - 1]):
            return None  # الخامسة عشرة
        is_joined_definite = is_joined(words[index]) and starts_definite(unjoined(words[index]))
        if is_joined_definite and index and starts_definite(words[index - 1]):
            return None  # الحادي والعشرين: the end of an ordinal
        read = read_number(words, index)
        if read is None:
            return None
        value, last = read
        if not is_last and value >= 1000 and last + 1 < len(words) and self._known.says("half", words[last + 1]):
            value, last = value + 10 ** (len(str(value)) - 1) // 2, last + 1
        return _exact(index, last, value, "words")

    def _range(self, number: Number) -> Number | None:
        """بين 40 و60, من خمسة إلى سبعة."""
        words, after = self._words, number.last + 1
        if after >= len(words) or number.low is None:
            return None
        before = words[max(0, number.first - 2) : number.first]
        outer = number.outer_first
        if any(self._known.says("between", word) for word in before) and is_joined(words[after]):
            second = self._second(after + 1 if len(words[after]) == 1 else after)
            outer = self._opening(number.first)
        elif before and self._known.says("from", before[-1]) and self._known.says("to", words[after]):
            second = self._second(after + 1)
        else:
            return None
        if second is None or second[0] <= number.low:
            return None
        value, last = second
        return Number(number.first, last, number.low, value, "between", number.form, outer, last, "range")

    def _opening(self, first: int) -> int:
        """Where a range opens: at بين right before its first number, or at ما before that."""
        opening = first - 1 if first and self._known.says("between", self._words[first - 1]) else first
        ma = (
            opening < first
            and opening
            and any(self._known.says("open", form) for form in forms(self._words[opening - 1])[:2])
        )
        return opening - 1 if ma else opening

    def _second(self, index: int) -> tuple[int, int] | None:
        if index >= len(self._words):
            return None
        word = self._words[index]
        return read_number(self._words, index) if is_digits(word) or may_start(word) else None

    def _qualified(self, number: Number) -> Number:
        """The number with "at least", "about" and the like taken in."""
        if number.qualifier == "between":
            return number
        before = self._words[number.first - 1] if number.first else ""
        for entry, qualifier in self._known.qualifiers_before(before):
            start = number.first - len(entry)
            if start >= 0 and self._stands(start, entry):
                return _with(number, qualifier, start)
        if any(self._stands_behind(entry, number) for entry in self._behind):
            return _with(number, "at_least", number.outer_first)
        return number

    def _stands(self, start: int, entry: tuple[str, ...]) -> bool:
        here = self._words[start : start + len(entry)]
        return tuple(here[1:]) == entry[1:] and entry[0] in forms(here[0])[:2]

    def _stands_behind(self, entry: tuple[str, ...], number: Number) -> bool:
        """على الأقل within a few words behind, no other number or part of the sentence between."""
        words = self._words
        for start in range(number.last + 1, min(number.last + 1 + _BEHIND, len(words) - len(entry) + 1)):
            passed = words[start - 1]
            if passed in _STOPS or start - 1 > number.last and (is_joined(passed) or is_digits(passed)):
                return False
            if tuple(words[start : start + len(entry)]) == entry:
                return True
        return False


def _exact(first: int, last: int, value: int, form: str) -> Number:
    rule = "digits" if form == "digits" else "number words"
    return Number(first, last, value, value, "exact", form, first, last, rule)


def _with(number: Number, qualifier: Qualifier, first: int) -> Number:
    low = None if qualifier == "at_most" else number.low
    high = None if qualifier == "at_least" else number.high
    if number.form == "vague" and qualifier == "about":
        qualifier = "vague"
    return Number(number.first, number.last, low, high, qualifier, number.form, first, number.outer_last, number.rule)
