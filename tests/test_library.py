"""The library as a program calls it: `import musnad`."""

import json
from datetime import date, datetime

import pytest

import musnad

TEXT = "قتل خمسة مدنيين وأصيب عشرة آخرون في قصف جوي استهدف سوقا شعبيا في مدينة معرة النعمان أمس."
PAGE = (
    '<html lang="ar"><head><meta property="article:published_time" content="2022-01-25T10:00:00Z"></head>'
    f"<body><article><h1>قصف على سوق</h1><p>{TEXT}</p></article></body></html>"
)


def test_a_text_becomes_typed_objects_with_the_words_behind_them():
    record = musnad.read(TEXT, published="2022-01-25")
    (claim,) = record.claims
    assert claim.kind == "air_strike"
    assert [(count.role, count.low, count.high) for count in claim.counts] == [("killed", 5, 5), ("injured", 10, 10)]
    assert claim.place is not None
    assert claim.place.text == record.document.text[claim.place.start : claim.place.end]
    assert claim.time is not None
    assert claim.time.from_ == "2022-01-24"


def test_the_record_is_what_the_wire_carries():
    record = musnad.read(TEXT, published="2022-01-25")
    assert record.to_dict() == json.loads(musnad.to_json(record))
    assert musnad.from_json(musnad.to_json(record)) == record


def test_a_page_is_read_by_its_path_and_named_by_its_stem(tmp_path):
    page = tmp_path / "market-strike.html"
    page.write_text(PAGE, encoding="utf-8")
    by_path, by_name = musnad.read(page), musnad.read(str(page))
    assert by_path == by_name
    assert by_path.id == "market-strike"
    assert by_path.document.published == "2022-01-25"


def test_what_cannot_be_read_says_why(tmp_path):
    with pytest.raises(musnad.FetchError, match=r"missing\.html: there is no such file"):
        musnad.read(tmp_path / "missing.html")
    with pytest.raises(musnad.InputError):
        musnad.read("")
    with pytest.raises(musnad.SkippedPage, match="en"):
        musnad.read("Five civilians were killed in an air strike on a market in the town yesterday, officials said.")


@pytest.mark.parametrize("day", ["2022-01-25", date(2022, 1, 25), datetime(2022, 1, 25, 10, 30)])
def test_a_day_may_be_a_date_or_its_text(day):
    assert musnad.read(TEXT, published=day).document.published == "2022-01-25"


@pytest.mark.parametrize("day", ["25/1/2022", "yesterday", ""])
def test_no_day_is_refused_with_an_example(day):
    with pytest.raises(ValueError, match="published is a day such as 2022-01-25"):
        musnad.read(TEXT, published=day)
    with pytest.raises(ValueError, match="published is a day"):
        musnad.read_all(["-"], published=day)


def test_many_reports_are_settled_together(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TEXT.replace("خمسة", "سبعة"), encoding="utf-8")
    records = [r for r in musnad.read_all([tmp_path], published="2022-01-25") if isinstance(r, musnad.Record)]
    (event,) = musnad.settle(records)
    assert (event.tolls["killed"].low, event.tolls["killed"].high) == (5, 7)
    assert event.codes["acled"]["sub_event_type"] == "Air/drone strike"


def test_a_record_is_a_data_frame_too():
    record = musnad.read(TEXT, published="2022-01-25")
    frame = musnad.to_frame(record)
    assert list(frame["kind"]) == ["air_strike"]
    assert len(musnad.to_frame([record, record], of="events")) == 2
