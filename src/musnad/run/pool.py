"""Pool: a function over many items on several processes, results in the order of the items."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context
from typing import TypeVar

from musnad.errors import MusnadError

Item = TypeVar("Item")
Result = TypeVar("Result")
# Enough pages a trip to outweigh sending them, few enough that the first results come soon.
CHUNK = 8
# Chunks waiting a process: keeps every process busy while memory stays flat.
_AHEAD = 3


def in_order(
    function: Callable[[Item], Result], items: Iterable[Item], jobs: int = 1, chunk: int = CHUNK
) -> Iterator[Result]:
    """The function's result for each item, in the items' order, as soon as it and all before it are there.

    Only a few chunks are read ahead, so items may come from an endless source and memory stays flat.

    Args:
        function: A function that a new process can import; it must not raise.
        items: The items, taken as they are needed.
        jobs: How many processes; with 1 the work is done in this one.
        chunk: How many items a process takes at a time.
    """
    if jobs <= 1:
        yield from map(function, items)
        return
    chunks, others = _chunks(items, chunk), set(active_children())
    with ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        try:
            for piece in chunks:
                with _unharmed_by_ctrl_c():
                    waiting.append(pool.submit(_apply, function, piece))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as broken:
            raise MusnadError("a worker process died, perhaps for want of memory; try fewer --jobs") from broken
        except KeyboardInterrupt:  # what is being read is not waited for
            for process in set(active_children()) - others:
                process.terminate()
            raise
        except BaseException:  # nobody takes the rest
            for future in waiting:
                future.cancel()
            raise


@contextmanager
def _unharmed_by_ctrl_c() -> Iterator[None]:
    """Processes that start in here never see Ctrl-C: this one ends them, where each would print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _apply(function: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [function(item) for item in items]


def _chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    source = iter(items)
    while piece := list(islice(source, size)):
        yield piece
