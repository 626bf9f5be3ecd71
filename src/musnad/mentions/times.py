"""Times: when things happened, read from the words and anchored to the day of publication.

    مساء أمس الأربعاء           the day before, evening
    ليلة الخميس على الجمعة       a night is the day of its evening
    13 آب الجاري                day and month of this year
    منذ صباح الاثنين             from Monday to the day of publication
    لليوم السادس على التوالي      six days that end on it
A report tells what has happened: a bare weekday or date is the last one on or before publication.
"""

from collections.abc import Callable
from datetime import date
from functools import cache

from musnad.arabic.spellings import without_lookalike
from musnad.lexicon.time_words import TimeWords
from musnad.mentions import day_parts, periods, spans
from musnad.mentions.row import Read, Row
from musnad.record import Sentence, Time

Rule = Callable[[Row, int], Read | None]
# Each rule with the tables and lists of data/times.yaml that open its expressions.
_RULES: tuple[tuple[Rule, set[str]], ...] = (
    (spans.since, {"since", "from_when"}),
    (spans.between, {"between_first"}),
    (spans.from_to, {"from"}),
    (spans.nth_day, {"nth_day"}),
    (spans.ago, {"ago", "since"}),
    (spans.ahead, {"after"}),
    (spans.within, {"ahead", "during"}),
    (spans.past_span, {"during", "units", "article", "numbers"}),
    (
        day_parts.part_and_day,
        {"openers", "parts", "after_midnight", "days", "weekdays", "day", "date", "numbers", "months", "feasts"},
    ),
    (periods.named_month, {"thirds", "month", "months", "hijri"}),
    (periods.period, {"period"}),
    (periods.year, {"year_alone"}),
    (periods.part_of_year, {"parts_of_year"}),
    (periods.first_months, {"units"}),
    (periods.decade, {"decades"}),
    (periods.nth_week, {"week"}),
    (periods.nth_weekday, {"numbers"}),
    (spans.anniversary, {"anniversary"}),
    (day_parts.adverb, {"adverbs"}),
    (day_parts.hour, {"at_hour", "numbers"}),
    (spans.step, {"steps", "after", "before"}),
    (spans.left_open, {"open"}),
)


_NUMBER = frozenset(("numbers",))
# What prepositions are listed as: they introduce a time and are none.
_LEADING = frozenset(
    (
        "about", "at", "during", "from", "from_when", "hijri_before", "in", "month_before", "of", "open", "openers",
        "part_before", "steps", "to", "upon",
    )
)  # fmt: skip
_IDLE = _LEADING | _NUMBER
_DATE_MARKS = frozenset("/-.:")
_REACH = 7  # words: خمسة وعشرون من شهر تشرين


def find_times(sentence: Sentence, published: date | None, words: TimeWords) -> tuple[Time, ...]:
    """The time expressions of a sentence in order.

    Args:
        sentence: Its tokens.
        published: The day of publication; without it relative words give no days.
        words: The words of time.

    Returns:
        Times that do not overlap, the longest reading at each word.
    """
    row = Row([without_lookalike(token.norm, token.text) for token in sentence.tokens], published, words)
    found: list[Time] = []
    index = 0
    while index < len(row.words):
        read = _longest(row, index) if row.opens[index] else None
        if read is None:
            index += 1
            continue
        found.append(_time(index, read, published))
        index = read.after
    return tuple(found)


def _longest(row: Row, index: int) -> Read | None:
    """The longest expression that starts at a word; of two as long the one that gives days."""
    groups = row.opens[index]
    if groups == _NUMBER and not _counts_time(row, index) or _leads_nowhere(row, index, groups):
        return None
    able = [read for rule in _rules_for(groups) if (read := rule(row, index)) is not None]
    best = max(able, key=lambda read: (read.after, read.start is not None), default=None)
    return spans.until(row, best) or best if best is not None else None


def _counts_time(row: Row, index: int) -> bool:
    """13 آب, ثلاثة أيام, 14/8: whether a word of time or a date's mark stands within reach of a number."""
    behind = range(index + 1, min(index + _REACH, len(row.words)))
    return any(row.words[at] in _DATE_MARKS or not row.opens[at] <= _IDLE for at in behind)


def _leads_nowhere(row: Row, index: int, groups: frozenset[str]) -> bool:
    """في حلب, من الجيش: a preposition before a word that has nothing to do with time."""
    return "of" in groups and groups <= _LEADING and index + 1 < len(row.words) and not row.opens[index + 1]


@cache
def _rules_for(groups: frozenset[str]) -> tuple[Rule, ...]:
    """The rules whose expressions such a word can open."""
    return tuple(rule for rule, opening in _RULES if not opening.isdisjoint(groups))


def _time(first: int, read: Read, published: date | None) -> Time:
    is_ahead = published is not None and read.start is not None and read.start > published
    shape = "ahead" if is_ahead else read.shape
    days = (read.start, read.end)
    return Time(first, read.after - 1, *days, read.precision, read.part, read.basis, shape, read.rule, read.shift)
