"""The words of time, folded and indexed, and the small steps that read them off a row of words."""

from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import yaml
from hijridate import Gregorian, Hijri

from musnad.arabic.letters import fold_word
from musnad.arabic.number_words import read_number

Entry = tuple[tuple[str, ...], str]


class Words(NamedTuple):
    """data/times.yaml, each list as (folded words, key), the longest first under each first word."""

    tables: dict[str, dict[str, list[Entry]]]
    weekdays: dict[str, int]


@lru_cache(maxsize=1)
def words_of_time() -> Words:
    """The table of time words, read on first use."""
    raw = yaml.load((files("musnad") / "data" / "times.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    tables: dict[str, dict[str, list[Entry]]] = {}
    for name, content in raw.items():
        if name == "weekdays":
            continue
        groups = content if isinstance(content, dict) else {"": content}
        index: dict[str, list[Entry]] = {}
        for key, entries in groups.items():
            for entry in entries:
                folded = tuple(fold_word(word) for word in entry.split())
                index.setdefault(folded[0], []).append((folded, str(key)))
        for entries_ in index.values():
            entries_.sort(key=lambda e: -len(e[0]))
        tables[name] = index
    weekdays: dict[str, int] = {}
    for number, day in enumerate(raw["weekdays"]):
        folded_day = fold_word(day)
        weekdays[folded_day] = number
        weekdays[folded_day.removeprefix("ال")] = number
    return Words(tables, weekdays)


@lru_cache(maxsize=8192)
def starts_time(word: str) -> bool:
    """Whether any expression of time can start with the folded word, clitics allowed."""
    table = words_of_time()
    for form in forms(word):
        if form in table.weekdays or any(form in index for name, index in table.tables.items() if name not in _NEVER_FIRST):
            return True
    return word.startswith(("يومه", "لليوم", "لليل", "ولليوم")) or word in ("يوم", "منذ", "قبل", "خلال", "بين", "الذكري", "ذكري", "يومي", "من", "بعد", "غداه") or word[:4].isdecimal()


_NEVER_FIRST = frozenset(("past", "present", "future"))


@lru_cache(maxsize=16384)
def forms(word: str) -> tuple[str, ...]:
    """A word as it stands and without و, ف, ب, ل before it."""
    found = [word]
    if len(word) > 3 and word[0] in "وفبل":
        found.append(word[1:])
        if word.startswith("لل"):
            found.append("ا" + word[1:])
            found.append("ال" + word[2:])
        if len(word) > 4 and word[1] in "بل" and word[0] in "وف":
            found.append(word[2:])
    return tuple(found)


def look(name: str, words: list[str], index: int, *, clitics: bool = True) -> tuple[str, int] | None:
    """The key of the entry of a table that stands at a word, and the index behind it."""
    table = words_of_time().tables[name]
    if index >= len(words):
        return None
    for form in forms(words[index]) if clitics else (words[index],):
        for entry, key in table.get(form, ()):
            if tuple(words[index + 1 : index + len(entry)]) == entry[1:]:
                return key, index + len(entry)
    return None


def weekday(words: list[str], index: int) -> int | None:
    """The weekday (Monday 0) that a word names, or None."""
    if index >= len(words):
        return None
    table = words_of_time().weekdays
    return next((table[form] for form in forms(words[index]) if form in table), None)


def month_name(words: list[str], index: int) -> tuple[int, int] | None:
    """A month in any tradition, doubled names taken together: يناير (كانون الثاني), شباط/فبراير."""
    first = look("months", words, index)
    if first is None:
        return None
    number, end = int(first[0]), first[1]
    after = end
    while after < len(words) and words[after] in ("(", "/", "-"):
        after += 1
    second = look("months", words, after, clitics=False) if after > end or after < len(words) else None
    if second is not None and int(second[0]) == number:
        end = second[1]
        if end < len(words) and words[end] == ")":
            end += 1
    return number, end


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    first = date(year, month, 1)
    behind = date(year + month // 12, month % 12 + 1, 1)
    return first, behind - timedelta(days=1)


def third(key: str, first: date, last: date) -> tuple[date, date]:
    """The start, middle or end of a month: 1–10, 11–20, 21 to the last (GUIDE.md, ruling 5)."""
    if key == "start":
        return first, first + timedelta(days=9)
    if key == "middle":
        return first + timedelta(days=10), first + timedelta(days=19)
    return first + timedelta(days=20), last


def back(day: date, *, months: int = 0, years: int = 0) -> date:
    """The same day some months or years before, the month's last where it has no such day."""
    total = day.year * 12 + day.month - 1 - months - 12 * years
    year, month = divmod(total, 12)
    last = month_days(year, month + 1)[1].day
    return date(year, month + 1, min(day.day, last))


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date (Umm al-Qura), or None outside its tables."""
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


def hijri_year(day: date) -> int:
    """The Hijri year of a Gregorian day."""
    return int(Gregorian.fromdate(day).to_hijri().year)


def small_number(words: list[str], index: int, limit: int) -> tuple[int, int] | None:
    """A cardinal or ordinal up to a limit, and the index behind it."""
    if index >= len(words):
        return None
    ordinal = look("ordinals", words, index)
    if ordinal is not None:
        value, end = int(ordinal[0]), ordinal[1]
        if end < len(words) and words[end] in ("عشر", "عشره"):
            return value + 10, end + 1
        if end < len(words) and words[end] in ("والعشرين", "والعشرون"):
            return value + 20, end + 1
        if end < len(words) and words[end] in ("والثلاثين", "والثلاثون"):
            return value + 30, end + 1
        return value, end
    if words[index] in ("الحادي", "الحاديه", "الواحد", "حادي"):
        if index + 1 < len(words) and words[index + 1] in ("عشر", "عشره"):
            return 11, index + 2
        if index + 1 < len(words) and words[index + 1] in ("والعشرين", "والثلاثين"):
            return (21 if "عشر" in words[index + 1] else 31), index + 2
    for form in forms(words[index]):
        read = read_number([*words[:index], form, *words[index + 1 :]], index)
        if read is not None and 0 < read[0] <= limit:
            return read[0], read[1] + 1
    return None
