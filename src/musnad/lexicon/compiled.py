"""Compiled knowledge: what building it made, kept in the user's cache so that the next start is quick.

Like Python's own compiled files it is made anew whenever anything it was made of has changed, and never needed: a
cache that is missing, stale, broken, or not the user's own is passed over.
"""

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

Made = TypeVar("Made")
_OTHERS_MAY_WRITE = 0o022
_KEPT = 8  # several versions and checkouts on one machine do not drive each other out
# What a file that is no sound pickle of today's classes can raise.
_BROKEN = (
    pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, KeyError, TypeError, ValueError,
    MemoryError, RecursionError,
)  # fmt: skip


def compiled(kind: type[Made], build: Callable[[], Made], sources: Iterable[Path], folder: Path | None) -> Made:
    """What `build` makes, out of the cache where that is fresh.

    Args:
        kind: The class of what is made.
        build: Makes it from its sources.
        sources: The files that decide what is made: knowledge and the code that reads it.
        folder: As `folders.cache_folder` gives it; None to build without a cache.

    Returns:
        The same as `build()`.
    """
    if folder is None:
        return _built(build)
    path = folder / f"knowledge-{_fingerprint(sources)}.pickle"
    kept = _read(path)
    if isinstance(kept, kind):
        return kept
    made = _built(build)
    with suppress(OSError):  # a full disk or a folder that cannot be written costs time, no result
        _write(path, made)
    return made


def _built(build: Callable[[], Made]) -> Made:
    with _uncollected():
        return build()


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: of what is made or read here nearly all stays, and looking doubles the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _fingerprint(sources: Iterable[Path]) -> str:
    """Changes with the interpreter and with the name, size or time of any source."""
    digest = sha256(f"{sys.implementation.cache_tag} {sys.platform}".encode())
    for path in sorted(sources):
        state = path.stat()
        digest.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:24]


def _read(path: Path) -> object:
    """What the file holds, or None. A pickle can run code: one that others could have written is not opened."""
    try:
        with path.open("rb") as file:
            state = os.fstat(file.fileno())
            if hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & _OTHERS_MAY_WRITE):
                return None
            with _uncollected():
                return pickle.load(file)
    except (OSError, *_BROKEN):
        return None


def _write(path: Path, made: object) -> None:
    """Write the file whole or not at all, for the user alone; of those before it only the latest stay."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with NamedTemporaryFile(dir=path.parent, prefix="unfinished-", delete=False) as file:
        try:
            pickle.dump(made, file, protocol=pickle.HIGHEST_PROTOCOL)
        except BaseException:
            Path(file.name).unlink()
            raise
    Path(file.name).replace(path)
    kept = sorted(path.parent.glob("knowledge-*.pickle"), key=lambda file: file.stat().st_mtime, reverse=True)
    for older in kept[_KEPT:]:
        older.unlink(missing_ok=True)
