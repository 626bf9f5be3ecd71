"""Formats: every way to write records, and the one call that writes them."""

from collections.abc import Iterable
from importlib import import_module
from typing import Literal, NamedTuple, Protocol, TextIO, cast

import msgspec

from musnad.record.record import Record

Language = Literal["ar", "en"]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How to write.

    `lang` is the language of headings and labels, never of the report. `width` is that of the terminal in cells.
    `bom` puts a byte order mark first, without which some spreadsheets garble Arabic. `colour` allows terminal colours.
    """

    lang: Language = "en"
    width: int = 80
    bom: bool = False
    colour: bool = False


class Write(Protocol):
    """What every format's module offers under the name `write`."""

    def __call__(self, records: Iterable[Record], stream: TextIO, options: Options) -> None: ...


class Format(NamedTuple):
    """A format: the module that writes it, its file ending, what it is for, and whether it writes as it reads."""

    module: str
    extension: str
    title: str
    streams: bool


FORMATS: dict[str, Format] = {
    "table": Format("musnad.exports.table", ".txt", "for reading in the terminal", True),
    "json": Format("musnad.exports.whole", ".json", "one object, or an array where there are several records", True),
    "jsonl": Format("musnad.exports.jsonl", ".jsonl", "one record a line, written as it is read", True),
    "csv": Format("musnad.exports.flat", ".csv", "one claim a row, for spreadsheets", True),
    "html": Format("musnad.exports.report", ".html", "one self-contained page with evidence, map and timeline", False),
}


def write(format_name: str, records: Iterable[Record], stream: TextIO, options: Options | None = None) -> None:
    """Write records in a format.

    Args:
        format_name: A key of `FORMATS`.
        records: The records, taken one at a time where the format streams.
        stream: An open text stream; the caller closes it.
        options: How to write; the defaults where None.
    """
    module = import_module(FORMATS[format_name].module)
    cast(Write, module.write)(records, stream, options or Options())
