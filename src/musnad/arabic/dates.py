"""Dates in full, as Arabic pages and reports print them: by month names of every country, in digits, and of the Hijra.

Four traditions of month names are in use, often two at once (كانون الثاني/يناير): the Gulf's and Egypt's, the
Levant's, the Maghreb's (جانفي) and Morocco's (شتنبر).
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hijridate import Hijri

from musnad.arabic.letters import fold

MONTHS: tuple[tuple[str, ...], ...] = (
    ("يناير", "كانون الثاني", "جانفي", "january", "jan"),
    ("فبراير", "شباط", "فيفري", "february", "feb"),
    ("مارس", "اذار", "march", "mar"),
    ("ابريل", "نيسان", "افريل", "april", "apr"),
    ("مايو", "ايار", "ماي", "may"),
    ("يونيو", "يونيه", "حزيران", "جوان", "june", "jun"),
    ("يوليو", "يوليه", "تموز", "جويليه", "يوليوز", "july", "jul"),
    ("اغسطس", "اب", "اوت", "غشت", "august", "aug"),
    ("سبتمبر", "ايلول", "شتنبر", "september", "sept", "sep"),
    ("اكتوبر", "تشرين الاول", "october", "oct"),
    ("نوفمبر", "تشرين الثاني", "نونبر", "نوفنبر", "november", "nov"),
    ("ديسمبر", "كانون الاول", "دجنبر", "دجمبر", "ديسنبر", "december", "dec"),
)
HIJRI_MONTHS: tuple[tuple[str, ...], ...] = (
    ("محرم", "المحرم", "محرم الحرام"), ("صفر",), ("ربيع الاول", "ربيع اول"), ("ربيع الاخر", "ربيع الثاني", "ربيع ثاني"),
    ("جمادي الاولي", "جمادي الاول", "جماد الاول"), ("جمادي الاخره", "جمادي الثانيه", "جمادي الاخر", "جماد الثاني"),
    ("رجب",), ("شعبان",), ("رمضان",), ("شوال",), ("ذو القعده", "ذي القعده"), ("ذو الحجه", "ذي الحجه"),
)  # fmt: skip
MONTH_OF = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}
HIJRI_MONTH_OF = {name: number for number, names in enumerate(HIJRI_MONTHS, start=1) for name in names}

_EARLIEST, _LATEST = 1900, 2100
_HIJRI_EARLIEST, _HIJRI_LATEST = 1343, 1500  # the calendar's tables end there


def _either(names: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_MONTH = rf"(?P<month>{_either(MONTH_OF)})(?:\s*[/(-]\s*(?:{_either(MONTH_OF)})\s*\)?)?"
_HIJRI_MONTH = rf"(?P<month>{_either(HIJRI_MONTH_OF)})"
_GAP = r"[\s,،\-/]{1,3}(?:من\s+)?(?:عام\s+|سنه\s+)?"
_DAY, _YEAR = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})(?!\d)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}{_GAP}{_MONTH}{_GAP}{_YEAR}",
        rf"(?<!\w){_MONTH}[\s-]{{1,2}}{_DAY}{_GAP}{_YEAR}",
        r"(?<![\d/.-])(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d])",
        r"(?<![\d/.-])(?P<day>\d{1,2})\s?(?P<mark>[-/.])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4})(?!\d)",
        rf"(?<!\w){_YEAR}[\s,،/-]{{1,3}}{_MONTH}[\s,،/-]{{1,3}}{_DAY}(?!\d)",
    )
)
_ANY_YEAR = re.compile(r"\d{4}")
_HIJRI_PATTERN = re.compile(rf"{_DAY}{_GAP}{_HIJRI_MONTH}{_GAP}{_YEAR}")


class DateFound(NamedTuple):
    """A date and the offsets of its words in the text."""

    date: date
    start: int
    end: int


def read_date(text: str) -> date | None:
    """The first full date in a text; one of the Hijra only where no other stands there.

    Args:
        text: Any text, digits and spelling as they come.

    Returns:
        The day, or None where the text names no full date.

    >>> read_date("السبت 28 جمادى الأولى 1446هـ الموافق 30 نوفمبر 2024م")
    datetime.date(2024, 11, 30)
    """
    return next((found.date for found in dates_in(text)), None)


def names_year(text: str) -> bool:
    """Whether a text holds four digits in a row, without which it names no full date."""
    return _ANY_YEAR.search(text) is not None


def dates_in(text: str) -> Iterator[DateFound]:
    """Every full date in a text in order, with its place; those of the Hijra where there is no other."""
    if not names_year(text):
        return
    folded = fold(text)
    plain = folded.text.lower()
    found = sorted(_gregorian(plain), key=lambda one: one.start) or list(_hijri(plain))
    for one in found:
        yield DateFound(one.date, folded.start(one.start), folded.start(one.end))


def _gregorian(plain: str) -> Iterator[DateFound]:
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            day = _day_of(match)
            if day is not None and not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield DateFound(day, *match.span())


def _day_of(match: re.Match[str]) -> date | None:
    year, day = int(match["year"]), int(match["day"])
    month = int(match["month"]) if match["month"].isdecimal() else MONTH_OF[match["month"]]
    if match["month"].isdecimal() and month > 12 >= day:
        month, day = day, month  # 08/15/2025, as software with American settings prints it
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hijri(plain: str) -> Iterator[DateFound]:
    for match in _HIJRI_PATTERN.finditer(plain):
        year, month, day = int(match["year"]), HIJRI_MONTH_OF[match["month"]], int(match["day"])
        if _HIJRI_EARLIEST <= year < _HIJRI_LATEST and 1 <= day <= 30:
            try:
                yield DateFound(date(*Hijri(year, month, day).to_gregorian().datetuple()), *match.span())
            except ValueError:
                continue  # day 30 of a month of 29 days
