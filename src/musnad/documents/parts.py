"""Parts: what the elements of a page are for, told by tag, role, class, id and style."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from lxml.html import HtmlElement

from musnad.documents.knowledge import read_list
from musnad.record.vocabulary import DropReason

Part = Literal["body", "caption", "comments", "hidden", "navigation", "outside", "post", "published", "related"]
REASONS: dict[Part, DropReason] = {
    "caption": "caption", "comments": "navigation", "hidden": "navigation", "navigation": "navigation",
    "related": "related_links",
}  # fmt: skip
SILENT = frozenset({
    "script", "style", "template", "svg", "head", "iframe", "object", "embed", "canvas", "textarea", "input", "select",
    "noscript", "math", "video", "audio", "map", "link", "meta", "img", "source", "picture", "title", "amp-img",
})  # fmt: skip
_TAGS: dict[str, Part] = {
    "nav": "navigation", "footer": "navigation", "aside": "navigation", "button": "navigation", "menu": "navigation",
    "figcaption": "caption", "dialog": "navigation", "amp-sidebar": "navigation", "amp-ad": "navigation",
    "amp-user-notification": "navigation", "amp-embed": "related", "label": "navigation",
}  # fmt: skip
_ROLES = frozenset({
    "alertdialog", "banner", "button", "complementary", "contentinfo", "dialog", "menu", "navigation", "search",
})  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:;|$)"
    r"|(?:^|[;\s])opacity\s*:\s*0\s*(?:;|$)"
    r"|(?:left|top|right|text-indent)\s*:\s*-\d{3,}|overflow\s*:\s*hidden[^\"]*?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)"
    r"|(?:^|[;\s])(?:height|width)\s*:\s*[01](?:px)?\s*;[^\"]*?overflow\s*:\s*hidden",
    re.I,
)
_STRONG: tuple[Part, ...] = (
    "comments",
    "related",
    "caption",
    "hidden",
)  # said by a class, these are believed before the tag
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
# WordPress writes the terms of a post into its class; they say nothing of the part.
_TERM = re.compile(r"^(?:tag|category|format|status|type|author|page|post-\d+|postid|language|locale)[-_]", re.I)


@dataclass(frozen=True, slots=True, eq=False)  # one of a kind: as a key of the cache it is told by what it is
class PartNames:
    """The words of classes and ids, by part."""

    patterns: tuple[tuple[Part, re.Pattern[str]], ...]

    def of(self, element: HtmlElement) -> frozenset[Part]:
        """What an element's class and id say it is for."""
        names = f"{element.get('class', '')} {element.get('id', '')}"
        return _parts_of(self, names) if len(names) > 1 else frozenset()


@lru_cache(maxsize=8192)
def _parts_of(names: PartNames, attributes: str) -> frozenset[Part]:
    joined = " ".join(
        f"-{'-'.join(_WORD.findall(name)).lower()}-" for name in attributes.split() if not _TERM.match(name)
    )
    return frozenset(part for part, pattern in names.patterns if pattern.search(joined))


@lru_cache(maxsize=1)
def load_part_names() -> PartNames:
    """The part names of data/documents/page_parts.yaml, compiled once."""
    rows: dict[Part, list[str]] = read_list("page_parts")
    return PartNames(tuple((part, _pattern(words)) for part, words in rows.items()))


def _pattern(words: list[str]) -> re.Pattern[str]:
    joined = sorted(("-".join(_WORD.findall(word)) for word in words), key=len, reverse=True)
    return re.compile(rf"(?<=-)(?:{'|'.join(joined)})s?(?=-)")


def part_of(element: HtmlElement, named: frozenset[Part]) -> Part | None:
    """The part of the page's furniture that an element is, or None where it may hold the report.

    Args:
        element: Any element.
        named: What its class and id say.
    """
    if is_hidden(element):
        return "hidden"
    strongest = next((part for part in _STRONG if part in named), None)
    if strongest is not None:
        return strongest
    tag = _TAGS.get(element.tag)
    if tag is not None:
        return tag
    return "navigation" if element.get("role") in _ROLES or "navigation" in named else None


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element's own markup hides it from readers."""
    if "hidden" in element.attrib or element.get("layout") == "nodisplay":
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None
