"""Metadata: what a page says of itself in its head and markup: headline, publisher, author, day of publication."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml.html import HtmlElement

from musnad.documents.knowledge import read_list

_ARTICLE = re.compile(r"Article|Posting|Report$|Reportage", re.I)
_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dc.date",
    "dcterms.created", "dc.date.created", "publishdate", "pubdate", "publish-date", "publication_date",
    "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article_date_original",
    "publish_date", "citation_publication_date", "date",
)  # fmt: skip
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_MARKED = (
    "//*[contains(@itemprop, 'datePublished') or contains(@property, 'datePublished')"
    " or contains(@property, 'dc:date')]"
)
_UNREAD = re.compile(r"^\s*\(\d+\+?\)\s*")  # messages that the reader of a platform had not seen
_LONGEST_NAME = 80
_LONGEST_BYLINE = 5  # words
_BYLINE = (
    "//*[contains(@class, 'author-name') or contains(@class, 'byline') or contains(@class, 'author_name')"
    " or contains(concat(' ', @class, ' '), ' author ') or contains(@class, 'authorName')"
    " or contains(@class, 'writer-name')][not(ancestor::*[contains(@class, 'comment')])]"
)


@dataclass(slots=True)
class Metadata:
    """What a page says of itself; None where it says nothing.

    `published` is the moment as written, `window_title` the page's <title>, `page_title` what it calls itself when
    shared, and `body` the report's text where the head repeats it.
    """

    headline: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    page_title: str | None = None
    window_title: str | None = None
    language: str | None = None
    body: str | None = None


def read_metadata(tree: HtmlElement) -> Metadata:
    """What a page's head and markup say of it.

    Args:
        tree: The whole page, as parsed.
    """
    metas = _metas(tree)
    articles = list(_articles(tree))
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    title = tree.find(".//title")
    window_title = _clean(_UNREAD.sub("", title.text_content()) if title is not None else None)
    return Metadata(
        headline=_first(article.get("headline") or article.get("name") for article in articles),
        publisher=_first(_name(article.get("publisher")) for article in articles) or metas.get("og:site_name"),
        author=_first(_name(article.get("author")) for article in articles)
        or _first(metas.get(name) for name in ("author", "article:author", "dc.creator"))
        or _first(_author_elements(tree))
        or _first(_bylines(tree)),
        published=_first(article.get("datePublished") for article in articles)
        or _first(metas.get(name) for name in _PUBLISHED_META if _ISO.search(metas.get(name, "")))
        or _first(_marked_dates(tree)),
        url=_clean(str(canonical)) or metas.get("og:url"),
        page_title=_clean(metas.get("og:title")) or window_title,
        window_title=window_title,
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        body=next(
            (body for body in (article.get("articleBody") for article in articles) if isinstance(body, str)), None
        ),
    )


def _first(values: Any) -> str | None:
    return next((text for text in map(_clean, values) if text), None)


def _clean(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(value.split()) or None


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The head's meta values by lower-case name, the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content"):
            found.setdefault(name.lower(), meta.get("content"))
    return found


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object that describes an article; broken JSON describes none."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        try:
            content = json.loads(script.text or "", strict=False)
        except ValueError:
            continue
        yield from (one for one in _objects(content) if _is_article(one))


def _objects(content: Any) -> Iterator[dict[str, Any]]:
    if isinstance(content, list):
        for one in content:
            yield from _objects(one)
    elif isinstance(content, dict):
        yield content
        yield from _objects(content.get("@graph"))
        yield from _objects(content.get("mainEntity"))


def _is_article(one: dict[str, Any]) -> bool:
    kind = one.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and _ARTICLE.search(name) for name in kinds)


def _name(value: Any) -> str | None:
    """The name of a person or organisation, in any of the shapes that JSON-LD allows."""
    if isinstance(value, list):
        return next((name for name in map(_name, value) if name), None)
    if isinstance(value, dict):
        return _name(value.get("name"))
    return value if isinstance(value, str) and not value.startswith(("http:", "https:")) else None


def _author_elements(tree: HtmlElement) -> Iterator[str]:
    """The names in elements marked as the author's."""
    for element in tree.xpath("//*[@rel='author' or @itemprop='author']")[:3]:
        name = " ".join(element.text_content().split())
        if 0 < len(name) <= _LONGEST_NAME:
            yield name


def _bylines(tree: HtmlElement) -> Iterator[str]:
    """The names in elements whose class says that they hold the author's."""
    by = load_by()
    for element in tree.xpath(_BYLINE)[:3]:
        words = " ".join(" ".join(element.itertext()).split()).strip(" -–—|:،,")
        name = by.sub("", words).strip(" -–—|:،,")
        if 0 < len(name.split()) <= _LONGEST_BYLINE and not any(map(str.isdigit, name)):
            yield name


@lru_cache(maxsize=1)
def load_by() -> re.Pattern[str]:
    """The words that stand before an author's name."""
    return re.compile(rf"^(?:{'|'.join(map(re.escape, sorted(read_list('titles')['by'], key=len, reverse=True)))})\s+")


def _marked_dates(tree: HtmlElement) -> Iterator[str]:
    """Moments that elements of the report itself are marked with: microdata, RDFa."""
    for element in tree.xpath(_MARKED):
        for name in ("datetime", "content", "title"):
            value = element.get(name, "")
            if _ISO.search(value):
                yield value
