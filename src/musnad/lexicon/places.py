"""Places: the gazetteer's rows, one file a country in `data/places`.

Coordinates are WGS 84 degrees, good to a few kilometres for settlements and to the middle for areas. A row's country
is the first half of its id (`sy_aleppo` lies in Syria); `xx` marks seas and regions that no one country holds.
"""

import unicodedata
from pathlib import Path

import msgspec

from musnad.errors import DataError
from musnad.record.vocabulary import PlacePrecision

HEADER = ("id", "type", "en", "ar", "lat", "lon", "admin1", "admin2", "rank", "cue")
PRECISIONS: dict[str, PlacePrecision] = {
    "country": "country", "governorate": "governorate", "district": "district",
    "city": "settlement", "town": "settlement", "village": "settlement", "camp": "settlement",
    "neighbourhood": "neighbourhood",
    "prison": "site", "base": "site", "crossing": "site", "airport": "site", "dam": "site", "oil_field": "site",
    "hospital": "site", "site": "site", "road": "site",
    "mountain": "district", "valley": "district", "island": "district",
    "river": "region", "sea": "region", "region": "region",
}  # fmt: skip
# Types that need no first-level division: they are one, or lie across several.
_WITHOUT_ADMIN = {"country", "mountain", "valley", "island", "river", "sea", "region", "road"}
_TOP_RANK = 5
# Degrees that a place may lie outside its country's box: borders, crossings and islands.
_BOX_MARGIN = 0.4

Box = tuple[float, float, float, float]


class GazetteerPlace(msgspec.Struct, frozen=True, gc=False):
    """A place that Musnad knows.

    `ar` holds its Arabic names, the standard one first. `country` is an ISO 3166-1 code or None for seas and regions
    across borders. `admin1` and `admin2` are the English names of the divisions that hold it, None where there are
    none. `rank` runs from 0 (hamlet) to 5 (metropolis). `cue` marks a name that is also an ordinary word or a
    person's name and is a place only behind a word such as "village".
    """

    id: str
    type: str
    en: str
    ar: tuple[str, ...]
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    admin2: str | None
    rank: int
    cue: bool
    precision: PlacePrecision

    @property
    def is_local(self) -> bool:
        """Known only where its country is spoken of: every country has a Republic Street and a Mosque of Light."""
        return self.precision in ("site", "neighbourhood")

    @property
    def admin(self) -> tuple[str, ...]:
        """The divisions that hold the place, the larger first."""
        return tuple(name for name in (self.admin1, self.admin2) if name is not None)


def load_places(folder: Path) -> tuple[GazetteerPlace, ...]:
    """Every place of every file in the folder, in the order of the files' names.

    Args:
        folder: the folder of `<iso2>.tsv` files.

    Returns:
        The places; raises `DataError` at the first row that is not one (`check_places` tells all faults).
    """
    return tuple(place for path in sorted(folder.glob("*.tsv")) for place in _places_of(path))


def check_places(folder: Path, boxes: dict[str, Box] | None = None) -> list[str]:
    """Every fault of the folder's rows at once, each with its file and line; an empty list where all is well.

    Args:
        folder: the folder of `<iso2>.tsv` files.
        boxes: the rough box (south, west, north, east) of each country by ISO code; None leaves that check out.

    Returns:
        One sentence a fault.
    """
    faults: list[str] = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            where = f"{path.name}:{number}"
            if number == 1:
                faults += [] if tuple(line.split("\t")) == HEADER else [f"{where}: the header is not {HEADER}"]
                continue
            found = _faults_of_row(line.split("\t"), boxes or {})
            id_ = line.split("\t", 1)[0]
            if id_ in seen:
                found.append(f"the id {id_} stands already at {seen[id_]}")
            seen.setdefault(id_, where)
            faults += [f"{where}: {fault}" for fault in found]
    return faults


def _places_of(path: Path) -> list[GazetteerPlace]:
    places: list[GazetteerPlace] = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        try:
            id_, type_, en, ar, lat, lon, admin1, admin2, rank, cue = line.split("\t")
            code = id_[:2].upper()
            places.append(
                GazetteerPlace(
                    id_, type_, en, tuple(ar.split("|")), float(lat), float(lon),
                    None if code == "XX" else code, admin1 or None, admin2 or None,
                    int(rank), cue == "1", PRECISIONS[type_],
                )
            )  # fmt: skip
        except (ValueError, KeyError) as error:
            raise DataError(f"{path.name}: not a place: {line!r}") from error
    return places


def _faults_of_row(fields: list[str], boxes: dict[str, Box]) -> list[str]:
    """What is wrong with one row, its id apart."""
    if len(fields) != len(HEADER):
        return [f"{len(fields)} columns, not {len(HEADER)}"]
    id_, type_, en, ar, lat, lon, admin1, _, rank, cue = fields
    faults: list[str] = []
    if not id_.replace("_", "").isalnum() or id_ != id_.lower() or id_[2:3] != "_" or not id_.isascii():
        faults.append(f"the id {id_!r} is not a country code and a name in snake_case")
    if type_ not in PRECISIONS:
        faults.append(f"no type {type_!r}")
    if not en or not ar:
        faults.append("a name is missing")
    if not rank.isdecimal() or int(rank) > _TOP_RANK or cue not in ("0", "1"):
        faults.append(f"rank {rank!r} or cue {cue!r} is out of range")
    if not admin1 and type_ not in _WITHOUT_ADMIN and id_[:2] in _divided():
        faults.append("the first-level division is missing")
    return faults + _faults_of_names(ar.split("|")) + _faults_of_point(lat, lon, boxes.get(id_[:2].upper()))


def _faults_of_names(names: list[str]) -> list[str]:
    faults = [f"{name!r} is not in NFC" for name in names if unicodedata.normalize("NFC", name) != name]
    faults += [f"{name!r} has spaces around it" for name in names if name != " ".join(name.split())]
    faults += [f"{name!r} has presentation forms" for name in names if any("\ufb50" <= c <= "\ufeff" for c in name)]
    if len(set(names)) < len(names):
        faults.append("an Arabic name stands twice")
    return faults


def _faults_of_point(lat: str, lon: str, box: Box | None) -> list[str]:
    try:
        point = float(lat), float(lon)
    except ValueError:
        return [f"{lat}, {lon} are not coordinates"]
    south, west, north, east = box or (-90.0, -180.0, 90.0, 180.0)
    within_lat = south - _BOX_MARGIN <= point[0] <= north + _BOX_MARGIN
    within_lon = west - _BOX_MARGIN <= point[1] <= east + _BOX_MARGIN
    return [] if within_lat and within_lon else [f"{lat}, {lon} lies outside its country"]


def _divided() -> frozenset[str]:
    """The countries whose rows name their first-level division."""
    return frozenset("sy iq ye ly sd ss lb ps eg so jo tn dz ma ml bf ne ng td tr ir af pk sa".split())
