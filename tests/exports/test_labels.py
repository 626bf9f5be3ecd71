"""Every code that a record can hold has a label in both languages."""

from importlib.resources import files
from typing import get_args

import pytest
import yaml

from musnad.codebooks.book import kinds_coded
from musnad.exports.labels import load_labels
from musnad.record.vocabulary import Channel, DropReason, PlacePrecision, Realis, Role, Scope

GROUPS = {
    "kinds": kinds_coded("acled"), "roles": get_args(Role), "realis": get_args(Realis), "scopes": get_args(Scope),
    "precisions": get_args(PlacePrecision), "channels": get_args(Channel), "drop_reasons": get_args(DropReason),
}  # fmt: skip


@pytest.mark.parametrize("group", GROUPS)
def test_every_code_is_labelled(group):
    english, arabic = load_labels("en"), load_labels("ar")
    for code in GROUPS[group]:
        assert any("\u0620" <= letter <= "\u064a" for letter in arabic.of(group, code)), code
        assert english.of(group, code).isascii()


def test_a_kind_has_one_name_everywhere():
    english, arabic = load_labels("en"), load_labels("ar")
    for source in (files("musnad") / "data" / "kinds").iterdir():
        kind = yaml.safe_load(source.read_text(encoding="utf-8"))
        assert {"ar": arabic.kind(kind["kind"]), "en": english.kind(kind["kind"])} == kind["label"]


def test_a_code_without_a_label_is_shown_as_it_is():
    assert load_labels("en").of("kinds", "not_a_kind") == "not a kind"
