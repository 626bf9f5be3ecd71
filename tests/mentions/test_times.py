"""Times: the days of an expression in many spellings, all read in a report of Wednesday, 14 May 2025; and refusals."""

from datetime import date

import pytest

from musnad.lexicon.knowledge import load_knowledge
from musnad.mentions.times import find_times
from musnad.record import Time
from musnad.sentences import parse

PUBLISHED = date(2025, 5, 14)


def times(text: str, published: date | None = PUBLISHED) -> list[Time]:
    knowledge = load_knowledge()
    return [
        time
        for sentence in parse(text, knowledge.lexicon.knows)
        for time in find_times(sentence, published, knowledge.times)
    ]


def days(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (time.start.isoformat() if time.start else None, time.end.isoformat() if time.end else None)
        for time in times(text)
    ]


DAYS = {
    "2025-05-14": ["اليوم", "اليوم الأربعاء", "هذا اليوم", "فجر اليوم", "الليلة", "اليوم (الأربعاء)", "الأربعاء"],
    "2025-05-13": ["أمس", "امبارح", "يوم أمس", "البارحة", "أمس الثلاثاء", "مساء أمس", "الثلاثاء", "أمس (الثلاثاء)"],
    "2025-05-12": ["أول أمس", "أول من أمس", "قبل أمس", "الاثنين", "يوم الإثنين", "الاثنين الماضي", "فجر الاثنين"],
    "2025-05-07": ["الأربعاء الماضي", "يوم الأربعاء الفائت", "7 أيار", "السابع من مايو", "قبل أسبوع", "7 أيار الجاري"],
    "2025-05-09": ["يوم الجمعة الماضي", "الجمعة 9 أيار", "9 مايو/أيار 2025", "09/05/2025", "2025-05-09", "9-5-2025"],
    "2025-05-06": ["الثلاثاء الماضي", "يوم الثلاثاء من الأسبوع الماضي", "الأسبوع الماضي الثلاثاء"],
    "2025-05-08": ["الخميس من الأسبوع الماضي", "خميس الأسبوع الفائت"],
    "2024-11-30": ["30 نوفمبر", "الثلاثين من تشرين الثاني", "30 تشرين الثاني 2024", "نوفمبر 30, 2024", "30 نونبر"],
    "2024-06-16": ["يوم عيد الأضحى", "أول أيام عيد الأضحى"],
    "2022-01-15": ["12 جمادى الآخرة 1443 هـ"],
    "2025-05-11": ["قبل ثلاثة أيام", "قبل 3 أيام", "قبل نحو ثلاثة أيام", "الأحد", "الأحد الماضي"],
    "2025-05-15": ["غدا", "يوم غد الخميس", "الخميس المقبل"],
    "2025-05-25": ["الخامس والعشرين من الشهر الجاري", "25 من هذا الشهر"],
    "2025-04-25": ["25 من الشهر الماضي", "25 نيسان", "25 أبريل الماضي", "في 25/4"],
    "2025-03-31": ["ثاني أيام عيد الفطر"],
    "2001-09-11": ["11 سبتمبر 2001", "الحادي عشر من أيلول 2001", "11 سبتمبر عام ألفين وواحد"],
}  # fmt: skip
SPANS = {
    ("2025-05-05", "2025-05-11"): ["الأسبوع الماضي", "الأسبوع المنصرم"],
    ("2025-04-28", "2025-05-04"): ["الأسبوع قبل الماضي"],
    ("2025-04-01", "2025-04-30"): ["الشهر الماضي", "نيسان الماضي", "في أبريل", "أبريل 2025", "في 4/2025"],
    ("2025-04-11", "2025-04-20"): ["منتصف نيسان", "منتصف الشهر الماضي", "أواسط أبريل"],
    ("2025-05-01", "2025-05-10"): ["مطلع الشهر الجاري", "مطلع أيار", "بداية هذا الشهر"],
    ("2024-01-01", "2024-12-31"): ["العام الماضي", "عام 2024", "في سنة ألفين وأربعة وعشرين"],
    ("2024-07-01", "2024-12-31"): ["النصف الثاني من عام 2024", "النصف الثاني من العام الماضي"],
    ("2025-05-12", "2025-05-14"): ["منذ الاثنين", "منذ صباح الاثنين", "خلال اليومين الماضيين", "لليوم الثالث على التوالي"],
    ("2025-05-13", "2025-05-14"): ["خلال الساعات الـ24 الماضية", "يومي الثلاثاء والأربعاء", "بين الثلاثاء والأربعاء"],
    ("2025-05-05", "2025-05-09"): ["من 5 إلى 9 أيار", "بين 5 و9 أيار", "من الخامس من أيار حتى التاسع من أيار"],
    ("2003-01-01", "2007-12-31"): ["بين 2003 و2007", "من 2003 إلى 2007"],
    ("2024-03-11", "2024-04-09"): ["شهر رمضان من العام الماضي"],
    ("1980-01-01", "1989-12-31"): ["في الثمانينيات"],
}  # fmt: skip


@pytest.mark.parametrize(("day", "text"), [(day, text) for day, texts in DAYS.items() for text in texts])
def test_one_day(day: str, text: str) -> None:
    assert days(text) == [(day, day)]


@pytest.mark.parametrize(("span", "text"), [(span, text) for span, texts in SPANS.items() for text in texts])
def test_several_days(span: tuple[str, str], text: str) -> None:
    assert days(text) == [span]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("مساء أمس", "evening"), ("أمس ليلا", "night"), ("فجر الاثنين", "dawn"), ("بعد ظهر الثلاثاء", "afternoon"),
        ("عند الساعة الثالثة فجرا", "dawn"), ("الثامنة من مساء يوم السبت", "evening"), ("ليل الأحد/الاثنين", "night"),
    ],
)  # fmt: skip
def test_parts_of_the_day(text: str, part: str) -> None:
    assert [time.part_of_day for time in times(text)] == [part]


def test_a_night_is_the_day_of_its_evening() -> None:
    assert days("ليلة الاثنين على الثلاثاء") == [("2025-05-12", "2025-05-12")]


def test_after_midnight_is_the_next_day() -> None:
    assert days("بعد منتصف ليل أمس") == [("2025-05-14", "2025-05-14")]


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("غداة الهجوم", 1), ("بعد يومين من التفجير", 2), ("وقبل ذلك بثلاثة أيام", -3), ("في اليوم التالي", 1),
        ("بعد أسبوعين", 14),
    ],
)  # fmt: skip
def test_steps_count_from_what_was_told_before(text: str, shift: int) -> None:
    assert [(time.shift, time.start) for time in times(text)] == [(shift, None)]


@pytest.mark.parametrize("text", ["في الأيام الماضية", "خلال السنوات الأخيرة", "في ما بعد"])
def test_words_that_fix_no_day(text: str) -> None:
    assert days(text) == [(None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "أحد الجنود", "آب إلى رشده", "اليوم العالمي للصحافة", "الانتحاريان فجرا نفسيهما", "في العشرينيات من عمره",
        "15 قتيلا", "الفرقة الرابعة", "كتيبة الحادي عشر", "مارس ضغوطا",
    ],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert times(text) == []


def test_without_a_day_of_publication_only_full_dates_have_days() -> None:
    assert [time.start for time in times("أمس", None)] == [None]
    assert [time.start for time in times("في 9 أيار 2025", None)] == [date(2025, 5, 9)]


def test_what_lies_ahead_is_marked() -> None:
    assert [time.shape for time in times("غدا")] == ["ahead"]
    assert [time.shape for time in times("أمس")] == ["point"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("هجمات 11 سبتمبر", ("2001-09-11", "2001-09-11")),
        ("أحداث الحادي عشر من أيلول/سبتمبر", ("2001-09-11", "2001-09-11")),
        ("ثورة 25 يناير", ("2011-01-25", "2011-01-25")),
        ("هجوم 7 أكتوبر", ("2023-10-07", "2023-10-07")),
        ("هجوم 8 أكتوبر", ("2024-10-08", "2024-10-08")),
        ("هجمات 11 سبتمبر 2012", ("2012-09-11", "2012-09-11")),
        ("الأشهر الثلاثة الأولى من العام الجاري", ("2025-01-01", "2025-03-31")),
        ("خلال 72 ساعة", ("2025-05-14", "2025-05-17")),
        ("في غضون ثلاثة أيام", ("2025-05-14", "2025-05-17")),
        ("خلال الـ72 ساعة الماضية", ("2025-05-11", "2025-05-14")),
    ],
)
def test_days_known_by_name_first_months_and_terms_given(text, span):
    assert days(text) == [span]


def test_ibb_is_no_august() -> None:
    assert len(times("قتل شيخ في إب")) == 0
    assert len(times("قتل شيخ في آب")) == 1
