"""JSON: one indented object, or an array of them where there are several records."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TextIO

import msgspec

from musnad.exports.formats import Options
from musnad.record.record import Record
from musnad.record.wire import to_json


def write(records: Iterable[Record], stream: TextIO, options: Options) -> None:
    """Write one record as an object and any other number as an array, each record as it comes."""
    source = iter(records)
    first = list(islice(source, 2))
    if len(first) == 1:
        stream.write(_indented(first[0]) + "\n")
        return
    stream.write("[")
    for text in _separated(chain(first, source)):
        stream.write(text)
    stream.write("\n]\n")


def _separated(records: Iterable[Record]) -> Iterator[str]:
    for index, record in enumerate(records):
        yield (",\n" if index else "\n") + _indented(record)


def _indented(record: Record) -> str:
    return msgspec.json.format(to_json(record), indent=2)
