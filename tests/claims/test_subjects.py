"""Who did it where a verb or pronoun only points back."""

from reading import agents, claims_of


def by_kind(text: str) -> dict[str, list[str]]:
    return {claim.kind: agents(claim) for claim in claims_of(text)}


def test_a_joined_verb_goes_on_with_the_subject_before_it():
    found = by_kind("داهمت قوات الأمن العام حي القصور في بانياس واعتقلت ثلاثة شبان وضبطت خمس بنادق.")
    assert found["raid"] == found["arrest"] == found["weapons_seized"] == ["قوات الأمن العام"]


def test_a_chain_of_plural_verbs_keeps_its_subject():
    found = by_kind("اقتحم مسلحون قرية الزارة ونهبوا منازلها ثم خطفوا أربعة مزارعين.")
    assert found["abduction"] == ["مسلحون"]


def test_a_singular_verb_behind_many_men_is_passive():
    (claim,) = claims_of("هاجم مسلحون نقطة للجيش قرب السخنة وقتل ثلاثة جنود.")
    assert agents(claim) == ["مسلحون"]
    assert [(count.role, count.low) for count in claim.counts] == [("killed", 3)]


def test_a_light_verb_takes_the_subject_of_the_verb_before_it():
    found = by_kind("تواصل قوات سوريا الديمقراطية تقدمها في المدينة، وتفرض حصارا على حي غويران في الحسكة.")
    assert found["siege"] == ["قوات سوريا الديمقراطية"]


def test_a_pronoun_on_the_event_noun_points_at_the_nearest_who_agree():
    found = by_kind("ناشدت العائلات عناصر داعش المتحصنين في السجن، بعد اتخاذهم الرهائن دروعا بشرية.")
    assert found["abduction"] == ["عناصر داعش المتحصنين"]


def test_who_speaks_is_not_who_does():
    (claim,) = claims_of("أفادت وكالة محلية بأن غارة استهدفت مقرا للفصائل في سراقب.")
    assert agents(claim) == []


def test_what_inna_opens_is_the_subject_behind_it_and_not_who_speaks():
    found = by_kind("قالت وزارة الدفاع إن مسيرة للجيش طاردت المسلحين ودمرت عشرين دراجة نارية.")
    assert found["destruction"] == ["مسيرة للجيش"]


def test_a_singular_verb_behind_several_sides_is_another_s():
    found = by_kind("اشتبك المتظاهرون مع الجنود ورجال الشرطة في تعز واعتقل ثلاثون متظاهرا.")
    assert found["arrest"] == []


def test_both_sides_of_a_fight_are_its_agents():
    (taken, fought) = claims_of("حرر الجيش الوطني جبل مراد بعد معارك مع جماعة الحوثي.")
    assert agents(fought) == ["الجيش الوطني", "جماعة الحوثي"]
    assert taken.kind == "territory_taken"


def test_in_a_report_the_force_that_acted_also_seized():
    found = by_kind("داهمت إدارة الأمن العام حي النزهة واعتقلت سبعة. وعثر في مستودع على عشرين قذيفة هاون.")
    assert found["weapons_seized"] == ["إدارة الأمن العام"]


def test_a_doubled_verb_in_the_present_is_active():
    (claim,) = claims_of("تُمشّط القوات محيط قرية الظهير.")
    assert agents(claim) == ["القوات"]


def test_who_takes_responsibility_did_it():
    found = by_kind("أعلنت جماعة أنصار الشريعة مسؤوليتها عن خطف الصحافي البريطاني في عدن.")
    assert found["abduction"] == ["جماعة أنصار الشريعة"]


def test_a_joined_light_verb_goes_on_with_the_subject_before_it():
    found = by_kind("تواصل القوات هجومها على مواقع التنظيم في بلدة هجين، وتفرض حصارا تاما عليها.")
    assert found["attack"] == found["siege"] == ["القوات"]
