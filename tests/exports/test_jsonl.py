"""JSON and JSON Lines keep every field, and stream."""

import io
import json

from musnad.exports import Options, write
from musnad.record import from_json


def written(format_name, records, **options):
    stream = io.StringIO()
    write(format_name, records, stream, Options(**options))
    return stream.getvalue()


def test_a_line_is_the_whole_record(record, empty):
    lines = written("jsonl", [record, empty]).splitlines()
    assert [from_json(line) for line in lines] == [record, empty]
    assert "عيترون" in lines[0]


def test_lines_are_written_as_records_come(record):
    stream = io.StringIO()

    def records():
        yield record
        assert stream.getvalue().count("\n") == 1
        yield record

    write("jsonl", records(), stream)


def test_one_record_is_an_object_and_several_an_array(record, empty):
    assert json.loads(written("json", [record]))["id"] == "r1"
    assert [row["id"] for row in json.loads(written("json", [record, empty, record]))] == ["r1", "r2", "r1"]
    assert json.loads(written("json", [])) == []


def test_events_follow_the_contract(record):
    event = json.loads(written("json", [record]))["events"][0]
    assert event["from"] == "2024-05-09"
    assert event["tolls"]["killed"]["by"][0]["source"] == "الدفاع المدني"
    assert event["codes"]["acled"]["sub_event_type"] == "Remote explosive/landmine/IED"
