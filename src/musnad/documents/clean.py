"""Clean: a page becomes a document."""

from hashlib import sha256

from musnad.documents.cleaning import Line, clean_lines, dropped, joined
from musnad.documents.decoding import decode
from musnad.documents.furniture import load_furniture
from musnad.documents.groups import is_prose, is_teaser
from musnad.documents.html import Extract, extract
from musnad.documents.languages import ARABIC, UNKNOWN, load_languages
from musnad.documents.publication_date import (
    Published,
    day_behind,
    day_in_dateline,
    day_in_url,
    day_on_page,
    is_same_night,
    iso_day,
)
from musnad.documents.titles import publisher_of, title_block, title_of
from musnad.errors import InputError, SkippedPage
from musnad.pages.page import Page
from musnad.record.document import Document
from musnad.record.vocabulary import PublishedBasis

_TITLE_WORDS = 25  # words of the longest headline
_LEAST_WORDS = 4  # words of a headline that may stand for a missing text
_ID_LENGTH = 16
_EARLY = 0.35  # share of a report's letters from which what stands before its headline is its own


def clean(page: Page, *, published: str | None = None) -> Document:
    """A page freed of everything that is not the report; what was taken out stands in `dropped`.

    Args:
        page: A page brought in by `musnad.pages.find`.
        published: ISO date of publication for a page that gives none.

    Returns:
        The document.

    Raises:
        InputError: The page holds no text.
        SkippedPage: The text is in another language.
    """
    return _from_html(page, published) if page.kind == "html" else _from_text(page, published)


def _from_html(page: Page, published: str | None) -> Document:
    found = extract(page)
    blocks, metadata = found.blocks, found.metadata
    at = title_block(blocks, found.main, metadata)
    title = page.title or title_of(blocks, at, metadata)
    publisher = page.publisher or publisher_of(title, metadata)
    lines = clean_lines(_lines(found, at), load_furniture(), load_languages(), title, publisher)
    text = joined(lines)
    _check_language(text, [blocks[index].text for index in found.main], metadata.language)
    if not text and title and len(title.split()) >= _LEAST_WORDS:
        text = title
    if not text:
        raise InputError("the page holds no report: no text is left once menus, links and notices are taken out")
    first = next((index for index in found.main if index != at and is_prose(blocks[index])), None)
    given = _given(page)
    behind = day_behind(blocks, found.main[-1]) if found.main else None
    printed = day_on_page(blocks, at, first) or day_in_dateline(text) or behind
    marked = None if printed and is_same_night(metadata.published, printed) else iso_day(metadata.published)
    in_url = day_in_url(page.url) or day_in_url(metadata.url)
    day = given or _first_of({"metadata": marked, "text": printed, "url": in_url, "given": published})
    return Document(
        id=_id(page),
        text=text,
        url=page.url or metadata.url,
        title=title,
        publisher=publisher,
        author=metadata.author,
        published=day.day,
        published_basis=day.basis,
        dropped=dropped(lines),
    )


def _lines(found: Extract, title: int | None) -> list[Line]:
    """All lines of a page: those of the report open to judgement, all others with their reason."""
    main = set(found.main)
    early = _before_title(found, title)
    lines: list[Line] = []
    for index, block in enumerate(found.blocks):
        reason = block.reason or (None if index in main else "navigation")
        if index == title:
            reason = "duplicate"
        elif index in early:
            reason = "navigation"
        if reason is None and is_teaser(block):
            reason = "related_links"
        lines.append(Line(block.text, reason, block.breaks))
    return lines


def _before_title(found: Extract, title: int | None) -> set[int]:
    """What the report holds before its headline, which is a slogan or a ticker unless it is much of the report."""
    early = [index for index in found.main if title is not None and index < title]
    letters = [sum(found.blocks[index].letters for index in indexes) for indexes in (early, found.main)]
    return set(early) if letters[0] < _EARLY * letters[1] else set()


def _from_text(page: Page, published: str | None) -> Document:
    text = decode(page.body, page.charset)
    lines = clean_lines(_text_lines(text), load_furniture(), load_languages(), None)
    kept = joined(lines)
    _check_language(kept, text.split("\n"), None)
    if not kept:
        raise InputError("no text is left once notices and links are taken out")
    title = page.title or _first_line_title(kept)
    given = _given(page)
    printed = day_in_dateline(kept)
    in_url = day_in_url(page.url)
    day = given or _first_of({"text": printed, "url": in_url, "given": published})
    return Document(
        id=_id(page), text=kept, url=page.url, title=title, publisher=page.publisher, published=day.day,
        published_basis=day.basis, dropped=dropped(lines),
    )  # fmt: skip


def _text_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    blank = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Line(line.strip(), None, min(blank + 1, 2)))
            blank = 0
        else:
            blank += 1
    return lines


def _first_line_title(text: str) -> str | None:
    first, _, rest = text.partition("\n")
    is_title = rest.startswith("\n") and len(first.split()) <= _TITLE_WORDS and not first.rstrip().endswith(".")
    return first if is_title else None


def _check_language(kept: str, candidates: list[str], told: str | None) -> None:
    """Skip a page whose text, before cleaning, is mostly in another language."""
    languages = load_languages()
    if kept and languages.of(kept) == ARABIC and len(kept) * 2 >= sum(map(len, candidates)):
        return
    language = languages.of("\n".join(candidates))
    if language in (None, ARABIC):
        return
    name = told.split("-")[0].lower() if language == UNKNOWN and told else language
    raise SkippedPage(f"the text is in another language ({name}), and only Arabic is read")


def _first_of(days: dict[PublishedBasis, str | None]) -> Published:
    """The first day there is, by how it is known; the last resort is what the user gave for pages that tell none."""
    return next((Published(day, basis) for basis, day in days.items() if day), Published())


def _given(page: Page) -> Published | None:
    """The day that was given beside a page, None where none was."""
    if page.published is None:
        return None
    day = iso_day(page.published)
    if day is None:
        raise InputError(f"published is no day ({page.published[:40]!r}); write it as YYYY-MM-DD")
    return Published(day, "given")


def _id(page: Page) -> str:
    return sha256(page.body).hexdigest()[:_ID_LENGTH]
