"""The HTML report: self-contained, escaped, in both languages, every word of the article kept."""

import io
import re
from xml.etree import ElementTree

import lxml.html
import pytest

from musnad.exports import Options, write


def page(records, lang="en"):
    stream = io.StringIO()
    write("html", records, stream, Options(lang=lang))
    return stream.getvalue()


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_language_and_direction(record, lang, direction):
    root = lxml.html.fromstring(page([record], lang))
    assert (root.get("lang"), root.get("dir")) == (lang, direction)


def test_nothing_is_fetched(record):
    text = page([record])
    assert not re.search(r"(src|href)=[\"']?(https?:)?//", text)
    assert "url(" not in text
    assert "@import" not in text


def test_the_text_of_a_report_is_never_markup(record):
    text = page([record])
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert "<b>اليوم" not in text
    assert "ankara &lt;i&gt;escort" in text


def test_the_article_is_kept_character_for_character(record):
    root = lxml.html.fromstring(page([record]))
    (article,) = root.xpath("//div[@class='reading']/article")
    for number in article.xpath(".//a[@class='ref']"):
        number.drop_tree()
    assert article.text_content() == record.document.text


def test_claims_point_at_their_words_and_events_at_their_cards(record):
    root = lxml.html.fromstring(page([record]))
    words = [mark.text for mark in root.xpath("//mark[contains(@data-claims, 'r1-c1 ')]")]
    assert {"انفجار", "سيارة مفخخة", "الدفاع المدني"} <= set(words)
    anchors = set(root.xpath("//@id"))
    assert {link[1:] for link in root.xpath("//a/@href")} <= anchors


def test_tolls_codes_and_denials_are_shown(record):
    text = lxml.html.fromstring(page([record])).text_content()
    assert "3 killed" in re.sub(r"\s+", " ", text)
    assert "low 3 · best 3 · high 10" in text
    assert "Remote explosive/landmine/IED" in text
    assert "denied" in text


def test_many_records_have_an_index_and_links_between_them(record, empty):
    root = lxml.html.fromstring(page([record, empty, record]))
    assert len(root.xpath("//nav[@id='contents']//li")) == 3
    assert root.xpath("//section[@id='r2']//a[@href='#r1']")
    assert root.xpath("//section[@id='r2']//a[@href='#r3']")


def test_drawings_are_well_formed(record):
    drawings = re.findall(r"<svg.*?</svg>", page([record]), re.S)
    assert len(drawings) == 2
    for drawing in drawings:
        ElementTree.fromstring(drawing)


def test_no_records_make_a_page_too():
    assert "<!doctype html>" in page([])
