"""Parts of days: مساء أمس الأربعاء، بعد منتصف ليل أمس، ليلا، الثالثة فجرا."""

from datetime import timedelta
from typing import cast

from musnad.arabic.prefixes import is_adjectival, is_definite, starts_definite
from musnad.mentions.days import is_weekday, read_day
from musnad.mentions.row import Read, Row
from musnad.record.vocabulary import PartOfDay

_BASIS = "part of the day of publication"


def part_and_day(row: Row, index: int) -> Read | None:
    """A day with the part of it that is told, before it or behind it; or a part alone."""
    opener = row.look("openers", index)
    at = row.skip(opener[1], "from") if opener else index
    midnight = row.look("after_midnight", at)
    part = midnight or row.look("parts", at)
    if part is None:
        return _day_and_part(row, index, at, is_opened=opener is not None)
    key, after = ("night", part[1]) if midnight else part
    while row.says(after, "day_alone") or row.says(after, "from") or row.says(after, "this"):
        after += 1
    day = read_day(row, after)
    if day is None:
        return _alone(row, index, (key, part[1]), is_midnight=midnight is not None, is_opened=opener is not None)
    start, end = day.start, day.end
    if midnight and start is not None:
        start = end = start + timedelta(days=1)
    after = _other_night(row, day.after) if key == "night" else day.after
    return day._replace(start=start, end=end, after=after, part=part_of(key), precision="part_of_day")


def _day_and_part(row: Row, index: int, at: int, *, is_opened: bool) -> Read | None:
    """أمس مساء، الأربعاء ليلا."""
    day = read_day(row, at)
    if day is None and is_opened and row.says(at, "day_alone"):
        day = read_day(row, at + 1)
    if day is None or row.says(index, "now"):
        return day
    part = row.look("parts", day.after, clitics=False) or _adverb(row, day.after)
    return day._replace(after=part[1], part=part_of(part[0]), precision="part_of_day") if part else day


def _other_night(row: Row, after: int) -> int:
    """ليل الجمعة/السبت، ليل الأحد الإثنين: the second day belongs to the same night."""
    at = after
    while row.word(at) in ("/", "-") or row.says(at, "upon") or row.says(at, "to") and not row.says(at, "until"):
        at += 1
    return at + 1 if row.weekday(at) is not None and is_weekday(row, at) else after


def _alone(row: Row, index: int, part: tuple[str, int], *, is_midnight: bool, is_opened: bool) -> Read | None:
    """A part of the day alone counts after a preposition, an opener, or where midnight is told."""
    is_plain = is_definite(row.word(index)) and not row.says(index, "excepted") and row.says(index - 1, "part_before")
    if not (is_midnight or is_opened or is_plain):
        return None
    return Read(row.day, row.day, part[1], "part_of_day", part_of(part[0]), _BASIS, "part", "part")


def _adverb(row: Row, index: int) -> tuple[str, int] | None:
    """مساء، ليلا, not the verb of فجرا نفسيهما."""
    return None if row.says(index + 1, "self") else row.look("adverbs", index, clitics=False)


def adverb(row: Row, index: int) -> Read | None:
    """A part of the day told by one word."""
    found = _adverb(row, index)
    if found is None:
        return None
    return Read(row.day, row.day, found[1], "part_of_day", part_of(found[0]), _BASIS, "part", "part")


def hour(row: Row, index: int) -> Read | None:
    """الثالثة فجرا، الثانية من ظهر اليوم، الرابعة إلا ربعا من فجر اليوم."""
    at = row.skip(index, "at_hour")
    number = row.number(at, 12) if starts_definite(row.word(at)) and is_adjectival(row.word(at)) else None
    if number is None:
        return None
    after = number[1]
    if row.says(after, "half"):
        after += 1
    elif row.says(after, "less"):
        after += 2
    after = row.skip(after, "from")
    part, rest = _adverb(row, after), part_and_day(row, after)
    if rest is not None and rest.part and (part is None or rest.after > part[1]):
        return rest._replace(precision="hour", rule="hour")
    if part is None:
        return None
    basis = "hour of the day of publication"
    return Read(row.day, row.day, part[1], "hour", part_of(part[0]), basis, "hour", "part")


def part_of(key: str) -> PartOfDay:
    """A key of data/times.yaml as the record's code."""
    return cast(PartOfDay, key)
