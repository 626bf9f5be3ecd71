"""Every span is evidence: text[start:end] == text, whatever stands in the text, and reading never raises."""

import random
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad import InputError, Record, SkippedPage, load_knowledge, read_all
from musnad.pages.page import Page
from musnad.pipeline import read

DEMO = Path(__file__).parent.parent / "demo/pages"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0653\u0654"
BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200c\u200d\ufeff\u00ad"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
NASTY = [
    "تل",  # a text may end on a word that awaits a name
    "قتل جندي قرب تل",
    "سقطت قذيفة على حي",
    "قُـــتِلَ ٥ مدنيين\u200f في \u202bحلب\u202c",
    "ق تـ ل 3 من د ا ع ش، وقصف قـ ـصف المدينة.",
    "قتل\u00a0خمسة\u2009جنود\u3000في\u2028بغداد\u2029أمس",
    "مقتل ١٬٢٣٤ شخصا و٥٫٥ ملايين نازح و1.000.000.000.000.000.000 دولار",
    "مقتل " + "ألف " * 60 + "جندي في حلب",
    "مقتل " + "9" * 400 + " جنديا",
    "مقتل " + "8" * 5000 + " جنديا في 5 هجمات",
    "قتل 99999999999999999999 جنديا و18446744073709551616 مدنيا في حلب",
    "مقتل 5" + "\u0651" * 500 + " جنود في حمص",
    "في 99/99/9999 و00/00/0000 و31 شباط 2021 و30/2/2020 قتل خمسة جنود",
    "قتل خمسة جنود عام 0 وعام 99999 وفي القرن 21 وقبل 99999999 عاما وبعد 9999999 يوما",
    "«" * 300 + "قتل خمسة جنود" + "»" * 200,
    "((((قتل (خمسة ]جنود[ في [[حلب",
    "و" * 3000,
    "ال" * 2000,
    "قتل وقتل " * 800,
    "قتل\n\n\nخمسة\n\nجنود\n\r\nفي\rحلب",
    "\ufeff\ufeffقتل خمسة جنود\ufeff في\u0000حلب\u0007 أمس",
    "👨‍👩‍👧‍👦 قتل 🇸🇾 خمسة 💥 جنود #حلب_الآن @user https://t.co/x?y=قتل",
    "ﻗﺘﻞ ﺧﻤﺴﺔ ﺟﻨﻮﺩ ﻓﻲ ﺣﻠﺐ ﷲ ﷺ ﷼ ﻻ",
    "قتل خمسة جنود في \ud800حلب\udfff أمس",
    "قتل 𝟓 جنود و𐹠 آخرون و½ و² و③ و五",
    "İstanbul ıŞ قتل خمسة جنود في ﬀﬁ حلب ẞ ŉ",
    "a" * 5000 + " قتل خمسة جنود",
    "حلب. حلب. حلب. 1. 2. 3. ... .. . ؟؟!! ،،، ؛؛ قتل",
    "\u202e" * 50 + "قتل خمسة جنود في حلب" + "\u202c" * 50,
]


@lru_cache(maxsize=1)
def sentences() -> tuple[str, ...]:
    """Sentences of the demo's reports."""
    records = [result for result in read_all([DEMO]) if isinstance(result, Record)]
    lines = [line for record in records for line in record.document.text.split("\n")]
    return tuple(line for line in lines if len(line.split()) > 6)


def spans(value: Any) -> Iterator[tuple[str, int, int]]:
    """Every text with a start and an end, wherever in the record it stands."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and isinstance(value.get("start"), int):
            yield value["text"], value["start"], value["end"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from spans(inner)


def check(text: str) -> Record | None:
    """Read a text; its record, with every span looked up, or None where it is refused on purpose."""
    page = Page(source="text", body=text.encode("utf-8", "surrogatepass"), kind="text")
    try:
        record = read(page, load_knowledge(), published="2024-02-29")
    except (InputError, SkippedPage):
        return None
    assert wrong_spans(record) == []
    return record


def wrong_spans(record: Record) -> list[tuple[str, int, int]]:
    told, text = record.to_dict(), record.document.text
    assert all(0 <= claim.sentence.start < claim.sentence.end <= len(text) for claim in record.claims)
    return [span for span in spans([told["claims"], told["events"]]) if text[span[1] : span[2]] != span[0]]


def test_spans_of_whole_pages() -> None:
    records = [result for result in read_all([DEMO]) if isinstance(result, Record)]
    assert len(records) == 12
    assert [wrong_spans(record) for record in records] == [[]] * 12


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_texts(text: str) -> None:
    check(text)
    check(f"{text}\n\nأعلنت وزارة الدفاع أن قوات الجيش قتلت خمسة مسلحين في مدينة حلب أمس الاثنين. {text}")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.text(max_size=40), st.floats(0, 0.4))
def test_disturbed_sentences(seed: int, noise: str, share: float) -> None:
    chance = random.Random(seed)
    text = "\n".join(chance.sample(sentences(), 3))
    check(disturbed(text, chance, noise, share))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=()), max_size=200))
def test_any_unicode_between_sentences(noise: str) -> None:
    check(f"{sentences()[0]} {noise} {sentences()[1]}{noise}{sentences()[2]}")


@settings(max_examples=40, deadline=None)
@given(
    st.text(alphabet="قتلخمسةجنودفيحلباموب وال،.؟«»()0123٤٥\u064e\u0651\u0640\u200f\u202b\n", min_size=1, max_size=300)
)
def test_any_arabic_letters(text: str) -> None:
    check(text)


def disturbed(text: str, chance: random.Random, noise: str, share: float) -> str:
    """The text with marks, tatweel, invisible signs, digits and noise put between its letters."""
    pieces = []
    for letter in text:
        pieces.append(letter)
        if chance.random() < share:
            pieces.append(chance.choice([*MARKS, "\u0640", *BIDI, *DIGITS, " ", "\n", *noise]))
        elif chance.random() < share / 8:
            pieces.pop()
    return "".join(pieces)


def test_marks_and_tatweel_change_no_claim() -> None:
    plain = "قتل خمسة جنود وأصيب سبعة مدنيين في قصف مدفعي على مدينة حلب أمس."
    marked = "قُتِلَ خمسةُ جنودٍ وأُصيبَ سبعةُ مدنيّين في قصـــفٍ مدفعيٍّ على مدينةِ حلـــب أمسِ."
    one, other = check(plain), check(marked)
    assert one is not None
    assert other is not None
    facts = [
        [(claim.kind, [(count.role, count.low, count.high) for count in claim.counts]) for claim in record.claims]
        for record in (one, other)
    ]
    assert facts[0] == facts[1] == [("shelling", [("killed", 5, 5), ("injured", 7, 7)])]
