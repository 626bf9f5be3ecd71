"""Finding: from what the user named to pages, one at a time."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from musnad.errors import FetchError
from musnad.pages.files import pages_from_stdin, pages_in
from musnad.pages.http import Fetcher
from musnad.pages.page import FetchOptions, Page, Unread

STDIN = "-"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)


def find(sources: Sequence[str], options: FetchOptions | None = None) -> Iterator[Page | Unread]:
    """Every page of the sources, in their order; what cannot be read is told and the rest goes on.

    Args:
        sources: Paths of files and folders, web addresses, or "-" for standard input.
        options: How to fetch; the defaults refuse private addresses.

    Returns:
        Pages one at a time, and an Unread for each input that could not be brought in. Nothing is raised.
    """
    options = options or FetchOptions()
    fetcher = Fetcher(options) if any(map(_is_address, sources)) else None
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


def _is_address(source: str) -> bool:
    return _SCHEME.match(source) is not None


def _fetched(url: str, fetcher: Fetcher) -> Page | Unread:
    try:
        return fetcher.fetch(url)
    except FetchError as fault:
        return Unread(source=url, reason=str(fault).removeprefix(url).strip())
