"""Publication date: the day a report was published, and how that is known.

The order: what was given beside the page, what its markup says, a date printed by the title or at the head of the
text, the address. A date inside the report is the day of an event and never taken.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from musnad.arabic.dates import dates_in, names_year, read_date
from musnad.documents.blocks import Block
from musnad.documents.furniture import folded_line
from musnad.documents.knowledge import read_list
from musnad.record.vocabulary import PublishedBasis

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?!\d)")
_UNIVERSAL = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<hour>\d\d):\d\d(?::[\d.]+)?(?:Z|[+-]00:?00)\s*$")
_EVENING = 19  # hour of universal time from which it is already tomorrow somewhere between Morocco and Pakistan
_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:(?P<mark>[-/_])(\d{1,2})(?P=mark)(\d{1,2})|(\d\d)(\d\d))(?!\d)")
_LONGEST = 160  # characters of a line that may hold the day of publication
_BEFORE, _BEHIND = 4, 8  # blocks from the title
_AFTER_WORDS, _DATE_LETTERS = 3, 60  # words of what may stand between a post and its date, characters of that date
_DATELINE = 60  # characters of a report's head that a dateline may fill
_DATELINE_END = re.compile(r"\s*(?:[)\]،,|/]\s*)?(?:\([^)]{1,40}\)|\[[^\]]{1,40}\])?\s*[-–—:ـ/|]")


@dataclass(frozen=True, slots=True)
class Published:
    """A day of publication as ISO date, and where it was read."""

    day: str | None = None
    basis: PublishedBasis = "unknown"


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words before the day of publication, and words that mark a day as another one."""

    published: re.Pattern[str]
    other: re.Pattern[str]


@lru_cache(maxsize=1)
def load_date_words() -> DateWords:
    """The words of data/documents/dates.yaml, compiled once."""
    rows = read_list("dates")

    def any_of(words: list[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(folded_line(word)) for word in words)})(?!\w)")

    return DateWords(any_of(rows["published"]), re.compile("|".join(re.escape(folded_line(w)) for w in rows["other"])))


def iso_day(text: str | None) -> str | None:
    """The day of a moment as software writes it, or of any full date; None where there is none.

    >>> iso_day("2025-08-14T13:20:05+03:00")
    '2025-08-14'
    """
    if not text:
        return None
    found = _ISO.search(text)
    if found:
        return _day(*found.groups())
    read = read_date(text)
    return read.isoformat() if read else None


def is_same_night(moment: str | None, printed: str) -> bool:
    """Whether a moment in universal time is that of the next day at the outlet's place, as the page itself prints it.

    >>> is_same_night("2023-05-05T21:30:00Z", "2023-05-06")
    True
    """
    found = _UNIVERSAL.search(moment or "")
    if found is None or int(found["hour"]) < _EVENING:
        return False
    day = iso_day(found["day"])
    return day is not None and date.fromisoformat(day) + timedelta(days=1) == date.fromisoformat(printed)


def day_in_url(url: str | None) -> str | None:
    """The day in an address (/2025/11/13/, /20251113-), None where there is none."""
    found = _IN_URL.search(url or "")
    if found is None:
        return None
    return _day(found[1], found[3] or found[5], found[4] or found[6])


def day_on_page(blocks: list[Block], title: int | None, first: int | None) -> str | None:
    """The day of publication printed on the page.

    Args:
        blocks: All blocks of the page.
        title: Index of the block that holds the title, None where none does.
        first: Index of the report's first block, None where there is none.
    """
    words = load_date_words()
    candidates: list[tuple[int, str]] = []
    for index, block in enumerate(blocks):
        if (first is not None and index >= first and block.reason is None) or len(block.text) > _LONGEST:
            continue
        line = block.apart or block.text
        for day, before in _days(line) if names_year(line) else ():
            if words.other.search(before) and not words.published.search(before):
                continue
            if "outside" in block.parts or "comments" in block.parts or "related" in block.parts:
                continue
            score = _score(block, index, title, first, labelled=words.published.search(before) is not None)
            if score > 0:
                candidates.append((score, day))
    return max(candidates, key=lambda one: one[0])[1] if candidates else None


def day_behind(blocks: list[Block], last: int) -> str | None:
    """The day printed right behind a report, as posts have theirs; None where something else follows.

    Args:
        blocks: All blocks of the page.
        last: Index of the report's last block.
    """
    for block in blocks[last + 1 :]:
        if len(block.text) <= _DATE_LETTERS:
            days = [
                day for day, before in _days(block.apart or block.text) if not load_date_words().other.search(before)
            ]
            if days:
                return days[0]
        if len(block.text.split()) > _AFTER_WORDS:
            return None
    return None


def day_in_dateline(text: str) -> str | None:
    """The day in the dateline that opens a report (place, day, dash), None where there is none."""
    line = text.split("\n", 1)[0]
    for found in dates_in(line[: _DATELINE * 2]):
        if found.end <= _DATELINE and _DATELINE_END.match(line, found.end):
            return found.date.isoformat()
    return None


def _days(text: str) -> list[tuple[str, str]]:
    """Every date of a line with the folded words before it, up to the date before."""
    days, last = [], 0
    for found in dates_in(text):
        days.append((found.date.isoformat(), folded_line(text[last : found.start])))
        last = found.end
    return days


def _score(block: Block, index: int, title: int | None, first: int | None, *, labelled: bool) -> int:
    """How likely a date's place is that of the day of publication; 0 where it is not."""
    score = 6 if labelled else 0
    if "published" in block.parts:
        score += 2
    if title is not None and index > title and (first is None or index < first):
        score += max(4, 8 - (index - title))
    elif title is not None and title < index <= title + _BEHIND:
        score += 3
    elif "post" in block.parts and first is not None and index < first:
        score += 2
    elif title is not None and title - _BEFORE <= index < title and block.reason is None:
        score += 3 - (title - index) // 2
    elif title is None and first is not None and first - _BEFORE <= index < first:
        score += 1
    elif not labelled and title is not None:
        return 0
    return score


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
