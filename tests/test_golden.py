"""The pages of the demo are read as their golden records say; those change only by `make golden`."""

import json
from difflib import unified_diff
from pathlib import Path

import pytest

from golden import GOLDEN, golden, goldens

_SHOWN = 60  # lines of a difference that are shown


@pytest.mark.parametrize(("page", "kept"), [pytest.param(*pair, id=pair[0].stem) for pair in goldens()])
def test_a_page_is_read_as_its_golden_record_says(page: Path, kept: Path) -> None:
    was, now = kept.read_text(encoding="utf-8"), golden(page)
    difference = list(unified_diff(was.splitlines(), now.splitlines(), "golden", "read now", lineterm="", n=2))
    told = "\n".join(difference[:_SHOWN])
    assert was == now, f"{page.name} is read differently: run `make golden`, read the diff, and commit it\n{told}"


def test_every_golden_record_has_its_page() -> None:
    assert sorted(GOLDEN.glob("*/record.json")) == [kept for _, kept in goldens()]


@pytest.mark.parametrize("kept", [pytest.param(kept, id=kept.parent.name) for _, kept in goldens()])
def test_a_golden_record_says_where_each_value_stands(kept: Path) -> None:
    record = json.loads(kept.read_text(encoding="utf-8"))
    spans = list(_spans(record["claims"]))
    assert spans or not record["claims"]
    text = record["document"]["text"]
    assert [span for span in spans if text[span["start"] : span["end"]] != span["text"]] == []


def _spans(value: object) -> list[dict]:
    """Every object with words and offsets, however deep it lies."""
    if isinstance(value, list):
        return [span for item in value for span in _spans(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if isinstance(value.get("start"), int) and isinstance(value.get("text"), str) else []
    return own + [span for item in value.values() for span in _spans(item)]
