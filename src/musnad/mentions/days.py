"""Single days: أمس، الأربعاء الماضي، الجمعة 15، and several of them in a row that say the same day."""

from datetime import date, timedelta

from musnad.arabic.prefixes import forms, is_definite, is_joined, starts_definite
from musnad.mentions import clock
from musnad.mentions.dates import read_date
from musnad.mentions.row import COMMA, Read, Row

_BASES = {0: "day of publication", -1: "day before publication", -2: "two days before publication"}
_NEAR = timedelta(days=45)
_BETWEEN = frozenset(("(", COMMA, "/"))
_ENDS = frozenset(("", ".", COMMA, ")", "\u061b", ":", "!"))


def read_day(row: Row, index: int) -> Read | None:
    """The day that starts at a word, what says the same day again taken in."""
    found = named_day(row, index) or weekday(row, index) or read_date(row, index)
    while found is not None:
        longer = _said_again(row, found)
        if longer is None:
            return found
        found = longer
    return None


def _said_again(row: Row, found: Read) -> Read | None:
    """The same day in other words: أمس (الأربعاء), الاثنين الموافق 18 شباط, الجمعة/السبت."""
    after = gap = found.after
    while gap - after < 2 and (row.word(gap) in _BETWEEN or row.says(gap, "day_alone") or row.says(gap, "accordingly")):
        gap += 1
    if row.says(gap, "in") and found.rule == "weekday":
        gap += 1
    more = weekday(row, gap) or read_date(row, gap) or (named_day(row, gap) if gap > after else None)
    comma, bracket = row.word(after) == COMMA, row.word(after) == "("
    if more is None or is_joined(row.word(gap)) or comma and not more.rule.startswith("date"):
        return _number_behind(row, found)
    end = more.after + (row.word(more.after) == ")")
    if row.word(after) == "/" and more.rule == "weekday":
        return found._replace(after=end)
    better = more if more.rule.startswith("date") or bracket else found
    if found.rule == "weekday" and more.is_loose and more.start is not None:
        day = _agreeing(more.start, row.weekday(after - 1))
        better = more._replace(start=day, end=day)
    return better._replace(after=end)


def _agreeing(day: date, weekday_: int | None) -> date:
    """The day in the year in which it fell on that weekday, if the year before or behind is that."""
    if weekday_ is None:
        return day
    near = (clock.day_or_none(day.year + step, day.month, day.day) for step in (0, 1, -1))
    return next((other for other in near if other is not None and other.weekday() == weekday_), day)


def _number_behind(row: Row, found: Read) -> Read | None:
    """الجمعة 15: the day of the month near publication that falls on that weekday; nothing may be counted behind it."""
    number = row.number(found.after, 31) if found.rule == "weekday" and row.day else None
    if number is None or row.day is None or found.start is None:
        return None
    behind = row.word(number[1])
    if behind not in _ENDS and not row.says(number[1], "to"):
        return None
    months = (clock.back(row.day.replace(day=1), months=step) for step in (0, 1, -1))
    able = [day for month in months if (day := clock.day_or_none(month.year, month.month, number[0]))]
    agreeing = [day for day in able if day.weekday() == found.start.weekday() and abs(day - row.day) <= _NEAR]
    if not agreeing:
        return None
    day = min(agreeing, key=lambda one: abs(one - found.start) if found.start else _NEAR)
    return found._replace(start=day, end=day, after=number[1], rule="date", basis="weekday and day of the month")


def named_day(row: Row, index: int) -> Read | None:
    """أمس، اليوم، غدا، أول من أمس."""
    found = row.look("days", index)
    if found is None:
        return None
    shift, after = int(found[0]), found[1]
    if row.says(after - 1, "today") and starts_definite(row.word(after)) and row.weekday(after) is None:
        return None  # اليوم before another definite word is no "today": اليوم العالمي
    if row.says(index, "tonight") and row.says(after, "yesterday_morning"):
        after += 1
    day = row.day + timedelta(days=shift) if row.day else None
    return Read(day, day, after, "day", None, _BASES.get(shift, "days after publication"), "day")


def weekday(row: Row, index: int) -> Read | None:
    """الأربعاء، يوم الأحد الماضي، ليل الخميس على الجمعة, الجمعة من الأسبوع المقبل."""
    at = index + row.says(index, "day", clitics=True)
    number = row.weekday(at)
    if number is None or not is_weekday(row, at):
        return None
    after = at + 1
    if row.says(after, "upon") and row.weekday(after + 1) is not None:
        after += 2
    week = _week_behind(row, after, number)
    if week is not None:
        return week
    side = row.side(after)
    step, after = side or (0, after)
    day = _next(row.day, number) if step > 0 else _last(row.day, number, least=2 if step < 0 else 0)
    return Read(day, day, after, "day", None, "weekday before publication", "weekday")


def _week_behind(row: Row, after: int, number: int) -> Read | None:
    """الجمعة من الأسبوع المقبل، ثلاثاء الأسبوع الفائت."""
    at = row.skip(after, "from")
    side = row.side(at + 1) if row.says(at, "week") else None
    if side is None or row.day is None:
        return None
    day = clock.week_of(row.day, side[0])[0] + timedelta(days=number)
    return Read(day, day, side[1], "day", None, "weekday of a week", "weekday of week")


def is_weekday(row: Row, index: int) -> bool:
    """Whether a name of a day is meant as one: الأحد is; احد without article is "one"."""
    word = row.word(index)
    if not is_definite(word):
        return row.says(index - 1, "day_alone") or row.says(index + 1, "week") and row.side(index + 2) is not None
    return any(starts_definite(form) for form in forms(word))


def _last(published: date | None, number: int, least: int) -> date | None:
    if published is None:
        return None
    shift = (published.weekday() - number) % 7
    return published - timedelta(days=shift if shift >= least else shift + 7)


def _next(published: date | None, number: int) -> date | None:
    return published + timedelta(days=(number - published.weekday() - 1) % 7 + 1) if published else None
