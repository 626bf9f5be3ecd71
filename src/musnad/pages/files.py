"""Files: pages from files, folders and standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from musnad.pages.jsonl import looks_like_jsonl, pages_of
from musnad.pages.page import MEGABYTE, FetchOptions, Page, Unread
from musnad.pages.sniffing import kind_of

ENDINGS = (".htm", ".html", ".jsonl", ".txt", ".xhtml")
_LINES = (".jsonl", ".ndjson")


def pages_in(path: Path, options: FetchOptions) -> Iterator[Page | Unread]:
    """The pages of a file, or of all readable files of a folder and the folders in it, in order of name.

    Args:
        path: A file or folder.
        options: Its size limit counts here.
    """
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError) as fault:
        yield Unread(source=str(path), reason=f"{str(path)[:80]!r} is no path that can be read: {fault}")
        return
    if not is_there:
        yield Unread(source=str(path), reason=f"there is no file or folder {path}; check the path")
    elif is_folder:
        yield from _pages_of_folder(path, options)
    else:
        yield from _pages_of_file(path, options)


def pages_from_stdin(options: FetchOptions) -> Iterator[Page | Unread]:
    """The pages on standard input: JSONL line by line, anything else as one page."""
    yield from _pages_of_stream(sys.stdin.buffer, "-", None, options)


def _pages_of_folder(folder: Path, options: FetchOptions) -> Iterator[Page | Unread]:
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (*ENDINGS, *_LINES) and path.is_file())
    if not found:
        endings = ", ".join(ENDINGS)
        yield Unread(source=str(folder), reason=f"the folder {folder} holds no file that ends in {endings}")
    for path in found:
        yield from _pages_of_file(path, options)


def _pages_of_file(path: Path, options: FetchOptions) -> Iterator[Page | Unread]:
    try:
        with path.open("rb") as stream:
            yield from _pages_of_stream(stream, str(path), path, options)
    except OSError as fault:
        yield Unread(source=str(path), reason=f"the file {path} cannot be read: {fault.strerror or fault}")


def _pages_of_stream(
    stream: BinaryIO, source: str, path: Path | None, options: FetchOptions
) -> Iterator[Page | Unread]:
    first = stream.readline(options.page_size + 1)
    if (path is not None and path.suffix.lower() in _LINES) or _is_lines(first):
        yield from pages_of(_chain(first, stream), source)
        return
    body = first + stream.read(max(options.page_size + 1 - len(first), 0))
    if len(body) > options.page_size:
        limit = options.page_size // MEGABYTE
        yield Unread(source=source, reason=f"{source} is larger than {limit} MB; no report is that long, so split it")
        return
    name = path.name if path is not None else ""
    yield Page(source=source, id=path.stem if path is not None else None, body=body, kind=kind_of(body, name=name))


def _is_lines(first: bytes) -> bool:
    """Whether a first line of unknown kind starts JSONL: an object that names a text or html."""
    return looks_like_jsonl(first) and (b'"text"' in first or b'"html"' in first)


def _chain(first: bytes, stream: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from stream
