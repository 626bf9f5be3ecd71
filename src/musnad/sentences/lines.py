"""Lines: which line breaks of a text end a paragraph, and which a program or a narrow column put into it."""

import re
from collections.abc import Iterator

from musnad.arabic.hanging import hangs

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
_NARROWEST, _WIDEST = 30, 140  # characters of lines that are broken at a width
_FEWEST = 3  # lines that show a width
_NEARLY = 0.85  # of the width: letters differ in breadth, and columns were set by eye
_STOPS = (".", "!", "؟", "?", "…", ":", "؛", "»", '"', ")")
_ITEM = re.compile(r"\s*(?:[-–—•*▪◾●■#|+]|\d+\s*[-.)/:|]|[\u0660-\u0669]+\s*[-.)/:|]|\d{1,2}:\d\d)")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every paragraph: a line of its own, or lines that are one broken at a width.

    Args:
        text: A document's text.
    """
    for block in _BLOCK.finditer(text):
        lines = [(line.start(), line.end()) for line in _LINE.finditer(text, block.start(), block.end())]
        width = _width(text, lines)
        start = lines[0][0]
        for (begin, end), (following, _) in zip(lines, lines[1:], strict=False):
            if not _goes_on(text, begin, end, following, width):
                yield start, end
                start = following
        yield start, lines[-1][1]


def _goes_on(text: str, begin: int, end: int, following: int, width: int | None) -> bool:
    """Whether a line's sentence goes on in the line that follows."""
    line = text[begin:end].rstrip()
    if line.endswith(_STOPS) or _ITEM.match(text, following):
        return False
    return hangs(line) or (width is not None and _is_full(text, begin, end, following, width))


def _width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The width that a block's lines were broken at, None where its lines end of themselves.

    A line is broken where the next one's first word would not have fitted in; only a line that a stop closes, and a
    headline above them all, may be shorter.
    """
    if len(lines) < _FEWEST:
        return None
    width = max(end - start for start, end in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = list(zip(lines, lines[1:], strict=False))
    open_ends = [pair for pair in pairs if not text[pair[0][0] : pair[0][1]].rstrip().endswith(_STOPS)]
    full = [_is_full(text, begin, end, following, width) for (begin, end), (following, _) in open_ends]
    headed = len(full) > 0 and open_ends[0][0] == lines[0] and not full[0]
    broken = sum(full) >= _FEWEST - 1 and sum(full) >= len(full) - headed
    items = sum(_ITEM.match(text, start) is not None for start, _ in lines)
    return width if broken and items < 2 and 2 * len(open_ends) >= len(pairs) else None


def _is_full(text: str, begin: int, end: int, following: int, width: int) -> bool:
    word = text.find(" ", following)
    stop = text.find("\n", following)
    first = min((at for at in (word, stop) if at >= 0), default=len(text)) - following
    return end - begin + 1 + first >= _NEARLY * width
