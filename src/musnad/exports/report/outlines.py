"""Outlines: borders of the countries and provinces on a map, as SVG paths."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import msgspec

from musnad.exports.report.projection import Window

Ring = Sequence[tuple[float, float]]


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
    """The outlines that reach into a window, countries first; coordinates are rounded to tenths of a pixel."""
    for outline in sorted(outlines, key=lambda outline: outline.level):
        rings = [ring for ring in outline.rings if _reaches_into(ring, view)]
        if rings:
            yield Shape(outline.level, "".join(_path(ring, view) for ring in rings))


def _reaches_into(ring: Ring, view: Window) -> bool:
    west, south, east, north = view.bounds
    lons, lats = [lon for lon, _ in ring], [lat for _, lat in ring]
    return min(lons) <= east and max(lons) >= west and min(lats) <= north and max(lats) >= south


def _path(ring: Ring, view: Window) -> str:
    """The ring as a closed path; points that would fall on the one before are left out."""
    steps: list[str] = []
    for lon, lat in ring:
        step = f"{view.x(lon):g} {view.y(lat):g}"
        if not steps or steps[-1] != step:
            steps.append(step)
    return "M" + "L".join(steps) + "Z"
