"""Dates told by their day and month: 7 يونيو/حزيران 2023، الثالث من سبتمبر، 12-11-2025، 27 صفر 1440هـ."""

from datetime import date

from musnad.arabic.number_words import is_digits
from musnad.arabic.ordinals import may_be_ordinal
from musnad.mentions import clock
from musnad.mentions.row import COMMA, LATEST, Read, Row

_MARKS = frozenset(("-", "/", "."))
_TODAY = "date of this month"


def read_date(row: Row, index: int) -> Read | None:
    """The date that starts at a word."""
    at = index + row.says(index, "date", clitics=True)
    if row.word(at).isdecimal() and row.word(at + 1) in _MARKS:
        numeric = _in_digits(row, at) or _day_slash_month(row, at, marked=at > index)
        if numeric is not None:
            return numeric
    number = row.number(at, 31)
    if number is None:
        return _month_first(row, at) or _feast(row, at)
    day, after = number
    feast = _feast_behind(row, day, after)
    if feast is not None:
        return feast
    if row.word(after) in ("-", "/"):
        after += 1
    after = row.skip(after, "from")
    found = _day_of_period(row, day, after) or _day_and_month(row, day, after)
    return _of_its_fame(row, at, found) if found is not None and found.is_loose else found


def _of_its_fame(row: Row, index: int, found: Read) -> Read:
    """هجمات 11 سبتمبر: a day that what happened on it is called by, in the year in which it happened."""
    for key in row.keys("famous", index - 1):
        day = date(*map(int, key.split("-")))
        if found.start is not None and (found.start.month, found.start.day) == (day.month, day.day):
            return found._replace(start=day, end=day, is_loose=False) if day <= found.start else found
    return found


def _day_of_period(row: Row, day: int, after: int) -> Read | None:
    """الرابع من الشهر الجاري، 22 من هذا الشهر، 25 من الشهر الماضي."""
    if row.day is None:
        return None
    if row.says(after, "this") and row.says(after + 1, "month_definite"):
        return _dated(row.day.year, row.day.month, day, after + 2, _TODAY)
    side = row.side(after + 1) if row.says(after, "month_definite") else None
    if side is None:
        return None
    month = clock.back(row.day.replace(day=1), months=-side[0])
    return _dated(month.year, month.month, day, side[1], _TODAY)


def _day_and_month(row: Row, day: int, after: int) -> Read | None:
    after = row.skip(after, "month_definite")
    month = row.month(after)
    if month is not None:
        return day_and_month(row, day, *month)
    hijri = row.look("hijri", after)
    return _hijri(row, day, int(hijri[0]), hijri[1]) if hijri else None


def day_and_month(row: Row, day: int, month: int, after: int) -> Read | None:
    """A day and month with the year behind them, told or understood."""
    year, end, is_told = year_behind(row, after, month, day)
    if year is None:
        return Read(None, None, end, "day", None, "date without a year", "date")
    found = _dated(year, month, day, end, "date")
    return found._replace(is_loose=not is_told) if found else None


def _month_first(row: Row, index: int) -> Read | None:
    """نوفمبر 13, 2025 and يناير الثاني والعشرين: the month before the day."""
    month = row.month(index)
    number = row.number(month[1], 31) if month else None
    if month is None or number is None:
        return None
    after = number[1]
    at = after + (row.word(after) in (COMMA, ","))
    year = row.year(row.skip(at, "from"))
    if year is not None:
        return _dated(year[0], month[0], number[0], year[1], "date")
    return day_and_month(row, number[0], month[0], after) if may_be_ordinal(row.word(month[1])) else None


def _in_digits(row: Row, index: int) -> Read | None:
    """12-11-2025, 2024/10/22, 18.9.15."""
    first, mark, second, again, last = (row.word(index + step) for step in range(5))
    if not (mark == again and mark in _MARKS and is_digits(first) and is_digits(second) and is_digits(last)):
        return None
    year, month, day = int(last), int(second), int(first)
    if day > 31:
        year, day = day, year
    if month > 12 >= day:
        month, day = day, month
    year += 2000 if year < 100 else 0
    return _dated(year, month, day, index + 5, "date") if year <= LATEST else None


def _day_slash_month(row: Row, index: int, *, marked: bool) -> Read | None:
    """في 27/12, 07/3: a day and a month, behind a word of time or written as only dates are; 3/2015: a month."""
    first, mark, second = (row.word(index + step) for step in range(3))
    if mark != "/" or not (is_digits(first) and is_digits(second)) or row.word(index + 3) == "/":
        return None
    year = row.year(index + 2)
    if year is not None and 1 <= int(first) <= 12:
        return Read(*clock.month_days(year[0], int(first)), index + 3, "month", None, "month", "month")
    as_date = marked or row.says(index - 1, "at") or "0" in (first[0], second[0])
    if not as_date or max(len(first), len(second)) > 2:
        return None
    day, month = int(first), int(second)
    if month > 12 >= day:
        day, month = month, day
    return day_and_month(row, day, month, index + 3) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _dated(year: int, month: int, day: int, after: int, basis: str) -> Read | None:
    found = clock.day_or_none(year, month, day)
    return Read(found, found, after, "day", None, basis, "date") if found else None


def year_behind(row: Row, after: int, month: int, day: int) -> tuple[int | None, int, bool]:
    """The year that follows a month, the index behind it, and whether it was told.

    Where it is not told it is that of the last such day on or before publication.
    """
    at = after + (row.word(after) in (COMMA, ","))
    at = row.skip(at, "of")
    if row.says(at, "year", clitics=True):
        explicit = row.year(at + 1)
        if explicit:
            return *explicit, True
        side = row.side(at + 1)
        if side and row.day:
            return row.day.year + side[0], side[1], True
        return (None if row.says(at, "singular_year") else _understood(row.day, month, day)), after, False
    explicit = row.year(at)
    if explicit:
        return *explicit, True
    side = row.side(after)
    if side is None or row.day is None:
        return _understood(row.day, month, day), after, False
    return _year_on_side(row.day, month, day, side[0]), side[1], True


def _year_on_side(published: date, month: int, day: int, step: int) -> int:
    """The year of مارس الماضي, آب الجاري, حزيران المقبل."""
    if step < 0:
        return _understood(published, month, day, strictly=True) or published.year
    later = (month, day) > (published.month, published.day)
    return published.year + (1 if step > 0 and not later else 0)


def _understood(published: date | None, month: int, day: int, *, strictly: bool = False) -> int | None:
    if published is None:
        return None
    later = (month, day) > (published.month, published.day)
    return published.year - (1 if later or strictly and month == published.month and day == 1 else 0)


def _hijri(row: Row, day: int, month: int, after: int) -> Read | None:
    word = row.word(after)
    if is_digits(word) and 1300 <= int(word) <= 1500:
        year, end = int(word), after + (2 if row.says(after + 1, "era") else 1)
    elif row.day is not None:
        year, end = _hijri_year_before(row.day, month, day), after
    else:
        return None
    found = clock.hijri_day(year, month, day)
    return Read(found, found, end, "day", None, "Hijri date, Umm al-Qura", "date hijri") if found else None


def _hijri_year_before(published: date, month: int, day: int) -> int:
    """The Hijri year in which the day was last met."""
    year = clock.hijri_year(published)
    found = clock.hijri_day(year, month, day)
    return year - 1 if found is not None and found > published else year


def _feast_behind(row: Row, number: int, after: int) -> Read | None:
    """ثاني أيام عيد الفطر."""
    return _feast(row, after + 1, number - 1) if row.says(after, "days") and number <= 4 else None


def _feast(row: Row, index: int, shift: int = 0) -> Read | None:
    """يوم عاشوراء, the feast's own day; others count from it."""
    found = row.look("feasts", index)
    is_day = shift > 0 or row.says(index - 1, "at") or row.says(index - 1, "days")
    if found is None or row.day is None or not is_day:
        return None
    month, day = map(int, found[0].split("-"))
    year = _hijri_year_before(row.day, month, day + shift)
    held = clock.hijri_day(year, month, day + shift)
    return Read(held, held, found[1], "day", None, "feast, Umm al-Qura", "date hijri") if held else None
