"""Gender and number between verbs and what can be their subject."""

import pytest

from reading import agents, claims_of, targets, the_claim


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


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("اعتقلت المخابرات العامة الصحافي زهير عليان في عمان.", ["المخابرات العامة"], ["الصحافي زهير عليان"]),
        ("قال الجيش إن أحد جنوده قتل عندما انفجرت عبوة ناسفة بعربته في ديالى.", [], ["بعربته", "جنوده"]),
        ("وقتل في الهجوم ثلاثة من حراس السفارة.", [], ["حراس السفارة"]),
        ("أفادت مصادر بمقتل جندي برصاص قناص في الضالع.", ["قناص"], ["جندي"]),
        ("أصيب خمسة متظاهرين برصاص قوات الأمن خلال تفريق وقفة في الناصرية.", ["قوات الأمن"], ["متظاهرين"]),
        ("تبادلت القوات الهندية والباكستانية القصف المدفعي في كشمير.", ["القوات الهندية والباكستانية"], []),
    ],
)
def test_who_and_whom_in_the_orders_of_the_news(text, agent, target):
    claim = claims_of(text)[-1]
    assert (agents(claim), targets(claim)) == (agent, target)
