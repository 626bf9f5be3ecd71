"""Small words written onto the front of another."""

from musnad.arabic.prefixes import forms, is_definite, is_dual, is_joined, starts_definite, unjoined


def test_a_word_keeps_its_own_form_first():
    assert forms("وليل")[0] == "وليل"
    assert "ليل" in forms("وليل")


def test_the_article_comes_back_behind_lam():
    assert "الثلاثاء" in forms("للثلاثاء")


def test_short_words_lose_nothing():
    assert forms("يوم") == ("يوم",)
    assert forms("فجر") == ("فجر",)


def test_article_joining_and_dual():
    assert is_definite("بالليل")
    assert not starts_definite("بالليل")
    assert is_joined("والعشرين")
    assert unjoined("والعشرين") == "العشرين"
    assert is_dual("يومين")
    assert not is_dual("يوم")
