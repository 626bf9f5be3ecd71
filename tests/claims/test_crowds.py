"""Who demonstrates, and whom a protest is against."""

import pytest

from reading import agents, claims_of, counts, targets, the_claim


def test_the_demonstrators_named_beside_bare_persons_are_the_crowd():
    claim = the_claim("تجمع مئات الأشخاص وسط تعز حيث رفع المتظاهرون صور المعتقلين.")
    assert agents(claim) == ["المتظاهرون"]
    assert counts(claim) == [("participants", 200, 999)]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("تظاهر عشرات الموظفين في البصرة احتجاجا على قرار الحكومة العراقية خفض الرواتب.", ["الحكومة العراقية"]),
        ("اعتصم محتجون في سبها لمطالبة وزارة الكهرباء بإصلاح الشبكة.", ["وزارة الكهرباء"]),
        ("تظاهر الآلاف في بشكيك للمطالبة برحيل باقييف.", ["باقييف"]),
        ("تظاهر الطلاب في صنعاء ضد إسرائيل.", ["إسرائيل"]),
        ("تظاهر العشرات في سبها احتجاجا على انقطاع المياه.", []),
    ],
)
def test_whom_a_protest_is_against(text, against):
    assert targets(the_claim(text)) == against


def test_who_the_crowd_mostly_was():
    assert agents(the_claim("تظاهر ثلاثة آلاف شخص، معظمهم من الطلاب، في بروكسل أمس.")) == ["الطلاب"]


def test_a_victim_is_not_whom_a_protest_is_against():
    protest = claims_of("تظاهر المئات في كراتشي احتجاجا على مقتل قائدهم.")[0]
    assert targets(protest) == []
