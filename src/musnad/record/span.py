"""A span: words of the document and where they stand."""

import msgspec


class Span(msgspec.Struct, frozen=True):
    """Words of the document's text, as they stand in it.

    `start` and `end` are code point offsets into `document.text`, half-open, and
    `document.text[start:end] == text` holds for every span of every record.
    """

    text: str
    start: int
    end: int


class Extent(msgspec.Struct, frozen=True):
    """A stretch of the document's text, by its offsets alone."""

    start: int
    end: int
