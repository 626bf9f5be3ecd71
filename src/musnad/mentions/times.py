"""Times: when things happened, read from the words and anchored to the day of publication.

    مساء أمس الأربعاء           the day before, evening
    ليلة الخميس على الجمعة       a night is the day of its evening
    13 آب الجاري                day and month of this year
    منذ صباح الاثنين             from Monday to the day of publication
    لليوم السادس على التوالي      six days that end on it
Rules follow gold/GUIDE.md, rulings 5 and 12.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from musnad.arabic.number_words import is_digits
from musnad.mentions import clock
from musnad.record import Sentence, Time
from musnad.record.vocabulary import PartOfDay, TimePrecision

_NUMERIC = re.compile(r"^(\d{1,4})$")
_JOINERS = frozenset(("(", "،", "يوم", "من", "الموافق", "في", ")", "/", "-", "علي", "مساء", "و"))
_LONG_AGO = 1900


class Read(NamedTuple):
    """What was read off a row of words: days (both ends included), where it ends, and how fine it is."""

    start: date | None
    end: date | None
    after: int
    precision: TimePrecision
    part: PartOfDay | None
    basis: str
    rule: str
    shape: str = "point"


def find_times(sentence: Sentence, published: date | None) -> tuple[Time, ...]:
    """The time expressions of a sentence in order.

    Args:
        sentence: Its tokens.
        published: The day of publication; without it relative words give no days.

    Returns:
        Times that do not overlap, the longest reading at each word.
    """
    reader = _Reader([token.norm for token in sentence.tokens], published)
    found: list[Time] = []
    index = 0
    while index < len(reader.words):
        read = reader.at(index) if clock.starts_time(reader.words[index]) else None
        if read is None:
            index += 1
            continue
        found.append(
            Time(
                index, read.after - 1, read.start, read.end, read.precision, read.part, read.basis, read.shape, read.rule
            )
        )
        index = read.after
    return tuple(found)


class _Reader:
    """Reads expressions off the words of one sentence."""

    def __init__(self, words: list[str], published: date | None) -> None:
        self.words = words
        self._day = published

    def at(self, index: int) -> Read | None:
        """The longest expression that starts at a word."""
        readings = [
            rule(index)
            for rule in (
                self._since, self._between, self._nth_day, self._ago, self._past_span, self._part_and_day, self._date,
                self._named_month, self._period, self._year, self._anniversary, self._adverb, self._hour,
            )
        ]  # fmt: skip
        able = [read for read in readings if read is not None]
        return max(able, key=lambda read: (read.after, read.start is not None), default=None)

    def _word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def _bare(self, index: int) -> set[str]:
        return set(clock.forms(self._word(index)))

    # days

    def _day_of(self, index: int) -> Read | None:
        """A day: أمس، الأربعاء الماضي، 7 يونيو، or several of them in a row that say the same day."""
        first = self._named_day(index) or self._weekday(index) or self._date(index)
        if first is None:
            return None
        found = first
        while True:
            after = found.after
            gap = after
            while gap < len(self.words) and self.words[gap] in ("(", "،", "يوم", "الموافق", "/") and gap - after < 2:
                gap += 1
            more = self._weekday(gap) or self._date(gap) or (self._named_day(gap) if gap > after else None)
            if more is None or self._word(gap)[:1] == "و" or self._word(after) == "،" and not more.rule.startswith("date"):
                break
            end = more.after + (1 if self._word(more.after) == ")" else 0)
            if found.rule == "night" or self._word(after) == "/" and more.rule == "weekday":
                return found._replace(after=end)
            better = more if more.rule.startswith("date") or self._word(after) == "(" else found
            if found.rule == "day" and more.rule == "weekday" and self._word(after) != "(":
                better = found
            found = better._replace(after=end)
        return found

    def _named_day(self, index: int) -> Read | None:
        found = clock.look("days", self.words, index)
        if found is None:
            return None
        key, after = found
        shift = int(key)
        if self._word(after - 1) in ("اليوم", "واليوم") and self._word(after).startswith("ال") and not self._says_day(after):
            return None
        if self._word(index) in ("الليله",) and self._word(after) in ("الصباح", "العصر"):
            after += 1
        day = self._day + timedelta(days=shift) if self._day else None
        basis = {0: "day of publication", -1: "day before publication", -2: "two days before publication"}.get(
            shift, "days after publication"
        )
        return Read(day, day, after, "day", None, basis, "day")

    def _says_day(self, index: int) -> bool:
        """Whether a weekday stands here; اليوم before another definite word is no "today" (اليوم العالمي, اليوم التالي)."""
        return clock.weekday(self.words, index) is not None

    def _weekday(self, index: int) -> Read | None:
        at = index
        if self._bare(at) & {"يوم", "نهار"}:
            at += 1
        number = clock.weekday(self.words, at)
        if number is None or self._word(at)[:1] not in "اولبث" or not self._is_weekday(at):
            return None
        after = at + 1
        if self._word(after) == "علي" and clock.weekday(self.words, after + 1) is not None:
            after += 2
        past = clock.look("past", self.words, after, clitics=False)
        future = clock.look("future", self.words, after, clitics=False)
        if past or future:
            after = (past or future or ("", after))[1]
        day = self._last_weekday(number, least=2 if past else 0) if not future else self._next_weekday(number)
        return Read(day, day, after, "day", None, "weekday before publication", "weekday")

    def _is_weekday(self, index: int) -> bool:
        """الأحد and الأربعاء are days; احد without article is "one", الجمعة may be a prayer."""
        word = self._word(index)
        return "ال" in word[:4] or self._word(index - 1) == "يوم"

    def _last_weekday(self, number: int, least: int = 0) -> date | None:
        if self._day is None:
            return None
        shift = (self._day.weekday() - number) % 7
        return self._day - timedelta(days=shift if shift >= least else shift + 7)

    def _next_weekday(self, number: int) -> date | None:
        if self._day is None:
            return None
        return self._day + timedelta(days=(number - self._day.weekday() - 1) % 7 + 1)

    # dates

    def _date(self, index: int) -> Read | None:
        """7 يونيو/حزيران 2023، الثالث من سبتمبر، 12-11-2025، 27 صفر 1440هـ."""
        at = index + 1 if self._bare(index) & {"يوم", "تاريخ"} else index
        numeric = self._numeric(at)
        if numeric is not None:
            return numeric
        number = clock.small_number(self.words, at, 31)
        if number is None:
            return None
        day, after = number
        if self._word(after) == "من":
            after += 1
        if self._word(after) in ("شهر", "الشهر"):
            after += 1
            present = clock.look("present", self.words, after, clitics=False)
            if self._word(after - 1) == "الشهر" and present and self._day:
                return self._dated(self._day.year, self._day.month, day, present[1], "date of this month")
        month = clock.month_name(self.words, after)
        if month is not None:
            return self._day_and_month(day, month[0], month[1])
        hijri = clock.look("hijri", self.words, after)
        return self._hijri(day, int(hijri[0]), hijri[1]) if hijri else None

    def _numeric(self, index: int) -> Read | None:
        three = [self._word(index + step) for step in range(5)]
        if not (is_digits(three[0]) and three[1] == three[3] and three[1] in ("-", "/", ".") and is_digits(three[2]) and is_digits(three[4])):
            return None
        first, second, last = int(three[0]), int(three[2]), int(three[4])
        year, month, day = (first, second, last) if first > 31 else (last, second, first)
        if month > 12 >= day:
            month, day = day, month
        if year < 100:
            year += 2000
        return self._dated(year, month, day, index + 5, "date")

    def _dated(self, year: int, month: int, day: int, after: int, basis: str) -> Read | None:
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        return Read(found, found, after, "day", None, basis, "date")

    def _day_and_month(self, day: int, month: int, after: int) -> Read | None:
        year, after = self._year_behind(after, month, day)
        if year is None:
            return Read(None, None, after, "day", None, "date without a year", "date")
        return self._dated(year, month, day, after, "date")

    def _year_behind(self, after: int, month: int, day: int) -> tuple[int | None, int]:
        """The year that follows a month, told or understood: the last such day on or before publication."""
        at = after
        if self._word(at) == "،":
            at += 1
        if self._word(at) in ("من", "في"):
            at += 1
        if self._bare(at) & {"عام", "العام", "سنه", "السنه"}:
            word, at = self._word(at), at + 1
            explicit = self._digits_year(at)
            if explicit:
                return explicit, at + 1
            past = clock.look("past", self.words, at, clitics=False)
            if past and self._day:
                return self._day.year - 1, past[1]
            present = clock.look("present", self.words, at, clitics=False)
            if present and self._day:
                return self._day.year, present[1]
            return (None, after) if word == "عام" else (self._understood(month, day), after)
        explicit = self._digits_year(at)
        if explicit:
            return explicit, at + 1
        past = clock.look("past", self.words, after, clitics=False)
        if past:
            return self._understood(month, day, strictly=True), past[1]
        present = clock.look("present", self.words, after, clitics=False)
        if present and self._day:
            return self._day.year, present[1]
        future = clock.look("future", self.words, after, clitics=False)
        if future and self._day:
            later = (month, day) > (self._day.month, self._day.day)
            return self._day.year + (0 if later else 1), future[1]
        return self._understood(month, day), after

    def _digits_year(self, index: int) -> int | None:
        word = self._word(index)
        return int(word) if _NUMERIC.match(word) and _LONG_AGO <= int(word) <= 2100 else None

    def _understood(self, month: int, day: int, *, strictly: bool = False) -> int | None:
        if self._day is None:
            return None
        here = (self._day.month, self._day.day)
        if (month, day) > here or strictly and month == self._day.month and day == 1:
            return self._day.year - 1
        return self._day.year

    def _hijri(self, day: int, month: int, after: int) -> Read | None:
        word = self._word(after)
        if is_digits(word) and 1300 <= int(word) <= 1500:
            year = int(word)
            after += 2 if self._word(after + 1) in ("ه", "هجري", "هجريه") else 1
        elif self._day is not None:
            year = clock.hijri_year(self._day)
            found = clock.hijri_day(year, month, day)
            if found is not None and found > self._day:
                year -= 1
        else:
            return None
        found = clock.hijri_day(year, month, day)
        return Read(found, found, after, "day", None, "Hijri date, Umm al-Qura", "date hijri") if found else None

    # parts of the day

    def _part_and_day(self, index: int) -> Read | None:
        """مساء أمس الأربعاء، فجر اليوم، بعد منتصف ليل أمس، الثانية من ظهر اليوم."""
        at = index
        opener = clock.look("openers", self.words, at)
        if opener is not None:
            at = opener[1]
            if self._word(at) == "من":
                at += 1
        midnight = clock.look("after_midnight", self.words, at)
        part = midnight or clock.look("parts", self.words, at)
        if part is None:
            day = self._day_of(at)
            if day is None and opener is not None and self._word(at) == "يوم":
                day = self._day_of(at + 1)
            if day is None:
                return None
            follow = clock.look("parts", self.words, day.after, clitics=False) or self._adverb_key(day.after)
            if follow is not None and self._word(index) not in ("الان",):
                return day._replace(after=follow[1], part=_part(follow[0]), precision="part_of_day")
            return day
        key, after = ("night", part[1]) if midnight else part
        while self._word(after) in ("يوم", "من", "هذا") and self._word(after) != "":
            after += 1
        day = self._day_of(after)
        if day is None:
            return self._lone_part(index, key, part[1], bool(midnight), opener is not None)
        start, end = day.start, day.end
        if midnight and start is not None:
            start = end = start + timedelta(days=1)
        after = self._other_night(day.after) if key == "night" else day.after
        return day._replace(start=start, end=end, after=after, part=_part(key), precision="part_of_day")

    def _other_night(self, after: int) -> int:
        """ليل الجمعة/السبت، ليل الأحد الإثنين: the second day belongs to the same night."""
        at = after
        while self._word(at) in ("/", "-", "علي", "الي"):
            at += 1
        return at + 1 if clock.weekday(self.words, at) is not None and self._is_weekday(at) else after

    def _lone_part(self, index: int, key: str, after: int, midnight: bool, opened: bool) -> Read | None:
        """A part of the day alone counts after a preposition, an opener, or where midnight is told."""
        if not (midnight or opened or "ال" in self._word(index)[:4] and self._word(index) not in ("المغرب", "العصر")):
            return None
        if not midnight and not opened and self._word(index - 1) not in ("من", "منذ", "في", "هذا"):
            return None
        return Read(self._day, self._day, after, "part_of_day", _part(key), "part of the day of publication", "part", "part")

    def _adverb_key(self, index: int) -> tuple[str, int] | None:
        return clock.look("adverbs", self.words, index, clitics=False)

    def _adverb(self, index: int) -> Read | None:
        found = self._adverb_key(index)
        if found is None:
            return None
        return Read(self._day, self._day, found[1], "part_of_day", _part(found[0]), "part of the day of publication", "part", "part")

    def _hour(self, index: int) -> Read | None:
        """الثالثة فجرا، الثانية من ظهر اليوم، قرابة الرابعة إلا ربعا من فجر اليوم."""
        at = index
        if self._word(at) in ("الساعه",):
            at += 1
        hour = clock.look("ordinals", self.words, at, clitics=False)
        if hour is None or not self._word(at).endswith(("ه", "ي")) or not self._word(at).startswith("ال"):
            return None
        after = hour[1]
        if self._word(after) in ("عشره", "عشر"):
            after += 1
        if self._word(after) in ("الا", "و", "والنصف", "والربع", "والثلث"):
            after += 2 if self._word(after) in ("الا", "و") else 1
        if self._word(after) == "من":
            after += 1
        adverb = self._adverb_key(after)
        if adverb is not None:
            return Read(self._day, self._day, adverb[1], "hour", _part(adverb[0]), "hour of the day of publication", "hour", "part")
        rest = self._part_and_day(after)
        return rest._replace(precision="hour", rule="hour") if rest is not None and rest.part else None

    # spans

    def _since(self, index: int) -> Read | None:
        """منذ صباح الاثنين، منذ ٢٥ آب: from that day to publication; منذ ثلاثة أيام: that long ago."""
        at = index
        if self._word(at) in ("منذ", "ومنذ", "مذ"):
            at += 1
        elif self._word(at) in ("من", "ومن") and self._bare(at + 1) & {"الصبح", "امس", "مبارح", "امبارح", "مايو"}:
            at += 1
        else:
            return None
        day = self._part_and_day(at) or self._date(at) or self._named_month(at) or self._period(at) or self._year(at)
        if day is None:
            part = clock.look("parts", self.words, at)
            if part is None:
                return None
            return Read(self._day, self._day, part[1], "part_of_day", _part(part[0]), "since a part of this day", "since", "since")
        return Read(day.start, self._day, day.after, day.precision, day.part, "since " + day.basis, "since", "since")

    def _between(self, index: int) -> Read | None:
        """بين الاحد والثلاثاء، يومي الثلاثاء والأربعاء، بين 2003 و2007، من 5 إلى 11 ديسمبر."""
        word = self._word(index)
        if word not in ("بين", "يومي", "ليومي", "من", "الفتره", "شهري"):
            return None
        at = index + 1
        if self._word(at) in ("يومي", "شهري"):
            at += 1
        if word == "من":
            return self._from_to(at)
        first = self._weekday(at) or self._date(at) or self._named_month(at) or self._plain_year(at)
        if first is None:
            return None
        after = first.after
        if self._word(after) == "و":
            after += 1
        if self._word(after)[:1] != "و" and self._word(after - 1) != "و":
            return None
        second = self._weekday(after) or self._date(after) or self._named_month(after) or self._plain_year(after)
        if second is None:
            return None
        start = first.start
        if start and second.start and start > second.start and first.rule == "month":
            start = clock.back(start, years=1)
        if start and second.end and start.year != second.end.year and first.rule == "month" and second.precision == "month":
            start = start.replace(year=second.end.year) if start.month <= second.end.month else start
        return Read(start, second.end, second.after, "range", None, "range", "range", "range")

    def _from_to(self, index: int) -> Read | None:
        first = clock.small_number(self.words, index, 31)
        if first is None or self._word(first[1]) not in ("الي", "حتي"):
            return None
        second = self._date(first[1] + 1)
        if second is None or second.start is None:
            return None
        try:
            start = second.start.replace(day=first[0])
        except ValueError:
            return None
        return Read(start, second.end, second.after, "range", None, "range", "range", "range")

    def _plain_year(self, index: int) -> Read | None:
        word = self._word(index).removeprefix("و") or self._word(index)
        at = index
        if word == "" and self._word(index) == "و":
            at += 1
            word = self._word(at)
        if not (is_digits(word) and _LONG_AGO <= int(word) <= 2100):
            return None
        return Read(date(int(word), 1, 1), date(int(word), 12, 31), at + 1, "year", None, "year", "year")

    def _nth_day(self, index: int) -> Read | None:
        """لليوم السادس على التوالي، يومها السادس."""
        word = self._word(index)
        if word not in ("لليوم", "لليله", "وليوم", "ولليوم", "يومها", "يومه", "يومهم", "اليوم", "ولليله"):
            return None
        number = clock.small_number(self.words, index + 1, 31)
        if number is None or number[0] < 2 or word == "اليوم" and self._word(number[1]) != "علي":
            return None
        after = number[1]
        if self._word(after) == "علي" and self._word(after + 1) == "التوالي":
            after += 2
        start = self._day - timedelta(days=number[0] - 1) if self._day else None
        return Read(start, self._day, after, "range", None, "days up to publication", "nth day", "range")

    def _ago(self, index: int) -> Read | None:
        """قبل ثلاثة أيام، منذ أسبوعين: a point that long ago."""
        if self._word(index) not in ("قبل", "وقبل", "منذ", "ومنذ"):
            return None
        at = index + 1
        while self._word(at) in ("نحو", "حوالي", "حوالي", "قرابه", "ما", "يقارب", "اكثر", "من", "اقل"):
            at += 1
        amount = self._amount(at)
        if amount is None or self._day is None:
            return None
        count, unit, after = amount
        if self._word(after) in ("من", "علي") and self._word(index) in ("قبل", "وقبل"):
            return None
        start = self._shifted(count, unit)
        shape = "since" if self._word(index).endswith("منذ") else "point"
        return Read(start, start, after, "day" if unit in ("day", "hour") else unit, None, "time before publication", "ago", shape)  # type: ignore[arg-type]  # units are precisions

    def _amount(self, index: int) -> tuple[int, str, int] | None:
        """A number and a unit of time: ثلاثة أيام, أسبوعين, شهر."""
        unit = clock.look("units", self.words, index, clitics=False)
        if unit is not None:
            word = self._word(index)
            dual = word.endswith(("ين", "ان")) and word not in ("سنين",)
            return 2 if dual else 1, unit[0], unit[1]
        number = clock.small_number(self.words, index, 1000)
        if number is None:
            return None
        unit = clock.look("units", self.words, number[1], clitics=False)
        return (number[0], unit[0], unit[1]) if unit is not None else None

    def _shifted(self, count: int, unit: str) -> date | None:
        if self._day is None:
            return None
        if unit == "hour":
            return self._day - timedelta(days=count // 24)
        if unit in ("day", "week"):
            return self._day - timedelta(days=count * (7 if unit == "week" else 1))
        return clock.back(self._day, months=count if unit == "month" else 0, years=count if unit == "year" else 0)

    def _past_span(self, index: int) -> Read | None:
        """خلال اليومين الماضيين، الساعات الـ24 الماضية: up to publication; الأيام الماضية: no days."""
        at = index
        if self._word(at) in ("خلال", "في", "وخلال"):
            at += 1
        unit = clock.look("units", self.words, at, clitics=False)
        count = 0
        if unit is not None:
            word = self._word(at)
            count = 2 if word.endswith(("ين", "ان")) else 0
            after = unit[1]
            if self._word(after) == "ال":
                after += 1
            number = clock.small_number(self.words, after, 1000)
            if number is not None:
                count, after = number
        else:
            if self._word(at) == "ال":
                at += 1
            number = clock.small_number(self.words, at, 1000)
            unit = clock.look("units", self.words, number[1], clitics=False) if number else None
            if number is None or unit is None:
                return None
            count, after = number[0], unit[1]
        past = clock.look("past", self.words, after, clitics=False)
        future = clock.look("future", self.words, after, clitics=False)
        if past is None and future is None or not self._word(at).startswith("ال") and self._word(at - 1) != "ال" and count < 2:
            return None
        after = (past or future or ("", after))[1]
        plural = self._word(at) in ("الايام", "الاسابيع", "الاشهر", "الساعات", "الاعوام", "السنوات", "الشهور")
        if future or count == 0:
            if not plural:
                return None
            return Read(None, None, after, "unknown", None, "span without a number", "span", "range")
        start = self._shifted(count, unit[0])
        return Read(start, self._day, after, "range", None, "span up to publication", "span", "range")

    # months, weeks, years

    def _named_month(self, index: int) -> Read | None:
        """مارس الماضي، منتصف حزيران، تموز من العام الفائت، شهر رمضان من العام الماضي."""
        part = clock.look("thirds", self.words, index)
        at = part[1] if part else index
        if self._bare(at) & {"شهر"}:
            at += 1
        month = clock.month_name(self.words, at)
        if month is None:
            return self._third_of_period(part) if part else self._hijri_month(at, index)
        number, after = month
        if not self._is_month(at, index, part is not None, after):
            return None
        joined = self._joined_month(after)
        last_number = joined[0] if joined else number
        year, after = self._year_behind(joined[1] if joined else after, last_number, 1)
        if year is None:
            return Read(None, None, after, "month", None, "month without a year", "month")
        if joined:
            return Read(date(year, number, 1), clock.month_days(year, last_number)[1], after, "range", None, "months", "month")
        first, last = clock.month_days(year, number)
        if part:
            first, last = clock.third(part[0], first, last)
        return Read(first, last, after, "month" if not part else "range", None, "month", "month")

    def _joined_month(self, index: int) -> tuple[int, int] | None:
        """يناير وفبراير: a second month joined by و."""
        at = index + 1 if self._word(index) == "و" else index
        if self._word(at)[:1] != "و" and at == index:
            return None
        return clock.month_name(self.words, at)

    def _is_month(self, at: int, index: int, in_third: bool, after: int) -> bool:
        """آب and مارس are words too: a month needs a preposition, a third, a year or الماضي beside it."""
        if at > index or in_third or len(self._word(at)) > 4:
            return True
        before = self._word(index - 1)
        return before in ("في", "من", "شهر", "منذ", "الي", "حتي", "بين") or self._digits_year(after) is not None or bool(
            clock.look("past", self.words, after, clitics=False)
        )

    def _hijri_month(self, at: int, index: int) -> Read | None:
        hijri = clock.look("hijri", self.words, at)
        if hijri is None or at == index and self._word(index - 1) not in ("في", "خلال", "منذ", "شهر") or self._day is None:
            return None
        after = hijri[1]
        year = clock.hijri_year(self._day)
        if self._word(after) == "من" and self._word(after + 1) in ("العام", "السنه"):
            past = clock.look("past", self.words, after + 2, clitics=False)
            if past:
                year, after = year - 1, past[1]
        else:
            past = clock.look("past", self.words, after, clitics=False)
            after = past[1] if past else after
        month = int(hijri[0])
        first = clock.hijri_day(year, month, 1)
        if first is not None and first > self._day:
            year -= 1
            first = clock.hijri_day(year, month, 1)
        behind = clock.hijri_day(year + month // 12, month % 12 + 1, 1)
        if first is None or behind is None:
            return None
        return Read(first, behind - timedelta(days=1), after, "month", None, "Hijri month, Umm al-Qura", "month")

    def _third_of_period(self, part: tuple[str, int]) -> Read | None:
        """مطلع العام الجاري، نهاية الشهر الماضي."""
        whole = self._period(part[1])
        if whole is None or whole.start is None or whole.end is None:
            return None
        if whole.precision == "month":
            first, last = clock.third(part[0], whole.start, whole.end)
        elif whole.precision == "year":
            months = {"start": (1, 1), "middle": (6, 7), "end": (12, 12)}[part[0]]
            first = date(whole.start.year, months[0], 1)
            last = clock.month_days(whole.start.year, months[1])[1]
        else:
            return whole
        return whole._replace(start=first, end=last)

    def _period(self, index: int) -> Read | None:
        """الأسبوع الماضي، الشهر الجاري، العام الماضي."""
        if not self._bare(index) & {"الاسبوع", "الشهر", "العام", "السنه", "هذا", "هذه", "اسبوع", "شهر", "عام"}:
            return None
        at = index + 1 if self._word(index) in ("هذا", "هذه") else index
        unit = clock.look("units", self.words, at)
        if unit is None or self._day is None:
            return None
        past = clock.look("past", self.words, unit[1], clitics=False)
        present = clock.look("present", self.words, unit[1], clitics=False)
        future = clock.look("future", self.words, unit[1], clitics=False)
        step = -1 if past else 1 if future else 0 if present or at > index else None
        if step is None:
            return None
        after = (past or present or future or ("", unit[1]))[1]
        days = self._whole(unit[0], step)
        return Read(*days, after, unit[0], None, "period relative to publication", "period") if days else None  # type: ignore[arg-type]  # units are precisions

    def _whole(self, unit: str, step: int) -> tuple[date, date] | None:
        if self._day is None:
            return None
        if unit == "week":
            monday = self._day - timedelta(days=self._day.weekday()) + timedelta(days=7 * step)
            return monday, monday + timedelta(days=6)
        if unit == "month":
            anchor = clock.back(self._day.replace(day=1), months=-step)
            return clock.month_days(anchor.year, anchor.month)
        if unit == "year":
            return date(self._day.year + step, 1, 1), date(self._day.year + step, 12, 31)
        return None

    def _year(self, index: int) -> Read | None:
        if not self._bare(index) & {"عام", "العام", "سنه", "لعام"}:
            return None
        year = self._digits_year(index + 1)
        if year is None:
            return None
        return Read(date(year, 1, 1), date(year, 12, 31), index + 2, "year", None, "year", "year")

    def _anniversary(self, index: int) -> Read | None:
        """الذكرى الثالثة ل…: the day itself, that many years before (GUIDE.md, ruling 5)."""
        if self._word(index) not in ("الذكري",):
            return None
        number = clock.small_number(self.words, index + 1, 100)
        if number is None or self._day is None:
            return None
        day = clock.back(self._day, years=number[0])
        return Read(day, day, number[1], "day", None, "anniversary", "anniversary")


def _part(key: str) -> PartOfDay:
    return key  # type: ignore[return-value]  # keys of data/times.yaml
