"""Page: all records in one HTML file that needs nothing else, neither network nor server."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import TextIO

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined

from musnad.exports.formats import Options
from musnad.exports.labels import Labels, load_labels
from musnad.exports.report.atlas import Chart, chart, label_of
from musnad.exports.report.cards import Card, cards
from musnad.exports.report.evidence import FIELDS, Stretch, stretches
from musnad.exports.report.outlines import Outline
from musnad.exports.report.timeline import Axis, Numbered, timeline
from musnad.exports.wording import headline
from musnad.lexicon.divisions import division_names
from musnad.lexicon.knowledge import load_knowledge
from musnad.lexicon.outlines import load_outlines
from musnad.record.document import Dropped
from musnad.record.event import Event
from musnad.record.record import Record

TEMPLATES = "exports/templates"


class Section(msgspec.Struct, frozen=True):
    """One record as the page shows it."""

    anchor: str
    record: Record
    title: str
    body: list[Stretch]
    cards: list[Card]
    map: Chart | None
    timeline: Axis | None
    dropped: tuple[Dropped, ...]


def write(records: Iterable[Record], stream: TextIO, options: Options) -> None:
    """Write the page; every text of a report passes through escaping, none is ever markup."""
    labels = load_labels(options.lang, _divisions() if options.lang == "ar" else None)
    shown = list(records)
    outlines = load_outlines(files("musnad") / "data/outlines") if _any_on_a_map(shown) else ()
    sections = [section(record, n, labels, outlines) for n, record in enumerate(shown, start=1)]
    together = _numbered_over_all(shown)
    page = (
        environment()
        .get_template("report.html")
        .stream(
            labels=labels,
            fields=FIELDS,
            sections=sections,
            event_count=len(together),
            kinds=_kinds(together, labels),
            map=chart([(item.number, item.event) for item in together], labels, outlines) if len(shown) > 1 else None,
            timeline=timeline(together, labels) if len(shown) > 1 else None,
            label_of=label_of,
            css=asset("report.css"),
            js=asset("report.js"),
        )
    )
    page.enable_buffering(64)
    for part in page:
        stream.write(part)


def section(record: Record, position: int, labels: Labels, outlines: Sequence[Outline]) -> Section:
    """One record's part of the page; `position` counts from 1 and makes its anchors."""
    anchor = f"r{position}"
    numbers = {ref.claim: n for n, event in enumerate(record.events, start=1) for ref in event.claims}
    numbered = [(str(n), event) for n, event in enumerate(record.events, start=1)]
    return Section(
        anchor=anchor,
        record=record,
        title=headline(record.document, labels),
        body=stretches(record.document.text, record.claims, numbers),
        cards=cards(record, labels),
        map=chart(numbered, labels, outlines),
        timeline=timeline([Numbered(n, f"{anchor}-e{n}", event) for n, event in numbered], labels),
        dropped=record.document.dropped,
    )


def _divisions() -> Mapping[tuple[str, str], str]:
    """Arabic names of the divisions that places lie in; the records name them in English."""
    return division_names(load_knowledge().gazetteer)


def _kinds(events: Iterable[Numbered], labels: Labels) -> list[tuple[str, str, int]]:
    """The kinds of events by their labels, each with its number of events, for the reader to choose one."""
    numbers = Counter(item.event.kind for item in events)
    return sorted(((kind, labels.kind(kind), number) for kind, number in numbers.items()), key=lambda row: row[1])


def _any_on_a_map(records: Iterable[Record]) -> bool:
    """Whether any event has coordinates: without one no borders need be read."""
    return any(event.place is not None and event.place.lat is not None for r in records for event in r.events)


def environment() -> Environment:
    """The templates, with escaping on for whatever is put into them."""
    return Environment(
        loader=PackageLoader("musnad", TEMPLATES), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def asset(name: str) -> str:
    """A style sheet or script of ours, to be set into the page."""
    return (files("musnad") / TEMPLATES / name).read_text(encoding="utf-8")


def _numbered_over_all(records: Sequence[Record]) -> list[Numbered]:
    """Every event with a number that also names its record: "3.1"."""

    def named(position: int, n: int, event: Event) -> Numbered:
        return Numbered(f"{position}.{n}", f"r{position}-e{n}", event)

    return [
        named(position, n, event)
        for position, record in enumerate(records, start=1)
        for n, event in enumerate(record.events, start=1)
    ]
