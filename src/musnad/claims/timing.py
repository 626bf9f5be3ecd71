"""Timing: when each event of a sentence took place, of all the times that the sentence tells."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from musnad.claims.drafts import Draft
from musnad.claims.settings import APART, FARTHEST, distance, is_occasion, led_away
from musnad.mentions.scan import Scan
from musnad.record import Time

_LASTING = frozenset(
    ("siege", "movement", "protest", "riot", "armed_clash", "mutiny", "raid", "displacement", "shelling")
)
_OWN_CLAUSE, _STANDING, _JOINED = 25, 12, 15
_REACH = 8
_STANDS_FOR_DAYS = frozenset(("siege", "protest", "displacement"))


def choose_time(draft: Draft, drafts: list[Draft], scan: Scan) -> Time | None:
    """The time nearest to an event word, or None where all are far or belong to what it only answers to."""
    step = next((time for time in scan.times if _counts_from(time, draft, scan)), None)
    if step is not None:
        return step
    able = [time for time in scan.times if _may_be_of(draft, time, scan)]

    def cost(time: Time) -> int:
        between = sum(1 for other in drafts if draft.at < other.at < time.first)
        heads = FARTHEST * (not scan.is_mark(0) and _opens_item(scan, time) and draft.at < time.first)
        far = distance(draft, time.first, time.last, drafts, scan)
        return far + APART * between + heads + _doubt(draft, time, scan) + _led(draft, time, drafts, scan)

    best = min(able, key=cost, default=None)
    if best is None or cost(best) > FARTHEST:
        return None
    is_moment = best.rule == "ago" and draft.kind not in _STANDS_FOR_DAYS
    return msgspec.structs.replace(best, end=best.start) if is_moment else best


def _counts_from(time: Time, draft: Draft, scan: Scan) -> bool:
    """بعد يومين من هجوم, غداة اعتداء: the event that a step is counted from, told here for the first time."""
    if time.shape != "step" or draft.hit.is_verb or draft.hit.article:
        return False
    after = time.last + 1
    return draft.hit.first == (after + 1 if "governs" in scan.words(after) else after)


def counts_from(draft: Draft) -> bool:
    """بعد يومين من الهجوم: whether a definite event noun is only what a time is counted from."""
    return draft.time is not None and draft.time[1].shape == "step" and draft.hit.article


def _may_be_of(draft: Draft, time: Time, scan: Scan) -> bool:
    """What happened lies behind publication; what a protest or reprisal answers to lies before it."""
    if time.shape == "ahead" and draft.realis in ("actual", "denied"):
        return False
    if time.shape == "step" and not time.first - _REACH < draft.at < time.last + _REACH:
        return False
    return not (time.last < draft.at and is_occasion(draft, scan))


def _led(draft: Draft, time: Time, drafts: list[Draft], scan: Scan) -> int:
    """A time behind another event word is that one's, less so where the two are joined: قتل ثلاثة وجرح خمسة أمس."""
    joined = any(draft.at < other.at < time.first and other.hit.prefix.startswith("و") for other in drafts)
    led = led_away(draft, time.first, drafts, scan)
    return max(0, led - _JOINED * joined)


def _doubt(draft: Draft, time: Time, scan: Scan) -> int:
    """How unlikely a time is to be the event's: of another clause or a standing state, wider than one beside it."""
    doubt = 0
    if time.last < draft.at and "relative" in scan.words(draft.hit.last + 1):
        doubt += _OWN_CLAUSE
    if any(_is_finer(other, time) for other in scan.times):
        doubt += _OWN_CLAUSE
    if time.rule == "anniversary":
        doubt += _STANDING
    if time.shape == "since" and draft.kind not in _LASTING and time.first != draft.hit.last + 1:
        doubt += _STANDING
    return doubt


def _is_finer(time: Time, other: Time) -> bool:
    """Whether a time is a day within a month or year that is told beside it."""
    if other.precision not in ("month", "year") or time.precision not in ("day", "part_of_day"):
        return False
    return bool(time.start and other.start and other.end and other.start <= time.start <= other.end)


def _opens_item(scan: Scan, time: Time) -> bool:
    """27 ديسمبر: … opens the next item of a list."""
    return time.last + 1 < len(scan.tokens) and scan.tokens[time.last + 1].norm == ":"


def anchor(draft: Draft, new: Sequence[Draft], earlier: Sequence[Draft], scan: Scan) -> None:
    """Give days to a time that only what was told before fixes: بعد يومين, غداة الهجوم, ليلا.

    Args:
        draft: The event; a step that nothing fixes is taken from it again.
        new: The drafts of its sentence.
        earlier: Those of the sentences before.
        scan: The sentence.
    """
    if draft.time is None:
        return
    sentence, time = draft.time
    is_step = time.shape == "step"
    if not is_step and not (time.shape == "part" and time.rule == "part") and not _is_nth_night(time):
        return
    base = _told_before(draft, new, earlier)
    if base is None:
        draft.time = None if is_step else draft.time
        return
    days = timedelta(days=(time.shift or 0) * (-1 if _counts_from(time, draft, scan) else 1))
    start, end = (_moved(day, days) for day in (base.start, base.end))
    if time.rule == "nth day" and start == end and time.start and time.end and end:
        start = end - (time.end - time.start)
    elif not is_step and start != end:
        return
    draft.time = sentence, msgspec.structs.replace(time, start=start, end=end, shape="point")


def _moved(day: date | None, days: timedelta) -> date | None:
    return day + days if day is not None else None


def _is_nth_night(time: Time) -> bool:
    """لليلة الرابعة: nights end with the one told before; days end with the day of the report."""
    return time.rule == "nth day" and time.part_of_day == "night"


def _told_before(draft: Draft, new: Sequence[Draft], earlier: Sequence[Draft]) -> Time | None:
    """The time of the event told last before, or else of another one in the sentence."""
    near = [*earlier[-4:], *(other for other in new if other.at < draft.at)]
    behind = [other for other in new if other.at > draft.at]
    for other in (*reversed(near), *behind):
        if other.time is None or draft.time is None or other.time[1].start is None or other.time[1].shape == "ahead":
            continue
        is_same = other.sentence == draft.sentence and other.time[1].first == draft.time[1].first
        if not is_same:
            return other.time[1]
    return None
