"""Files: pages from files, folders and standard input."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from musnad.pages.jsonl import looks_like_jsonl, pages_of
from musnad.pages.page import MEGABYTE, FetchOptions, Page, Unread
from musnad.pages.sniffing import kind_of

ENDINGS = (".htm", ".html", ".jsonl", ".txt", ".xhtml")
_LINES = (".jsonl", ".ndjson")
_GZIP, _GZIP_MARK = ".gz", b"\x1f\x8b"
_NAMED = 5  # files told by name among those left out


def pages_in(path: Path, options: FetchOptions) -> Iterator[Page | Unread]:
    """The pages of a file, or of all readable files of a folder and the folders in it, in order of name.

    Files packed with gzip are unpacked; what a folder holds besides is told as skipped.

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
        yield Unread(source=str(path), reason="there is no such file or folder; check the path")
    elif is_folder:
        yield from _pages_of_folder(path, options)
    else:
        yield from _pages_of_file(path, options)


def pages_from_stdin(options: FetchOptions) -> Iterator[Page | Unread]:
    """The pages on standard input: JSONL line by line, anything else as one page."""
    yield from _pages_of_stream(sys.stdin.buffer, "-", None, options)


def _pages_of_folder(folder: Path, options: FetchOptions) -> Iterator[Page | Unread]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    hidden = [path for path in files if any(part.startswith(".") for part in path.relative_to(folder).parts)]
    found = [path for path in files if path not in set(hidden) and _name(path).suffix.lower() in (*ENDINGS, *_LINES)]
    if not found:
        endings = ", ".join(ENDINGS)
        yield Unread(source=str(folder), reason=f"the folder holds no file that ends in {endings} (or those with .gz)")
    for path in found:
        yield from _pages_of_file(path, options)
    left = [path for path in files if path not in {*found, *hidden}]
    if left or hidden:
        yield Unread(source=str(folder), reason=_left_out(folder, left, hidden), kind="skipped")


def _left_out(folder: Path, left: list[Path], hidden: list[Path]) -> str:
    """What of a folder was not read, in one sentence."""
    names = ", ".join(str(path.relative_to(folder)) for path in left[:_NAMED])
    more = f" and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
    parts = [f"{names}{more} (no ending of HTML, text or JSONL; name the file itself to read it)"] if left else []
    if hidden:
        parts.append(f"{len(hidden)} hidden file{'s' if len(hidden) > 1 else ''}")
    return f"left out: {'; '.join(parts)}"


def _name(path: Path) -> Path:
    """A file's name without the ending of its compression."""
    return Path(path.stem) if path.suffix.lower() == _GZIP else Path(path.name)


def _pages_of_file(path: Path, options: FetchOptions) -> Iterator[Page | Unread]:
    try:
        with path.open("rb") as stream:
            packed = stream.read(2) == _GZIP_MARK
            stream.seek(0)
            if packed:
                with gzip.open(stream) as unpacked:
                    yield from _pages_of_stream(cast(BinaryIO, unpacked), str(path), _name(path), options)
            else:
                yield from _pages_of_stream(stream, str(path), _name(path), options)
    except (EOFError, zlib.error, gzip.BadGzipFile) as fault:
        yield Unread(source=str(path), reason=f"the compressed file is damaged ({fault}); get it anew")
    except OSError as fault:
        yield Unread(source=str(path), reason=f"the file cannot be read: {fault.strerror or fault}")


def _pages_of_stream(
    stream: BinaryIO, source: str, name: Path | None, options: FetchOptions
) -> Iterator[Page | Unread]:
    first = stream.readline(options.page_size + 1)
    if (name is not None and name.suffix.lower() in _LINES) or _is_lines(first):
        yield from pages_of(_chain(first, stream), source)
        return
    body = first + stream.read(max(options.page_size + 1 - len(first), 0))
    if len(body) > options.page_size:
        limit = options.page_size // MEGABYTE
        yield Unread(source=source, reason=f"larger than {limit} MB; no report is that long, so split it")
        return
    kind = kind_of(body, name=name.name if name is not None else "")
    yield Page(source=source, id=name.stem if name is not None else None, body=body, kind=kind)


def _is_lines(first: bytes) -> bool:
    """Whether a first line of unknown kind starts JSONL: an object that names a text or html."""
    return looks_like_jsonl(first) and (b'"text"' in first or b'"html"' in first)


def _chain(first: bytes, stream: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from stream
