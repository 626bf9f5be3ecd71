"""Counts beside tolls: people held and freed, goods, crowds, and figures that repeat."""

import pytest

from reading import claims_of, counts, the_claim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("خطف مسلحون فنيَّين أوكرانيَّين قرب سبها.", [("abducted", 2, 2)]),
        ("اعتقلت الشرطة أربعة شبان ثم ثلاثة آخرين في بلدة صيدا.", [("arrested", 4, 4), ("arrested", 3, 3)]),
        ("ضبطت دورية 6 بنادق آلية وحزامين ناسفين في العريش.", [("seized", 6, 6), ("seized", 2, 2)]),
        ("شارك مئات الآلاف في مسيرة حاشدة وسط صنعاء.", [("participants", 200000, 999999)]),
        ("خطف مسلحون راعيين شرق الرطبة.", [("abducted", 2, 2)]),
        ("ضبطت الجمارك 9 صواريخ ومنصتَي إطلاق قرب السلوم.", [("seized", 9, 9), ("seized", 2, 2)]),
        ("سقوط عدد من القتلى والجرحى في قصف مدفعي على سرت.", [("killed", 3, None), ("injured", 3, None)]),
        ("جرح عدد لا يتجاوز أربعة جنود بانفجار لغم قرب بيدوا.", [("injured", None, 4)]),
        ("قتل ستة مدنيين نصفهم من عائلة واحدة في غارة على النبطية.", [("killed", 6, 6), ("killed", 3, 3)]),
        ("قتل ثلاثة، أحدهم طالب، بانفجار عبوة ناسفة في الموصل.", [("killed", 3, 3), ("killed", 1, 1)]),
        ("ممرضة استشهدت وأربع نساء جرحن في غارة على صنعاء.", [("killed", 1, 1), ("injured", 4, 4)]),
        ("ارتقى منّا شهيدان في الهجوم على قرية ولغا.", [("killed", 2, 2)]),
        ("اعتقلت الشرطة أكثر من ثلاثين متظاهرا في القدس.", [("arrested", 30, None)]),
        ("أصيب سبعة عمال توفي منهم اثنان في انفجار لغم في تعز.", [("injured", 7, 7), ("killed", 2, 2)]),
        (
            "وصل 13 شهيداً، من ضمنهم طفلان، و41 إصابة جرّاء قصف مدفعي على النصيرات.",
            [("killed", 13, 13), ("injured", 41, 41), ("killed", 2, 2)],
        ),
        ("أصيب ثلاثة أشخاص بإصابات متفاوتة في هجوم على سوق الزنتان.", [("injured", 3, 3)]),
        ("أسفر هجوم بالقذائف على مدرسة في صنعاء عن سقوط ضحايا.", []),
        ("جرح عشرون آخرون في هجمات ثلاث منها عبوات ناسفة في بغداد.", [("injured", 20, 20)]),
        ("طالب خمسة آلاف متظاهر في سان خوسيه بزيادة الأجور.", [("participants", 5000, 5000)]),
        ("أصيب الضابط بجروح طفيفة في هجوم على دورية قرب تكريت.", [("injured", 1, 1)]),
        ("قتل المئات من الكتاب والفنانين في قصف على بيروت.", [("killed", 200, 999)]),
        ("خطف مسلحون أجانب وأفغان في قندهار أمس.", [("abducted", 2, None), ("abducted", 2, None)]),
        ("تعرضت المدينة لقصف مدفعي أدى لإصابة عدد من المتظاهرين.", [("injured", 3, None)]),
        ("أسفر القصف عن إصابة 82 من أفراد الشرطة والمارة في المحلة.", [("injured", 82, 82)]),
        (
            "أصيب 15 شخصا، أربعة منهم من رجال الأمن، في هجوم بسيارة مفخخة شرق الجزائر.",
            [("injured", 15, 15), ("injured", 4, 4)],
        ),
        ("أصيب 278 شخصا بجروح بعضهم خطيرة في قصف على بانكوك.", [("injured", 278, 278)]),
        (
            "وصل 17 شهيداً وأكثر من خمسين مصاباً جراء استهدافات متفرقة جنوبي قطاع غزة.",
            [("killed", 17, 17), ("injured", 50, None)],
        ),
        ("فرقت الشرطة تظاهرة في الناصرية، مما تسبب باختناق تسعة متظاهرين.", [("injured", 9, 9)]),
        ("أطلق مسلحون صاروخين من سهل مرجعيون سقط أحدهما في منطقة مفتوحة.", []),
        ("استهدفت القوات مدمرة في البحر الأحمر، مؤكدة إصابتها بدقة.", []),
        ("أطلق الأمن الرصاص الحي على المحتجين في أم درمان ما أوقع قتيلين.", [("killed", 2, 2)]),
        ("بلغ عدد القتلى أمس 23 شخصا.", [("killed", 23, 23)]),
        ("قتلت امرأة وأصيب طفلاها جراء قصف على تعز.", [("killed", 1, 1), ("injured", 2, 2)]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هرب ما بين 40 و60 نزيلا من سجن بعقوبة.", [("escaped", 40, 60)]),
        ("أحبط الحراس محاولة هروب جماعي لست وعشرين امرأة من مخيم الهول.", [("escaped", 26, 26)]),
        ("تمكن سجينان من الفرار من سجن القبة في طرابلس.", [("escaped", 2, 2)]),
        ("انشق عقيد وسبعة عشر مجندا في حلب.", [("surrendered", 1, 1), ("surrendered", 17, 17)]),
        ("أدى القتال الى نزوح العائلات من بيوتها في حي الرشيد.", [("displaced", 2, None)]),
    ],
)
def test_whoever_gets_away_is_counted(text, expected):
    assert counts(claims_of(text)[-1]) == expected


@pytest.mark.parametrize("text", ["أحبطت دورية محاولة خطف طبيب قرب سبها.", "الجيش سيهدم منزل المنفذ في نابلس."])
def test_what_was_only_tried_or_threatened_is_counted_by_figures_alone(text):
    assert counts(the_claim(text)) == []


def test_what_one_of_two_does_is_no_part():
    claim = the_claim("قتل 18 شخصا في انفجار سيارتين مفخختين يقود إحداهما انتحاري في بغداد.")
    assert counts(claim) == [("killed", 18, 18)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ذبحت الخلية لاجئة عراقية احتجزتها ثلاثة أيام في مخيم الهول.", [("abducted", 1, 1)]),
        ("روت ناجية أنها اختُطفت من قرية كوجو في آب 2014.", [("abducted", 1, 1)]),
        ("خطف سائقان قرب جبل العوينات قبل أن يُفرج عنهما بعد أسبوعين.", [("released", 2, 2)]),
    ],
)
def test_captives_named_by_a_pronoun_are_one_or_two(text, expected):
    assert counts(claims_of(text)[-1]) == expected


def test_those_arrested_are_no_perpetrators_of_a_later_event():
    text = "داهمت دورية منزلين في صيدا واعتقلت أربعة من عائلة واحدة، بينهم سيدة أفرجت عنها بعد ساعات."
    assert counts(claims_of(text)[-1]) == [("released", 1, 1)]


def test_whoever_seizes_is_not_seized():
    claim = the_claim("ضبطت شرطة الميناء بالتعاون مع الجمارك، أمس، محركات و40 جهاز اتصال في عدن.")
    assert counts(claim) == [("seized", 40, 40)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قُتل وأصيب 12 مدنيا في قصف على مدينة حلب أمس.", ["at_most", "at_most"]),
        ("قُتل 12 مدنيا في قصف على مدينة حلب أمس.", ["exact"]),
        ("سقط عشرات القتلى والجرحى في قصف على مدينة حلب أمس.", ["vague", "vague"]),
    ],
)
def test_a_number_that_killed_and_injured_share_is_exact_for_neither(text, expected):
    assert [count.qualifier for count in the_claim(text).counts] == expected


def test_a_rising_figure_may_stand_far_behind_its_word():
    text = "ترتفع حصيلة القصف، الذي نسبته غرفة الطوارئ في البلدة إلى طائرة مسيرة تابعة للجيش، إلى 19 قتيلا في نيالا."
    claim = next(claim for claim in claims_of(text) if claim.counts)
    assert [(count.low, count.scope) for count in claim.counts] == [(19, "total")]


def test_what_an_event_brought_about_is_its_toll():
    claim = the_claim("قال شهود إن الطيران الحربي دمر مقار أمنية في خان يونس موقعا ما لا يقل عن 20 قتيلا.")
    assert claim.kind == "air_strike"
    assert ("killed", 20, None) in counts(claim)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("أدى الانفجار في نوى إلى مقتل شرطيين اثنين.", "شرطيين اثنين"),
        ("قتل جنديان اثنان في هجوم في نوى.", "جنديان اثنان"),
        ("أدى القصف إلى إصابة امرأتين اثنتين في نوى.", "امرأتين اثنتين"),
    ],
)
def test_a_two_behind_a_dual_says_it_again(text, party):
    claim = the_claim(text)
    assert [target.text for target in claim.targets] == [party]
    assert [count.text for count in claim.counts] == [party]


def test_a_joined_two_is_a_further_figure():
    assert counts(the_claim("قتل مدنيان واثنان من الشرطة في هجوم في نوى.")) == [("killed", 2, 2), ("killed", 2, 2)]


def test_the_conjunction_that_joins_two_parties_belongs_to_neither():
    clash = the_claim("اندلعت اشتباكات بين مسلحي الحوثي ورجال القبائل في أرحب.")
    assert [agent.text for agent in clash.agents] == ["مسلحي الحوثي", "رجال القبائل"]
    deaths = the_claim("قتل ثلاثة جنود وطفل في نوى.")
    assert [count.text for count in deaths.counts] == ["ثلاثة جنود", "طفل"]


def test_a_name_that_begins_with_waw_keeps_it():
    assert [agent.text for agent in the_claim("هدد وجهاء القبيلة بقصف نوى.").agents][:1] == ["وجهاء القبيلة"]
