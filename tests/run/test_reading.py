"""Reading many: what fails is told beside what is read, in order."""

from musnad.pages import Page, Unread
from musnad.record import Record
from musnad.run.reading import read_all

ARABIC = "انفجرت سيارة مفخخة في مدينة الموصل أمس، ما أدى إلى مقتل ثلاثة جنود، بحسب مصدر أمني عراقي."
ENGLISH = "A car bomb went off in the city of Mosul yesterday, killing three soldiers. " * 5


def page(text, **fields):
    return Page(source="many.jsonl", body=text.encode(), kind="text", **fields)


def test_records_and_failures_come_in_the_order_of_the_pages():
    missing = Unread(source="missing.txt", reason="no such file")
    results = list(read_all([page(ARABIC, id="a"), missing, page(ENGLISH, line=2), page(ARABIC, id="b")]))
    first, told, skipped, last = results
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert (first.id, last.id) == ("a", "b")
    assert told is missing
    assert (skipped.source, skipped.kind) == ("many.jsonl, line 2", "skipped")


def test_the_day_given_reaches_pages_without_one():
    (record,) = read_all([page(ARABIC)], published="2024-05-10")
    assert record.document.published == "2024-05-10"
    assert record.claims[0].time.from_ == "2024-05-09"
