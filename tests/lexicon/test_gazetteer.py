"""Which of the places of one name is meant."""

import pytest

from musnad.lexicon.knowledge import load_knowledge
from reading import claims_of


def places(text: str) -> list[str | None]:
    """The ids of the places of a text's claims."""
    return [claim.place.gazetteer_id if claim.place else None for claim in claims_of(text)]


def test_a_type_word_in_a_name_does_not_hide_its_namesakes():
    assert places("قتل ثلاثة مدنيين بقصف على مدينة أريحا في إدلب.") == ["sy_ariha"]
    assert places("اعتقل الجيش ثلاثة شبان في مدينة أريحا بالضفة الغربية.") == ["ps_jericho"]


def test_a_bare_name_may_be_of_any_class():
    text = "أعلنت شرطة عدن هجوما. وقتل مسلحون ضابطا في المنصورة وآخر في الشيخ عثمان."
    assert "ye_al_mansura_district" in places(text)


def test_a_bare_name_is_rather_the_town_than_its_province():
    assert places("قتل ثلاثة جنود في كمين في صعدة.") == ["ye_sadah"]


def test_sites_of_countries_that_a_report_does_not_speak_of_stay_unknown():
    text = "أسقط الثوار طائرة في إدلب. وقتل مسلحون ستة جنود في كتيبة الدفاع الجوي قرب سراقب."
    claim = claims_of(text)[-1]
    assert all(place.country in ("SY", None) for place in [claim.place, *claim.place_in] if place)


@pytest.mark.parametrize(("name", "definite"), [("خبر", True), ("نوي", False), ("رقه", True)])
def test_names_tell_whether_they_bear_the_article(name, definite):
    assert load_knowledge().gazetteer.is_definite(name) is definite


def test_a_word_without_the_article_of_a_name_is_no_place():
    assert places("قتل ثلاثة جنود في خبر سابق.") == [None]
    assert places("قتل ثلاثة جنود في الخبر أمس.") == ["sa_khobar"]
