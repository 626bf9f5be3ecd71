"""Stretches cover the article without gap or overlap, and overlapping spans keep all their claims."""

from musnad.exports.report.evidence import stretches


def test_joined_stretches_are_the_text(record):
    parts = stretches(record.document.text, record.claims, {"c1": 1, "c2": 1, "c3": 2})
    assert "".join(part.text for part in parts) == record.document.text


def test_a_word_under_two_fields_keeps_both_and_takes_the_exact_one(record):
    parts = stretches(record.document.text, record.claims, {})
    (soldiers,) = [part for part in parts if part.text == "جنود"]
    assert soldiers.field == "targets"
    assert soldiers.fields == ("targets", "counts")


def test_the_event_word_carries_its_event_number(record):
    parts = stretches(record.document.text, record.claims, {"c1": 1, "c2": 1, "c3": 2})
    assert [part.numbers for part in parts if part.numbers] == [(1,), (1,), (2,)]


def test_a_text_without_claims_is_one_stretch(empty):
    assert [part.text for part in stretches(empty.document.text, (), {})] == [empty.document.text]
