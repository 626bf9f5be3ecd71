"""Ordinals in words, and words that only look like one."""

import pytest

from musnad.arabic.letters import fold_word
from musnad.arabic.ordinals import may_be_ordinal, read_ordinal

SPELLINGS = {
    1: ["أول", "الأولى", "للأولى"], 2: ["الثاني", "ثانية", "تاني"], 6: ["السادسة"], 10: ["العاشر"],
    11: ["الحادي عشر", "الحادية عشرة"], 15: ["الخامس عشر", "خامسة عشرة"], 20: ["العشرون", "العشرين"],
    23: ["الثالث والعشرين", "الثالثة والعشرون"], 31: ["الحادي والثلاثين", "الواحد والثلاثون"], 100: ["المئة"],
    104: ["المئة والرابعة"],
}  # fmt: skip


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in SPELLINGS.items() for text in texts])
def test_spellings(value: int, text: str) -> None:
    words = [fold_word(word) for word in text.split()]
    assert read_ordinal(words, 0) == (value, len(words) - 1)


@pytest.mark.parametrize("text", ["عشرين", "مئة", "أحد", "واحد منهم", "ثلاثة"])
def test_cardinals_are_none(text: str) -> None:
    assert read_ordinal([fold_word(word) for word in text.split()], 0) is None


def test_only_their_first_words_may_open_them() -> None:
    assert may_be_ordinal("والثالث")
    assert not may_be_ordinal("عشر")
