"""What the letters of a word tell where no list knows it."""

import pytest

from musnad.arabic import shapes


@pytest.mark.parametrize(("word", "expected"), [("بالسجن", True), ("للسجن", True), ("سجن", False), ("والسجن", True)])
def test_the_article_is_seen_behind_clitics(word, expected):
    assert shapes.has_article(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("يرتدون", True), ("استهدفت", True), ("دورية", False), ("مقر", False)])
def test_verbs_in_the_present_look_like_it(word, expected):
    assert shapes.looks_present(word) is expected


def test_the_vowel_before_the_ending_tells_a_dual():
    assert shapes.dual_by_vowel("موظفَين")
    assert not shapes.dual_by_vowel("موظفين")


def test_an_adjective_of_relation_joins_another_but_no_noun():
    assert shapes.joins_adjective("والحربيه", "المروحيه")
    assert not shapes.joins_adjective("والشرطه", "الجيش")


@pytest.mark.parametrize(("word", "expected"), [("باربع", "ب"), ("لاربعه", "ل"), ("بضعه", ""), ("اربع", "")])
def test_a_preposition_on_a_number(word, expected):
    assert shapes.number_preposition(word) == expected
