"""Folding: one spelling for all, and a map back that never lies."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.arabic.letters import fold, fold_word

ANY = st.text(alphabet=st.characters(blacklist_categories=()), max_size=80)
ARABIC = st.text(
    alphabet="قتلخمسةجنودأإآىيئؤهڤپچگک \u0640\u064b\u064e\u0651\u0670\u200f\u200c\u202b\ufdfa\ufefb\ufeed٠٥۷09«»–\n",
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("قُـــتِلَ", "قتل"),
        ("إلى الأمام", "الي الامام"),
        ("مدرسةٌ", "مدرسه"),
        ("ﻗﺘﻞ ﻻجئ", "قتل لاجي"),
        ("٣٥٪ و۱۲", "35% و12"),
        ("حلب\u200f\u202c", "حلب"),
        ("«شهيد»", '"شهيد"'),
        ("کركوك", "كركوك"),
    ],
)
def test_spellings_become_one(written: str, folded: str) -> None:
    assert fold(written).text == fold_word(written) == folded


@settings(max_examples=150, deadline=None)
@given(st.one_of(ANY, ARABIC))
def test_the_map_leads_back_to_where_each_letter_stands(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(letter in fold(text[start]).text for letter, start in zip(folded.text, folded.starts, strict=True))


@settings(max_examples=150, deadline=None)
@given(st.one_of(ANY, ARABIC), st.integers(0, 80), st.integers(0, 80))
def test_a_stretch_folds_to_itself(text: str, one: int, other: int) -> None:
    folded = fold(text)
    begin, end = sorted((min(one, len(folded.text)), min(other, len(folded.text))))
    if begin < end and folded.starts[begin] not in folded.starts[:begin]:  # not inside a sign that stands for a phrase
        whole = fold(text[folded.start(begin) : folded.end(end)]).text
        inside_sign = end < len(folded.text) and folded.starts[end] == folded.starts[end - 1]
        assert whole == folded.text[begin:end] or inside_sign


@settings(max_examples=150, deadline=None)
@given(st.one_of(ANY, ARABIC))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(text).text == fold_word.__wrapped__(text)
    assert fold(fold(text).text).text == fold(text).text
