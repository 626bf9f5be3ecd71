"""Progress: a count of what was read on standard error, only where somebody looks and it does not run into output."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")
_LONG = 5  # fewer inputs are done before a bar could be read


@contextmanager
def counted(items: Iterable[Item], *, shown: bool) -> Iterator[Iterable[Item]]:
    """The items, with a running count on standard error while they pass.

    Args:
        items: What passes.
        shown: Whether a count may be shown at all; it never is where standard error is no terminal.
    """
    if not shown or not sys.stderr.isatty():
        yield items
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} inputs read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _counting(items, progress)


def _counting(items: Iterable[Item], progress: Progress) -> Iterator[Item]:
    task = progress.add_task("reading", total=None, visible=False)
    for n, item in enumerate(items, start=1):
        progress.update(task, completed=n, visible=n >= _LONG)
        yield item
