"""Accuracy: every annotated set read the way a user reads it, and scored by the scorer that lies beside the gold.

    MUSNAD_SHARED=../shared python bench/accuracy.py [SET…]

The gold is not part of this repository; MUSNAD_SHARED names the folder that holds it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.table import Table

import musnad
from musnad import Record, Unread, to_json

# The columns of the printed table, as the scorer names them, with a short heading.
SLOTS = {
    "claim": "claim", "claim+kind": "kind", "agents": "agents", "targets": "targets", "place": "place", "date": "date",
    "counts": "counts", "killed": "killed", "means": "means", "source": "source", "all slots": "all",
    "card (kind, place, date, counts all right)": "card", "realis accuracy": "realis",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of one set: the hash of its gold and a figure between 0 and 1 for each thing measured."""

    name: str
    gold: str
    figures: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotated:
    """One set: its gold, and how its texts are read."""

    name: str
    gold: str
    read: Callable[[Path], Iterable[Record | Unread]]


def _lines(gold: str) -> Callable[[Path], Iterable[Record | Unread]]:
    return lambda shared: musnad.read_all([shared / gold])


def _pages(shared: Path) -> Iterable[Record | Unread]:
    """The HTML page of each report; the day of publication is given only where the page tells none."""
    for row in read_rows(shared / "gold/reports.gold.jsonl"):
        day = None if row["published_in_page"] else row["published"]
        yield from musnad.read_all([shared / "gold/reports" / f"{row['id']}.html"], published=day)


def _hasakah(shared: Path) -> Iterable[Record | Unread]:
    return musnad.read_all([shared / "reports/hasakah-siege-day-6.txt"], published="2022-01-25")


SETS = (
    Annotated("slots.dev", "gold/slots.dev.jsonl", _lines("gold/slots.dev.jsonl")),
    Annotated("short.dev", "gold/short.dev.jsonl", _lines("gold/short.dev.jsonl")),
    Annotated("reports.gold", "gold/reports.gold.jsonl", _pages),
    Annotated("report-hasakah", "gold/report-hasakah.jsonl", _hasakah),
)


def shared_folder() -> Path:
    """The folder of the gold.

    Raises:
        SystemExit: MUSNAD_SHARED is unset or names no folder.
    """
    path = Path(os.environ.get("MUSNAD_SHARED", ""))
    if not (path / "gold/score.py").is_file():
        raise SystemExit("set MUSNAD_SHARED to the folder that holds gold/score.py")
    return path


def measure(shared: Path, wanted: Iterable[str] = ()) -> Iterator[Scored]:
    """Read and score every set, or the wanted ones, one at a time."""
    names = set(wanted)
    for annotated in SETS:
        if not names or annotated.name in names:
            yield _scored(annotated, shared)


def _scored(annotated: Annotated, shared: Path) -> Scored:
    gold_path = shared / annotated.gold
    golds = read_rows(gold_path)
    records = [json.loads(to_json(result)) for result in annotated.read(shared) if isinstance(result, Record)]
    if len(golds) == 1 == len(records):  # one whole report in a file of its own name
        records[0]["id"] = golds[0]["id"]
    by_id = {record["id"]: record for record in records}
    figures = _slots(shared / "gold/score.py", gold_path, records)
    quiet = [row["id"] for row in golds if not row["claims"]]
    if quiet:
        figures["decoys silent"] = sum(not by_id.get(name, {}).get("claims") for name in quiet) / len(quiet)
    if annotated.read is _pages:
        figures |= _texts(golds, by_id)
    return Scored(annotated.name, _hash(gold_path), figures)


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _slots(scorer: Path, gold: Path, records: list[dict[str, Any]]) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(predicted), "--json"]
        result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {name: value["F1"] if isinstance(value, dict) else value for name, value in result.items()}


def _texts(golds: list[dict[str, Any]], by_id: dict[str, dict[str, Any]]) -> dict[str, float]:
    """How much of the reports' text was taken from their pages, and how many texts are the gold's to the letter."""
    pairs = [(row["text"], by_id[row["id"]]["document"]["text"] if row["id"] in by_id else "") for row in golds]
    alike = sum(_common(gold, text) for gold, text in pairs)
    days = [row["published"] == by_id.get(row["id"], {}).get("document", {}).get("published") for row in golds]
    return {
        "published": sum(days) / len(days),
        "text identical": sum(gold == text for gold, text in pairs) / len(pairs),
        "text characters": 2 * alike / sum(len(gold) + len(text) for gold, text in pairs),
    }


def _common(gold: str, text: str) -> int:
    if gold == text:
        return len(gold)
    return sum(block.size for block in SequenceMatcher(None, gold, text, autojunk=False).get_matching_blocks())


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def table(scores: Iterable[Scored]) -> Table:
    """The scores as one table, a row for each set."""
    grid = Table("set", *SLOTS.values(), "other", title="F1 by slot (realis: accuracy)")
    for scored in scores:
        other = ", ".join(f"{name} {value:.3f}" for name, value in scored.figures.items() if name not in SLOTS)
        grid.add_row(scored.name, *(_cell(scored.figures.get(slot)) for slot in SLOTS), other)
    return grid


def _cell(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.3f}".removeprefix("0")


def main() -> None:
    """Print the table of the sets named on the command line, or of all."""
    Console(width=150).print(table(measure(shared_folder(), sys.argv[1:])))


if __name__ == "__main__":
    main()
