"""Numbers in sentences: value, bounds and qualifier; and digits that count nothing."""

import pytest

from musnad.lexicon.knowledge import load_knowledge
from musnad.mentions.quantities import find_numbers
from musnad.record import Number
from musnad.sentences import parse


def numbers(text: str) -> tuple[Number, ...]:
    knowledge = load_knowledge()
    return tuple(
        number
        for sentence in parse(text, knowledge.lexicon.knows)
        for number in find_numbers(sentence, knowledge.amounts)
    )


def bounds(text: str) -> list[tuple[int | None, int | None, str]]:
    return [(number.low, number.high, number.qualifier) for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("قتل ١٤ عاملا", 14, 14, "exact"),
        ("قتل أربعة عشر عاملا", 14, 14, "exact"),
        ("نزوح ١٬٢٠٠ عائلة", 1200, 1200, "exact"),
        ("نزوح 15 000 شخص", 15_000, 15_000, "exact"),
        ("نزوح 2.5 مليون شخص", 2_500_000, 2_500_000, "exact"),
        ("وصول ٣٫٠ شاحنات", 3, 3, "exact"),
        ("وصول ألف ونصف ألف", 1500, 1500, "exact"),
        ("مقتل أكثر من ثلاثين مسلحا", 30, None, "at_least"),
        ("مقتل ما لا يقل عن 9 مدنيين", 9, None, "at_least"),
        ("وأصيب ستة جنود على الأقل", 6, None, "at_least"),
        ("عددهم لا يتجاوز السبعين", None, 70, "at_most"),
        ("لم تتجاوز 12 جريحا", None, 12, "at_most"),
        ("تجاوز 12 جريحا", 12, None, "at_least"),
        ("قرابة ٢٠٠ مقاتل", 200, 200, "about"),
        ("ونحو مئتي مقاتل", 200, 200, "about"),
        ("بين 30 و45 نازحا", 30, 45, "between"),
        ("ما بين ثلاثة وخمسة مسلحين", 3, 5, "between"),
        ("من عشرة إلى عشرين معتقلا", 10, 20, "between"),
        ("عشرات القتلى", 20, 99, "vague"),
        ("وآلاف النازحين", 2000, 9999, "vague"),
        ("عشرات الآلاف من النازحين", 20_000, 99_999, "vague"),
        ("عدد من الجرحى", 3, None, "vague"),
        ("بضعة مسلحين", 3, None, "vague"),
    ],
)
def test_one_number(text: str, low: int | None, high: int | None, qualifier: str) -> None:
    assert bounds(text) == [(low, high, qualifier)]


def test_numbers_that_are_joined_stay_apart() -> None:
    assert bounds("مقتل خمسة جنود وسبعة مدنيين و3 أطفال") == [(5, 5, "exact"), (7, 7, "exact"), (3, 3, "exact")]


def test_at_least_does_not_reach_over_another_number() -> None:
    assert bounds("قتل 4 وأصيب 9 على الأقل") == [(4, 4, "exact"), (9, None, "at_least")]


@pytest.mark.parametrize("text", ["في 12-11-2025", "عند 10:15", "الفرقة الخامسة عشرة", "المادة الثالثة والعشرين"])
def test_nothing_is_counted(text: str) -> None:
    assert bounds(text) == []


def test_a_qualifier_is_covered_with_its_number() -> None:
    (number,) = numbers("مقتل ما لا يقل عن تسعة مدنيين")
    assert (number.outer_first, number.first, number.last) == (1, 5, 5)
