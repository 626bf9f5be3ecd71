"""Spans and distances: منذ صباح الاثنين، قبل ثلاثة أيام، بين الأحد والثلاثاء، خلال اليومين الماضيين، غداة الهجوم."""

from datetime import date, timedelta
from typing import cast

from musnad.arabic.prefixes import forms, is_dual, is_joined, starts_definite
from musnad.mentions import clock
from musnad.mentions.dates import read_date
from musnad.mentions.day_parts import part_and_day, part_of
from musnad.mentions.days import read_day, weekday
from musnad.mentions.periods import named_month, period, plain_year, year
from musnad.mentions.row import Read, Row
from musnad.record.vocabulary import TimePrecision

_DAYS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}


def since(row: Row, index: int) -> Read | None:
    """منذ صباح الاثنين، منذ ٢٥ آب: from that day to publication."""
    if not row.says(index, "since") and not (row.says(index, "from_when") and row.says(index + 1, "since_after_from")):
        return None
    at = index + 1
    day = part_and_day(row, at) or read_date(row, at) or named_month(row, at) or period(row, at) or year(row, at)
    if day is not None:
        return Read(day.start, row.day, day.after, day.precision, day.part, "since " + day.basis, "since", "since")
    part = row.look("parts", at)
    if part is None:
        return None
    basis = "since a part of this day"
    return Read(row.day, row.day, part[1], "part_of_day", part_of(part[0]), basis, "since", "since")


def between(row: Row, index: int) -> Read | None:
    """بين الاحد والثلاثاء، يومي الثلاثاء والأربعاء، بين 2003 و2007، بين 3 و12 سبتمبر."""
    if not row.says(index, "between_first"):
        return None
    at = row.skip(index + 1, "both")
    first = _limit(row, at)
    if first is None:
        return _days_of_month(row, at)
    after = first.after
    alone = len(row.word(after)) == 1 and is_joined(row.word(after))
    if not is_joined(row.word(after)):
        return None
    second = _limit(row, after + 1 if alone else after)
    return _from_first_to_second(first, second) if second else None


def _limit(row: Row, index: int) -> Read | None:
    return weekday(row, index) or read_date(row, index) or named_month(row, index) or plain_year(row, index)


def _from_first_to_second(first: Read, second: Read) -> Read:
    start = first.start
    if start and second.end and start > second.end and first.rule == "month":
        start = clock.back(start, years=1)
    if start and second.end and first.rule == "month" == second.precision and start.month <= second.end.month:
        start = start.replace(year=second.end.year)
    return Read(start, second.end, second.after, "range", None, "range", "range", "range")


def _days_of_month(row: Row, index: int) -> Read | None:
    """بين 3 و12 سبتمبر: two days of one month."""
    first = row.number(index, 31)
    if first is None or not is_joined(row.word(first[1])):
        return None
    after = first[1] + 1 if len(row.word(first[1])) == 1 else first[1]
    return _within_month(row, first[0], after)


def _within_month(row: Row, day: int, index: int) -> Read | None:
    second = read_date(row, index)
    start = clock.day_or_none(second.start.year, second.start.month, day) if second and second.start else None
    if second is None or start is None:
        return None
    return Read(start, second.end, second.after, "range", None, "range", "range", "range")


def from_to(row: Row, index: int) -> Read | None:
    """من 5 إلى 11 ديسمبر، من الأول من يناير إلى الأربعاء 22 يناير."""
    if not row.says(index, "from"):
        return None
    first = row.number(index + 1, 31)
    if first is not None and row.says(first[1], "to"):
        found = _within_month(row, first[0], first[1] + 1)
        if found is not None:
            return found
    start = read_day(row, index + 1) or _limit(row, index + 1)
    return _up_to(row, start) if start is not None and row.says(start.after, "to") else None


def until(row: Row, start: Read) -> Read | None:
    """أمس حتى اليوم: a day with the last day of a span behind it."""
    is_day = start.precision == "day" and start.shape == "point"
    return _up_to(row, start) if is_day and row.says(start.after, "until") else None


def _up_to(row: Row, start: Read) -> Read | None:
    end = read_day(row, start.after + 1) or _limit(row, start.after + 1)
    if end is None or end.end is None or start.start is None or end.end <= start.start:
        return None
    return Read(start.start, end.end, end.after, "range", None, "range", "range", "range")


def nth_day(row: Row, index: int) -> Read | None:
    """لليوم السادس على التوالي، يومها السادس: the days that end with this one."""
    number = row.number(index + 1, 31) if row.says(index, "nth_day") else None
    if number is None or number[0] < 2 or row.says(index, "today") and not row.says(number[1], "upon"):
        return None
    after = number[1] + 2 if row.says(number[1], "upon") and row.says(number[1] + 1, "open_article") else number[1]
    start = row.day - timedelta(days=number[0] - 1) if row.day else None
    part = part_of("night") if row.says(index, "nth_night") else None
    return Read(start, row.day, after, "range", part, "days up to publication", "nth day", "range")


def ago(row: Row, index: int) -> Read | None:
    """قبل ثلاثة أيام، منذ أسبوعين، منذ شهر و21 يوما: a point that long ago."""
    is_since = row.says(index, "since")
    if not is_since and not row.says(index, "ago") or row.day is None:
        return None
    at = index + 1
    while row.says(at, "about"):
        at += 1
    found = _moved(row, row.day, at, 1)
    if found is None:
        return None
    start, unit, after = found
    if not is_since and (row.says(after, "from") or row.says(after, "upon")):
        return None
    precision = cast(TimePrecision, {"hour": "day", "decade": "range"}.get(unit, unit))
    end, shape = (row.day, "since") if is_since else (start, "point")
    return Read(start, end, after, precision, None, "time before publication", "ago", shape)


def _moved(row: Row, day: date, index: int, sign: int) -> tuple[date, str, int] | None:
    """The day some units away, their coarsest, and the index behind them and behind "from now"."""
    amount = row.amount(index)
    if amount is None:
        return None
    unit, after = amount[1], amount[2]
    while amount is not None:
        day, after = clock.moved(day, sign * amount[0], amount[1]), amount[2]
        amount = _joined_amount(row, after)
    if row.says(after, "from") and row.says(after + 1, "now"):
        after += 2
    return day, unit, after


def _joined_amount(row: Row, index: int) -> tuple[int, str, int] | None:
    """و21 يوما, و 3 أشهر."""
    if len(row.word(index)) == 1 and is_joined(row.word(index)):
        return row.amount(index + 1)
    if not is_joined(row.word(index)):
        return None
    number = row.number(index, 1000)
    unit = row.look("units", number[1], clitics=False) if number else None
    return (number[0], *unit) if number and unit else None


def past_span(row: Row, index: int) -> Read | None:
    """خلال اليومين الماضيين، الساعات الـ24 الماضية: up to publication; الأيام الماضية: no days."""
    at = row.skip(index, "during")
    found = _counted_units(row, at)
    if found is None:
        return None
    count, unit, after = found
    side = row.side(after)
    of_article = starts_definite(row.word(at)) or row.says(at - 1, "article")
    if side is None or side[0] == 0 or not of_article and count < 2:
        return None
    if count == 0:
        if not row.says(at, "plurals"):
            return None
        return Read(None, None, side[1], "unknown", None, "span without a number", "span", "range")
    if row.day is None:
        return Read(None, None, side[1], "unknown", None, "span up to publication", "span", "range")
    if side[0] > 0:
        end, start = clock.moved(row.day, -count, unit), row.day + timedelta(days=1)
        return Read(start, max(start, end), side[1], "range", None, "span from publication on", "span", "range")
    start = clock.moved(row.day, count, unit)
    return Read(start, row.day, side[1], "range", None, "span up to publication", "span", "range")


def _counted_units(row: Row, at: int) -> tuple[int, str, int] | None:
    """الساعات الـ24, الأسابيع الثلاثة, اليومين; or the number first: ال72 ساعة. No number counts 0."""
    unit = row.look("units", at, clitics=False)
    if unit is not None:
        after = row.skip(unit[1], "article")
        number = row.number(after, 1000)
        if number is not None and row.weekday(after) is None:
            return number[0], unit[0], number[1]
        return 2 if is_dual(row.word(at)) else 0, unit[0], after
    number = row.number(row.skip(at, "article"), 1000)
    unit = row.look("units", number[1], clitics=False) if number else None
    return (number[0], *unit) if number and unit else None


def ahead(row: Row, index: int) -> Read | None:
    """بعد عامين من الآن: that far in the future."""
    if row.day is None or not row.says(index, "after", clitics=True):
        return None
    found = _moved(row, row.day, index + 1, -1)
    if found is None or not row.says(found[2] - 1, "now"):
        return None
    return Read(found[0], found[0], found[2], "day", None, "time after publication", "ahead")


def within(row: Row, index: int) -> Read | None:
    """خلال 72 ساعة، في غضون ثلاثة أيام, with no side told: the days that somebody gives from now on."""
    at = index + row.says(index + 1, "ahead")
    amount = row.amount(at + 1) if row.says(at, "ahead") and row.day is not None else None
    if amount is None or row.day is None or row.number(at + 1, 1000) is None:
        return None
    if row.side(amount[2]) is not None or row.says(amount[2], "from") or starts_definite(row.word(at + 1)):
        return None
    end = clock.moved(row.day, -amount[0], amount[1])
    return Read(row.day, end, amount[2], "range", None, "span from publication on", "within", "ahead")


def step(row: Row, index: int) -> Read | None:
    """غداة الهجوم، بعد يومين من الهجوم، وقبل ذلك بثلاثة أيام: counted from what was told before."""
    fixed = row.look("steps", index)
    if fixed is not None:
        return _stepped(int(fixed[0]), fixed[1])
    is_after = row.says(index, "after", clitics=True)
    if not is_after and not row.says(index, "before", clitics=True):
        return None
    is_of_that = row.says(index + 1, "behind_of")
    amount = _amount_behind_clitic(row, index + 2) if is_of_that else row.amount(index + 1)
    if amount is None or not (is_after or is_of_that or row.says(amount[2], "from")):
        return None
    days = amount[0] * _DAYS[amount[1]]
    return _stepped(days if is_after else -days, amount[2]) if days else None


def _amount_behind_clitic(row: Row, index: int) -> tuple[int, str, int] | None:
    """بيومين, بثلاثة أيام."""
    unit = row.look("units", index)
    if unit is not None:
        return 2 if any(is_dual(form) for form in forms(row.word(index))) else 1, *unit
    return row.amount(index)


def _stepped(days: int, after: int) -> Read:
    basis = f"{abs(days)} days {'after' if days > 0 else 'before'} what was told before"
    return Read(None, None, after, "day", None, basis, "step", "step", shift=days)


def left_open(row: Row, index: int) -> Read | None:
    """في ما بعد: another time than that told before, and none that the words give."""
    found = row.look("open", index)
    return Read(None, None, found[1], "unknown", None, "a later time", "open", "open") if found else None


def anniversary(row: Row, index: int) -> Read | None:
    """الذكرى الثالثة ل…: the day itself, that many years before."""
    number = row.number(index + 1, 100) if row.says(index, "anniversary") else None
    if number is None or row.day is None:
        return None
    day = clock.back(row.day, years=number[0])
    return Read(day, day, number[1], "day", None, "anniversary", "anniversary")
