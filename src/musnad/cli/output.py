"""Output: where a command writes, so that no input is overwritten and every failure to write is said in one line."""

import errno
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from musnad.errors import MusnadError
from musnad.pages import Page, Unread

# What stands in the first lines of a file that Musnad wrote: a record, a page, rows.
_OURS, _FIRST = ('"musnad/1"', 'name="generator" content="musnad"', "record,claim,event,"), 500


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """The output file, or standard output, as UTF-8 whatever the locale.

    Raises:
        MusnadError: The file cannot be written.
    """
    try:
        if output is None:
            if isinstance(sys.stdout, TextIOWrapper):
                sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
            yield sys.stdout
            sys.stdout.flush()
            return
        with output.open("w", encoding="utf-8", newline="") as file:
            yield file
    except FileNotFoundError as fault:
        raise MusnadError(f"cannot write {output}: there is no folder {output and output.parent}") from fault
    except OSError as fault:
        if output is None and fault.errno == errno.EPIPE:  # whoever read has read enough
            raise
        raise MusnadError(f"cannot write {output or 'the output'}: {fault.strerror}") from fault


def aside(output: Path | None, sources: Sequence[str]) -> Callable[[Iterable[Page | Unread]], Iterator[Page | Unread]]:
    """What takes the output out of the inputs, where it lies in a folder that is read.

    Raises:
        MusnadError: Writing would destroy an input.
    """
    lying = [] if output is None else [place for source in sources if (place := _within(source, output)) is not None]
    if output is not None and lying and output.is_file() and (output in map(Path, sources) or not _is_ours(output)):
        raise MusnadError(f"{output} is one of the inputs and would be overwritten; write to another file")
    return lambda pages: (page for page in pages if page.source not in lying)


def _within(source: str, output: Path) -> str | None:
    """The name under which a source would bring the output in, or None."""
    path, target = Path(source), output.resolve()
    try:
        home = path.resolve()
        if home == target or (path.is_file() and output.exists() and path.samefile(output)):
            return source
        return str(path / target.relative_to(home)) if path.is_dir() and target.is_relative_to(home) else None
    except OSError:  # an address, or a name too long for a path
        return None


def _is_ours(path: Path) -> bool:
    """Whether an earlier run wrote the file; it may be written anew."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        first = file.read(_FIRST)
    return any(mark in first for mark in _OURS)
