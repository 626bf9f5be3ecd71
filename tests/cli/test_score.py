"""`musnad score` as it is called."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from musnad.cli import main

ROW = {"id": "a", "claims": [{"kind": "arrest", "trigger": "اعتقلت", "agents": ["الشرطة"], "confidence": 0.8}]}


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """A gold file and predictions that lack the agent."""
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    gold.write_text(json.dumps(ROW), encoding="utf-8")
    predicted.write_text(json.dumps({"id": "a", "claims": [{**ROW["claims"][0], "agents": []}]}), encoding="utf-8")
    return [str(gold), str(predicted)]


def test_the_tables_fit_eighty_columns(paths):
    result = CliRunner(env={"COLUMNS": "80"}).invoke(main, ["score", *paths])
    assert result.exit_code == 0
    assert "claim+kind" in result.output
    assert "expected calibration error 0.200" in result.output
    assert max(map(len, result.output.splitlines())) <= 80


def test_errors_of_one_slot_are_listed_with_their_cause(paths):
    result = CliRunner().invoke(main, ["score", *paths, "--errors", "agents"])
    assert result.output == "a  missing: gold الشرطة, read nothing  « اعتقلت »\n"


def test_json_holds_figures_calibration_and_causes(paths):
    told = json.loads(CliRunner().invoke(main, ["score", *paths, "--format", "json"]).output)
    assert told["claim+kind"]["F1"] == 1.0
    assert told["causes"] == {"agents": {"missing": 1}}


def test_a_file_of_another_kind_is_told(paths, tmp_path):
    other = tmp_path / "other.jsonl"
    other.write_text("nothing\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["score", paths[0], str(other)])
    assert result.exit_code == 1
    assert "line 1" in result.output
