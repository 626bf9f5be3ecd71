"""Outlines: borders of the countries and provinces on a map, cut to its window, as SVG paths."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

import msgspec

from musnad.exports.report.projection import Window

Point = tuple[float, float]
Ring = Sequence[Point]
_BEYOND = 12.0  # pixels that a shape goes on behind the edge, so that its cut side is not seen


class Outline(Protocol):
    """An area to draw: its level is "country" or "province", its rings are closed lines of longitude and latitude."""

    @property
    def level(self) -> str: ...
    @property
    def rings(self) -> Sequence[Ring]: ...


class Shape(msgspec.Struct, frozen=True):
    """An outline on the map: its level and its path."""

    level: str
    path: str


def shapes_in(view: Window, outlines: Iterable[Outline]) -> Iterator[Shape]:
    """The outlines that reach into a window, countries first."""
    for outline in sorted(outlines, key=lambda outline: outline.level):
        path = "".join(_path(ring, view) for ring in outline.rings if _reaches_into(ring, view))
        if path:
            yield Shape(outline.level, path)


def _reaches_into(ring: Ring, view: Window) -> bool:
    west, south, east, north = view.bounds
    lons, lats = [lon for lon, _ in ring], [lat for _, lat in ring]
    return min(lons) <= east and max(lons) >= west and min(lats) <= north and max(lats) >= south


def _path(ring: Ring, view: Window) -> str:
    """The ring as a closed path within the window; points that would fall on the one before are left out."""
    points = [(view.x(lon), view.y(lat)) for lon, lat in ring]
    steps: list[str] = []
    for x, y in clipped(points, view.width, view.height):
        step = f"{x:.1f} {y:.1f}"
        if not steps or steps[-1] != step:
            steps.append(step)
    return "M" + "L".join(steps) + "Z" if len(steps) > 2 else ""


def clipped(points: Sequence[Point], width: float, height: float) -> Sequence[Point]:
    """A polygon cut to the window and a little beyond, one edge after the other (Sutherland and Hodgman)."""
    for axis, limit, keep_above in ((0, -_BEYOND, True), (0, width + _BEYOND, False),
                                    (1, -_BEYOND, True), (1, height + _BEYOND, False)):  # fmt: skip
        points = _cut(points, axis, limit, (limit.__le__ if keep_above else limit.__ge__))
    return points


def _cut(points: Sequence[Point], axis: int, limit: float, keeps: Callable[[float], bool]) -> Sequence[Point]:
    """The part of a polygon on the kept side of one line, with the points where it crosses the line."""
    kept: list[Point] = []
    for before, point in zip((*points[-1:], *points[:-1]), points, strict=True):
        if keeps(before[axis]) != keeps(point[axis]):
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if keeps(point[axis]):
            kept.append(point)
    return kept
