"""Tokens: words hidden from filters are whole again, names and quotations are left as they are."""

import pytest

from musnad.sentences import parse

KNOWN = {"قصف", "بقصف", "قتل", "داعش", "غاره", "اغتيال", "انفجار", "هجوم"}


def words(text: str) -> list[tuple[str, str]]:
    (sentence,) = parse(text, KNOWN.__contains__)
    return [(token.text, token.norm) for token in sentence.tokens if token.kind == "word"]


@pytest.mark.parametrize(
    ("written", "norm"),
    [
        ("قـ ـصف", "قصف"),
        ("قصـ.ـف", "قصف"),
        ("غـ..ـارة", "غاره"),
        ("قـ💔ـتل", "قتل"),
        ("قتـ،ـل", "قتل"),
        ("اغتيـ|ـال", "اغتيال"),
        ("قـ ــ ـتل", "قتل"),
        ("د ا ع ش", "داعش"),
        ("دا.عش", "داعش"),
        ("د*اعش", "داعش"),
        ("ق-صف", "قصف"),
        ("بق/صف", "بقصف"),
        ("هجو_م", "هجوم"),
        ("انفـــجـار", "انفجار"),
    ],
)
def test_a_masked_word_is_one_token_with_its_own_characters(written: str, norm: str) -> None:
    assert words(f"وقع {written} أمس")[1:-1] == [(written, norm)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال لـ«الخبر» أمس", ["قال", "لـ", "الخبر", "أمس"]),
        ("ما يعرف بـ(الحشد) هنا", ["ما", "يعرف", "بـ", "الحشد", "هنا"]),
        ("قتل/قصف هنا", ["قتل", "قصف", "هنا"]),
        ("#قوات_سوريا هنا", ["قوات", "سوريا", "هنا"]),
        ("نقل أ.ف.ب هنا", ["نقل", "أ", "ف", "ب", "هنا"]),
    ],
)
def test_what_is_no_mask_stays_apart(text: str, found: list[str]) -> None:
    assert [word for word, _ in words(text)] == found
