"""Finding: from what the user named to pages, one at a time."""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from musnad.errors import FetchError
from musnad.pages.files import pages_from_stdin, pages_in
from musnad.pages.page import FetchOptions, Page, Unread

STDIN = "-"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)


class Fetcher(Protocol):
    """What brings pages in from the web: `musnad.pages.http`, imported only where an address was named."""

    def fetch(self, url: str) -> Page:
        """The page behind an address; raises FetchError."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


def find(sources: Sequence[str], options: FetchOptions | None = None) -> Iterator[Page | Unread]:
    """Every page of the sources, in their order; what cannot be read is told and the rest goes on.

    Args:
        sources: Paths of files and folders, web addresses, or "-" for standard input.
        options: How to fetch; the defaults refuse private addresses.

    Returns:
        Pages one at a time, and an Unread for each input that could not be brought in. Nothing is raised.
    """
    options = options or FetchOptions()
    fetcher = _fetcher(options) if any(map(_is_address, sources)) else None
    try:
        for source in sources:
            if source == STDIN:
                yield from pages_from_stdin(options)
            elif fetcher is not None and _is_address(source):
                yield _fetched(source, fetcher)
            else:
                yield from pages_in(Path(source), options)
    finally:
        if fetcher is not None:
            fetcher.close()


def _fetcher(options: FetchOptions) -> Fetcher:
    make = cast(Callable[[FetchOptions], Fetcher], import_module("musnad.pages.http").Fetcher)
    return make(options)


def _is_address(source: str) -> bool:
    return _SCHEME.match(source) is not None


def _fetched(url: str, fetcher: Fetcher) -> Page | Unread:
    try:
        return fetcher.fetch(url)
    except FetchError as fault:
        return Unread(source=url, reason=str(fault).removeprefix(url).strip())
