"""The figures on the annotated sets hold their floors; see bench/gate.py."""

import json
import subprocess
import sys
from pathlib import Path

from gold_records import shared

ROOT = Path(__file__).parent.parent


def test_no_figure_falls_below_its_floor() -> None:
    shared("gold/score.py")
    gate = subprocess.run([sys.executable, "bench/gate.py"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert gate.returncode == 0, f"{gate.stdout}\n{gate.stderr}"


def test_floors_are_shares_and_name_their_gold() -> None:
    floors = json.loads((ROOT / "bench/floors.json").read_text(encoding="utf-8"))
    assert floors
    for name, kept in floors.items():
        assert len(kept["gold_sha256"]) == 64, name
        assert all(0 <= floor <= 1 for floor in kept["floors"].values()), name
