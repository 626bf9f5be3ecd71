"""Who demonstrates, and whom a protest is against."""

import pytest

from reading import agents, counts, targets, the_claim


def test_the_demonstrators_named_beside_bare_persons_are_the_crowd():
    claim = the_claim("تجمع مئات الأشخاص وسط تعز حيث رفع المتظاهرون صور المعتقلين.")
    assert agents(claim) == ["المتظاهرون"]
    assert counts(claim) == [("participants", 200, 999)]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("تظاهر عشرات الموظفين في البصرة احتجاجا على قرار الحكومة العراقية خفض الرواتب.", ["الحكومة العراقية"]),
        ("اعتصم محتجون في سبها لمطالبة وزارة الكهرباء بإصلاح الشبكة.", ["وزارة الكهرباء"]),
        ("تظاهر العشرات في سبها احتجاجا على انقطاع المياه.", []),
    ],
)
def test_whom_a_protest_is_against(text, against):
    assert targets(the_claim(text)) == against
