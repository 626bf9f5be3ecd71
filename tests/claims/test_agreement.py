"""Gender and number between verbs and what can be their subject."""

import pytest

from reading import agents, targets, the_claim


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("القوة اعتقلت شابين في بلدة صيدا.", "القوة", "شابين"),
        ("اعتقلت دورية للمخابرات شابين في بلدة صيدا.", "دورية للمخابرات", "شابين"),
        ("مليشيا مسلحة اعتقلت ثلاثة مدنيين في بلدة صيدا.", "مليشيا مسلحة", "مدنيين"),
    ],
)
def test_a_subject_stands_on_either_side_of_its_verb(text, agent, target):
    claim = the_claim(text)
    assert (agents(claim), targets(claim)) == ([agent], [target])


def test_a_phrase_that_does_not_agree_is_no_subject():
    (claim,) = [the_claim("قال الأهالي إن سيدة من البلدة خطف مسلحون ابنها قرب داعل.")]
    assert agents(claim) == ["مسلحون"]
