"""`musnad read`: reports in, records out."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import TextIO

import click

from musnad.cli.explain import explain
from musnad.cli.output import aside, opened
from musnad.cli.progress import counted
from musnad.errors import MusnadError
from musnad.exports.formats import FORMATS, Language, Options, write
from musnad.exports.labels import Labels, load_labels
from musnad.pages import FetchOptions, Unread, find
from musnad.record.record import Record
from musnad.run.reading import read_all

_WIDEST = 160  # a wider table is harder to follow than a longer one
_INTERRUPTED = 130  # as shells tell it
EPILOG = """\b
Inputs are files (HTML, plain text, JSONL; gzipped too), folders, web addresses, or - for standard input.

\b
Examples:
  musnad read report.txt --published 2022-01-25     events of one report as a table
  musnad read https://example.org/news/123          fetch a page and read it
  musnad read pages/ -o events.html --lang ar       one page with evidence, map and timeline
  musnad read archive.jsonl --jobs 4 -o all.jsonl   many reports on four processes
  cat report.txt | musnad read - --format json      from one program to the next
  musnad read report.txt --explain c3               why claim c3 says what it says

\b
Exit status:
  0  every input was read; pages in other languages are skipped, told, and count as read
  1  some inputs could not be read; all others were
  2  the command was called wrongly
  130  interrupted (Ctrl-C); what was written until then is kept"""


class Tally:
    """What came of the inputs, counted as they pass."""

    def __init__(self) -> None:
        self.read = self.events = self.claims = 0
        self.skipped = 0
        self.failed = 0

    def records(self, results: Iterable[Record | Unread]) -> Iterator[Record]:
        """The records alone; what could not be read is told on standard error, one line each."""
        for result in results:
            if isinstance(result, Record):
                self.read += 1
                self.events += len(result.events)
                self.claims += len(result.claims)
                yield result
            elif result.kind == "skipped":
                self.skipped += 1
                _tell(f"skipped {result.source}: {result.reason}")
            else:
                self.failed += 1
                _tell(f"error: {result.source}: {result.reason}")

    def summary(self, labels: Labels) -> str:
        """All counts on one line; what was skipped and what failed only where something was."""
        shown = {"records": self.read, "events": self.events, "claims": self.claims}
        unread = {"skipped": self.skipped, "failed": self.failed}
        counts = shown | {name: number for name, number in unread.items() if number}
        return " · ".join(f"{labels.ui(name)}: {number:,}" for name, number in counts.items())


@click.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sources", metavar="PATH…", nargs=-1, required=True)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    help="How to write: "
    + "; ".join(f"{name}: {form.title}" for name, form in FORMATS.items())
    + ".  [default: by the ending of --output, else table in a terminal and jsonl elsewhere]",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of publication (YYYY-MM-DD) for reports that give none: weekdays and “yesterday” count from it.",
)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="How many processes read at a time.")
@click.option(
    "--lang", type=click.Choice(["ar", "en"]), default="en", show_default=True, help="Language of headings and labels."
)
@click.option(
    "--explain",
    "claim",
    metavar="CLAIM",
    help="Print the rules and words behind one claim (c3, or RECORD:c3 among several reports) instead of the records.",
)
@click.option("--bom", is_flag=True, help="Put a byte order mark first in CSV, so that Excel reads the Arabic.")
@click.option("--allow-private", is_flag=True, help="Also fetch from private and local network addresses.")
def command(
    sources: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    published: date | None,
    jobs: int,
    lang: str,
    claim: str | None,
    bom: bool,
    allow_private: bool,
) -> None:
    """Read Arabic conflict reports and write sourced event records.

    Every value of a record keeps the words of the report that it was read from.
    """
    tally = Tally()
    day = published.strftime("%Y-%m-%d") if published is not None else None
    try:
        without_output = aside(output, sources)
        pages = without_output(find(sources, FetchOptions(allow_private=allow_private)))
        results = read_all(pages, published=day, jobs=jobs)
        with opened(output) as stream:
            records = tally.records(counted(results, shown=output is not None or not stream.isatty()))
            options = _options(lang, bom, stream)
            if claim is not None:
                explain(records, claim, stream, options.lang)
            else:
                name = format_name or _usual_format(output, stream)
                write(name, records, stream, options)
                if output is not None or name == "table":
                    stream.flush()
                    _tell(tally.summary(load_labels(options.lang)) + (f" → {output}" if output is not None else ""))
    except MusnadError as fault:
        raise click.ClickException(str(fault)) from fault
    except KeyboardInterrupt:
        _tell(f"interrupted; {tally.read} records were read until then")
        sys.exit(_INTERRUPTED)
    if tally.failed:
        _tell(f"{tally.failed} of {tally.failed + tally.read + tally.skipped} inputs could not be read")
        sys.exit(1)


def _options(lang: str, bom: bool, stream: TextIO) -> Options:
    """How to write, by the terminal's width where the output is one."""
    language: Language = "ar" if lang == "ar" else "en"
    if not stream.isatty():
        return Options(lang=language, bom=bom)
    width = min(get_terminal_size((80, 24)).columns, _WIDEST)
    return Options(lang=language, bom=bom, width=width, colour=True)


def _usual_format(output: Path | None, stream: TextIO) -> str:
    """The format by the file's ending, else a table for people and lines for programs."""
    if output is not None:
        return next((name for name, form in FORMATS.items() if output.suffix == form.extension), "jsonl")
    return "table" if stream.isatty() else "jsonl"


def _tell(line: str) -> None:
    click.echo(f"musnad: {' '.join(line.split())}", err=True)
