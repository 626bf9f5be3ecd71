"""Main text: which blocks of a page are the report.

Trafilatura reads the pruned tree and its text is a vote for the blocks that stand in it; the part of the page that
holds nearly all votes is the report's own, and what lies inside it is judged block by block. So the text keeps the
page's original characters, and a page that trafilatura cannot read is still read by its sentences.
"""

import logging
import re
from collections import Counter
from configparser import ConfigParser

from lxml.html import HtmlElement
from trafilatura import extract as trafilatura_extract
from trafilatura.settings import DEFAULT_CONFIG

from musnad.documents.blocks import Block, Cut
from musnad.documents.groups import is_prose, is_sentence, is_teaser

_LETTERS = re.compile(r"[^\W_]+")
_FEW = 100  # letters of trafilatura's text under which the sentences decide
_NEARLY_ALL = 0.85  # share of the sentences' letters that the report's own part of the page holds
_SHORT = 30  # squeezed letters under which a match must be near the last one
_NEAR = 200  # squeezed letters
_OUTWARDS = 0.8  # how much a sentence counts for each element further out
_PARAGRAPH_WORDS = 5
_HALF = 0.5
_TITLE_LETTERS = 15
_NEAR_TITLE = 6  # blocks
_TRUSTED = 0.3  # share of the voted letters from which an element named the report's body is believed


def main_blocks(tree: HtmlElement, page: Cut, titles: str = "") -> list[int]:
    """The blocks that make up the report.

    Args:
        tree: The page's tree; its furniture is taken out of it.
        page: The page cut into blocks, those of furniture with their reason.
        titles: What the page calls itself; nothing before its headline is of the report.

    Returns:
        Indexes of blocks in reading order; single furniture lines between them may still be among them.
    """
    blocks = page.blocks
    for element in page.condemned:
        if element.getparent() is not None:
            element.drop_tree()
    free = [index for index, block in enumerate(blocks) if block.reason is None]
    voted = [index for index in _voted(_trafilatura_text(tree), blocks, free) if not is_teaser(blocks[index])]
    own = _densest(blocks, free)
    if _letters(blocks, voted) < max(_FEW, _HALF * _letters(blocks, own)):
        voted = own or voted
    voted = _below_title(blocks, free, voted, _squeezed(titles))
    body = _named_body(page, free)
    if body and _letters(blocks, body) >= _TRUSTED * _letters(blocks, voted):
        free = [index for index in free if blocks[index].path[: len(page.bodies[0])] == page.bodies[0]]
        voted = [index for index in voted if index in set(free)] or body
    if not voted:
        return []
    return _span(blocks, free, set(voted) | set(body), _squeezed(titles))


def _below_title(blocks: list[Block], free: list[int], voted: list[int], titles: str) -> list[int]:
    """The lines right below the headline instead of the voted ones, where none of those stands near it."""
    title = next((index for index in free if _is_title(blocks[index], titles)), None)
    if title is None:
        return voted
    near = [index for index in free if title < index <= title + _NEAR_TITLE and is_prose(blocks[index])]
    if not near or any(title < index <= near[-1] + _NEAR_TITLE for index in voted):
        return voted
    around = blocks[near[0]].path[:-1]
    return [index for index in free if blocks[index].path[: len(around)] == around and is_prose(blocks[index])]


def _is_title(block: Block, titles: str) -> bool:
    letters = _squeezed(block.text)
    return len(letters) >= _TITLE_LETTERS and letters in titles and not block.links


def _named_body(page: Cut, free: list[int]) -> list[int]:
    """The lines of the one element that is named the report's body; none where several are."""
    outer = page.bodies[:1]
    if not outer or any(path[: len(outer[0])] != outer[0] for path in page.bodies):
        return []
    blocks = page.blocks
    return [index for index in free if blocks[index].path[: len(outer[0])] == outer[0] and is_prose(blocks[index])]


def _trafilatura_text(tree: HtmlElement) -> str:
    config = ConfigParser()
    config.read_dict(DEFAULT_CONFIG)
    # One sentence of breaking news is a report.
    for name, value in (("MIN_EXTRACTED_SIZE", "50"), ("MIN_OUTPUT_SIZE", "10"), ("MIN_EXTRACTED_COMM_SIZE", "10")):
        config["DEFAULT"][name] = value
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its remarks on bad pages are told as our own
    text = trafilatura_extract(tree, include_comments=False, include_tables=True, with_metadata=False, config=config)
    return text or ""


def _squeezed(text: str) -> str:
    return "".join(_LETTERS.findall(text))


def _voted(text: str, blocks: list[Block], free: list[int]) -> list[int]:
    """The blocks whose letters stand in the text, looked for in order."""
    squeezed, cursor, voted = _squeezed(text), 0, []
    for index in free:
        letters = _squeezed(blocks[index].text)
        if not letters:
            continue
        reach = cursor + _NEAR + len(letters) if len(letters) < _SHORT else len(squeezed)
        found = squeezed.find(letters, cursor, reach)
        if found >= 0:
            voted.append(index)
            cursor = found + len(letters)
        elif len(letters) >= _SHORT and letters in squeezed:
            voted.append(index)
    return voted


def _densest(blocks: list[Block], free: list[int]) -> list[int]:
    """The sentences of the element that has most of them close around it."""
    scores: Counter[tuple[int, ...]] = Counter()
    shared = Counter(blocks[index].path for index in free)
    for index in free:
        block = blocks[index]
        if is_sentence(block):
            letters = block.letters
            own = len(block.path) + (shared[block.path] > 1)
            for distance, depth in enumerate(range(own - 1, 0, -1)):
                scores[block.path[:depth]] += round(letters * _OUTWARDS**distance)
    if not scores:
        return []
    best = max(scores, key=lambda path: scores[path])
    return [index for index in free if blocks[index].path[: len(best)] == best and is_sentence(blocks[index])]


def _letters(blocks: list[Block], indexes: list[int]) -> int:
    return sum(blocks[index].letters for index in indexes)


def _span(blocks: list[Block], free: list[int], voted: set[int], titles: str) -> list[int]:
    """The blocks of the report's part of the page, with sentences that stand directly before or behind it."""
    part = _own_part(blocks, sorted(voted))
    inside = [index for index in free if blocks[index].path[: len(part)] == part]
    kept = [index for index in inside if index in voted or _fits(blocks, index)]
    if not kept:
        return sorted(voted)
    return [*_before(blocks, kept[0], voted, part[:-1], titles), *kept, *_behind(blocks, inside[-1], voted)]


def _own_part(blocks: list[Block], voted: list[int]) -> tuple[int, ...]:
    """The innermost element that holds nearly all letters of the voted sentences."""
    voted = [index for index in voted if is_prose(blocks[index])] or voted
    weight: Counter[tuple[int, ...]] = Counter()
    shared = Counter(blocks[index].path for index in voted)
    for index in voted:
        path, letters = blocks[index].path, blocks[index].letters
        # A block's own element counts where paragraphs share it, parted by line breaks alone.
        for depth in range(1, len(path) + (shared[path] > 1)):
            weight[path[:depth]] += letters
    needed = _NEARLY_ALL * _letters(blocks, voted)
    return max((path for path, held in weight.items() if held >= needed), key=len, default=())


def _fits(blocks: list[Block], index: int) -> bool:
    """Whether a block that was not voted for reads like its neighbours: a sentence, a paragraph, a subhead."""
    block = blocks[index]
    if is_sentence(block):
        return True
    if block.links:
        return False
    paragraph = block.elements[-1].tag == "p" and len(block.text.split()) >= _PARAGRAPH_WORDS
    return paragraph or (block.heading and index + 1 < len(blocks) and is_sentence(blocks[index + 1]))


def _before(blocks: list[Block], first: int, voted: set[int], around: tuple[int, ...], titles: str) -> list[int]:
    """The sentences before the report's part: those voted for, and those that stand beside that part as a lead does."""
    found: list[int] = []
    for index in range(first - 1, -1, -1):
        block = blocks[index]
        if block.heading or _is_title(block, titles) or block.reason not in (None, "caption"):
            break
        beside = len(around) > 1 and block.path[: len(around)] == around and not block.links
        if (index in voted or beside) and is_sentence(block):
            found.append(index)
    return found[::-1]


def _behind(blocks: list[Block], last: int, voted: set[int]) -> list[int]:
    found: list[int] = []
    for index in range(last + 1, len(blocks)):
        if index not in voted or not is_sentence(blocks[index]):
            break
        found.append(index)
    return found
