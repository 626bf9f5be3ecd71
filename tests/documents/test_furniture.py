"""The word lists: sorted, without doubles, NFC, and compiled as they are meant."""

import unicodedata
from importlib.resources import files

import pytest
import yaml

from musnad.documents.furniture import load_furniture

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
