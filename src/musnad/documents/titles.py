"""Titles: the headline of a report, freed of the site's name."""

import re

from musnad.documents.blocks import Block
from musnad.documents.groups import is_sentence
from musnad.documents.metadata import Metadata

_LETTERS = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"\s+[|\-–—»:·•]+\s+|\s*\|\s*|\s*::\s*|:\s+")
_SHORTEST = 0.35  # share of the page's title that a block must fill to be it
_LEAST_WORDS = 2
_FIRST_LINE_WORDS = 4


def squeezed(text: str) -> str:
    """The letters and digits alone, to compare texts by."""
    return "".join(_LETTERS.findall(text))


def title_block(blocks: list[Block], main: list[int], metadata: Metadata) -> int | None:
    """The block that holds the headline: the longest in the page's title, or its heading, or its first line.

    Args:
        blocks: All blocks of the page.
        main: Indexes of those that are the report.
        metadata: What the page says of itself.

    Returns:
        Its index, None where no block is the headline.
    """
    wanted = [squeezed(title) for title in (metadata.headline, metadata.page_title) if title]
    site = squeezed(metadata.publisher or "")
    best, length = None, 0
    for index, block in enumerate(blocks):
        letters = squeezed(block.text)
        fits = any(letters in title and len(letters) >= _SHORTEST * len(title) for title in wanted)
        # Of equal blocks a heading is the headline and not the breadcrumb's repetition of it.
        rank = 2 * len(letters) + block.heading
        if fits and letters != site and rank > length and len(block.text.split()) >= _LEAST_WORDS:
            best, length = index, rank
    if best is None:
        headings = [i for i, b in enumerate(blocks) if b.elements[-1].tag == "h1" and b.reason is None and not b.links]
        best = headings[0] if len(headings) == 1 else None
    return _first_line(blocks, main) if best is None and not wanted else best


def _first_line(blocks: list[Block], main: list[int]) -> int | None:
    """The line that opens a report on a page that names no title."""
    if len(main) < 2:
        return None
    first, second = blocks[main[0]], blocks[main[1]]
    opens = first.breaks == second.breaks == 2 and not is_sentence(first) and not first.links
    body = any(is_sentence(blocks[index]) for index in main[1:3])
    return main[0] if opens and body and len(first.text.split()) >= _FIRST_LINE_WORDS else None


def title_of(blocks: list[Block], index: int | None, metadata: Metadata) -> str | None:
    """The headline: of its block, or else the page's own title without the site's name."""
    if index is not None:
        return " ".join(blocks[index].text.split())
    if metadata.headline:
        return metadata.headline
    if not metadata.page_title:
        return None
    return (
        max(_SEPARATOR.split(metadata.page_title), key=len)
        if metadata.publisher is None
        else _without(metadata.page_title, metadata.publisher)
    )


def _without(title: str, site: str) -> str:
    """A title without the site's name at either end."""
    for part in (site,):
        title = re.sub(rf"^\s*{re.escape(part)}\s*[|\-–—»:·•]+\s*|\s*[|\-–—»:·•]+\s*{re.escape(part)}\s*$", "", title)
    return title.strip()


def publisher_of(blocks: list[Block], title: str | None, metadata: Metadata) -> str | None:
    """The outlet: as the page names it, or what stands beside the headline in the page's title."""
    if metadata.publisher or not metadata.page_title or not title:
        return metadata.publisher
    start = metadata.page_title.find(title)
    if start < 0:
        return None
    rest = (metadata.page_title[:start], metadata.page_title[start + len(title) :])
    names = [part.strip(" |-–—»:·•") for part in rest]
    return next((name for name in names if name), None)
