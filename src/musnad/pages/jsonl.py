"""JSONL: one report a line, each with `text` or `html` and what else is known of it."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from musnad.pages.page import Page, Unread

_FIELDS = ("url", "title", "published", "publisher")


def pages_of(lines: Iterable[bytes], source: str) -> Iterator[Page | Unread]:
    """A page for each line; a broken line is told with its number and the rest is read.

    Args:
        lines: The lines, as bytes.
        source: Where they come from.
    """
    for number, line in enumerate(lines, start=1):
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if line.strip():
            yield _page(line, source, number)


def looks_like_jsonl(start: bytes) -> bool:
    """Whether the first line is a JSON object."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _page(line: bytes, source: str, number: int) -> Page | Unread:
    where = f"{source}, line {number}"
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        return Unread(source=where, reason=f"no sound JSON ({fault}); mend or drop the line")
    if not isinstance(row, dict):
        return Unread(source=where, reason="no JSON object; each line needs one with a text or html field")
    if problem := _problem(row):
        return Unread(source=where, reason=problem)
    html = row.get("html")
    body = str(html or row["text"]).encode("utf-8", "replace")
    given = {field: str(row[field]).strip() or None for field in _FIELDS if row.get(field) is not None}
    name = row.get("id")
    return Page(
        source=source,
        id=str(name) if name is not None else None,
        line=number,
        body=body,
        kind="html" if html else "text",
        charset="utf-8",
        **given,
    )


def _problem(row: dict[str, Any]) -> str | None:
    content = row.get("html") or row.get("text")
    if content is None:
        return "neither text nor html; each line needs one of them"
    if not isinstance(content, str):
        return "the text or html field is no string"
    return None if content.strip() else "the text is empty; there is nothing to read"
