"""Table: events in the terminal, readable at 80 columns, Arabic in its right order beside English.

Each line of a cell that holds Arabic is set between direction isolates, so that a terminal with bidirectional text does
not carry the order of one cell over into the next; isolates have no width. The columns are laid out here, cell by cell,
as a table drawn around wrapped Arabic would cut the isolates apart.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import TextIO

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.text import Text

from musnad.arabic.letters import has_arabic
from musnad.exports.formats import Options
from musnad.exports.labels import Labels, load_labels
from musnad.exports.wording import dates, headline, is_contested, named, tolls
from musnad.record.claim import Claim
from musnad.record.event import Event
from musnad.record.record import Record

_ISOLATE, _POP = "\u2068", "\u2069"
_COLUMNS = ("id", "date", "kind", "place", "tolls", "who")
_GAP = "  "
_NARROWEST = 64
_LONGEST_KIND = 24  # "Repression of protesters"
_STYLES = {"actual": "bold", "denied": "dim", "foiled": "cyan", "hypothetical": "dim", "threat": "yellow"}


def write(records: Iterable[Record], stream: TextIO, options: Options) -> None:
    """Write a heading and a table of events for each record as it comes."""
    labels = load_labels(options.lang)
    widths = column_widths(options.width)
    console = Console(
        file=stream, width=max(options.width, _NARROWEST), force_terminal=options.colour,
        color_system="standard" if options.colour else None, highlight=False, emoji=False, soft_wrap=True,
    )  # fmt: skip
    for record in records:
        for line in (*_heading(record, labels, options.width), *_body(record, labels, widths)):
            console.print(line, no_wrap=True, crop=False)
        console.print()


def column_widths(width: int) -> tuple[int, ...]:
    """The cells of each column: id, date and kind take what they need, place, tolls and parties share the rest."""
    width = max(width, _NARROWEST)
    fixed = (5, 10, min(max(13, width // 5), _LONGEST_KIND))
    rest = width - sum(fixed) - len(_GAP) * (len(_COLUMNS) - 1)
    place = toll = rest * 3 // 10
    return (*fixed, place, toll, rest - place - toll)


def _heading(record: Record, labels: Labels, width: int) -> list[Text]:
    document = record.document
    title = headline(document, labels)
    numbers = f"{labels.ui('events')}: {len(record.events)} · {labels.ui('claims')}: {len(record.claims)}"
    facts = " · ".join(fact for fact in (record.id, document.published, numbers) if fact)
    return [Text(_fitted(title, width), style="bold"), Text(_fitted(facts, width), style="dim")]


def _body(record: Record, labels: Labels, widths: tuple[int, ...]) -> Iterator[Text]:
    if not record.events:
        yield Text(labels.ui("no_events"), style="dim")
        return
    headings = [_wrapped(labels.of("table", name), width) for name, width in zip(_COLUMNS, widths, strict=True)]
    yield from (Text(line, style="bold") for line in _laid_out(headings, widths))
    yield Text("─" * (sum(widths) + len(_GAP) * (len(widths) - 1)), style="dim")
    claims = {claim.id: claim for claim in record.claims}
    for event in record.events:
        yield from _event_lines(event, claims, labels, widths)


def _event_lines(event: Event, claims: Mapping[str, Claim], labels: Labels, widths: tuple[int, ...]) -> Iterator[Text]:
    """An event's lines, its kind in the style of its realis."""
    cells = _cells(event, _kind(event, claims, labels), labels, widths)
    offset = sum(widths[:2]) + 2 * len(_GAP)
    for line in _laid_out(cells, widths):
        text = Text(line)
        start = _index_at(line, offset)
        text.stylize(_STYLES.get(event.realis, ""), start, _index_at(line, offset + widths[2]))
        yield text


def _kind(event: Event, claims: Mapping[str, Claim], labels: Labels) -> str:
    """The event's kind, and under it whether it was denied, threatened, contested and the like."""
    kind = labels.kind(event.kind)
    if event.realis != "actual":
        return f"{kind}\n({labels.of('realis', event.realis)})"
    return f"{kind}\n({labels.ui('contested')})" if is_contested(event, claims) else kind


def _cells(event: Event, kind: str, labels: Labels, widths: tuple[int, ...]) -> list[list[str]]:
    texts = (
        " ".join(ref.claim for ref in event.claims),
        dates(event, labels).replace(" – ", "\n"),
        kind,
        labels.place(event.place) if event.place is not None else "—",
        "\n".join(tolls(event, labels)) or "—",
    )
    return [*(_wrapped(text, width) for text, width in zip(texts, widths, strict=False)), _who(event, labels, widths)]


def _who(event: Event, labels: Labels, widths: tuple[int, ...]) -> list[str]:
    """The agents, and behind an arrow the targets; the arrow stays outside the Arabic, which would turn it round."""
    arrow = "→ "
    agents = _wrapped(named(event.agents, labels), widths[-1])
    targets = _wrapped(named(event.targets, labels), widths[-1] - len(arrow))
    pointed = [(arrow if n == 0 else " " * len(arrow)) + line for n, line in enumerate(targets)]
    return [*agents, *pointed] or ["—"]


def _laid_out(cells: list[list[str]], widths: tuple[int, ...]) -> Iterator[str]:
    for row in zip_longest(*cells, fillvalue=""):
        padded = (text + " " * (width - cell_len(text)) for text, width in zip(row, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken at spaces, each with Arabic isolated."""
    lines = [line for paragraph in text.split("\n") for line in _lines(paragraph.split(), width)]
    return [_isolated(line) for line in lines]


def _lines(words: list[str], width: int) -> list[str]:
    lines = [""]
    for word in words:
        joined = f"{lines[-1]} {word}".strip()
        if cell_len(joined) <= width:
            lines[-1] = joined
        else:
            lines.extend(chop_cells(word, width))
    return [line for line in lines if line]


def _fitted(text: str, width: int) -> str:
    """The text on one line, cut with an ellipsis where it is too long."""
    line = Text(text)
    line.truncate(max(width, _NARROWEST), overflow="ellipsis")
    return _isolated(line.plain)


def _isolated(line: str) -> str:
    return f"{_ISOLATE}{line}{_POP}" if has_arabic(line) else line


def _index_at(line: str, cells: int) -> int:
    """The index of the character that starts after so many cells."""
    seen = 0
    for index, char in enumerate(line):
        if seen >= cells:
            return index
        seen += cell_len(char)
    return len(line)
