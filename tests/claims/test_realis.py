"""What happened, and what was only planned, permitted, feared or said not to have been."""

import pytest

from reading import claims_of, the_claim


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("ستبدأ معركة السيطرة على المطار في الأيام المقبلة.", "threat"),
        ("عملية أمنية واسعة ستبدأ قريبا في محافظة الديوانية.", "threat"),
        ("كان يفترض اغتيال النائب بسيارة مفخخة في رام الله.", "threat"),
        ("أحبطت دورية محاولة خطف طبيب قرب سبها.", "foiled"),
        ("طالب خمسة آلاف متظاهر في سان خوسيه بزيادة الأجور.", "actual"),
    ],
)
def test_realis(text, realis):
    assert the_claim(text).realis == realis


@pytest.mark.parametrize(
    "text",
    [
        "قال مسؤول إن الصواريخ يمكن أن تضرب قاعدة في الخليج.",
        "سمح القضاء بإطلاق النار على كل من يقترب من الجدار.",
        "أجهزة الأمن لم تنجح بعد في اعتقال أعضاء الخلية.",
        "وتوافرت معلومات عن جرائم القتل.",
        "قطعوا البلاد بأسرها.",
        "تحدث ياسر عرفات في ذكرى رحيله.",
        "سجل المنتخب هدفا في الشوط الثاني بعد هجوم على مرمى الضيوف.",
        "بعد سقوط المدينة كتب مراسل إلى صحيفته.",
        "ورفعوا لافتات تطالب برحيل الحكومة.",
    ],
)
def test_what_is_only_possible_sorted_or_named_is_no_claim(text):
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "هل تجعل هذه المساعدات الجيش يضرب الحزب؟",
        "شن رئيس الحزب هجوماً عنيفاً على الحكومة.",
        "وسيطرت القوات على الأوضاع بعد ساعات.",
        "تقضي الأسيرة الكثير من وقتها في المعتقل.",
        "لا خسائر لعدم انفجار القنبلة.",
        "مصرع أربعة أشخاص في حادث سير على طريق المطار.",
        "وفاة ثلاثة مرضى بالكوليرا في مستشفى الجمهورية.",
        "وقال إن الرئيس يتحمل مسؤولية أعمال قتل واغتصاب.",
        "وضع القضاء العسكري يده على التحقيق.",
        "شهدت المدينة هدوءا حذرا طوال النهار.",
        "صدام تحدث إلى نائبه قبل سنوات.",
        "اعتبر الوزير المقال اعتداء على حرية التعبير.",
        "قتل 16 ألف شخص في زلزال ضرب جنوب إيران.",
    ],
)
def test_questions_attacks_in_words_and_control_of_nothing_on_a_map_are_no_claims(text):
    assert claims_of(text) == ()


def test_what_is_past_was_not_only_decided():
    claims = claims_of("قررت الإدارة إغلاق مطار بانكوك بعد أن اقتحم مسلحون مبنى الركاب.")
    assert [(claim.kind, claim.realis) for claim in claims] == [("siege", "threat"), ("attack", "actual")]
