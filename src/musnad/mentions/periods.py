"""Weeks, months, years and their parts: مارس الماضي، منتصف حزيران، الأسبوع الماضي، الربع الثالث من عام 2016."""

from datetime import date, timedelta
from typing import cast

from musnad.arabic.prefixes import is_dual, is_joined
from musnad.mentions import clock
from musnad.mentions.dates import year_behind
from musnad.mentions.days import weekday
from musnad.mentions.row import Read, Row
from musnad.record.vocabulary import TimePrecision

_MONTHS_OF_THIRD = {"start": (1, 1), "middle": (6, 7), "end": (12, 12)}
_RELATIVE = "period relative to publication"


def named_month(row: Row, index: int) -> Read | None:
    """مارس الماضي، منتصف حزيران، تموز من العام الفائت، شهر رمضان من العام الماضي."""
    part = row.look("thirds", index)
    at = part[1] if part else index
    at += row.says(at, "month", clitics=True)
    month = row.month(at)
    if month is None:
        return _third_of_period(row, part) if part else _hijri_month(row, at, index)
    number, after = month
    if not (part or _is_month(row, at, index, after)):
        return None
    joined = _joined_month(row, after)
    last, after = joined or (number, after)
    year, after, _ = year_behind(row, after, last, 1)
    if year is None:
        return Read(None, None, after, "month", None, "month without a year", "month")
    if joined:
        return Read(date(year, number, 1), clock.month_days(year, last)[1], after, "range", None, "months", "month")
    days = clock.month_days(year, number)
    if part:
        return Read(*clock.third(part[0], *days), after, "range", None, "month", "month")
    return Read(*days, after, "month", None, "month", "month")


def _joined_month(row: Row, index: int) -> tuple[int, int] | None:
    """يناير وفبراير: a second month joined by و."""
    if not is_joined(row.word(index)):
        return None
    return row.month(index + 1 if len(row.word(index)) == 1 else index)


def _is_month(row: Row, at: int, index: int, after: int) -> bool:
    """آب and مارس are words too: a month needs a preposition, a year or الماضي beside it."""
    if at > index or len(row.word(at)) > 4 or row.says(index - 1, "month_before"):
        return True
    return row.year(after) is not None or row.look("past", after, clitics=False) is not None


def _hijri_month(row: Row, at: int, index: int) -> Read | None:
    """رمضان، شهر رجب الماضي، رمضان من العام الماضي: that of the Gregorian year before."""
    hijri = row.look("hijri", at)
    if hijri is None or row.day is None or at == index and not row.says(index - 1, "hijri_before"):
        return None
    month, after = int(hijri[0]), hijri[1]
    year = clock.hijri_year(row.day)
    of_year = row.look("past", after + 2, clitics=False) if row.says(after + 1, "year_definite") else None
    if row.says(after, "from") and of_year:
        near = (clock.hijri_month(year - step, month) for step in range(4))
        days = next((days for days in near if days and days[0].year == row.day.year - 1), None)
        after = of_year[1]
    else:
        after = (row.look("past", after, clitics=False) or ("", after))[1]
        days = clock.hijri_month(year, month)
        if days and days[0] > row.day:
            days = clock.hijri_month(year - 1, month)
    return Read(*days, after, "month", None, "Hijri month, Umm al-Qura", "month") if days else None


def _third_of_period(row: Row, part: tuple[str, int]) -> Read | None:
    """مطلع العام الجاري، نهاية الشهر الماضي."""
    whole = period(row, part[1])
    if whole is None or whole.start is None or whole.end is None:
        return None
    if whole.precision == "month":
        first, last = clock.third(part[0], whole.start, whole.end)
    elif whole.precision == "year":
        months = _MONTHS_OF_THIRD[part[0]]
        first = date(whole.start.year, months[0], 1)
        last = clock.month_days(whole.start.year, months[1])[1]
    else:
        return whole
    return whole._replace(start=first, end=last)


def period(row: Row, index: int) -> Read | None:
    """الأسبوع الماضي، هذا الشهر، العام قبل الماضي, الأسبوع المقبل يوم الجمعة."""
    if not row.says(index, "period", clitics=True) or row.day is None:
        return None
    at = row.skip(index, "this")
    unit = row.look("units", at)
    if unit is None:
        return None
    side = row.side(unit[1]) or ((0, unit[1]) if at > index else None)
    days = _whole(row.day, unit[0], side[0]) if side else None
    if side is None or days is None:
        return None
    day = weekday(row, side[1]) if unit[0] == "week" else None
    if day is not None and day.start is not None and not is_joined(row.word(side[1])):
        told = days[0] + timedelta(days=day.start.weekday())
        return Read(told, told, day.after, "day", None, "weekday of a week", "weekday of week")
    precision = cast(TimePrecision, unit[0] if unit[0] != "decade" else "range")
    return Read(*days, side[1], precision, None, _RELATIVE, "period", "period")


def _whole(published: date, unit: str, step: int) -> tuple[date, date] | None:
    if unit == "week":
        return clock.week_of(published, step)
    if unit == "month":
        anchor = clock.back(published.replace(day=1), months=-step)
        return clock.month_days(anchor.year, anchor.month)
    if unit == "year":
        return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    if unit == "decade":
        first = published.year // 10 * 10 + 10 * step
        return date(first, 1, 1), date(first + 9, 12, 31)
    return None


def year(row: Row, index: int) -> Read | None:
    """عام 2008, في سنة ألفين وستة."""
    found = row.year(index + 1) if row.says(index, "year_alone", clitics=True) else None
    return _year(*found) if found else None


def plain_year(row: Row, index: int) -> Read | None:
    """2003, و2007: a year with no word before it."""
    word = row.word(index)
    at = index + 1 if len(word) == 1 and is_joined(word) else index
    found = row.year(at)
    return _year(*found) if found else None


def _year(number: int, after: int) -> Read:
    return Read(date(number, 1, 1), date(number, 12, 31), after, "year", None, "year", "year")


def part_of_year(row: Row, index: int) -> Read | None:
    """الربع الثالث من عام 2016، النصف الأول من هذا العام."""
    part = row.look("parts_of_year", index)
    if part is None:
        return None
    at = row.skip(part[1], "of")
    whole = year(row, at) or plain_year(row, at) or period(row, at)
    if whole is None or whole.start is None or whole.precision != "year":
        return None
    number, of = map(int, part[0].split("/"))
    length = 12 // of
    first = date(whole.start.year, length * (number - 1) + 1, 1)
    return whole._replace(start=first, end=clock.month_days(first.year, length * number)[1], precision="range")


def first_months(row: Row, index: int) -> Read | None:
    """الأشهر الثلاثة الأولى من العام الجاري, الشهرين الأولين من 2008."""
    unit = row.look("units", index)
    if unit is None or unit[0] != "month":
        return None
    number = row.number(unit[1], 11)
    months, at = number if number is not None else (2 if is_dual(row.word(index)) else 0, unit[1])
    if not months or not row.says(at, "first_of"):
        return None
    at = row.skip(at + 1, "of")
    whole = year(row, at) or plain_year(row, at) or period(row, at)
    if whole is None or whole.start is None or whole.precision != "year":
        return None
    return whole._replace(end=clock.month_days(whole.start.year, months)[1], precision="range")


def decade(row: Row, index: int) -> Read | None:
    """الثمانينيات, not that of somebody's age (في العشرينيات من عمره)."""
    found = row.look("decades", index)
    if found is None or row.says(found[1] + 1, "age"):
        return None
    first = int(found[0])
    return Read(date(first, 1, 1), date(first + 9, 12, 31), found[1], "range", None, "decade", "year")


def nth_week(row: Row, index: int) -> Read | None:
    """الأسبوع الثالث من هذا الشهر، الأسبوع الأخير من عام 2015: weeks of a month begin with its first Monday."""
    if not row.says(index, "week", clitics=True):
        return None
    number = (-1, index + 2) if row.says(index + 1, "last") else row.number(index + 1, 53)
    whole = _month_or_year(row, row.skip(number[1], "of")) if number else None
    if number is None or whole is None or whole.start is None or whole.end is None:
        return None
    if number[0] > 5 and whole.precision == "month":
        return None
    if number[0] < 0:
        monday = whole.end - timedelta(days=whole.end.weekday())
    elif whole.precision == "year":
        monday = clock.week_of(date(whole.start.year, 1, 4), number[0] - 1)[0]
    else:
        monday = whole.start + timedelta(days=-whole.start.weekday() % 7 + 7 * (number[0] - 1))
    return Read(*clock.week_of(monday), whole.after, "week", None, "week of a period", "period", "period")


def nth_weekday(row: Row, index: int) -> Read | None:
    """أول جمعة من الشهر الماضي (but الأربعاء الثاني من أكتوبر is a date)."""
    if row.weekday(index + 1) is None and row.weekday(index + 2) is None:
        return None
    number = row.number(index, 5)
    at = row.skip(number[1], "day_alone") if number else index
    day = row.weekday(at) if number else None
    if day is None or number is None or not row.says(at + 1, "of"):
        return None
    whole = _month_or_year(row, at + 2)
    if whole is None or whole.start is None or whole.precision != "month":
        return None
    found = whole.start + timedelta(days=(day - whole.start.weekday()) % 7 + 7 * (number[0] - 1))
    return Read(found, found, whole.after, "day", None, "weekday of a month", "weekday of month")


def _month_or_year(row: Row, at: int) -> Read | None:
    return named_month(row, at) or period(row, at) or year(row, at)
