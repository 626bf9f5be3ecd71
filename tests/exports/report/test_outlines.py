"""Borders are cut to the map, keep their shape inside it, and vanish outside."""

from typing import NamedTuple

from musnad.exports.report.outlines import clipped, shapes_in
from musnad.exports.report.projection import window


class Area(NamedTuple):
    level: str
    rings: list[list[tuple[float, float]]]


VIEW = window([(35.0, 33.0, 10.0)], 720, 420)
SQUARE = [(34.9, 32.9), (35.1, 32.9), (35.1, 33.1), (34.9, 33.1), (34.9, 32.9)]
WORLD = [(-170.0, -80.0), (170.0, -80.0), (170.0, 80.0), (-170.0, 80.0)]
FAR = [(100.0, 10.0), (101.0, 10.0), (101.0, 11.0)]


def test_countries_come_beneath_provinces_and_far_ones_not_at_all():
    shapes = list(shapes_in(VIEW, [Area("province", [SQUARE]), Area("country", [WORLD]), Area("country", [FAR])]))
    assert [shape.level for shape in shapes] == ["country", "province"]


def test_a_shape_around_the_window_becomes_its_frame():
    (shape,) = shapes_in(VIEW, [Area("country", [WORLD])])
    assert shape.path.count("L") == 3


def test_what_lies_inside_is_not_touched():
    inside = [(10.0, 10.0), (20.0, 10.0), (20.0, 20.0)]
    assert list(clipped(inside, 720, 420)) == inside
    assert clipped([(-90.0, 0.0), (-80.0, 0.0), (-80.0, 9.0)], 720, 420) == []
