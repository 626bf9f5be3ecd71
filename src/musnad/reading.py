"""The library's verbs: read one report, read many, settle what they tell."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from os import PathLike, fspath
from pathlib import Path

from musnad.codebooks import coded
from musnad.errors import FetchError, InputError
from musnad.events import Telling, settle_tellings
from musnad.lexicon.knowledge import Knowledge, load_knowledge
from musnad.pages import FetchOptions, Page, Unread, find
from musnad.pipeline import read as read_page
from musnad.record import Event, Record
from musnad.run.reading import read_all as read_pages

_LONGEST_PATH = 1024
_TEXT = "text"


def read(
    source: str | PathLike[str], *, published: str | date | None = None, title: str | None = None,
    options: FetchOptions | None = None, knowledge: Knowledge | None = None,
) -> Record:  # fmt: skip
    """One report read into claims and events, every field with the words behind it.

    Args:
        source: The report's text itself, or the path or http(s) address of its page. A string that neither names a
            file nor looks like a file's name is taken as text.
        published: Day of publication (a date, or "2022-01-25") for a report that gives none; "yesterday" and weekdays
            count from it.
        title: The headline, for a text that comes without its own.
        options: How an address is fetched.
        knowledge: What Musnad knows, where not its own (`load_knowledge()`).

    Returns:
        The record.

    Raises:
        FetchError: The page could not be brought in, or the path holds more than one report (`read_all` reads those).
        InputError: It holds no report.
        SkippedPage: It is in another language.
        ValueError: `published` is no day.
    """
    page = _one_page(source, title, options)
    return read_page(page, knowledge or load_knowledge(), published=_day(published))


def read_all(
    sources: Sequence[str | PathLike[str]], *, published: str | date | None = None, jobs: int = 1,
    options: FetchOptions | None = None,
) -> Iterator[Record | Unread]:  # fmt: skip
    """Every report of files, folders, JSONL and addresses, one at a time and in order.

    Args:
        sources: Paths, http(s) addresses, or "-" for standard input.
        published: Day of publication for reports that give none.
        jobs: How many processes read at a time.
        options: How addresses are fetched.

    Returns:
        A Record for each report, an Unread with its reason for each input that could not be read.

    Raises:
        ValueError: `published` is no day; nothing else is raised.
    """
    return read_pages(find([fspath(source) for source in sources], options), published=_day(published), jobs=jobs)


def settle(records: Iterable[Record], *, knowledge: Knowledge | None = None) -> tuple[Event, ...]:
    """The events that any number of reports tell together, with low, best and high tolls over all of them.

    Args:
        records: Records as `read` gives them.
        knowledge: What Musnad knows, where not its own.

    Returns:
        Events in the order of their first claim; every claim of every record belongs to exactly one.
    """
    told = list(records)
    tellings = [Telling(record.id, record.document.published, claim) for record in told for claim in record.claims]
    claims = {(record.id, claim.id): claim for record in told for claim in record.claims}
    return coded(settle_tellings(tellings), claims, (knowledge or load_knowledge()).actors)


def _day(published: str | date | None) -> str | None:
    """A day as an ISO date."""
    if published is None:
        return None
    text = published.isoformat() if isinstance(published, date) else published
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError as fault:
        raise ValueError(f"published is a day such as 2022-01-25, not {published!r}") from fault


def _one_page(source: str | PathLike[str], title: str | None, options: FetchOptions | None) -> Page:
    name = fspath(source)
    if isinstance(source, str) and not _is_address(name) and not _is_file(name):
        return Page(source=_TEXT, body=name.encode("utf-8", "surrogatepass"), kind="text", title=title)
    pages = find([name], options)
    page = next(pages, None)
    if page is None:
        raise InputError(f"{name}: no report in it")
    if isinstance(page, Unread):
        raise FetchError(f"{page.source}: {page.reason}")
    if next(pages, None) is not None:
        raise FetchError(f"{name} holds more than one report: read them with read_all([{name!r}])")
    return page


def _is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def _is_file(name: str) -> bool:
    if not name.strip() or len(name) > _LONGEST_PATH or "\n" in name or "\0" in name:
        return False
    path = Path(name)
    try:
        return path.exists() or bool(path.suffix) and not any(map(str.isspace, name))
    except OSError:  # a text too long or too odd for a path names no file
        return False
