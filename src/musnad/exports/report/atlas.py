"""Atlas: the places of events as an SVG map, each drawn as large as it is vague.

A site is a dot, a town a small circle, a district or governorate a wide translucent one: a point on a map would claim
to know more than the report says.
"""

from collections.abc import Iterable, Sequence
from math import floor, log10

import msgspec

from musnad.exports.labels import Labels
from musnad.exports.report.cards import hue
from musnad.exports.report.outlines import Outline, Shape, shapes_in
from musnad.exports.report.projection import Window, window
from musnad.record.claim import Place
from musnad.record.event import Event

WIDTH, HEIGHT = 1080.0, 440.0
# Radius on the ground in kilometres, and the least and largest radius on the map in pixels.
_RADIUS = {
    "site": (0.0, 4.5, 4.5), "neighbourhood": (1.5, 7.0, 14.0), "settlement": (4.0, 9.0, 22.0),
    "district": (18.0, 18.0, 70.0), "governorate": (55.0, 34.0, 120.0), "region": (120.0, 60.0, 160.0),
    "country": (250.0, 80.0, 190.0),
}  # fmt: skip
_WIDE_KM = 700.0  # a map as wide as this shows borders enough to be recognised
_LETTER = 6.6  # pixels a letter of a label takes, about


class Spot(msgspec.Struct, frozen=True):
    """One place on the map with the events that happened there."""

    x: float
    y: float
    radius: float
    precision: str
    hue: str
    name: str
    numbers: tuple[str, ...]
    kinds: tuple[str, ...]
    title: str
    label_x: float | None = None
    label_y: float | None = None
    anchor: str = "start"


class Inset(msgspec.Struct, frozen=True):
    """A small map of the wider surroundings, with the frame of the large one in it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    x: float
    y: float
    frame_width: float
    frame_height: float


class Chart(msgspec.Struct, frozen=True):
    """A map ready to be drawn."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...]
    bar_km: int
    bar_px: float
    inset: Inset | None


def chart(events: Sequence[tuple[str, Event]], labels: Labels, outlines: Sequence[Outline] = ()) -> Chart | None:
    """The map of numbered events, or None where no place has coordinates.

    Args:
        events: Each event with the number that the page gives it.
        labels: The words of the page.
        outlines: Borders to draw beneath; without any, the places stand on an empty ground.
    """
    located = [(number, event, place) for number, event in events if (place := _located(event)) is not None]
    if not located:
        return None
    view = window((_point(place) for *_, place in located), WIDTH, HEIGHT)
    spots = _labelled(_spots(located, view, labels))
    bar_km = _round_length(110 / view.px_per_km)
    return Chart(
        WIDTH, HEIGHT, tuple(shapes_in(view, outlines)), spots, bar_km, bar_km * view.px_per_km, _inset(view, outlines)
    )  # fmt: skip


def _located(event: Event) -> Place | None:
    place = event.place
    return place if place is not None and place.lat is not None and place.lon is not None else None


def _point(place: Place) -> tuple[float, float, float]:
    assert place.lat is not None
    assert place.lon is not None
    return (place.lon, place.lat, _RADIUS[place.precision][0])


def _inset(view: Window, outlines: Sequence[Outline]) -> Inset | None:
    """Where in its country a close map lies; None for a wide map, which shows that itself, or without outlines."""
    if not outlines or WIDTH / view.px_per_km > _WIDE_KM:
        return None
    west, south, east, north = view.bounds
    wider = window([((west + east) / 2, (south + north) / 2, _WIDE_KM / 2)], 190.0, 130.0)
    left, top = wider.x(west), wider.y(north)
    return Inset(
        190.0, 130.0, tuple(shapes_in(wider, [area for area in outlines if area.level == "country"])), left, top,
        max(wider.x(east) - left, 5.0), max(wider.y(south) - top, 4.0),
    )  # fmt: skip


def _spots(located: Iterable[tuple[str, Event, Place]], view: Window, labels: Labels) -> list[Spot]:
    """One spot a place, the vaguest first, so that exact ones are drawn above them."""
    by_place: dict[tuple[float, float, str], list[tuple[str, Event, Place]]] = {}
    for number, event, place in located:
        lon, lat, _ = _point(place)
        by_place.setdefault((lon, lat, place.precision), []).append((number, event, place))
    spots = []
    for (lon, lat, precision), here in by_place.items():
        kilometres, least, most = _RADIUS[precision]
        name = labels.place(here[0][2])
        told = "; ".join(f"{number} {labels.kind(event.kind)}" for number, event, _ in here)
        spots.append(
            Spot(
                view.x(lon), view.y(lat), min(max(kilometres * view.px_per_km, least), most), precision,
                hue(here[0][1].kind), name, tuple(number for number, *_ in here),
                tuple(dict.fromkeys(event.kind for _, event, _ in here)),
                f"{name} ({labels.of('precisions', precision)}): {told}",
            )
        )  # fmt: skip
    return sorted(spots, key=lambda spot: -spot.radius)


def _labelled(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    """Spots with their names beside them wherever there is room; the exact ones choose first."""
    taken: list[tuple[float, float, float, float]] = [
        (spot.x - 5, spot.y - 5, spot.x + 5, spot.y + 5) for spot in spots
    ]  # fmt: skip
    done: dict[int, Spot] = {}
    for index in sorted(range(len(spots)), key=lambda n: spots[n].radius):
        done[index] = _with_room(spots[index], taken)
    return tuple(done[index] for index in range(len(spots)))


def _with_room(spot: Spot, taken: list[tuple[float, float, float, float]]) -> Spot:
    wide = len(label_of(spot)) * _LETTER
    aside = min(spot.radius, 16.0) + 5
    choices = (
        (spot.x + aside, spot.y + 4, "start"), (spot.x - aside, spot.y + 4, "end"),
        (spot.x, spot.y - aside - 2, "middle"), (spot.x, spot.y + aside + 10, "middle"),
    )  # fmt: skip
    for x, y, anchor in choices:
        left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
        box = (left, y - 12, left + wide, y + 4)
        inside = box[0] >= 4 and box[2] <= WIDTH - 4 and box[1] >= 10 and box[3] <= HEIGHT - 4
        if inside and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            return msgspec.structs.replace(spot, label_x=round(x, 1), label_y=round(y, 1), anchor=anchor)
    return spot


def label_of(spot: Spot) -> str:
    """The text beside a spot: the numbers of its events and its name."""
    numbers = ", ".join(spot.numbers[:4]) + ("…" if len(spot.numbers) > 4 else "")
    return f"{numbers} {spot.name}"


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _round_length(kilometres: float) -> int:
    """The largest of 1, 2, 5, 10, 20 … kilometres that is not longer."""
    power = 10.0 ** floor(log10(max(kilometres, 1.0)))
    return int(max(step for step in (1, 2, 5) if step * power <= max(kilometres, 1.0)) * power)
