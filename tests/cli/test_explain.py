"""Explaining a claim: every word behind it, and where it stands."""

import io

import click
import msgspec
import pytest

from gold_records import gold_record
from musnad.cli.explain import explain

ROW = {
    "id": "r1", "published": "2024-05-10", "text": "انفجار في بلدة عيترون أمس قتل 3 جنود",
    "claims": [{"kind": "bombing", "trigger": "انفجار", "agents": [], "targets": ["جنود"], "place": "بلدة عيترون",
                "place_in": [], "time": "أمس", "from": "2024-05-09", "to": "2024-05-09", "means": [], "source": None,
                "realis": "actual", "counts": [{"role": "killed", "low": 3, "high": 3, "text": "3 جنود", "scope": "new"}]}],
}  # fmt: skip


def explained(name, lang="en"):
    record = gold_record(ROW)
    claim = msgspec.structs.replace(record.claims[0], reasons=("kind: bombing from the noun انفجار",))
    stream = io.StringIO()
    explain([msgspec.structs.replace(record, claims=(claim,))], name, stream, lang)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["c1", "r1:c1"])
def test_words_offsets_and_rules_are_told(name):
    text = explained(name)
    assert "r1:c1  Bombing (actual)" in text
    assert "[0:6] \u2068انفجار\u2069  = bombing" in text
    assert "3–3 killed, exact, new" in text
    assert "= 2024-05-09" in text
    assert "- \u2068kind: bombing from the noun انفجار\u2069" in text


def test_labels_are_arabic_where_asked_for():
    text = explained("c1", "ar")
    assert "تفجير (واقع)" in text
    assert "لفظ الحدث" in text
    assert "Event word" not in text


@pytest.mark.parametrize("name", ["c9", "r2:c1"])
def test_an_unknown_claim_is_wrong_usage(name):
    with pytest.raises(click.BadParameter, match="no claim .*; there are r1:c1"):
        explained(name)
