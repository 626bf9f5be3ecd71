"""Words of one sentence that tell one event, and those that tell two."""

from reading import agents, claims_of, counts, the_claim


def test_a_hit_verb_goes_on_about_the_event_before_it():
    claim = the_claim("انفجرت عبوة ناسفة استهدفت دورية للجيش قرب داقوق.")
    assert claim.kind == "bombing"


def test_the_mechanism_behind_a_striking_verb_names_the_event():
    claim = the_claim("استهدف الطيران الحربي بغارتين مقرا للفصائل في أريحا.")
    assert (claim.kind, claim.trigger.text) == ("air_strike", "بغارتين")


def test_an_operation_behind_another_deed_only_tells_how():
    (claim,) = claims_of("حررت القوات تسع رهائن في الهول بعد عملية اقتحام واسعة.")
    assert claim.kind == "release"


def test_a_sweep_with_dead_is_a_clash_and_one_that_yields_arrests_is_the_arrest():
    (clash,) = claims_of("أسفرت حملة تمشيط نفذها الجيش في بادية السخنة عن مقتل خمسة عناصر من داعش.")
    assert (clash.kind, counts(clash)) == ("armed_clash", [("killed", 5, 5)])
    (arrest,) = claims_of("نفذت الشرطة حملة دهم في حي النزهة أسفرت عن توقيف 23 مطلوبا.")
    assert (arrest.kind, agents(arrest)) == ("arrest", ["الشرطة"])


def test_people_held_in_a_relative_clause_are_a_state_and_no_event():
    kinds = [claim.kind for claim in claims_of("أطلق الجيش سراح سبعة من الرهائن الذين يحتجزهم التنظيم في الرقة.")]
    assert kinds == ["release"]


def test_an_event_noun_in_construct_with_another_is_that_event():
    (claim,) = claims_of("ستبدأ معركة السيطرة على المطار في الأيام المقبلة.")
    assert (claim.kind, claim.realis) == ("territory_taken", "threat")


def test_tyres_burnt_by_demonstrators_are_part_of_the_protest():
    (claim,) = claims_of("تظاهر مئات الشبان في المكلا وأحرقوا إطارات قرب الميناء.")
    assert claim.kind == "protest"


def test_razing_told_on_is_one_destruction():
    (claim,) = claims_of("هدمت الجرافات تسعة منازل وخربت شبكة المياه في جنين.")
    assert (claim.kind, counts(claim)) == ("destruction", [("destroyed", 9, 9)])


def test_the_same_shelling_with_a_later_figure_is_one_event():
    (claim,) = claims_of("وصل أربعة شهداء جراء قصف مدفعي على مخيم النصيرات، لترتفع حصيلة القصف إلى سبعة عشر.")
    assert counts(claim) == [("killed", 4, 4), ("killed", 17, 17)]


def test_an_event_upon_another_place_is_another():
    kinds = [
        claim.kind for claim in claims_of("انتقد الحزب الهجوم على المسجد، فيما قتل 20 مدنيا في هجوم انتحاري في كراتشي.")
    ]
    assert kinds == ["attack", "suicide_bombing"]


def test_what_did_not_happen_is_no_event():
    kinds = [claim.kind for claim in claims_of("انسحبت القوات أمس من قرية بقعة من دون قتال.")]
    assert kinds == ["movement"]


def test_an_opening_noun_announces_the_event_behind_it():
    (claim,) = claims_of("وفي هجوم آخر، أعلن مصدر أمني مقتل ثلاثة مدنيين بانفجار عبوة ناسفة في بعقوبة.")
    assert claim.kind == "bombing"


def test_the_dead_of_a_mutiny_are_its_toll():
    (claim,) = claims_of("قتل نزيلان في تمرد داخل سجن شالا بمدينة الفاشر.")
    assert (claim.kind, counts(claim)) == ("mutiny", [("killed", 2, 2)])


def test_an_event_that_a_time_is_counted_from_was_told_before():
    text = "قتل خمسة من رجال الشرطة في هجوم على مخفر في راسك أمس. وبعد يومين من الهجوم خطف ثلاثة جنود قرب ريمدان."
    assert [claim.kind for claim in claims_of(text)] == ["attack", "abduction"]


def test_burning_within_a_mutiny_is_part_of_it():
    (claim,) = claims_of("نفذ موقوفون في سجن القبة أمس تمردا تخلله إحراق فرش وتحطيم أبواب.")
    assert claim.kind == "mutiny"


def test_burning_beside_a_killing_of_captives_is_an_event_of_its_own():
    claims = claims_of("نفت الوزارة تصفية موقوفين أو إحراق منازل في حمص.")
    assert [(claim.kind, claim.realis) for claim in claims] == [("execution", "denied"), ("destruction", "denied")]


def test_two_tolls_without_a_stop_share_the_deed():
    (claim,) = claims_of("قُتل حارس وأصيبت زوجته طعناً قرب كدوميم.")
    assert (claim.kind, counts(claim)) == ("attack", [("killed", 1, 1), ("injured", 1, 1)])


def test_bodies_and_the_grave_that_held_them_are_one_find():
    (claim,) = claims_of("انتشلت الهيئة اثنتي عشرة جثة من مقبرة جماعية في ترهونة أمس.")
    assert counts(claim) == [("killed", 12, 12)]


def test_a_running_total_of_those_who_gave_up_is_no_surrender():
    (claim,) = claims_of("استسلم ثلاثة مسلحين في شرناق، ليرتفع عدد الذين سلّموا أنفسهم منذ مطلع العام إلى 162.")
    assert counts(claim) == [("surrendered", 3, 3)]


def test_the_next_scene_has_its_own_dead():
    first, second = claims_of("قتل مسلحون ضابطا بالرصاص في درنة، وفي سرت قتل جندي بانفجار عبوة لاصقة.")
    assert (second.kind, counts(second)) == ("bombing", [("killed", 1, 1)])
    assert counts(first) == [("killed", 1, 1)]


def test_a_weapon_that_was_struck_is_no_means():
    claim = the_claim("استهدفوا دبابة بقذيفة هاون في رفح.")
    assert [means.text for means in claim.means] == ["قذيفة هاون"]


def test_a_death_that_roused_a_crowd_is_no_toll_of_the_crowd():
    kinds = [claim.kind for claim in claims_of("تظاهر المئات في أثينا أمس على خلفية مقتل صبي بأيدي الشرطة في الضاحية.")]
    assert kinds == ["protest", "attack"]


def test_what_a_strike_aims_at_is_no_event_of_its_own():
    (claim,) = claims_of("وجهت القوات ضربة جوية لتدمير مصنع المتفجرات في الموصل.")
    assert claim.kind == "air_strike"


def test_an_attack_that_turned_into_a_fight_is_that_fight():
    (claim,) = claims_of("وقع هجوم بالأسلحة النارية في قندهار أدى الى اندلاع معارك بين القوات ومسلحي طالبان.")
    assert (claim.kind, [means.text for means in claim.means]) == ("armed_clash", ["الأسلحة النارية"])


def test_an_explosion_told_by_noun_and_verb_is_one():
    (claim,) = claims_of("أصيب النقيب اثر انفجار عبوة ناسفة انفجرت لدى وصوله في كركوك.")
    assert (claim.kind, counts(claim)) == ("bombing", [("injured", 1, 1)])


def test_demonstrations_that_break_out_do_not_blow_up():
    kinds = [claim.kind for claim in claims_of("انفجرت عدة مظاهرات في مدينة القدس أمس.")]
    assert kinds == ["protest"]


def test_an_attack_that_is_only_condemned_is_no_claim():
    (claim,) = claims_of("ومن جهته، استنكرت رئاسة اقليم كردستان العراق الهجوم أمس.")
    assert (claim.kind, agents(claim)) == ("statement", ["رئاسة اقليم كردستان العراق"])


def test_the_last_of_those_taken_was_put_to_death():
    claims = claims_of("خطفت الجماعة تسعة جنود قرب الحدود، وأفرجت عن ثمانية منهم وقتلت التاسع.")
    assert [(claim.kind, counts(claim)) for claim in claims] == [
        ("abduction", [("abducted", 9, 9)]),
        ("release", [("released", 8, 8)]),
        ("execution", [("killed", 1, 1)]),
    ]


def test_a_bomber_at_the_wheel_makes_it_suicide():
    claim = the_claim("قتل 18 شخصا في انفجار سيارة مفخخة يقودها انتحاري في بغداد.")
    assert claim.kind == "suicide_bombing"


def test_demonstrators_who_hold_a_place_protest():
    (claim,) = claims_of("يحتل المتظاهرون مطار العاصمة منذ الخميس.")
    assert claim.kind == "protest"


def test_demonstrators_who_strike_or_destroy_riot():
    (claim,) = claims_of("هاجم آلاف المتظاهرين مكتب رئيس الوزراء في بانكوك.")
    assert (claim.kind, counts(claim)) == ("riot", [("participants", 2000, 9999)])


def test_demonstrators_in_a_clash_tell_no_protest_beside_it():
    (claim,) = claims_of("اشتبك مئات المتظاهرين مع شرطة مكافحة الشغب في أثينا أمس.")
    assert claim.kind == "riot"


def test_rockets_that_fell_beside_a_hospital_are_shelling():
    (claim,) = claims_of("وأفاد شهود بأن الصواريخ الثلاثة الأخرى سقطت قرب مستشفى ابن سينا.")
    assert claim.kind == "shelling"


def test_what_an_aircraft_destroyed_was_struck_from_the_air():
    claim = the_claim("انتشلت الطواقم جثامين أحد عشر فردا من تحت أنقاض منزل دمرته طائرات الاحتلال الحربية في رفح.")
    assert (claim.kind, counts(claim)) == ("air_strike", [("killed", 11, 11)])


def test_an_air_force_is_no_weapon():
    claim = the_claim("أغار سلاح الجو على مدرج ترابي شرقي المالحة.")
    assert (claim.kind, claim.means) == ("air_strike", ())


def test_an_attacker_who_blows_himself_up_strikes_once():
    (claim,) = claims_of("هاجم القائد شخص يرتدي حزاما ناسفا وفجر نفسه قربه في الموصل.")
    assert claim.kind == "suicide_bombing"


def test_the_one_victim_named_again_is_no_second_death():
    (claim,) = claims_of("يحقق القضاء في مصرع الصحافي هرانت في اسطنبول، والشخص المتهم بقتل الصحافي موقوف.")
    assert counts(claim) == [("killed", 1, 1)]


def test_killing_by_helicopter_is_an_air_strike():
    claim = the_claim("مروحيات الجيش قتلت ثلاثة مسلحين قرب مير علي.")
    assert claim.kind == "air_strike"


def test_the_marched_are_no_drones():
    claim = the_claim("اصيب عدد من المتظاهرين بالرصاص المطاطي والغاز المسيل للدموع في مسيرة نظمها اهالي نعلين.")
    assert (claim.kind, len(claim.means)) == ("repression", 2)


def test_demonstrators_on_one_side_make_a_clash_a_riot():
    arrest, riot = claims_of("جرح 80 شخصا واعتقل 14 أثناء المصادمات بين الشرطة المحلية والمتظاهرين في أثينا.")
    assert (arrest.kind, riot.kind, counts(riot)) == ("arrest", "riot", [("injured", 80, 80)])


def test_those_who_died_in_an_attempt_are_counted_though_its_target_survived():
    claim = the_claim("قتلت زوجته وأربعة من أبنائه في محاولة اغتياله في عام 2002.")
    assert (claim.realis, counts(claim)) == ("foiled", [("killed", 1, 1), ("killed", 4, 4)])


def test_who_is_condemned_did_what_is_condemned():
    condemned = claims_of("تدين قيادة الفيلق إعدام مليشيا الكانيات ستة مواطنين في ترهونة.")[0]
    assert (condemned.kind, [target.text for target in condemned.targets]) == ("statement", ["مليشيا الكانيات"])


def test_demonstrators_who_fell_in_a_clash_make_it_a_riot():
    _, riot = claims_of("قتل اثنان من المتظاهرين أثناء المصادمات مع قوات الشرطة في بريشتينا.")
    assert (riot.kind, counts(riot)) == ("riot", [("killed", 2, 2)])


def test_a_womens_march_that_was_shelled_is_no_drone():
    claim = the_claim("قصف الجيش مسيرة نسائية بالدبابات في بيت حانون.")
    assert (claim.kind, [means.text for means in claim.means]) == ("shelling", ["الدبابات"])


def test_a_suicide_bombing_goes_on_as_the_explosion():
    (claim,) = claims_of("فجر انتحاري نفسه قرب الدورية في الموصل، وأسفر الانفجار عن إصابة ستة عناصر.")
    assert (claim.kind, counts(claim)) == ("suicide_bombing", [("injured", 6, 6)])


def test_a_joined_hit_verb_tells_what_the_attack_struck():
    claim = the_claim("وقع اعتداء في منطقة شينغ يانغ، واستهدف عناصر للشرطة مما أسفر عن سقوط 16 قتيلا.")
    assert (claim.kind, counts(claim)) == ("attack", [("killed", 16, 16)])
