"""Counts beside tolls: people held and freed, goods, crowds, and figures that repeat."""

import pytest

from reading import counts, the_claim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خطف مسلحون فنيَّين أوكرانيَّين قرب سبها.", [("abducted", 2, 2)]),
        ("اعتقلت الشرطة أربعة شبان ثم ثلاثة آخرين في بلدة صيدا.", [("arrested", 4, 4), ("arrested", 3, 3)]),
        ("ضبطت دورية 6 بنادق آلية وحزامين ناسفين في العريش.", [("seized", 6, 6), ("seized", 2, 2)]),
        ("شارك مئات الآلاف في مسيرة حاشدة وسط صنعاء.", [("participants", 200000, 999999)]),
        ("سقط 12 عنصرا بين قتيل وجريح في هجوم على معسكر للجيش في أبين.", [("killed", None, 12), ("injured", None, 12)]),
    ],
)
def test_counts(text, expected):
    assert counts(the_claim(text)) == expected


def test_one_victim_told_twice_counts_once():
    claim = the_claim("قتل شرطي بانفجار عبوة ناسفة في خانقين، ما أسفر عن مقتل شرطي وإصابة ثلاثة مدنيين.")
    assert counts(claim) == [("killed", 1, 1), ("injured", 3, 3)]


def test_others_who_fared_alike_are_counted_too():
    claim = the_claim("قتل 20 مدنيا فضلا عن أربعة من رجال الشرطة في هجوم انتحاري في سوق بقندهار.")
    assert counts(claim) == [("killed", 20, 20), ("killed", 4, 4)]


def test_a_denied_toll_is_no_toll():
    claim = the_claim("انفجرت عبوة ناسفة قرب دورية في الشيخ زويد من دون وقوع إصابات.")
    assert counts(claim) == []
