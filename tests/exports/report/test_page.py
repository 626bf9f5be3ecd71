"""The HTML report: self-contained, escaped, in both languages, every word of the article kept."""

import io
import re
from xml.etree import ElementTree

import lxml.html
import msgspec
import pytest

from musnad.exports import Options, write
from musnad.record import Place


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


def test_one_kind_can_be_shown_alone(record):
    root = lxml.html.fromstring(page([record]))
    kinds = {event.kind for event in record.events}
    assert set(root.xpath("//label[@class='filter']//option/@value")) == kinds | {""}
    assert [card.get("data-kinds") for card in root.xpath("//article[@data-kinds]")] == [
        event.kind for event in record.events
    ]
    bars = {kind for shown in root.xpath("//section[@class='record']//svg//*/@data-kinds") for kind in shown.split()}
    assert bars
    assert bars <= kinds


def test_ids_keep_their_order_in_arabic(record):
    (name,) = lxml.html.fromstring(page([record], "ar")).xpath("//header[@class='head']//code")
    assert (name.get("dir"), name.text) == ("ltr", record.id)


def test_divisions_bear_arabic_names_in_arabic(record):
    place = Place(text="الميادين", start=0, end=1, country="SY", admin=("Deir ez-Zor", "Al-Mayadin"), precision="site")
    event = msgspec.structs.replace(record.events[0], place=place)
    shown = msgspec.structs.replace(record, events=(event, *record.events[1:]))
    assert "دير الزور" in page([shown], "ar")
    assert "Deir ez-Zor" not in page([shown], "ar")
    assert "Deir ez-Zor" in page([shown], "en")


def test_a_lone_figure_is_said_to_be_the_only_one_in_arabic(record):
    told = re.findall(r"الرقم الوحيد", page([record], "ar"))
    assert len(told) == sum(len(toll.by) == 1 for event in record.events for toll in event.tolls.values()) > 0
