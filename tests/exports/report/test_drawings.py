"""Map and timeline: precision as area, labels apart, time in the reader's direction."""

from typing import NamedTuple

import pytest

from musnad.exports.labels import load_labels
from musnad.exports.report.atlas import chart
from musnad.exports.report.projection import window
from musnad.exports.report.timeline import Numbered, timeline
from musnad.record import ClaimRef, Event, Place

ENGLISH, ARABIC = load_labels("en"), load_labels("ar")


def event(day=None, precision="settlement", lat=33.1, lon=35.4, last=None):
    place = Place(text="عيترون", start=0, end=6, precision=precision, lat=lat, lon=lon)
    return Event(id="e", kind="bombing", claims=(ClaimRef("r", "c1"),), place=place, from_=day, to=last or day)


def test_the_vaguer_the_place_the_larger_its_area():
    order = ("site", "neighbourhood", "settlement", "district", "governorate")
    drawn = chart([(str(n), event(precision=p, lat=33 + n / 9)) for n, p in enumerate(order)], ENGLISH)
    radius = {spot.precision: spot.radius for spot in drawn.spots}
    assert sorted(order, key=radius.get) == list(order)


def test_events_of_one_place_share_a_spot():
    drawn = chart([("1", event()), ("2", event())], ENGLISH)
    assert [spot.numbers for spot in drawn.spots] == [("1", "2")]


def test_no_coordinates_no_map():
    assert chart([("1", event(lat=None, lon=None))], ENGLISH) is None


def test_north_is_up_and_east_is_right():
    view = window([(35.0, 33.0, 1.0), (36.0, 34.0, 1.0)], 720, 420)
    assert view.y(34.0) < view.y(33.0)
    assert view.x(36.0) > view.x(35.0)
    assert view.x(35.5) == pytest.approx(360, abs=1)


def test_time_runs_with_the_script():
    events = [Numbered(str(n), f"a{n}", event(day)) for n, day in enumerate(("2024-05-01", "2024-05-03"))]
    left_to_right = [bar.x for bar in timeline(events, ENGLISH).bars]
    right_to_left = [bar.x for bar in timeline(events, ARABIC).bars]
    assert left_to_right[0] < left_to_right[1]
    assert right_to_left[0] > right_to_left[1]


def test_long_gaps_are_shortened_and_marked():
    days = ("2018-11-05", "2024-05-01", "2024-05-02")
    axis = timeline([Numbered(day, day, event(day)) for day in days], ENGLISH)
    assert len(axis.breaks) == 1


def test_undated_events_are_counted_not_drawn():
    axis = timeline([Numbered("1", "a", event("2024-05-01")), Numbered("2", "b", event())], ENGLISH)
    assert (len(axis.bars), axis.undated) == (1, 1)
    assert timeline([Numbered("2", "b", event())], ENGLISH) is None


def test_a_close_map_shows_where_it_lies_and_a_wide_one_needs_not_to():
    class Area(NamedTuple):
        level: str
        rings: list

    land = [Area("country", [[(30.0, 30.0), (40.0, 30.0), (40.0, 38.0), (30.0, 38.0)]])]
    assert chart([("1", event())], ENGLISH, land).inset is not None
    assert chart([("1", event()), ("2", event(lat=15.0))], ENGLISH, land).inset is None
    assert chart([("1", event())], ENGLISH).inset is None
