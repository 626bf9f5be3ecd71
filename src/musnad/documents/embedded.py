"""Embedded text: the report of a page whose markup is empty, from the data that its scripts would show.

Pages built in the browser are saved as a shell: the text stands in their JSON-LD (`articleBody`) or in the state that
the server sent along (`__NEXT_DATA__` and its like), as HTML, as plain text or as a list of paragraphs.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from musnad.documents.tree import parse_html

_ARABIC = re.compile("[\u0621-\u064a]")
_TAG = re.compile(r"</?(?:p|br|div|h\d|span|strong|ul)\b", re.I)
_LEAST = 120  # Arabic letters of a text that may be a report
_JSON = re.compile(r"json", re.I)
_DEEPEST = 40


def embedded_body(tree: HtmlElement, told: str | None) -> HtmlElement | None:
    """The body of the report that a page holds as data, None where it holds none.

    Args:
        tree: The page.
        told: The text that its metadata repeats, if any.
    """
    texts = (
        [told] if told and _letters(told) >= _LEAST else [text for text in _states(tree) if _letters(text) >= _LEAST]
    )
    if not texts:
        return None
    text = max(texts, key=_letters)
    if not _TAG.search(text):
        text = "<br>".join(text.replace("&", "&amp;").replace("<", "&lt;").split("\n"))
    return parse_html(f"<html><body><div>{text}</div></body></html>").find("body")


def _letters(text: str) -> int:
    return len(_ARABIC.findall(text))


def _states(tree: HtmlElement) -> Iterator[str]:
    """The texts in the page's JSON states, lists of paragraphs as one text."""
    for script in tree.iter("script"):
        if not _JSON.search(script.get("type", "")) or "ld+json" in script.get("type", ""):
            continue
        try:
            yield from _texts(json.loads(script.text or ""), 0)
        except (ValueError, RecursionError):
            continue


def _texts(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and depth < _DEEPEST:
        for inner in value.values():
            yield from _texts(inner, depth + 1)
    elif isinstance(value, list) and depth < _DEEPEST:
        paragraphs = [text for text in map(_paragraph, value) if text]
        if len(paragraphs) > 1:
            yield "\n".join(paragraphs)
        for inner in value:
            yield from _texts(inner, depth + 1)


def _paragraph(value: Any) -> str | None:
    """The text of one block of an editor's list; None for objects that are reports of their own."""
    if isinstance(value, str):
        return value
    if not isinstance(value, dict) or any(
        name in value for name in ("url", "slug", "title", "headline", "link", "image")
    ):
        return None
    return next(
        (text for text in map(value.get, ("text", "content", "html", "value", "data")) if isinstance(text, str)), None
    )
