"""The word lists: sorted, without doubles, NFC, and compiled as they are meant."""

import unicodedata
from importlib.resources import files

import pytest
import yaml

from musnad.documents.furniture import is_dateline, load_furniture

LISTS = ["furniture", "page_parts", "dates", "titles"]


def phrase_lists(value, path=""):
    if isinstance(value, list):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from phrase_lists(inner, f"{path}/{key}")


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_sorted_without_doubles_in_nfc(name):
    text = (files("musnad") / "data" / "documents" / f"{name}.yaml").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    for path, phrases in phrase_lists(yaml.safe_load(text)):
        assert phrases == sorted(set(phrases)), path


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("٨٩ تعليقا", "navigation"),
        ("مدة القراءة: دقيقتان", "navigation"),
        ("تابعوا أخبار نبأ سوريا على التلغرام", "navigation"),
        ("© 2025 شبكة المشهد", "navigation"),
        ("إقرأ أيضاً :", "related_links"),
        ("انتهى / م س", "signature"),
        ("تصوير: مراسل المنصة", "caption"),
        ("قتل 3 أشخاص في حلب", None),
        ("نشر في المدينة مئات الجنود بعد الهجوم الذي وقع أمس الأحد.", None),
        ("نشر في 12 مايو", "navigation"),
        ("تابعونا على تلغرام.", "navigation"),
        ("انتهى الهجوم بمقتل ثلاثة جنود", None),
        ("الوسوم التي حملها المقاتلون كانت لتنظيم محظور في البلاد منذ أعوام طويلة جدا بحسب الأهالي.", None),
    ],
)
def test_reason_of_a_line(line, reason):
    assert load_furniture().reason(line) == reason


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("الأحد 12 مارس 2020", True),
        ("دمشق - 12 آذار 2020", True),
        ("نشر في 2020/03/12 الساعة 14:20", True),
        ("الجاري 12 مارس 2020 بعد اشتباكات عنيفة بين الطرفين", False),
        ("مقتل خمسة جنود", False),
        ("قتل خمسة جنود في 12 مارس 2020.", False),
    ],
)
def test_lines_that_are_little_more_than_a_date(line, is_date):
    assert is_dateline(line) is is_date


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("لمتابعة آخر الأخبار انضموا إلى قناتنا على تليغرام", "navigation"),
        ("تابعوا النهار على واتساب", "navigation"),
        ("وتابع القناص استهداف المارة قرب الدوار", None),
        ("انضم عشرات المقاتلين إلى الفصيل في المدينة", None),
        ("#حلب #سوريا", "navigation"),
        ("#حلب سقوط قذيفة على حي الحمدانية", None),
        ("قبل 5 دقائق", "navigation"),
        ("قبل 5 دقائق سقطت قذيفة على السوق", None),
        ("18:40", "navigation"),
    ],
)
def test_invitations_tags_and_clocks(line, reason):
    assert load_furniture().reason(line) == reason
