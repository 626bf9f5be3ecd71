"""Tables of places that others publish, read into rows of the gazetteer: Who's On First, GeoNames, OCHA.

Each reader knows its own columns; what they share is told here: only places with an Arabic name count, the type comes
from the source's own class, and a settlement's rank from its population.
"""

import csv
import gzip
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from musnad.arabic.letters import has_arabic
from musnad.errors import InputError

# Population from which a settlement has each rank, the largest first; below the last it is a hamlet.
_RANKS = ((1_000_000, 5), (250_000, 4), (50_000, 3), (10_000, 2), (1_000, 1))
_SETTLEMENTS = ((50_000, "city"), (5_000, "town"), (0, "village"))
_WOF = {
    "country": "country", "region": "governorate", "macrocounty": "district", "county": "district",
    "localadmin": "district", "borough": "neighbourhood", "macrohood": "neighbourhood",
    "neighbourhood": "neighbourhood", "microhood": "neighbourhood", "campus": "site", "locality": "",
    "marinearea": "sea", "ocean": "sea",
}  # fmt: skip
_GEONAMES = {
    "PCLI": "country", "PCLD": "country", "ADM1": "governorate", "ADM2": "district", "ADM3": "district",
    "PPLX": "neighbourhood", "AIRP": "airport", "AIRB": "base", "AIRF": "airport", "MILB": "base", "INSM": "base",
    "PRN": "prison", "DAM": "dam", "OILF": "oil_field", "HSP": "hospital", "BDG": "site", "UNIV": "site",
    "MT": "mountain", "MTS": "mountain", "HLL": "mountain", "VAL": "valley", "WAD": "valley", "ISL": "island",
    "STM": "river", "SEA": "sea", "RD": "road", "RGN": "region", "CMPRF": "camp", "CSTM": "crossing",
}  # fmt: skip
_OCHA_LEVELS = {"0": "country", "1": "governorate", "2": "district", "3": "district", "4": "village", "5": "village"}
_OCHA_COLUMN = re.compile(r"^adm(?:in)?(\d)(?:_?name)?_?(en|ar|pcode|name|name1|name2|refname|altname1_ar)?$")
_LATITUDES = ("latitude", "lat", "center_lat", "lat_d", "y_coord", "point_y", "y")
_LONGITUDES = ("longitude", "lon", "long", "center_lon", "long_d", "x_coord", "point_x", "x")


class TablePlace(NamedTuple):
    """One place of a table; `region` and `county` are Arabic names of the divisions that hold it, as far as told."""

    id: str
    type: str
    en: str
    ar: tuple[str, ...]
    lat: float
    lon: float
    country: str
    region: str | None
    county: str | None
    rank: int


class Table(NamedTuple):
    """A table told by its first line: whose it is, and how its lines are read."""

    source: str
    rows: Callable[[io.TextIOBase], Iterator[TablePlace | None]]


def read_table(path: Path) -> Iterator[TablePlace | None]:
    """The places of one table; None for each row that cannot serve (no Arabic name, no point, another class).

    Args:
        path: A Who's On First extract (TSV with a header), a GeoNames country file (19 columns, no header) or an OCHA
            administrative table saved as CSV; each may be gzipped.

    Raises:
        InputError: It is none of these; the message names the file and what was looked for.
    """
    with _opened(path) as stream:
        head = stream.readline()
        stream.seek(0)
        yield from _table(head, path).rows(stream)


@contextmanager
def _opened(path: Path) -> Iterator[io.TextIOWrapper]:
    """The table as text, unpacked where it is packed; bytes that are no UTF-8 are replaced."""
    try:
        with path.open("rb") as raw:
            plain = gzip.GzipFile(fileobj=raw) if path.suffix == ".gz" else raw
            yield io.TextIOWrapper(plain, encoding="utf-8-sig", errors="replace", newline="")
    except (OSError, EOFError) as fault:
        raise InputError(f"{path}: cannot be read ({getattr(fault, 'strerror', None) or fault})") from fault


def _table(head: str, path: Path) -> Table:
    columns = [column.strip().lower() for column in head.split("\t")]
    if {"placetype", "names_ar", "lat", "lon"} <= set(columns):
        return Table("Who's On First", _whos_on_first)
    if len(columns) == 19:
        return Table("GeoNames", _geonames)
    if any(_OCHA_COLUMN.match(column) for column in _header(head)):
        return Table("OCHA", _ocha)
    raise InputError(
        f"{path}: no table of places: a Who's On First extract has the columns placetype and names_ar, a GeoNames "
        "file 19 columns without a header, an OCHA table (saved as CSV) columns such as ADM3_AR"
    )


def _header(line: str) -> list[str]:
    delimiter = "\t" if "\t" in line else ";" if line.count(";") > line.count(",") else ","
    return [column.strip().lower() for column in next(csv.reader([line], delimiter=delimiter), [])]


def _whos_on_first(stream: io.TextIOBase) -> Iterator[TablePlace | None]:
    for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
        type_ = _WOF.get(row["placetype"])
        population = _number(row.get("population"))
        yield _place(
            f"wof{row['id']}", _settlement(population) if type_ == "" else type_, row["name"],
            row["names_ar"].split("|"), (row["lat"], row["lon"]), row["country"],
            (row.get("region_ar"), row.get("county_ar")), population,
        )  # fmt: skip


def _geonames(stream: io.TextIOBase) -> Iterator[TablePlace | None]:
    for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
        if len(row) != 19:
            yield None
            continue
        population = _number(row[14])
        type_ = _GEONAMES.get(row[7]) or (_settlement(population) if row[6] == "P" else None)
        yield _place(
            f"gn{row[0]}",
            type_,
            row[2] or row[1],
            row[3].split(","),
            (row[4], row[5]),
            row[8],
            (None, None),
            population,
        )


def _ocha(stream: io.TextIOBase) -> Iterator[TablePlace | None]:
    head = stream.readline()
    stream.seek(0)
    delimiter = "\t" if "\t" in head else ";" if head.count(";") > head.count(",") else ","
    for raw in csv.DictReader(stream, delimiter=delimiter):
        row = {key.strip().lower(): (value or "").strip() for key, value in raw.items() if key is not None}
        yield _division(row)


def _division(row: Mapping[str, str]) -> TablePlace | None:
    """The deepest division that a row of an OCHA table names."""
    levels: dict[str, dict[str, str]] = {}
    for column, value in row.items():
        found = _OCHA_COLUMN.match(column)
        if found is not None and value:
            levels.setdefault(found[1], {})[found[2] or "name"] = value
    if not levels:
        return None
    deepest = max(levels)
    names, code = levels[deepest], levels[deepest].get("pcode", "")
    arabic = {level: _arabic(named.values()) for level, named in levels.items()}
    point = _first(row, _LATITUDES), _first(row, _LONGITUDES)
    english = names.get("en") or next((value for value in names.values() if not has_arabic(value)), "")
    regions = (next(iter(arabic.get("1", ())), None), next(iter(arabic.get("2", ())), None))
    return _place(
        f"ocha{code.lower().replace('-', '')}",
        _OCHA_LEVELS.get(deepest),
        english,
        arabic[deepest],
        point,
        code[:2],
        regions,
        None,
    )


def _place(
    key: str, type_: str | None, en: str, names: Iterable[str], point: tuple[str, str], country: str,
    divisions: tuple[str | None, str | None], population: int | None,
) -> TablePlace | None:  # fmt: skip
    arabic = _arabic(names)
    try:
        lat, lon = float(point[0]), float(point[1])
    except ValueError:
        return None
    if type_ is None or not arabic or len(country) != 2 or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return None
    rank = next((rank for least, rank in _RANKS if (population or 0) >= least), 0)
    region, county = divisions
    return TablePlace(
        key, type_, en or arabic[0], arabic, lat, lon, country.upper(), region or None, county or None, rank
    )


def _arabic(names: Iterable[str]) -> tuple[str, ...]:
    """The Arabic ones among the names, spaces put right, without doubles."""
    plain = (" ".join(name.split()) for name in names)
    return tuple(dict.fromkeys(name for name in plain if has_arabic(name)))


def _settlement(population: int | None) -> str:
    return next(name for least, name in _SETTLEMENTS if (population or 0) >= least)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


def _first(row: Mapping[str, str], columns: Iterable[str]) -> str:
    return next((row[column] for column in columns if row.get(column)), "")
