"""HTML: from a page's bytes to its blocks, its metadata and the choice of its main text."""

from dataclasses import dataclass

from lxml.html import HtmlElement

from musnad.documents.blocks import Block, Cut, cut
from musnad.documents.decoding import decode
from musnad.documents.embedded import embedded_body
from musnad.documents.furniture import load_furniture
from musnad.documents.groups import mark_groups
from musnad.documents.main_text import main_blocks
from musnad.documents.metadata import Metadata, read_metadata
from musnad.documents.publication_date import iso_day
from musnad.documents.tree import parse_html
from musnad.pages.page import Page

_FEW = 100  # letters of a page's text under which its scripts may hold the report


@dataclass(frozen=True, slots=True)
class Extract:
    """What a page holds: all its blocks in reading order, which of them are the report, and what its head says."""

    blocks: list[Block]
    main: list[int]
    metadata: Metadata


def extract(page: Page) -> Extract:
    """Decode, parse and prune a page and choose its main text; Arabic cleaning is not part of it.

    Args:
        page: A page of kind "html".

    Returns:
        Its blocks and metadata.

    Raises:
        InputError: The bytes are no page.
    """
    tree = parse_html(decode(page.body, page.charset))
    metadata = read_metadata(tree)
    page_cut = cut(tree.find("body"))
    metadata.published = metadata.published or _moment(page_cut)
    mark_groups(page_cut.blocks, load_furniture())
    blocks, main = page_cut.blocks, main_blocks(tree, page_cut, f"{metadata.page_title} {metadata.window_title}")
    if sum(blocks[index].letters for index in main) < _FEW:
        blocks, main = _with_embedded(tree, blocks, main, metadata)
    return Extract(blocks, main, metadata)


def _with_embedded(
    tree: HtmlElement, blocks: list[Block], main: list[int], metadata: Metadata
) -> tuple[list[Block], list[int]]:
    """The page's blocks and those of the text that its scripts hold, where that is the longer report."""
    body = embedded_body(tree, metadata.body)
    inner = cut(body).blocks if body is not None else []
    if sum(block.letters for block in inner) < 2 * sum(blocks[index].letters for index in main):
        return blocks, main
    return [*blocks, *inner], list(range(len(blocks), len(blocks) + len(inner)))


def _moment(page_cut: Cut) -> str | None:
    """The first moment that the page tells, that of a change only where there is no other."""
    told = [moment for moment in page_cut.moments if iso_day(moment[0])]
    return min(told, key=lambda moment: moment[1])[0] if told else None
