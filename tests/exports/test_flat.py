"""CSV: flat, readable by a strict reader, no formulas."""

import csv
import io

import pytest

from musnad.exports import Options, write
from musnad.exports.flat import BOM, cell
from musnad.exports.rows import CLAIM_COLUMNS


def table(records, **options):
    stream = io.StringIO()
    write("csv", records, stream, Options(**options))
    return stream.getvalue()


def test_a_claim_is_a_row_with_every_column(record):
    rows = list(csv.DictReader(io.StringIO(table([record])), strict=True))
    assert [row["claim"] for row in rows] == ["c1", "c2", "c3"]
    assert tuple(rows[0]) == CLAIM_COLUMNS
    assert rows[0]["event"] == rows[1]["event"] != rows[2]["event"]
    assert (rows[0]["killed_low"], rows[0]["injured_low"], rows[0]["injured_high"]) == ("3", "7", "")
    assert rows[0]["place_name"] == "Aitaroun"
    assert rows[2]["realis"] == "denied"


def test_headings_stand_alone_where_there_is_no_claim(empty):
    assert table([empty]).count("\r\n") == 1


def test_the_mark_comes_first_where_asked(record):
    assert table([record], bom=True).startswith(BOM + "record,")
    assert not table([record]).startswith(BOM)


@pytest.mark.parametrize("text", ["=1+1", "+963", "-2", "@cmd", "\tx", "\r=1", "\n=1", "＝1"])
def test_no_cell_is_a_formula(text):
    assert cell(text).startswith("'")


def test_cells_stay_on_one_line_and_numbers_stay_numbers():
    assert cell("سطر\nآخر") == "سطر آخر"
    assert cell(-3.5) == -3.5
    assert cell(None) is None
    assert cell(True) == "true"
