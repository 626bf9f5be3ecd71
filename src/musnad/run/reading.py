"""Reading: pages to records on one or several processes; a page that fails is told and the batch goes on."""

import traceback
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from typing import Protocol, cast

from musnad.errors import FetchError, InputError, MusnadError, SkippedPage
from musnad.lexicon.knowledge import load_knowledge
from musnad.pages import Page, Unread
from musnad.pipeline import read
from musnad.record.record import Record

_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (SkippedPage, "skipped"), (FetchError, "fetch"), (InputError, "input"), (MusnadError, "error"),
)  # fmt: skip


class Pool(Protocol):
    """A function over many items on several processes: `musnad.run.pool.in_order`, imported only for that."""

    def __call__(
        self, function: Callable[[Page | Unread], Record | Unread], items: Iterable[Page | Unread], jobs: int
    ) -> Iterator[Record | Unread]:
        """The results in the order of the items."""
        ...


def read_all(
    sources: Iterable[Page | Unread], *, published: str | None = None, jobs: int = 1
) -> Iterator[Record | Unread]:
    """A record for each page, or what was wrong with it, in the order of the sources.

    Args:
        sources: Pages, and inputs that could not be brought in, which pass through as they are.
        published: ISO date for pages that give none.
        jobs: How many processes read at a time; each loads the knowledge once.
    """
    read_one = partial(_read_one, published=published)
    if jobs <= 1:
        return map(read_one, sources)
    in_order = cast(Pool, import_module("musnad.run.pool").in_order)
    return in_order(read_one, sources, jobs)


def _read_one(source: Page | Unread, published: str | None) -> Record | Unread:
    if isinstance(source, Unread):
        return source
    try:
        return read(source, load_knowledge(), published=published)
    except MusnadError as fault:
        kind = next(kind for error, kind in _KINDS if isinstance(fault, error))
        return Unread(source=_name(source), reason=str(fault), kind=kind)
    except Exception as fault:  # a bug in one page must not cost the other thousand; it is told with its place
        frame = traceback.extract_tb(fault.__traceback__)[-1]
        reason = f"internal error: {type(fault).__name__}: {fault} ({frame.name}, line {frame.lineno})"
        return Unread(source=_name(source), reason=reason, kind="internal")


def _name(page: Page) -> str:
    """Where a page came from, with its line where it is one of many."""
    return page.source if page.line is None else f"{page.source}, line {page.line}"
