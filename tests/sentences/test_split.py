"""Sentences end where a reader would stop, and nowhere else."""

import pytest

from musnad.sentences import parse


def cut(text: str) -> list[str]:
    return [text[sentence.start : sentence.end].strip() for sentence in parse(text, lambda word: word == "داعش")]


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال د. سامر الحلو إن ثلاثة جرحى وصلوا.",
        "أكد أ.د. نبيل عوض ذلك.",
        "نقلت وكالة أ.ف.ب عن مصدر أمني مقتل جنديين.",
        "قُدّر العدد بنحو 3.5 آلاف نازح.",
        "قال «لن نخرج من بيوتنا» ثم مضى.",
        "وصف البيان (!) الهجوم بالخطأ.",
        "رابط الخبر https://example.org/a?b=1 على الموقع.",
        "1. مقتل جندي في كمين.",
        "12. إصابة مدنيين اثنين بقصف.",
        "قتل عنصر من دا.عش قرب الحاجز.",
        "أصيب اللواء م. العلي بجروح.",
        "قال (م. ع.) إنه شاهد القصف.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["قتل جنديان في الكمين.", "وأصيب ثالث."],
        ["هل سقط قتلى؟", "لم يتضح ذلك بعد."],
        ["قال: «لن ننسحب.»", "ثم انقطع الاتصال."],
        ["انفجرت العبوة...", "ولم تقع إصابات."],
        ["انتهى الهجوم عند 4.30 فجرا.", "ولم يعرف مصير المهاجمين."],
        ["قصف على الحي!", "سقوط خمسة جرحى."],
    ],
)
def test_two_sentences_are_two(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


def test_lines_are_sentences_of_their_own() -> None:
    lines = [
        "12:05 | غارة على أطراف البلدة",
        "12:40 | انتشال جثتين من تحت الأنقاض",
        "13:15 | اعتراض صاروخين فوق الميناء",
        "- إصابة ثلاثة مدنيين",
        "- احتراق سيارتين",
        "مقتل قائد ميداني",
    ]
    assert cut("\n".join(lines)) == lines
    assert cut("عنوان الخبر بلا نقطة\nقتل جنديان في كمين شرق المدينة.")[0] == "عنوان الخبر بلا نقطة"


def test_lines_broken_at_a_width_go_on() -> None:
    wrapped = (
        "قتل أربعة من عناصر الشرطة وأصيب سبعة آخرون في هجوم شنه\n"
        "مسلحون مجهولون على مركز لهم جنوب المدينة، بحسب ما أفاد\n"
        "مصدر أمني طلب عدم الكشف عن اسمه. وأضاف المصدر أن قوة من\n"
        "الجيش طوقت المكان.\n"
        "ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى لحظة إعداد هذا\n"
        "الخبر."
    )
    whole = wrapped.replace("\n", " ")
    assert [sentence.replace("\n", " ") for sentence in cut(wrapped)] == cut(whole)
    assert len(cut(wrapped)) == 3


def test_a_line_that_ends_in_a_hanging_word_goes_on() -> None:
    hanging = "وقصفت المدفعية مواقع للمسلحين قرب\nالسنابل بعد منتصف الليل"
    assert cut(hanging) == [hanging]
    assert len(cut("قصف على أطراف البلدة في\n\nمقتل جندي")) == 2
