"""JSON Lines: one record a line, in the form of the contract."""

from collections.abc import Iterable
from typing import TextIO

from musnad.exports.formats import Options
from musnad.record.record import Record
from musnad.record.wire import to_json


def write(records: Iterable[Record], stream: TextIO, options: Options) -> None:
    """Write each record as a line as soon as it comes, so that memory stays flat and a reader may follow."""
    for record in records:
        stream.write(to_json(record) + "\n")
        stream.flush()
