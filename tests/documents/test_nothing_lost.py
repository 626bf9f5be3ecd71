"""Whatever a page holds, every letter of it stands in the text or among what was dropped."""

import re
from collections import Counter
from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.documents import clean
from musnad.errors import InputError, SkippedPage
from musnad.pages import Page
from musnad.record import Document

SENTENCE = "قتل ثلاثة جنود في هجوم مسلح على حاجز شرق المدينة، وفق مصدر عسكري."
LINES = st.sampled_from([
    SENTENCE, f"{SENTENCE} اقرأ أيضا: انفجار لغم قرب المعبر", f"{SENTENCE} canlı bahis escort", f"{SENTENCE} (م.ع)",
    "وأصيب خمسة مدنيين بجروح بحسب مصدر طبي في المستشفى.", "قد يعجبك ايضا", "مقتل قائد ميداني في غارة", "شارك هذا الموضوع:",
    "تابعونا على تليغرام https://t.me/x", "صورة أرشيفية", "(رويترز)", "12 مارس 2020", "التعليقات (3)", "ع.ح / ر.م", "18:40",
    "The army said on Monday that three soldiers were killed.", "ankara escort çankaya escort", "المصدر: وكالات", "■", "...",
])  # fmt: skip
NOISE = st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30)
TAGS = st.sampled_from(["p", "div", "span", "a", "li", "h2", "b", "td", "blockquote", "section", "aside", "figcaption"])
CLASSES = st.sampled_from(["", "", "entry-content", "related", "comments", "share", "sr-only", "td-post-content", "x1"])
_WORD = re.compile(r"[^\W_]+")


def letters(text: str) -> Counter[str]:
    return Counter("".join(_WORD.findall(text)))


def read(body: str, kind: str) -> Document | None:
    try:
        return clean(Page(source="page", body=body.encode(), kind=kind))  # type: ignore[arg-type]
    except (InputError, SkippedPage):
        return None


def told(document: Document) -> Counter[str]:
    return letters(" ".join([document.text, *(one.text for one in document.dropped)]))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(LINES, NOISE), min_size=1, max_size=12))
def test_of_plain_text(lines: list[str]) -> None:
    text = "\n".join([SENTENCE, *lines])
    document = read(text, "text")
    assert document is None or told(document) == letters(text)


def element(children: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    def build(tag: str, name: str, inside: list[tuple[str, str]], line_break: str) -> tuple[str, str]:
        markup = line_break.join(one for one, _ in inside)
        return f'<{tag} class="{name}">{markup}</{tag}>', " ".join(text for _, text in inside)

    return st.builds(
        build, TAGS, CLASSES, st.lists(children, max_size=4), st.sampled_from(["", " ", "<br>", "<br><br>"])
    )


TEXTS = st.one_of(LINES, NOISE).map(lambda text: (escape(text), text))
TREES = st.recursive(TEXTS, element, max_leaves=14)


@settings(max_examples=80, deadline=None)
@given(st.lists(TREES, min_size=1, max_size=6))
def test_of_pages(parts: list[tuple[str, str]]) -> None:
    page = f"<html><body><p>{SENTENCE}</p>{''.join(markup for markup, _ in parts)}</body></html>"
    document = read(page, "html")
    assert document is None or told(document) == letters(" ".join([SENTENCE, *(text for _, text in parts)]))
