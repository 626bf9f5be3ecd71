"""Cardinals in words: a value and its spellings, and words that are no number."""

import pytest

from musnad.arabic.letters import fold_word
from musnad.arabic.number_words import is_digits, may_start, read_number

SPELLINGS = {
    2: ["اثنان", "اثنين", "اثنتين", "إثنتان", "اتنين"],
    3: ["ثلاثة", "ثلاث", "ثلاثةٌ"],
    8: ["ثماني", "ثمانية", "ثمان", "تمانية"],
    11: ["أحد عشر", "إحدى عشرة", "احد عشر"],
    12: ["اثنا عشر", "اثني عشر", "اثنتي عشرة"],
    17: ["سبعة عشر", "سبع عشرة"],
    21: ["واحد وعشرون", "واحدة و عشرين", "إحدى وعشرين"],
    47: ["سبعة وأربعون", "سبع وأربعين"],
    100: ["مئة", "مائة", "ميه"],
    101: ["مئة وواحد", "مائة وواحدة"],
    115: ["مئة وخمسة عشر"],
    200: ["مئتان", "مئتين", "مائتي"],
    333: ["ثلاثمئة وثلاثة وثلاثون", "ثلاث مئة وثلاثة وثلاثين"],
    1000: ["ألف"],
    2000: ["ألفان", "ألفي", "ألفين"],
    5400: ["خمسة آلاف وأربعمئة", "5 آلاف وأربعمئة"],
    25_000: ["خمسة وعشرين ألفا", "25 ألف"],
    203_000: ["مئتان وثلاثة آلاف"],
    320_000: ["ثلاثمئة وعشرين ألف", "3 مئة و20 ألف"],
    1_300_000: ["مليون وثلاثمئة ألف", "مليونا وثلاثمائة ألف"],
    3_000_000: ["ثلاثة ملايين", "3 ملايين"],
    2_000_000_000_000: ["2 ترليون", "2 تريليون"],
}  # fmt: skip


def folded(text: str) -> list[str]:
    return [fold_word(word) for word in text.split()]


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in SPELLINGS.items() for text in texts])
def test_spellings(value: int, text: str) -> None:
    words = folded(text)
    assert read_number(words, 0) == (value, len(words) - 1)


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("ثلاثة وامرأة", 3, 0),
        ("خمسة جنود وسبعة مدنيين", 5, 0),
        ("عشرون وثلاثون", 20, 0),
        ("أربعة وعشرين وخمسة", 24, 1),
        ("مئة وألف", 100, 0),
    ],
)
def test_reading_stops_where_the_number_ends(text: str, value: int, last: int) -> None:
    assert read_number(folded(text), 0) == (value, last)


@pytest.mark.parametrize("text", ["أحد المسلحين", "آلاف النازحين", "عشيرة", "سبت", "خميس"])
def test_no_number(text: str) -> None:
    assert read_number(folded(text), 0) is None


@pytest.mark.parametrize("word", ["وثلاثة", "بخمسين", "الأربعين", "للعشرين", "وبمئة"])
def test_clitics_are_allowed_in_front(word: str) -> None:
    assert may_start(fold_word(word))


def test_a_phone_number_counts_nothing() -> None:
    assert is_digits("2022")
    assert not is_digits("0096394412345678")
