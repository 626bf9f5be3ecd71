"""Outlines: the shipped borders are whole, small, and lie where they should."""

from importlib.resources import files
from pathlib import Path

import pytest

from musnad.errors import DataError
from musnad.lexicon.outlines import Area, load_outlines

FOLDER = files("musnad") / "data/outlines"


@pytest.fixture(scope="module")
def areas() -> tuple[Area, ...]:
    return load_outlines(FOLDER)


def holds(area: Area, lon: float, lat: float) -> bool:
    """Whether a point lies within an area, by how often a line from it crosses a border."""
    crossed = False
    for ring in area.rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                crossed = not crossed
    return crossed


def around(areas: tuple[Area, ...], lon: float, lat: float) -> set[tuple[str, str]]:
    return {(area.level, area.country) for area in areas if holds(area, lon, lat)}


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [("SYR", 37.16, 36.20), ("IRQ", 43.13, 36.34), ("YEM", 44.2, 15.35), ("SDN", 25.35, 13.63), ("LBY", 14.43, 27.04),
     ("PSX", 34.31, 31.35), ("LBN", 35.5, 33.89), ("MLI", -3.0, 16.77), ("AFG", 65.71, 31.61), ("SOM", 45.3, 2.05)],
)  # fmt: skip
def test_towns_lie_in_their_country_and_a_province(areas: tuple[Area, ...], code: str, lon: float, lat: float) -> None:
    assert around(areas, lon, lat) == {("country", code), ("province", code)}


def test_neighbours_are_there_without_provinces(areas: tuple[Area, ...]) -> None:
    assert around(areas, 36.8, -1.3) == {("country", "KEN")}


def test_rings_are_areas(areas: tuple[Area, ...]) -> None:
    assert all(len(set(ring)) > 2 for area in areas for ring in area.rings)
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for area in areas for ring in area.rings for lon, lat in ring)


def test_the_file_stays_small() -> None:
    assert len((FOLDER / "outlines.json").read_bytes()) < 300_000


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outlines.json").write_text('{"scale":100,"borders":[],"areas":[{"level":"country"}]}')
    with pytest.raises(DataError):
        load_outlines(tmp_path)
