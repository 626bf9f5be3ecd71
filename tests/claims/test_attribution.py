"""Who the text says reported an event."""

from reading import claims_of, the_claim


def source(text: str, kind: str | None = None) -> str | None:
    """The source of the first claim, or of the first one of a kind."""
    found = next(claim for claim in claims_of(text) if kind in (None, claim.kind))
    return found.source.text if found.source else None


def test_who_is_quoted_outranks_who_quotes():
    assert source("ونقل الخالدي عن شهود قولهم إن مسلحين خطفوا طبيبا في درعا.") == "شهود"


def test_who_threatens_or_accuses_vouches_for_it():
    assert source("هددت الحركة بإعدام ثلاثة رهائن في بلدة نوى.", "execution") == "الحركة"
    assert source("اتهم سكان في المدينة الفرقة الرابعة بإعدام سبعة رعاة في نوى.", "execution") == "سكان"
    assert (
        source("اتهم القائد من قبل النائب العام بالضلوع في تفجير قارب في ميناء عدن أوقع خمسة قتلى.", "bombing")
        == "النائب العام"
    )


def test_a_reporter_outranks_a_threat():
    text = "قال مصدر أمني إن الحركة هددت بإعدام ثلاثة رهائن في بلدة نوى."
    assert source(text, "execution") == "مصدر أمني"


def test_a_participle_goes_on_about_the_subject():
    text = "ألقت قوات الأمن الداخلي القبض على ثلاثة مطلوبين في نوى، مؤكدة في بيان أنهم خططوا لهجمات."
    assert source(text, "arrest") == "قوات الأمن الداخلي"


def test_speech_runs_on_over_while():
    text = "وأوضح الجيش أن قواته حررت تسعة ركاب في نوى، بينما أعدم الخاطفون ثلاثة من الركاب."
    assert [claim.source and claim.source.text for claim in claims_of(text)] == ["الجيش", "الجيش"]


def test_rules_and_guesses_say_nothing():
    assert source("استسلم خمسة مسلحين للشرطة في نوى وفق الضوابط المعمول بها.") is None
    assert source("قتل ثلاثة مدنيين في غارة على نوى لطائرة تابعة على ما يبدو للجيش.") is None


def test_who_counted_cases_is_their_source():
    assert source("وثقت شبكة النور خمس حالات اغتصاب في قرى شمال درعا.", "sexual_violence") == "شبكة النور"


def test_a_claimant_is_agent_and_source_however_far_behind():
    claim = the_claim(
        "وكان انتحاري قد فجر سيارة مفخخة أول من أمس في درعا عند مرور قافلة للقوة الدولية العاملة على حفظ السلام "
        "في المنطقة الحدودية (يونيفيل)، في هجوم تبناه تنظيم داعش وأسفر عن جرح 12 مدنيا."
    )
    assert claim.source is not None
    assert claim.source.text == "تنظيم داعش"


def test_people_of_the_event_do_not_report_it_from_behind():
    assert source("تظاهر مئات الطلاب في نوى أمس، وقال المتظاهرون إن الجامعة مغلقة.", "protest") is None


def sources(text: str) -> list[str | None]:
    """The sources of a text's claims in order."""
    return [claim.source.text if claim.source else None for claim in claims_of(text)]


def test_a_speaker_at_the_head_vouches_until_another_speaks():
    text = (
        "المركز الإعلامي للجيش: استهدفت قذائف حاجزا في نوى. وخطف مسلحون طبيبا في درعا. "
        "وقال مصدر أمني إن ثلاثة جنود قتلوا في كمين قرب طفس. واعتقلت الشرطة خمسة أشخاص في بصرى."
    )
    assert sources(text) == ["المركز الإعلامي للجيش"] * 2 + ["مصدر أمني", None]


def test_a_place_before_a_colon_is_no_speaker():
    assert sources("محافظة درعا: قتل ثلاثة جنود في انفجار عبوة ناسفة في نوى.") == [None]


def test_a_source_in_the_next_line_vouches_for_what_was_told():
    text = "مقتل عنصرين بهجوم مسلح في بلدة نوى بعد منتصف الليل.\nالمهاجمون كانوا على دراجات، حسب ما قال مصدر محلي."
    assert sources(text)[0] == "مصدر محلي"


def test_also_goes_on_with_the_speaker():
    text = "قال المستشفى إن ستة مدنيين قتلوا في غارة على نوى.\n\nكما قتل مسعفان بقصف مدفعي على بلدة طفس."
    assert sources(text) == ["المستشفى", "المستشفى"]


def test_a_short_naming_is_given_in_full():
    text = "قال مصدر في وزارة الدفاع إن مسلحين قتلوا جنديا في نوى. وأوضح المصدر أن التنظيم خطف راعيا قرب طفس."
    assert sources(text) == ["مصدر في وزارة الدفاع"] * 2


def test_a_sign_behind_the_first_name_makes_it_the_speaker():
    text = "#وزارة_الداخلية 📢 قتل ثلاثة مسلحين في حملة دهم في نوى. وعثر في مستودع على عشرين قذيفة."
    assert set(sources(text)) == {"وزارة_الداخلية"}


def test_whom_a_cited_agency_quotes_is_the_source():
    text = "قتل ستة جنود في كمين قرب بيجي بحسب ما نقلت وكالة الأناضول عن مصادر أمنية."
    assert source(text) == "مصادر أمنية"
    assert source("ونسبت وكالة النور إلى مصدر عسكري قوله إن الجيش استعاد بلدة مورك.") == "مصدر عسكري"


def test_who_says_nothing_vouches_for_nothing():
    (claim,) = [the_claim("قتل خمسة أشخاص في تفجير في نوى، ولم تعلن أي جماعة مسؤوليتها عنه حتى الآن.")]
    assert claim.source is None
    assert not claim.agents


def test_who_denies_responsibility_did_nothing_and_vouches_for_nothing():
    happened, *denied = claims_of("انفجرت سيارة في نوى وقتلت خمسة، ونفت حركة طالبان مسؤوليتها عن التفجير.")
    assert (happened.realis, happened.agents, happened.source) == ("actual", (), None)
    assert all(claim.realis == "denied" for claim in denied)


def test_who_takes_responsibility_did_it_and_says_so():
    claim = the_claim("قتل خمسة في تفجير في نوى، وأعلنت حركة طالبان مسؤوليتها عن الهجوم.")
    assert [agent.text for agent in claim.agents] == ["حركة طالبان"]
    assert claim.source is not None
    assert claim.source.text == "حركة طالبان"
