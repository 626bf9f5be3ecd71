"""The table in the terminal: never wider than asked, Arabic kept together."""

import io
from pathlib import Path

import msgspec
import pytest
from rich.cells import cell_len

from gold_records import gold_records, settled
from musnad.exports import Options, write
from musnad.exports.labels import load_labels
from musnad.exports.table import column_widths

KINDS = Path(__file__).parents[2] / "src/musnad/data/kinds"


def drawn(records, **options):
    stream = io.StringIO()
    write("table", records, stream, Options(**options))
    return stream.getvalue()


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("width", [64, 80, 120])
def test_no_line_is_wider_than_the_terminal(record, empty, lang, width):
    lines = drawn([record, empty], lang=lang, width=width).splitlines()
    assert max(cell_len(line) for line in lines) <= width


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_line_of_the_gold_reports_exceeds_80_cells(lang):
    text = drawn([settled(record) for record in gold_records()], lang=lang)
    assert max(cell_len(line) for line in text.splitlines()) <= 80


@pytest.mark.parametrize("width", [64, 80, 120, 160])
def test_columns_fill_the_width(width):
    assert sum(column_widths(width)) + 2 * 5 == width


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_headings_take_one_line(record, lang):
    _, _, headings, rule, *_ = drawn([record], lang=lang).splitlines()
    assert len(headings.split()) >= 6
    assert set(rule) == {"─"}


def test_a_wide_terminal_keeps_each_kind_on_one_line():
    labels = load_labels("en")
    assert max(len(labels.kind(path.stem)) for path in KINDS.glob("*.yaml")) <= column_widths(120)[2]


def test_the_table_says_what_happened(record):
    text = drawn([record])
    assert "c1 c2" in text
    assert "2024-05-09" in text
    assert "≥7 injured" in text
    assert "3 (3–10)" in text
    assert "(denied)" in text


def test_what_somebody_denies_is_marked_as_contested(record):
    first, second, *others = record.claims
    denied = msgspec.structs.replace(record, claims=(first, msgspec.structs.replace(second, realis="denied"), *others))
    assert "(contested)" not in drawn([record])
    assert "(contested)" in drawn([denied])


def test_every_isolate_is_closed_on_its_line(record):
    for line in drawn([record], lang="ar").splitlines():
        assert line.count("\u2068") == line.count("\u2069")


def test_a_report_without_events_says_so(empty):
    assert "No events" in drawn([empty])


def test_colour_only_where_asked(record):
    assert "\x1b[" not in drawn([record])
    assert "\x1b[" in drawn([record], colour=True)
