"""Which actor a party's words mean: by country, by year, by what was named before."""

import pytest

from musnad.record import Claim
from reading import claims_of


def actors(claim: Claim) -> list[str | None]:
    return [party.actor for party in claim.agents]


@pytest.mark.parametrize(
    ("text", "published", "actor"),
    [
        ("قصف الجيش مواقع للمسلحين في مدينة الفلوجة.", "2014-06-01", "iraqi_army"),
        ("قصف الجيش مواقع للمسلحين في مدينة أم درمان.", "2023-06-01", "sudanese_army"),
        ("قصف الجيش السوري مواقع للمسلحين في ريف إدلب.", "2019-06-01", "syrian_arab_army"),
        ("قصف الجيش السوري مواقع للمسلحين في ريف إدلب.", "2025-06-01", "syrian_army"),
        ("اعتقلت الشرطة ثلاثة شبان في مدينة الخرطوم.", "2022-06-01", "sudanese_police"),
        ("استهدفت غارة أميركية سيارة في محافظة شبوة.", "2016-06-01", "us_army"),
    ],
)
def test_a_bare_name_is_the_actor_of_the_country_and_the_year(text, published, actor):
    (claim,) = claims_of(text, published)
    assert actors(claim) == [actor]


def test_a_group_word_recalls_the_actor_whose_name_began_with_it():
    text = "هاجم تنظيم القاعدة معسكرا للجيش في أبين.\n\nوخطف التنظيم ثلاثة جنود قرب مودية."
    assert [actors(claim) for claim in claims_of(text, "2014-06-01")] == [["al_qaeda"], ["al_qaeda"]]


def test_where_no_country_is_known_the_army_is_nobodys():
    (claim,) = claims_of("قصف الجيش مواقع للمسلحين.", "2014-06-01")
    assert actors(claim) == [None]


def test_people_of_a_nation_are_not_its_state():
    (claim,) = claims_of("قتل ثلاثة سوريين في انفجار لغم قرب بلدة عرسال.", "2016-06-01")
    assert [party.actor for party in claim.targets] == [None]


def test_soldiers_of_a_nation_are_its_armys():
    (claim,) = claims_of("قتل جنديان عراقيان بانفجار عبوة ناسفة في الرطبة.", "2014-06-01")
    assert [party.actor for party in claim.targets] == ["iraqi_army"]


@pytest.mark.parametrize(
    ("text", "published", "actor"),
    [
        ("اعتقلت قوى الأمن الداخلي شابا في مدينة درعا.", "2025-08-14", "syrian_internal_security_command"),
        ("اعتقلت قوى الأمن الداخلي شابا في القامشلي.", "2021-08-14", "asayish_syria"),
        ("أوقفت قوى الأمن الداخلي شابا في بلدة عيترون جنوبي لبنان.", "2021-08-14", "lebanese_isf"),
    ],
)
def test_a_name_that_forces_of_several_countries_bear_is_read_at_home(text, published, actor):
    (claim,) = claims_of(text, published)
    assert [agent.actor for agent in claim.agents] == [actor]
