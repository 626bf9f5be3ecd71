"""Whole pages: layouts of many systems, bad bytes, other languages; text, title and date as a reader would give them."""

import json
import os
import random
from pathlib import Path

import pytest

from musnad.documents import clean
from musnad.errors import InputError, SkippedPage
from musnad.pages import Page, find

SENTENCE = "قتل ثلاثة جنود في هجوم مسلح على حاجز شرق المدينة، وفق مصدر عسكري."


def shared(name):
    folder = os.environ.get("MUSNAD_SHARED")
    if folder is None:
        pytest.skip("MUSNAD_SHARED is unset: the shared gold is not on this machine")
    return Path(folder) / name


def html(text, **fields):
    return Page(source="page", body=text.encode(), kind="html", **fields)


def text_page(text, **fields):
    return Page(source="page", body=text.encode(), kind="text", **fields)


def test_gold_pages_are_read_as_annotated():
    gold = {
        row["id"]: row for row in map(json.loads, shared("gold/reports.gold.jsonl").read_text("utf-8").splitlines())
    }
    for page in find([str(shared("gold/reports"))]):
        row, document = gold[page.id], clean(page)
        assert document.text == row["text"], page.id
        assert document.title == row["title"], page.id
        assert document.published == (row["published"] if row["published_in_page"] else None), page.id
        dropped = " ".join(" ".join(one.text.split()) for one in document.dropped)
        assert [words for words in row["dropped_examples"] if words not in dropped] == [], page.id


def test_spam_glued_to_a_plain_text_goes():
    document = clean(next(find([str(shared("reports/hasakah-siege-day-6.txt"))])), published="2022-01-25")
    assert [(one.reason, one.text) for one in document.dropped] == [
        ("related_links", "قد يعجبك ايضا"),
        ("spam", "ankara escort çankaya escort"),
    ]
    assert document.title == "قسد تحاصر إرهابيي داعش في سجن الصناعة بالحسكة"
    assert document.text.startswith(document.title)
    assert (document.published, document.published_basis) == ("2022-01-25", "given")


@pytest.mark.parametrize(
    ("glued", "reasons"),
    [
        (f"{SENTENCE} canlı bahis siteleri escort", ["spam"]),
        (f"{SENTENCE} قد يعجبك ايضا ankara escort çankaya escort", ["related_links", "spam"]),
        (f"{SENTENCE} اقرأ أيضا: انفجار لغم قرب المعبر", ["related_links"]),
        (f"{SENTENCE}\n\nع.ح / ر.م", ["signature"]),
        (f"{SENTENCE} (م.ع)", ["signature"]),
        (f"{SENTENCE}\n\nسيارة محترقة قرب الحاجز (رويترز)", ["caption"]),
        (f"{SENTENCE}\n\nKuvvetler bu sabah bir saldırı düzenledi ve üç asker öldü.", ["other_language"]),
        (f"{SENTENCE}\n\n{SENTENCE}", ["duplicate"]),
        (f"{SENTENCE}\n\nشارك هذا الموضوع:\nفيسبوك", ["navigation"]),
    ],
)
def test_what_is_taken_out_of_plain_text_is_told(glued, reasons):
    document = clean(text_page(glued))
    assert document.text == SENTENCE
    assert [one.reason for one in document.dropped] == reasons


@pytest.mark.parametrize(
    "kept",
    [
        "نقلت قناة Al Jazeera Mubasher عن مصدر عسكري مقتل ثلاثة جنود قرب F-16",
        "حزب الله ينفي",
        "وشارك في الهجوم عشرات المسلحين، وفق ما نقلته وكالة رويترز.",
        "قال المتحدث: «اقرأ أيضا ما بين السطور» ثم مضى إلى قاعة الاجتماع مع الوفد.",
    ],
)
def test_what_only_looks_like_furniture_stays(kept):
    document = clean(text_page(f"{SENTENCE}\n\n{kept}"))
    assert document.text == f"{SENTENCE}\n\n{kept}"
    assert document.dropped == ()


def test_original_characters_stay():
    text = "وجَّهت قواتُ الأمن نداءً\u200f إلى ﻻجئين في المـــدينة، وقُتل ٣ أشخاص."
    assert clean(text_page(text)).text == text
    assert clean(html(f"<html><body><p>{text}</p></body></html>")).text == text


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "windows-1256", "iso-8859-6", "utf-16"])
@pytest.mark.parametrize("told", ["utf-8", "windows-1256", "iso-8859-6", None])
def test_charset_is_read_from_the_bytes_whatever_is_told(charset, told):
    meta = f'<meta charset="{told}">' if told else ""
    body = f"<html><head>{meta}</head><body><p>{SENTENCE}</p></body></html>".encode(charset)
    assert clean(Page(source="page", body=body, kind="html", charset=told)).text == SENTENCE


def as_browsers_do(body: bytes) -> str:
    """Bytes read as windows-1252, those that it lacks kept as their numbers."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in body)


def test_text_once_misread_is_mended():
    misread = [
        SENTENCE.encode().decode("latin-1"),
        SENTENCE.encode("cp1256").decode("latin-1"),
        as_browsers_do(SENTENCE.encode()),
        as_browsers_do(as_browsers_do(SENTENCE.encode()).encode()),
        SENTENCE.encode("cp1256").decode("cp1252"),
        SENTENCE.encode().decode("cp1256"),
    ]
    assert [clean(text_page(text)).text for text in misread] == [SENTENCE] * len(misread)


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_read(charset):
    assert clean(Page(source="page", body=SENTENCE.encode(charset), kind="text")).text == SENTENCE


def test_arabic_typed_with_persian_letters_is_arabic():
    text = SENTENCE.replace("\u064a", "\u06cc").replace("\u0643", "\u06a9")
    assert clean(text_page(f"{text}\n\nوقالت الشرطة إن المهاجمین فروا إلی جهة غیر معلومة.")).text.startswith(text)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (random.Random(1).randbytes(4000), "binary"),
        (b"%PDF-1.7 and so on", "PDF"),
        (b"<html><body><p>" + b"a" * 50_000_000, "50,000,015 characters"),
        (b"<html><body><div></div></body></html>", "no report"),
        ("".join(f'<p><a href="{n}">خبر رقم {n} عن أمر ما</a></p>' for n in range(90)).encode(), "no report"),
    ],
)
def test_bytes_without_a_report_are_refused_clearly(body, words):
    with pytest.raises(InputError, match=words):
        clean(Page(source="page", body=body, kind="html"))


def test_broken_html_is_read():
    document = clean(html(f"<html><body><div><p>{SENTENCE}<p>وأصيب أربعة <b>آخرون في الهجوم.<td></table></div></p>"))
    assert document.text == f"{SENTENCE}\n\nوأصيب أربعة آخرون في الهجوم."


@pytest.mark.timeout(20)
def test_deep_nesting_is_read():
    assert clean(html("<html><body>" + "<div>" * 20_000 + f"<p>{SENTENCE}</p>" + "</div>" * 20_000)).text == SENTENCE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("وزارت دفاع ایران اعلام کرد که در این حمله سه نفر کشته شدند و تعدادی نیز زخمی شده‌اند.", "fa"),
        ("وزير دفاع گفت كه در اين حمله سه نفر كشته شدند و براي درمان به بيمارستان منتقل شدند.", "fa"),
        ("وزیر اعظم نے کہا ہے کہ اس حملے میں تین افراد ہلاک ہو گئے ہیں اور کئی زخمی ہیں۔", "ur"),
        ("هێزەکانی ئاسایش لە سەر ئەم ڕووداوە ڕایانگەیاند کە سێ کەس کوژراون.", "ckb"),
        ("The army said on Monday that three soldiers were killed in an attack on a checkpoint.", "en"),
        (
            "Ordu pazartesi günü yaptığı açıklamada bir saldırı sonucu üç askerin öldüğünü ve yaralandığını duyurdu.",
            "tr",
        ),
        ("הצבא הודיע ביום שני כי שלושה חיילים נהרגו בהתקפה על מחסום ממזרח לעיר.", "he"),
    ],
)
def test_other_languages_are_skipped_by_name(text, language):
    with pytest.raises(SkippedPage, match=rf"\({language}\)"):
        clean(text_page(text))
    with pytest.raises(SkippedPage, match=rf"\({language}\)"):
        clean(html(f"<html><body><h1>{text[:30]}</h1><p>{text}</p><p>{text} 2</p></body></html>"))


def test_given_day_counts_only_where_the_page_has_none():
    dated = f'<html><head><meta property="article:published_time" content="2020-05-01"></head><body><p>{SENTENCE}</p>'
    assert clean(html(dated), published="2021-01-01").published == "2020-05-01"
    bare = clean(html(f"<html><body><p>{SENTENCE}</p>"), published="2021-01-01")
    assert (bare.published, bare.published_basis) == ("2021-01-01", "given")
    beside = clean(html(dated, published="2019-02-03T10:00:00Z"))
    assert (beside.published, beside.published_basis) == ("2019-02-03", "given")


def test_day_in_the_address_is_the_last_resort():
    document = clean(html(f"<p>{SENTENCE}</p>", url="https://news.example/2018/04/09/raid"))
    assert (document.published, document.published_basis) == ("2018-04-09", "url")


def test_same_bytes_have_the_same_id():
    assert clean(text_page(SENTENCE)).id == clean(text_page(SENTENCE, id="other")).id
    assert clean(text_page(SENTENCE)).id != clean(text_page(SENTENCE + " ")).id
