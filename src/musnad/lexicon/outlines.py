"""Outlines: the borders of countries and provinces that a map draws beneath its events.

Made by `tools/make_outlines.py` from Natural Earth, whose lines are those in force on the ground, not a judgement on
any claim. Read only when a map is drawn: no report is read with them.
"""

from collections.abc import Iterator
from importlib.resources.abc import Traversable

import msgspec

from musnad.errors import DataError

Point = tuple[float, float]
_FILE = "outlines.json"


class Area(msgspec.Struct, frozen=True):
    """An area to draw: its level ("country" or "province"), its country's code, its name, and its closed rings."""

    level: str
    country: str
    name: str
    rings: tuple[tuple[Point, ...], ...]


class _StoredArea(msgspec.Struct):
    """An area as stored: each ring names its borders by number, with a minus where it runs along one backwards."""

    level: str
    country: str
    name: str
    rings: list[list[int]]


class _Stored(msgspec.Struct):
    """The file: degrees are whole numbers of `scale`; each border is a point and the steps from there."""

    scale: int
    borders: list[list[int]]
    areas: list[_StoredArea]


def load_outlines(folder: Traversable) -> tuple[Area, ...]:
    """Every country and province that Musnad can draw.

    Args:
        folder: The folder of outlines within the data.

    Returns:
        The areas, countries first; raises `DataError` where the file is not one of ours.
    """
    try:
        stored = msgspec.json.decode((folder / _FILE).read_bytes(), type=_Stored)
        borders = [tuple(_points(steps, stored.scale)) for steps in stored.borders]
        return tuple(
            Area(area.level, area.country, area.name, tuple(tuple(_ring(ring, borders)) for ring in area.rings))
            for area in stored.areas
        )
    except (msgspec.DecodeError, IndexError) as error:
        raise DataError(f"{_FILE}: not a file of outlines: {error}") from error


def _points(steps: list[int], scale: int) -> Iterator[Point]:
    """The points of a border, longitude first."""
    x = y = 0
    for at in range(0, len(steps), 2):
        x, y = x + steps[at], y + steps[at + 1]
        yield x / scale, y / scale


def _ring(numbers: list[int], borders: list[tuple[Point, ...]]) -> Iterator[Point]:
    """The points of a ring: its borders end to end, the point where two meet given once."""
    for number in numbers:
        border = borders[abs(number) - 1]
        yield from (border if number > 0 else border[::-1])[:-1]
