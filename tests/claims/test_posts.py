"""Wordings of posts, bulletins and operations rooms that once lost a party, a toll or a kind."""

from tests.reading import agents, claims_of, targets, the_claim


def _counts(claim):
    return {(count.role, count.low, count.high) for count in claim.counts}


def test_students_who_are_counted_demand_nothing():
    claim = the_claim("أعلنت قوة حماية المدينة مقتل 30 طالبا في قصف جوي استهدف الكلية العسكرية مساء السبت.")
    assert (claim.kind, claim.realis) == ("air_strike", "actual")
    assert _counts(claim) == {("killed", 30, 30)}


def test_two_who_demand_still_do():
    assert [c.kind for c in claims_of("الوزيران طالبا بوقف الهجوم على المدينة.")][:1] == ["statement"]


def test_a_force_whose_name_holds_the_second_word_of_an_idiom():
    claim = the_claim("أعلنت قوات الدعم السريع سيطرتها على مقر الفرقة 16 مشاة.")
    assert claim.kind == "territory_taken"
    assert the_claim("أعلنت الحركة دعمها للجيش.").kind == "statement"


def test_a_cordon_has_the_force_that_lays_it():
    claim = the_claim("وأوضح المصدر أن قوة أمنية فرضت طوقا حول المكان.")
    assert (claim.kind, agents(claim), targets(claim)) == ("siege", ["قوة أمنية"], [])
    assert claims_of("ألقى البحارة طوق نجاة إلى الغريق.") == ()


def test_a_name_and_the_patrol_it_struck_behind_one_verbal_noun():
    claim = the_claim("قتل جنديان باستهداف قسد دورية للجيش قرب مدينة مسكنة.")
    assert (agents(claim), targets(claim)) == (["قسد"], ["دورية للجيش"])


def test_more_than_so_many_give_themselves_up():
    claim = the_claim("وسلم أكثر من 200 مقاتل من قسد أنفسهم مع أسلحتهم للجيش.")
    assert agents(claim) == ["مقاتل من قسد"]
    assert _counts(claim) == {("surrendered", 200, None)}


def test_a_plural_with_its_n_takes_no_genitive():
    claim = the_claim("اقتحم ثلاثة مسلحين جناح الولادة في مستشفى غربي العاصمة.")
    assert (agents(claim), targets(claim)) == (["مسلحين"], ["جناح الولادة"])


def test_who_fired_the_shell_of_a_toll():
    claim = the_claim("استشهد 3 اطفال واصيبت امهم بقذيفة اطلقتها مليشيات الحوثي على حي الجحملية.")
    assert (claim.kind, agents(claim)) == ("shelling", ["مليشيات الحوثي"])
    assert _counts(claim) == {("killed", 3, 3), ("injured", 1, 1)}


def test_wounds_already_told_of_wound_nobody_again():
    claim = the_claim("استشهاد الشاب محمد أبو سيف متأثرا بجراحه التي أصيب بها في قصف سابق على مخيم النصيرات.")
    assert targets(claim) == ["الشاب محمد أبو سيف"]
    assert _counts(claim) == {("killed", 1, 1)}


def test_more_than_as_it_is_spoken():
    claim = the_claim("تقتل المليشيا اكتر من 50 مواطن في قرية السريحة.")
    assert _counts(claim) == {("killed", 50, None)}


def test_gas_fired_to_disperse_is_repression_with_its_wounded():
    text = "أغلق متظاهرون جسر المدينة، بينما أطلقت الشرطة الغاز المسيل للدموع لتفريقهم مما أدى إلى إصابة 14 منهم."
    closed, fired = claims_of(text)
    assert (closed.kind, _counts(closed)) == ("protest", set())
    assert (fired.kind, agents(fired), _counts(fired)) == ("repression", ["الشرطة"], {("injured", 14, 14)})


def test_police_and_the_crowd_behind_one_verb():
    claim = the_claim("فرقت الشرطة المتظاهرين وأطلقت قنابل الغاز عليهم.")
    assert (agents(claim), targets(claim)) == (["الشرطة"], ["المتظاهرين"])


def test_what_a_ministry_announces_is_no_part_of_its_name():
    claim = the_claim("وأعلنت النيابة العامة ارتفاع عدد الضحايا إلى 235 قتيلا و109 مصابين.")
    assert claim.source is not None
    assert claim.source.text == "النيابة العامة"


def test_a_seizure_and_on_whom_are_one():
    claim = the_claim("وضبطت الوحدات بنادق ورشاشات وقذائف آر بي جي كانت بحوزتهم.")
    assert claim.kind == "weapons_seized"


def test_how_long_a_toll_has_been_counted_dates_nothing_told_next():
    text = "ارتفعت حصيلة الحرب إلى 900 شهيد منذ السابع من أكتوبر 2020. قتل أربعة مواطنين في قصف على مخيم النصيرات."
    struck = claims_of(text)[-1]
    assert struck.kind == "shelling"
    assert struck.time is None


def test_an_entry_whose_speaker_says_we():
    text = (
        "مباشر | 14:20 - الجيش الإسرائيلي: رصدنا إطلاق 40 صاروخا من لبنان واعترضنا بعضها. "
        "14:45 - حزب الله: استهدفنا ثكنة برانيت بمسيرة انقضاضية وحققنا إصابات مؤكدة."
    )
    struck = next(claim for claim in claims_of(text) if claim.trigger.text == "استهدفنا")
    assert agents(struck) == ["حزب الله"]


def test_riot_police_and_the_gas_they_fire():
    claim = the_claim("أطلقت قوات مكافحة الشغب الغاز المسيل للدموع على المحتجين.")
    assert (agents(claim), targets(claim)) == (["قوات مكافحة الشغب"], ["المحتجين"])


def test_shells_as_they_are_called_in_sudan():
    claim = the_claim("6 شهداء و13 جريحا اثر سقوط دانات على سوق قورو المركزي ظهر اليوم.")
    assert (claim.kind, _counts(claim)) == ("shelling", {("killed", 6, 6), ("injured", 13, 13)})


def test_a_man_known_as_father_of_his_son_is_no_part_of_the_force():
    held = the_claim("اعتقلت قسد أبو محمد الحلبي في الرقة.")
    assert (agents(held), targets(held)) == (["قسد"], ["أبو محمد الحلبي"])
    shot = the_claim("اغتال مسلحون أبو علي الكحلاني في باقم.")
    assert (agents(shot), targets(shot)) == (["مسلحون"], ["أبو علي الكحلاني"])
