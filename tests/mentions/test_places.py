"""The places that a sentence names: their words, what marks them, and what is no place."""

from datetime import date

from musnad.claims.compose import scan_of
from musnad.lexicon.knowledge import load_knowledge
from musnad.mentions.places import find_places
from musnad.sentences import parse


def places(text: str) -> list[str]:
    """The words of a sentence's places in order."""
    knowledge = load_knowledge()
    (sentence,) = parse(text, knowledge.lexicon.knows)
    scan = scan_of(sentence, date(2025, 5, 14), knowledge)
    return [scan.text(m.first, m.last, text) for m in find_places(scan, knowledge.place_words.starters)]


def test_a_border_is_a_place_by_the_countries_it_parts():
    assert places("خطف جنديان قرب الحدود مع لبنان أمس") == ["الحدود مع لبنان"]
    assert places("غارة على الحدود العراقية - السورية") == ["الحدود العراقية - السورية"]
    assert places("أغلقت الحدود أمس") == []


def test_a_part_of_a_named_place_takes_its_name_in():
    assert places("غارة على ساحل مدينة المكلا") == ["ساحل مدينة المكلا"]
    assert places("قتلوا عند حاجز وادي حميد") == ["حاجز وادي حميد"]


def test_a_definite_word_names_a_site():
    assert places("انفجرت سيارة في مطار العاصمة") == ["مطار العاصمة"]


def test_a_description_is_no_name():
    assert places("غارة على قاعدة جديدة للجيش") == []
    assert places("هجوم على مركز تجنيد في بعقوبة") == ["بعقوبة"]
    assert places("قتل خمسة في معسكر نازحين قرب مأرب") == ["مأرب"]


def test_premises_are_named_by_their_town():
    assert places("هجوم على مديرية شرطة بعقوبة") == ["مديرية شرطة بعقوبة"]


def test_the_office_of_a_country_is_a_site():
    assert places("تجمعوا أمام مقر سفارة ليبيا في القاهرة") == ["مقر سفارة ليبيا", "القاهرة"]


def test_several_quarters_are_named_together():
    assert places("هاجم مسلحون بعض مناطق الكرخ أمس") == ["مناطق الكرخ"]


def test_a_clause_behind_a_type_word_is_no_name():
    assert places("تظاهروا حتى سد المتظاهرون الطريق") == []


def test_prepositions_are_no_names():
    assert places("هجوم على مطعم عند تقاطع الكيلومتر الخامس") == ["تقاطع الكيلومتر الخامس"]


def test_a_site_right_behind_the_verb_of_an_event_is_named_by_a_definite_word():
    assert places("حاصروا مركز الإسعاف أمس") == ["مركز الإسعاف"]
    assert places("زار الوزير مركز الإسعاف أمس") == []


def test_unknown_names_behind_directions_and_at_the_end_of_a_phrase():
    assert places("قتل جنديان قرب كفرحوم") == ["كفرحوم"]
    assert places("غارة شمال كفرحوم") == ["كفرحوم"]
    assert places("قتل جندي في كفرحوم أمس") == ["كفرحوم"]
    assert places("انفجار غربي مدرعتهم") == []


def test_well_known_towns_behind_a_preposition_are_no_people_verbs_or_adjectives():
    for town in ("عدن", "جنين", "عمان", "حديثة", "سوريا", "خانقين", "أبين"):
        assert places(f"قتل جندي في {town} أمس") == [town]
    assert places("قتل الجندي عمان وخالين") == []
