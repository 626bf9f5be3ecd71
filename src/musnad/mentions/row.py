"""A row of words read for times: what stands at each word, and the day that relative words are anchored to."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from musnad.arabic.number_words import is_digits, may_start, read_number
from musnad.arabic.ordinals import read_ordinal
from musnad.arabic.prefixes import forms, is_dual
from musnad.lexicon.time_words import TimeWords
from musnad.record.vocabulary import PartOfDay, TimePrecision

EARLIEST, LATEST = 1900, 2100
COMMA = "\u060c"
_MARKS = frozenset(("(", "/", "-"))


class Read(NamedTuple):
    """What was read off a row of words: days (both ends included), where it ends, and how fine it is.

    `is_loose` where the year is understood, not told; `shift` counts the days from what was told before.
    """

    start: date | None
    end: date | None
    after: int
    precision: TimePrecision
    part: PartOfDay | None
    basis: str
    rule: str
    shape: str = "point"
    is_loose: bool = False
    shift: int | None = None


class Row:
    """The folded words of one sentence; `opens` tells of each what of data/times.yaml it can open an entry of."""

    __slots__ = ("words", "day", "opens", "_known")

    def __init__(self, words: Sequence[str], day: date | None, known: TimeWords) -> None:
        """
        Args:
            words: The words, folded.
            day: The day of publication; without it relative words give no days.
            known: The words of time.
        """
        self.words = list(words)
        self.day = day
        self._known = known
        self.opens = [known.groups(word) for word in self.words]

    def word(self, index: int) -> str:
        """The word at an index, or nothing beyond the row."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def says(self, index: int, name: str, *, clitics: bool = False) -> bool:
        """Whether the word is in a list of data/times.yaml."""
        if not 0 <= index < len(self.words) or name not in self.opens[index]:
            return False
        return clitics or self._known.says(name, self.words[index])

    def look(self, name: str, index: int, *, clitics: bool = True) -> tuple[str, int] | None:
        """The entry of a table that stands at a word, and the index behind it."""
        if index >= len(self.words) or name not in self.opens[index]:
            return None
        return self._known.look(name, self.words, index, clitics=clitics)

    def keys(self, name: str, index: int) -> list[str]:
        """The keys of all the entries of a table that the word is."""
        return self._known.keys(name, self.word(index))

    def weekday(self, index: int) -> int | None:
        """The weekday (Monday 0) that stands at a word."""
        return self._known.weekday(self.word(index))

    def skip(self, index: int, *names: str) -> int:
        """The index behind a word of one of the lists, or the same index."""
        return index + 1 if any(self.says(index, name) for name in names) else index

    def number(self, index: int, limit: int) -> tuple[int, int] | None:
        """A cardinal or ordinal up to a limit, and the index behind it."""
        if index >= len(self.words):
            return None
        ordinal = read_ordinal(self.words, index)
        if ordinal is not None and ordinal[0] <= limit:
            return ordinal[0], ordinal[1] + 1
        for form in forms(self.words[index]):
            if not (is_digits(form) or may_start(form)):
                continue
            read = read_number([form, *self.words[index + 1 :]], 0)
            if read is not None and 0 < read[0] <= limit:
                return read[0], index + read[1] + 1
        return None

    def year(self, index: int) -> tuple[int, int] | None:
        """A year in digits or words, and the index behind it."""
        word = self.word(index)
        if word.isdecimal():
            return (int(word), index + 1) if len(word) == 4 and EARLIEST <= int(word) <= LATEST else None
        read = read_number(self.words, index) if word and may_start(word) else None
        return (read[0], read[1] + 1) if read and EARLIEST <= read[0] <= LATEST else None

    def month(self, index: int) -> tuple[int, int] | None:
        """A month in any tradition, doubled names taken together: يناير (كانون الثاني), شباط/فبراير."""
        first = self.look("months", index)
        if first is None:
            return None
        number, end = int(first[0]), first[1]
        after = end
        while self.word(after) in _MARKS:
            after += 1
        second = self.look("months", after, clitics=False)
        if second is not None and int(second[0]) == number:
            end = second[1] + (self.word(second[1]) == ")")
        return number, end

    def amount(self, index: int) -> tuple[int, str, int] | None:
        """A number and a unit of time: ثلاثة أيام, أسبوعين, شهر."""
        unit = self.look("units", index, clitics=False)
        if unit is not None:
            return 2 if is_dual(self.word(index)) and not self.says(index, "plural_years") else 1, *unit
        number = self.number(index, 1000)
        unit = self.look("units", number[1], clitics=False) if number else None
        return (number[0], *unit) if number and unit else None

    def side(self, index: int) -> tuple[int, int] | None:
        """Last (-1), this (0) or next (1), told by an adjective behind a period, and the index behind it."""
        for name, step in (("past", -1), ("present", 0), ("future", 1), ("before_last", -2), ("after_next", 2)):
            found = self.look(name, index, clitics=False)
            if found is not None:
                return step, found[1]
        return None
