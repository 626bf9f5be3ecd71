"""Timeline: dated events along an axis that shortens empty stretches of time, as an SVG drawing."""

from collections.abc import Sequence
from datetime import date

import msgspec

from musnad.exports.labels import Labels
from musnad.exports.report.cards import hue
from musnad.exports.wording import dates
from musnad.record.event import Event

WIDTH = 960.0
_MARGIN, _LANE, _AXIS = 24.0, 24.0, 34.0
_LONGEST_GAP = 4  # days that an empty stretch is drawn as, however long it is
_LETTER, _DOT = 6.4, 14.0
_MOST_LABELS = 40  # with more events the bars stand without words
_WORDS = 200.0  # pixels kept behind the last day for the words beside its bars


class Bar(msgspec.Struct, frozen=True):
    """One event from its first to its last day."""

    x: float
    width: float
    y: float
    hue: str
    realis: str
    label: str
    label_x: float
    anchor: str
    title: str
    target: str
    kind: str


class Tick(msgspec.Struct, frozen=True):
    """A day named on the axis."""

    x: float
    label: str


class Axis(msgspec.Struct, frozen=True):
    """A timeline ready to be drawn; `breaks` are where time is shortened."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    undated: int


class Numbered(msgspec.Struct, frozen=True):
    """An event with the number and the anchor that the page gives it."""

    number: str
    anchor: str
    event: Event


def timeline(events: Sequence[Numbered], labels: Labels) -> Axis | None:
    """The timeline of numbered events, or None where none has a date. In Arabic time runs from right to left."""
    dated = sorted((item for item in events if item.event.from_ is not None), key=_days)
    if not dated:
        return None
    offsets, breaks = _scale([day for item in dated for day in _days(item)])
    room = _WORDS if len(dated) <= _MOST_LABELS else 0.0
    step = (WIDTH - 2 * _MARGIN - room) / (max(offsets.values()) + 1)
    mirrored = labels.direction == "rtl"
    bars = _bars(dated, offsets, step, mirrored, labels)
    lanes = max((bar.y for bar in bars), default=0.0)

    def place(offset: float) -> float:
        x = _MARGIN + offset * step
        return round(WIDTH - x if mirrored else x, 1)

    return Axis(
        width=WIDTH,
        height=lanes + _LANE + _AXIS,
        bars=tuple(bars),
        ticks=tuple(_ticks(offsets, place(0), place(1) - place(0))),
        breaks=tuple(place(offset) for offset in breaks),
        undated=len(events) - len(dated),
    )


def _days(item: Numbered) -> tuple[date, date]:
    first = item.event.from_ or item.event.to
    last = item.event.to or item.event.from_
    assert first is not None
    assert last is not None
    return date.fromisoformat(first), date.fromisoformat(last)


def _scale(days: Sequence[date]) -> tuple[dict[date, int], list[float]]:
    """Where each day stands, counted in days with long gaps shortened, and where the shortened gaps are."""
    known = sorted(set(days))
    offsets, breaks = {known[0]: 0}, []
    for before, day in zip(known, known[1:], strict=False):
        gap = (day - before).days
        offsets[day] = offsets[before] + min(gap, _LONGEST_GAP)
        if gap > _LONGEST_GAP:
            breaks.append(offsets[before] + 0.5 + _LONGEST_GAP / 2)
    return offsets, breaks


def _bars(
    dated: Sequence[Numbered], offsets: dict[date, int], step: float, mirrored: bool, labels: Labels
) -> list[Bar]:
    """Each event in the first lane where its bar and its words have room."""
    ends: list[float] = []
    bars = []
    for item in dated:
        first, last = _days(item)
        span = (offsets[last] - offsets[first] + 1) * step
        width = _DOT if first == last else max(span - 4, _DOT)
        start = _MARGIN + offsets[first] * step + (span - width) / 2
        label = _shortened(_label(item, labels)) if len(dated) <= _MOST_LABELS else ""
        right = start + width + 12 + len(label) * _LETTER
        lane = next((n for n, end in enumerate(ends) if end <= start), len(ends))
        ends[lane:] = [right, *ends[lane + 1 :]]
        at = start + width + 6
        bars.append(
            Bar(
                x=round(WIDTH - start - width if mirrored else start, 1),
                width=round(width, 1),
                y=8 + lane * _LANE,
                hue=hue(item.event.kind),
                realis=item.event.realis,
                label=label,
                label_x=round(WIDTH - at if mirrored else at, 1),
                anchor="end" if mirrored else "start",
                title=f"{dates(item.event, labels)}: {_label(item, labels)}",
                target=item.anchor,
                kind=item.event.kind,
            )
        )
    return bars


def _label(item: Numbered, labels: Labels) -> str:
    place = f" · {labels.place(item.event.place)}" if item.event.place is not None else ""
    return f"{item.number} {labels.kind(item.event.kind)}{place}"


def _shortened(label: str) -> str:
    most = int(_WORDS / _LETTER)
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def _ticks(offsets: dict[date, int], origin: float, step: float) -> list[Tick]:
    """The named days, left out where they would run into each other; the year is said when it changes."""
    ticks: list[Tick] = []
    last_x, year = None, None
    for day, offset in sorted(offsets.items()):
        x = round(origin + (offset + 0.5) * step, 1)
        if last_x is not None and abs(x - last_x) < 70:
            continue
        label = day.isoformat() if day.year != year else day.isoformat()[5:]
        ticks.append(Tick(x, label))
        last_x, year = x, day.year
    return ticks
