"""CSV: one claim a row, flat, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import TextIO

from musnad.exports.formats import Options
from musnad.exports.rows import CLAIM_COLUMNS, claim_rows
from musnad.record.record import Record

BOM = "\ufeff"
# A spreadsheet runs a cell that opens with one of these as a formula; an apostrophe in front makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(records: Iterable[Record], stream: TextIO, options: Options) -> None:
    """Write the claims of each record as it comes, after one line of headings."""
    if options.bom:
        stream.write(BOM)
    rows = csv.writer(stream, lineterminator="\r\n")
    rows.writerow(CLAIM_COLUMNS)
    for record in records:
        for row in claim_rows(record):
            rows.writerow([cell(row[name]) for name in CLAIM_COLUMNS])


def cell(value: str | int | float | bool | None) -> str | int | float | None:
    """A value as a cell: on one line, never a formula; numbers stay numbers, None is empty.

    >>> cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    text = " ".join(value.split()) if value[:1] not in _FORMULA else value
    text = text.replace("\r", " ").replace("\n", " ")
    return "'" + text if text.startswith(_FORMULA) or value.startswith(_FORMULA) else text
