"""Whole pages in the markup of many systems, 2012 to 2026: the text to the letter, the facts, and nothing lost."""

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from lxml import etree

from musnad.documents import clean
from musnad.documents.decoding import decode
from musnad.documents.parts import SILENT
from musnad.documents.tree import parse_html
from musnad.errors import SkippedPage
from musnad.pages import Page, find
from musnad.record import Document

PAGES = Path(__file__).parent / "pages"
_TOLD = yaml.safe_load((PAGES / "facts.yaml").read_text(encoding="utf-8"))
FACTS = {name: facts for name, facts in _TOLD.items() if "skipped" not in facts}
SKIPPED = {name: facts["skipped"] for name, facts in _TOLD.items() if "skipped" in facts}
IN_SCRIPTS = {"shell_jsonld", "shell_state"}  # pages whose text no element holds
_WORD = re.compile(r"[^\W_]+")


def page_of(name: str) -> Page:
    page = next(find([str(PAGES / f"{name}.html")]))
    assert isinstance(page, Page)
    return page


@lru_cache
def document_of(name: str) -> Document:
    return clean(page_of(name))


def expected(name: str) -> str:
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")


def letters(text: str) -> str:
    return "".join(_WORD.findall(text))


@pytest.mark.parametrize("name", sorted(FACTS))
def test_text_is_the_report_to_the_letter(name: str) -> None:
    assert document_of(name).text == expected(name)


@pytest.mark.parametrize("name", sorted(FACTS))
def test_facts_beside_the_text(name: str) -> None:
    document = document_of(name)
    told = {
        "title": document.title, "published": document.published, "basis": document.published_basis,
        "publisher": document.publisher, "author": document.author,
    }  # fmt: skip
    assert {key: told[key] for key in FACTS[name]} == FACTS[name]


@pytest.mark.parametrize("name", sorted(set(FACTS) - IN_SCRIPTS))
def test_every_word_of_the_page_is_in_the_text_or_told_as_dropped(name: str) -> None:
    page, document = page_of(name), document_of(name)
    told = Counter(letters("".join([document.text, *(one.text for one in document.dropped)])))
    assert visible(page) - told == Counter()


@pytest.mark.parametrize("name", sorted(SKIPPED))
def test_pages_in_other_languages_are_skipped_by_name(name: str) -> None:
    with pytest.raises(SkippedPage, match=rf"\({SKIPPED[name]}\)"):
        clean(page_of(name))


def visible(page: Page) -> Counter[str]:
    """How often each letter stands in the body of a page, scripts and the like set aside."""
    body = parse_html(decode(page.body, page.charset)).find("body")
    etree.strip_elements(body, *SILENT, with_tail=False)
    return Counter(letters("".join(body.itertext())))


def test_characters_over_all_pages() -> None:
    pairs = [(expected(name), document_of(name).text) for name in FACTS]
    alike = sum(
        block.size
        for gold, text in pairs
        for block in SequenceMatcher(None, gold, text, autojunk=False).get_matching_blocks()
    )
    assert 2 * alike / sum(len(gold) + len(text) for gold, text in pairs) >= 0.995
