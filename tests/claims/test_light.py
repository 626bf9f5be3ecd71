"""What light verbs lend to event nouns."""

import pytest

from reading import agents, claims_of, targets


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        ("شن مسلحون مجهولون هجوما على حاجز للشرطة في الموصل.", "attack", ["مسلحون مجهولون"], ["حاجز للشرطة"]),
        ("قتل جندي في هجوم شنه تنظيم داعش على نقطة للجيش قرب الرطبة.", "attack", ["تنظيم داعش"], ["نقطة للجيش"]),
        ("تعرض رتل للجيش إلى هجوم بقذائف مضادة للدروع قرب البوكمال.", "shelling", [], ["رتل للجيش"]),
        (
            "نفت الوزارة علمها بغارة جوية قام بها سلاح الجو على معسكر للفصائل.",
            "air_strike",
            ["سلاح الجو"],
            ["معسكر للفصائل"],
        ),
        ("ذكر شهود أن هجوما بالقذائف نفذ ضد معسكر للجيش في أبين.", "shelling", [], ["معسكر للجيش"]),
        ("اقتحم المسلحون البلدة ويعمدون إلى خطف الموظفين.", "abduction", ["المسلحون"], ["الموظفين"]),
        ("نجا قائد الفوج من محاولة اغتيال في كركوك.", "assassination", [], ["قائد الفوج"]),
        ("هددت حركة الشباب بذبح ثلاثة أسرى لديها في جوبا السفلى.", "execution", ["حركة الشباب"], ["أسرى"]),
        (
            "اتهم مجلس القبيلة قوات الدعم السريع بتنفيذ الهجوم على قرية أم روابة أمس.",
            "attack",
            ["قوات الدعم السريع"],
            [],
        ),
    ],
)
def test_a_light_verb_lends_agent_and_target(text, kind, who, whom):
    claim = next(claim for claim in claims_of(text) if claim.kind == kind)
    assert agents(claim) == who
    assert targets(claim) == whom
