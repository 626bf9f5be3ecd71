"""The user's own gazetteer: places added from tables, kept in the user's data folder in the form of Musnad's own.

One file a table; whoever deletes a file forgets its places.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from musnad.arabic.letters import fold_word
from musnad.errors import DataError
from musnad.lexicon.gazetteer import Gazetteer, exact_key, kilometres
from musnad.lexicon.place_tables import TablePlace
from musnad.lexicon.places import HEADER, PRECISIONS, GazetteerPlace, load_places

# Kilometres within which a row of like name and precision is a place that the gazetteer already holds.
_SAME = {"site": 5.0, "neighbourhood": 5.0, "settlement": 10.0, "district": 40.0, "governorate": 150.0}


@dataclass(slots=True)
class Added:
    """What came of a table: places kept, those known before, and rows that could not serve."""

    kept: int = 0
    known: int = 0
    unfit: int = 0


def built_in() -> Gazetteer:
    """The gazetteer without the user's own places: what a table is held against."""
    return Gazetteer(load_places(Path(str(files("musnad") / "data/places"))))


def keep(name: str, rows: Iterable[TablePlace | None], gazetteer: Gazetteer, folder: Path) -> Added:
    """Write the new places of a table into the user's gazetteer.

    Args:
        name: What the file is called there; a table of the same name is replaced.
        rows: The places, None for rows that cannot serve.
        gazetteer: What is known already.
        folder: As `folders.places_folder` gives it; made where it is missing.

    Returns:
        How many were kept, known and unfit.

    Raises:
        DataError: The folder cannot be written.
    """
    added, lines = Added(), {}
    regions = _regions(gazetteer)
    for row in rows:
        if row is None:
            added.unfit += 1
        elif _is_known(row, gazetteer):
            added.known += 1
        else:
            added.kept += 1
            id_ = f"{row.country.lower()}_{row.id}"
            lines[id_] = "\t".join((id_, *_columns(row, regions)))
    text = "\n".join(("\t".join(HEADER), *(lines[id_] for id_ in sorted(lines)))) + "\n"
    path = folder / f"{re.sub(r'[^a-z0-9]+', '_', name.lower()).strip('_') or 'table'}.tsv"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(path)
    except OSError as fault:
        raise DataError(f"{path}: the user's gazetteer cannot be written ({fault.strerror})") from fault
    return added


def kept_tables(folder: Path) -> Iterator[tuple[str, int]]:
    """The tables of the user's gazetteer with the number of their places."""
    for path in sorted(folder.glob("*.tsv")):
        yield path.stem, sum(1 for _ in path.open(encoding="utf-8")) - 1


def _is_known(row: TablePlace, gazetteer: Gazetteer) -> bool:
    precision = PRECISIONS[row.type]
    reach = _SAME.get(precision)
    return any(
        place.precision == precision
        and place.country == row.country
        and (reach is None or kilometres(place.lat, place.lon, row.lat, row.lon) <= reach)
        for name in row.ar
        for place in gazetteer.candidates(_folded(name))
    )


def _columns(row: TablePlace, regions: Mapping[tuple[str, str], GazetteerPlace]) -> tuple[str, ...]:
    region = regions.get((row.country, exact_key(_folded(row.region)))) if row.region else None
    return (
        row.type, row.en.replace("\t", " "), "|".join(name.replace("|", " ") for name in row.ar),
        f"{row.lat:.5f}", f"{row.lon:.5f}", region.en if region is not None else "", "", str(row.rank), "0",
    )  # fmt: skip


def _regions(gazetteer: Gazetteer) -> dict[tuple[str, str], GazetteerPlace]:
    """The governorates by country and Arabic name: a table's own spelling of them gives way."""
    return {
        (place.country, exact_key(_folded(name))): place
        for place in gazetteer
        if place.precision == "governorate" and place.country is not None
        for name in place.ar
    }


def _folded(name: str) -> str:
    return " ".join(fold_word(word) for word in name.split())
