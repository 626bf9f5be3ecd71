"""Progress: a count of what was read on standard error, only where somebody looks and it does not run into output."""

import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TypeVar, cast

Item = TypeVar("Item")


def counted(items: Iterable[Item], *, shown: bool) -> Iterator[Item]:
    """The items, with a running count on standard error while they pass.

    Args:
        items: What passes.
        shown: Whether a count may be shown at all; it never is where standard error is no terminal.
    """
    if not shown or not sys.stderr.isatty():
        return iter(items)
    counting = cast(Callable[[Iterable[Item]], Iterator[Item]], import_module("musnad.cli.bar").counting)
    return counting(items)
