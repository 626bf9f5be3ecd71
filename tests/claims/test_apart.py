"""Doer and done-to told apart where nothing but their forms parts them, and words about people that are no clause."""

import pytest

from reading import agents, claims_of, counts, targets, the_claim


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("خطف رجال قبائل سائحين فرنسيين في مأرب.", ["رجال قبائل"], ["سائحين فرنسيين"]),
        ("خطف مسلحون يرتدون زي الشرطة ثلاثين موظفا من مقر اللجنة الأولمبية.", ["مسلحون"], ["موظفا"]),
        ("خطف مسلحون يستقلون سيارة مهندسا فرنسيا في حي المنصور.", ["مسلحون"], ["مهندسا فرنسيا"]),
        ("قتل ضابط في المخابرات برصاص مسلحين يستقلان دراجة نارية في المكلا.", ["مسلحين"], ["ضابط في المخابرات"]),
        ("قتل ضابط يدعى صالح الشرعبي برصاص مسلحين في المكلا.", ["مسلحين"], ["ضابط"]),
        ("فرقت قوات الأمن المتظاهرين في تعز.", ["قوات الأمن"], ["المتظاهرين"]),
        ("فرقت شرطة مكافحة الشغب المتظاهرين في تعز.", ["شرطة مكافحة الشغب"], ["المتظاهرين"]),
        ("فرقت الشرطة تظاهرة في البصرة.", ["الشرطة"], ["تظاهرة"]),
        ("فرقت تظاهرة في البصرة بالقوة.", [], ["تظاهرة"]),
        ("أردت الشرطة الإسرائيلية الشاب قتيلا.", ["الشرطة الإسرائيلية"], ["الشاب"]),
        ("انسحبت القوات الأفغانية من مديرية موسى قلعة.", ["القوات الأفغانية"], []),
        ("نفذت قوة عراقية أميركية مشتركة عملية دهم في مدينة الصدر.", ["قوة عراقية أميركية مشتركة"], []),
    ],
)
def test_who_and_whom(text, who, whom):
    claim = the_claim(text)
    assert (agents(claim), targets(claim)) == (who, whom)


def test_whom_a_named_man_accuses():
    claim = next(
        c for c in claims_of("اتهم رئيس الوزراء نوري المالكي البعثيين بتفجير الوزارة.") if c.kind == "statement"
    )
    assert (agents(claim), targets(claim)) == (["رئيس الوزراء نوري المالكي"], ["البعثيين"])


def test_a_joined_light_verb_tells_what_was_done():
    text = "أحبطت الشرطة محاولة لتفجير جسر وألقت القبض على ثلاثة من عناصر القاعدة."
    assert [(c.kind, c.realis) for c in claims_of(text)] == [("bombing", "foiled"), ("arrest", "actual")]


def test_prisoners_who_flee_escape():
    first = claims_of("فر 400 سجين بعد أن هاجم عشرات من مسلحي طالبان سجن مدينة بنو.")[0]
    assert (first.kind, counts(first)) == ("escape", [("escaped", 400, 400)])


def test_what_an_agreement_provides_is_no_death():
    assert [c.kind for c in claims_of("وقعت الحكومة والقبائل اتفاق سلام يقضي بوقف الهجمات على الجيش.")] == ["agreement"]


def test_a_beheading_is_an_execution():
    claim = the_claim("قطع مسلحون رأس مترجم أفغاني في منطقة سانغين.")
    assert (claim.kind, targets(claim), counts(claim)) == ("execution", ["مترجم أفغاني"], [("killed", 1, 1)])


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("قتل مسلحون ثمانية جنود في هجوم على نقطة تفتيش بولاية قندوز.", ["مسلحون"], ["نقطة تفتيش"]),
        ("قال الناطق إن مقاتلي طالبان قتلوا ثمانية جنود في كمين بولاية قندوز.", ["مقاتلي طالبان"], ["جنود"]),
        ("قتل ثمانية جنود في هجوم على نقطة تفتيش بولاية قندوز.", [], ["نقطة تفتيش"]),
        ("شنت طائرات باكستانية غارات على مواقع لمسلحين في وادي تيراه.", ["طائرات باكستانية"], ["مواقع"]),
        ("لقي ثلاثة من رجال الشرطة حتفهم في هجوم على كمين أمني في العريش.", [], ["كمين أمني"]),
    ],
)
def test_who_killed_in_an_attack_made_it(text, who, whom):
    claim = the_claim(text)
    assert (agents(claim), targets(claim)) == (who, whom)


def test_marks_of_torture_on_bodies_are_no_event_of_their_own():
    assert [c.kind for c in claims_of("عثرت الشرطة على 14 جثة عليها آثار تعذيب في بغداد.")] == ["casualties"]


def test_a_toll_belongs_to_what_happened_when_it_fell():
    claim = the_claim("أصيب محافظ ننغرهار وقتل اثنان من حراسه لما انفجر لغم في جلال آباد.")
    assert (claim.kind, counts(claim)) == ("bombing", [("injured", 1, 1), ("killed", 2, 2)])


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("قتلت القوات الأميركية خمسة مسلحين في غارة جوية على منزل جنوب بغداد.", "air_strike", ["القوات الأميركية"]),
        ("أعلن تنظيم القاعدة مسؤوليته عن قتل أربعة جنود في رداع.", "attack", ["تنظيم القاعدة"]),
        ("تبنت حركة طالبان مقتل ثلاثة جنود في هرات.", "attack", ["حركة طالبان"]),
        ("قال مصدر إن أربعة جنود قتلوا في رداع.", "casualties", []),
    ],
)
def test_whoever_killed_or_claims_it_did_it(text, kind, who):
    claim = the_claim(text)
    assert (claim.kind, agents(claim)) == (kind, who)
