"""Gate: no figure of the annotated sets may fall below its floor in floors.json, and the gold may not change unnoticed.

python bench/gate.py                              print the table, fail where a figure fell
python bench/gate.py --update                     raise the floors to what was measured
python bench/gate.py --update --allow-regression  also lower them, or take new gold
"""

import argparse
import json
import math
import sys
from pathlib import Path
from typing import TypedDict

from rich.console import Console

from accuracy import Scored, measure, shared_folder, table

FLOORS = Path(__file__).with_name("floors.json")
_SLACK = 0.01  # how far below what was measured a floor stands: one claim of the smaller sets, gained elsewhere
_STEP = 100  # floors are kept to two decimals, rounded down


class Floor(TypedDict):
    """What floors.json keeps of a set."""

    gold_sha256: str
    floors: dict[str, float]


def faults(scored: Scored, kept: Floor | None) -> list[str]:
    """What stands against a set: new gold, or figures under their floors."""
    if kept is None:
        return [f"{scored.name}: no floors are kept for it yet; run bench/gate.py --update"]
    if kept["gold_sha256"] != scored.gold:
        return [f"{scored.name}: the gold is not the one that the floors were measured on"]
    return [
        f"{scored.name}: {name} is {scored.figures.get(name, 0.0):.4f}, below its floor {floor}"
        for name, floor in kept["floors"].items()
        if scored.figures.get(name, 0.0) < floor
    ]


def raised(scored: Scored, kept: Floor | None, *, lower: bool) -> Floor:
    """The floors of a set after a measurement; none is lower than before unless that is allowed."""
    measured = {name: _floor(figure) for name, figure in scored.figures.items()}
    if kept is None or lower:
        return {"gold_sha256": scored.gold, "floors": measured}
    before = kept["floors"]
    return {
        "gold_sha256": kept["gold_sha256"],
        "floors": {name: max(measured.get(name, 0.0), before.get(name, 0.0)) for name in {**before, **measured}},
    }


def _floor(figure: float) -> float:
    return max(math.floor((figure - _SLACK) * _STEP) / _STEP, 0.0)


def main() -> None:
    """Measure, print, and judge or update."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors, take new gold")
    options = parser.parse_args()
    kept: dict[str, Floor] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    scores = list(measure(shared_folder()))
    Console(width=150).print(table(scores))
    if options.update:
        lower = options.allow_regression
        kept |= {scored.name: raised(scored, kept.get(scored.name), lower=lower) for scored in scores}
        FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    found = [fault for scored in scores for fault in faults(scored, kept.get(scored.name))]
    for fault in found:
        print(fault, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
