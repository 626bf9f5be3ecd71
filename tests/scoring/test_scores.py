"""Scoring: the same figures as the scorer that lies beside the gold, and what it does not tell."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gold_records import shared
from musnad import read_all, to_json
from musnad.errors import InputError
from musnad.record import Record
from musnad.scoring import Scores, load_annotations, score

GOLD = {
    "id": "a",
    "claims": [
        {
            "kind": "bombing", "trigger": "انفجار", "agents": [], "targets": ["دورية للشرطة"], "place": "كركوك",
            "from": "2022-01-24", "to": "2022-01-24", "source": "مصدر أمني",
            "counts": [{"role": "killed", "low": 2, "high": 2}, {"role": "injured", "low": 3, "high": 3}],
        },
        {"kind": "arrest", "trigger": "اعتقلت", "agents": ["الشرطة"], "targets": ["شابين"]},
    ],
}  # fmt: skip


def compared(tmp_path: Path, *guesses: dict[str, object]) -> Scores:
    """The gold above against claims of ours."""
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    gold.write_text(json.dumps(GOLD), encoding="utf-8")
    predicted.write_text(json.dumps({"id": "a", "claims": guesses}), encoding="utf-8")
    return score(load_annotations(gold), load_annotations(predicted))


def cause(scores: Scores, slot: str) -> list[str]:
    return [fault.cause for fault in scores.faults if fault.slot == slot]


def test_clitics_and_spelling_do_not_keep_spans_apart(tmp_path):
    guess = {"kind": "bombing", "trigger": "وانفجار", "targets": ["لدوريه الشرطه"], "place": "في كركوك"}
    scores = compared(tmp_path, guess)
    assert scores.figures["claim+kind"].hits == scores.figures["targets"].hits == scores.figures["place"].hits == 1


def test_a_number_in_another_role_is_told_as_such(tmp_path):
    guess = {"kind": "bombing", "trigger": "انفجار", "counts": [{"role": "injured", "low": 2, "high": 2}]}
    scores = compared(tmp_path, guess)
    assert cause(scores, "counts") == ["other_role"]
    assert cause(scores, "source") == cause(scores, "date") == ["missing"]


def test_what_hangs_on_a_missed_or_spurious_claim_is_counted_apart(tmp_path):
    scores = compared(tmp_path, {"kind": "protest", "trigger": "تظاهر", "agents": ["المئات"]})
    assert cause(scores, "claim") == ["claim_missed", "claim_missed", "claim_spurious"]
    assert cause(scores, "agents") == ["claim_missed", "claim_spurious"]


def test_an_inherited_date_costs_nothing_where_gold_has_none(tmp_path):
    time = {"text": None, "from": "2022-01-25", "to": "2022-01-25", "inherited": True}
    spared = compared(tmp_path, {"kind": "arrest", "trigger": "اعتقلت", "time": time})
    told = compared(tmp_path, {"kind": "arrest", "trigger": "اعتقلت", "time": {**time, "inherited": False}})
    assert (spared.figures["date"].guessed, told.figures["date"].guessed) == (0, 1)


def test_calibration_compares_confidence_with_what_was_right(tmp_path):
    scores = compared(
        tmp_path,
        {"kind": "arrest", "trigger": "اعتقلت", "confidence": 0.9},
        {"kind": "siege", "trigger": "حصار", "confidence": 0.9},
    )
    (only,) = scores.calibration.bins
    assert (only.claims, only.right) == (2, 0.5)
    assert scores.calibration.error == pytest.approx(0.4)


def test_a_broken_line_is_named(tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "a", "claims": []}\n{"id": "b"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"x\.jsonl, line 2: .*claims"):
        load_annotations(path)


@pytest.mark.parametrize("name", ["short.dev.jsonl", "slots.dev.jsonl"])
def test_the_figures_are_those_of_the_scorer_beside_the_gold(tmp_path, name):
    gold, predicted = shared("gold") / name, tmp_path / "predicted.jsonl"
    records = [result for result in read_all([gold]) if isinstance(result, Record)]
    predicted.write_text("\n".join(map(to_json, records)), encoding="utf-8")
    command = [sys.executable, str(shared("gold/score.py")), str(gold), str(predicted), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    scores = score(load_annotations(gold), load_annotations(predicted))
    ours = {
        name: {
            "P": round(each.precision, 4), "R": round(each.recall, 4), "F1": round(each.f1, 4),
            "gold": each.gold, "guessed": each.guessed,
        }
        for name, each in scores.figures.items()
    }  # fmt: skip
    assert scores.realis is not None
    assert {**ours, "realis accuracy": round(scores.realis, 4)} == theirs
