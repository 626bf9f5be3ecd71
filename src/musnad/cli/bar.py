"""The running count itself; imported only where it is shown, since drawing costs time to load."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")
_LONG = 5  # fewer inputs are done before a bar could be read


def counting(items: Iterable[Item]) -> Iterator[Item]:
    """The items, their number drawn on standard error while they pass."""
    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} inputs read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None, visible=False)
        for n, item in enumerate(items, start=1):
            progress.update(task, completed=n, visible=n >= _LONG)
            yield item
