"""`musnad places`: the user's own gazetteer."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from musnad.errors import MusnadError
from musnad.lexicon.folders import places_folder
from musnad.lexicon.own_places import Added, built_in, keep, kept_tables
from musnad.lexicon.place_tables import read_table

Row = TypeVar("Row")
_STEP = 500  # rows between two steps of the progress bar
EPILOG = """\b
Three kinds of tables are read, each also gzipped:
  Who's On First   tab-separated with a header: id placetype name names_ar lat lon country …
  GeoNames         a country's file as it is published: 19 tab-separated columns, no header
  OCHA             an administrative table (ADM1_AR, ADM3_PCODE, latitude …) saved as CSV

\b
Examples:
  musnad places add sy.tsv.gz iq.tsv.gz     add tables; adding one again replaces it
  musnad places list                        what was added
  musnad places remove sy                   forget a table"""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Add places of your own, so that villages and sites that Musnad does not know get their coordinates.

    They are kept in your data folder (MUSNAD_DATA, else the system's usual one) and never leave this machine.
    """


@command.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
def add(files: tuple[Path, ...]) -> None:
    """Add tables of places; those that Musnad knows already are left out."""
    failed, known = 0, built_in()
    for path in files:
        name = path.name.split(".")[0]
        try:
            added = keep(name, _shown(read_table(path), path.name), known, places_folder())
        except MusnadError as fault:
            failed += 1
            click.echo(f"musnad: error: {fault}", err=True)
            continue
        click.echo(_told(name, added))
    if failed:
        sys.exit(1)


@command.command("list")
def list_() -> None:
    """List the tables that were added, and where they lie."""
    tables = list(kept_tables(places_folder()))
    click.echo(f"{places_folder()}: {'no tables yet; add some with musnad places add FILE…' if not tables else ''}")
    for name, places in tables:
        click.echo(f"  {name}: {places:,} places")


@command.command()
@click.argument("name")
def remove(name: str) -> None:
    """Forget a table by the name that `musnad places list` shows."""
    path = places_folder() / f"{name}.tsv"
    if not path.is_file():
        raise click.ClickException(f"no table {name!r}; musnad places list shows those there are")
    path.unlink()
    click.echo(f"{name}: removed")


def _told(name: str, added: Added) -> str:
    return (
        f"{name}: {added.kept:,} places added, {added.known:,} known already, "
        f"{added.unfit:,} rows left out (no Arabic name, no point, or no kind of place that reports name)"
    )


def _shown(rows: Iterable[Row], name: str) -> Iterator[Row]:
    """The rows, with a running count on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from rows
        return
    columns = (TextColumn(name), BarColumn(), TextColumn("{task.completed:,} rows"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(name, total=None)
        for n, row in enumerate(rows, start=1):
            if n % _STEP == 0:
                progress.update(task, completed=n)
            yield row
