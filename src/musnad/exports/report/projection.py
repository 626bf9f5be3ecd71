"""Projection: degrees to the pixels of a small map, true to scale at its middle."""

from collections.abc import Iterable
from math import cos, radians

import msgspec

KM_PER_DEGREE = 111.2
_LEAST_KM = 90.0  # a map of one village still shows the borders and provinces around it


class Window(msgspec.Struct, frozen=True):
    """The part of the earth that a map shows, and how large."""

    west: float
    south: float
    width: float
    height: float
    px_per_degree: float
    stretch: float

    def x(self, lon: float) -> float:
        """Pixels from the left edge."""
        return round((lon - self.west) * self.stretch * self.px_per_degree, 1)

    def y(self, lat: float) -> float:
        """Pixels from the upper edge."""
        return round(self.height - (lat - self.south) * self.px_per_degree, 1)

    @property
    def px_per_km(self) -> float:
        """Pixels a kilometre."""
        return self.px_per_degree / KM_PER_DEGREE

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees."""
        east = self.west + self.width / (self.stretch * self.px_per_degree)
        return (self.west, self.south, east, self.south + self.height / self.px_per_degree)


def window(points: Iterable[tuple[float, float, float]], width: float, height: float) -> Window:
    """The window that holds all points with room around them.

    Args:
        points: Longitude, latitude and radius in kilometres of what is shown.
        width: Pixels across.
        height: Pixels down.
    """
    shown = list(points)
    stretch = cos(radians(sum(lat for _, lat, _ in shown) / len(shown)))
    margins = [(max(km, _LEAST_KM / 2)) / KM_PER_DEGREE for *_, km in shown]
    west = min(lon - margin / stretch for (lon, _, _), margin in zip(shown, margins, strict=True))
    east = max(lon + margin / stretch for (lon, _, _), margin in zip(shown, margins, strict=True))
    south = min(lat - margin for (_, lat, _), margin in zip(shown, margins, strict=True))
    north = max(lat + margin for (_, lat, _), margin in zip(shown, margins, strict=True))
    scale = 0.86 * min(width / ((east - west) * stretch), height / (north - south))
    middle_lon, middle_lat = (west + east) / 2, (south + north) / 2
    return Window(
        west=middle_lon - width / (2 * scale * stretch),
        south=middle_lat - height / (2 * scale),
        width=width,
        height=height,
        px_per_degree=scale,
        stretch=stretch,
    )
