"""Whom figures without a noun, others, and pronouns on event nouns stand for."""

import pytest

from reading import claims_of, targets


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("خطف مسلحون سبعة عمال قرب سبها وأفرجوا عن ثلاثة منهم.", "release", ["عمال"]),
        ("اعتقلت دورية للجيش شابين في داعل ثم أفرجت عن أحدهما.", "release", ["شابين"]),
        ("حاصرت القوات السجن المركزي في شالا وهددت باقتحامه.", "attack", ["السجن"]),
        ("أعدم التنظيم اثنين من الرعاة وخطف ثلاثة آخرين في صحراء الرطبة.", "abduction", ["الرعاة"]),
        ("احتجز السجناء حارسين ثم أخلوا سبيلهما بعد ساعتين.", "release", ["حارسين"]),
        ("أصيب مدير البلدية برصاص مسلحين بعد محاولة خطفه في غزة.", "abduction", ["مدير البلدية"]),
    ],
)
def test_those_meant_stand_in_the_place_of_a_figure_or_pronoun(text, kind, whom):
    claim = next(claim for claim in claims_of(text) if claim.kind == kind)
    assert targets(claim) == whom


def test_a_figure_with_nobody_before_it_names_no_target():
    assert targets(claims_of("اعتقلت الشرطة خمسة آخرين في المكلا أمس.")[0]) == []
