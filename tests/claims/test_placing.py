"""Where an event took place, of all the places that a sentence names."""

from reading import claims_of, the_claim


def place(text: str, kind: str | None = None) -> str | None:
    """The place of the first claim, or of the first one of a kind."""
    found = next(claim for claim in claims_of(text) if kind in (None, claim.kind))
    return found.place.text if found.place else None


def test_a_place_in_a_title_counts_where_nothing_else_is_named():
    assert place("قال قائد شرطة إقليم هلمند إن مسلحين قتلوا ثلاثة جنود.") == "إقليم هلمند"
    assert place("قال قائد شرطة إقليم هلمند إن مسلحين قتلوا ثلاثة جنود في قندهار.") == "قندهار"
    assert place("قال مصدر من داخل سجن عدرا إن خمسة معتقلين أعدموا.") == "سجن عدرا"


def test_a_landmark_gives_way_to_the_quarter_it_lies_in():
    assert place("قصفت المدفعية خياما قرب مركز التوزيع في حي الأمل.") == "حي الأمل"


def test_what_is_shot_across_a_border_did_not_fall_on_it():
    assert place("قصفت المدفعية بلدة سرمين وكانت الأسلحة تصل عبر الحدود التركية.") == "بلدة سرمين"


def test_a_second_event_takes_the_place_that_follows_it():
    text = "خطف مسلحون ضابطا وقتلوا آخر، وسقطت قذيفتان في سوق الهال."
    assert place(text, "abduction") is None
    assert place("استهدف مسلحون دورية، وذلك بهجوم على حاجز في بلدة نوى.", "attack") == "بلدة نوى"


def test_a_relative_clause_keeps_its_place():
    text = "أوقفت الشرطة رجلا يشتبه في صلته بالشبان الذين فجروا سيارة في ميناء عدن."
    assert place(text, "arrest") is None


def test_a_village_named_before_is_finer_than_the_province_beside_it():
    text = "انفجرت عبوة في قرية الهويدي في دير الزور أمس. وهاجم مسلحون القرية في محافظة دير الزور العام الماضي."
    assert [claim.place and claim.place.text for claim in claims_of(text)] == ["قرية الهويدي", "قرية الهويدي"]


def test_what_the_speaker_s_title_named_is_recalled_in_the_same_sentence():
    text = "قال مختار قرية الهويدي إن المدفعية قصفت محيط القرية. وقتل ثلاثة جنود في نوى."
    assert claims_of(text)[0].place.text == "قرية الهويدي"


def test_what_a_protest_answers_to_keeps_its_place():
    text = "فرقت الشرطة مظاهرة تندد بالغارات على قطاع غزة."
    assert place(text, "air_strike") == "قطاع غزة"
    assert place(text, "repression") is None


def test_the_owner_of_what_was_hit_is_not_where_it_was_hit():
    assert place("استهدف هجوم انتحاري موكبا لسفارة الهند في كابل.") == "كابل"


def test_a_scene_lends_its_place_to_deeds_but_not_to_another_toll():
    text = "دهم الجيش منازل في بلدة نوى أمس. وفرض الجنود حظر التجوال. وقتل مسلحون ثلاثة جنود في كمين."
    assert [claim.place and claim.place.text for claim in claims_of(text)] == ["بلدة نوى", "بلدة نوى", None]


def test_captives_leave_the_very_prison():
    text = "احتجز نزلاء حارسين في سجن عدرا أمس. وفر سبعة نزلاء ليلا."
    assert [claim.place.text for claim in claims_of(text)] == ["سجن عدرا", "سجن عدرا"]


def test_a_market_recalls_the_one_named_before():
    text = "قصفت الطائرات سوق الهال في نوى أمس. واعتقلت الشرطة خمسة شبان في السوق."
    assert [claim.place.text for claim in claims_of(text)] == ["سوق الهال", "سوق الهال"]


def test_a_capital_behind_an_attack_is_where_it_was():
    claim = the_claim("خلف هجوم كابل تسعة قتلى.")
    assert not claim.agents
    assert claim.place is not None
    assert claim.place.text == "كابل"
