"""Groups: related links, comments and teasers that no class names, told by their heading and their links."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from musnad.documents.blocks import Block
from musnad.documents.furniture import Furniture
from musnad.record.vocabulary import DropReason

_TEASER_LINKS = 0.6  # share of links from which a line is a teaser
_LINKED_WORD = 0.4  # share of links under which they are words of a line
_WHOLE = 0.8  # share of links from which it is one though a mark closes it
_FEW_WORDS = 2  # a linked name or two may stand in a line of their own
_SENTENCE_LETTERS = 60  # letters of a line that is a sentence and no teaser
_LINE_LETTERS = 40  # letters of a line that is no headline
_CLOSED_LETTERS = 20  # letters of a sentence that a mark closes
_STOP = re.compile(r"\w[.!?\u061f]\s")
_SENTENCE_END = (".", "!", "؟", "?", "…", "»", "”", '"', ":")
_CUT_OFF = ("...", "…", "[...]", "[…]", "...»")
_CUT_OFF_LETTERS = 200  # a shorter line that is cut off is the beginning of another report
_MOST = 0.5  # share of a page's sentences that no group holds
_FEWEST_CARDS, _CARD_BLOCKS, _CARD_LETTERS = 3, 4, 300  # cards of a list; blocks and letters of a card's summary
_HEADLINE_WORDS = 4
_BOX = 0.34  # the same, of a box within the report
_BOX_LETTERS = 400  # letters of the fullest box


def is_sentence(block: Block) -> bool:
    """Whether a block reads like part of a report: long enough, or closed by a mark, and no link."""
    if block.link_share >= _TEASER_LINKS:
        return False
    letters = block.letters
    if block.text.endswith(_CUT_OFF) and letters < _CUT_OFF_LETTERS:
        return False
    if letters >= _SENTENCE_LETTERS:
        return True
    return letters >= _CLOSED_LETTERS and (block.text.endswith(_SENTENCE_END) or _STOP.search(block.text) is not None)


def is_prose(block: Block) -> bool:
    """Whether a block is a sentence or a line of one that goes on in the next, as converted documents have them."""
    return is_sentence(block) or (block.link_share < _LINKED_WORD and block.letters >= _LINE_LETTERS)


def is_teaser(block: Block) -> bool:
    """Whether a block within the report is a link to another one: linked as a whole, or but for a date or a label."""
    if len(block.text.split()) <= _FEW_WORDS or block.link_share <= _TEASER_LINKS:
        return False
    return block.link_share > _WHOLE or not block.text.endswith(_SENTENCE_END)


def mark_groups(blocks: list[Block], furniture: Furniture) -> None:
    """Give a reason to every block that belongs to a group of related links or comments.

    Args:
        blocks: All blocks of a page; those of groups are changed.
        furniture: The phrases.
    """
    _mark_cards(blocks)
    sentences = sum(block.letters for block in blocks if block.reason is None and is_sentence(block))
    for index, block in enumerate(blocks):
        if block.reason is not None:
            continue
        if furniture.heads_comments(block.text):
            _mark(_comments(blocks, index, sentences), "navigation")
        elif furniture.heads_related(block.text):
            _mark(_related(blocks, index), "related_links")
        elif furniture.heads_box(block.text):
            _mark(_box(blocks, index, sentences), "navigation")
        elif furniture.opens_related(block.text) and (block.links or not is_sentence(block)):
            _mark([block], "related_links")
        else:
            block.reason = furniture.reason(block.text)


def _mark_cards(blocks: list[Block]) -> None:
    """Mark lists of other reports whose linked headlines have summaries beneath them, each in an element of its own."""
    heads = [index for index, block in enumerate(blocks) if block.reason is None and _is_headline(block)]
    for run in _runs(blocks, heads):
        depth = _shared(blocks[run[0]].path, blocks[run[1]].path) + 1
        for index in run:
            card = _from(blocks, index, blocks[index].path[:depth])
            if len(card) <= _CARD_BLOCKS and sum(block.letters for block in card[1:]) <= _CARD_LETTERS:
                _mark(card, "related_links")


def _is_headline(block: Block) -> bool:
    return is_teaser(block) and len(block.text.split()) >= _HEADLINE_WORDS


def _runs(blocks: list[Block], heads: list[int]) -> Iterator[list[int]]:
    """Three and more headlines in a row that stand in neighbouring elements of one parent."""
    run: list[int] = heads[:1]
    depth = -1
    for last, index in pairwise(heads):
        shared = _shared(blocks[last].path, blocks[index].path)
        if shared != depth and len(run) > 1:
            if len(run) >= _FEWEST_CARDS:
                yield run
            run = [last]
        depth = shared
        run.append(index)
    if len(run) >= _FEWEST_CARDS:
        yield run


def _shared(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How many elements from the root inwards two blocks share."""
    return next(
        (depth for depth, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _mark(blocks: list[Block], reason: DropReason) -> None:
    for block in blocks:
        if block.reason is None:
            block.reason = reason


def _comments(blocks: list[Block], index: int, sentences: int) -> list[Block]:
    """The part of the page that begins with this heading: all of it behind a report, else less than half the page."""
    is_behind = any(block.reason is None and is_sentence(block) for block in blocks[:index])
    return _headed(blocks, index, float("inf") if is_behind else _MOST * sentences)


def _box(blocks: list[Block], index: int, sentences: int) -> list[Block]:
    """The box that begins with this heading: an invitation, a podcast, a wall before the text."""
    return _headed(blocks, index, min(_BOX * sentences, _BOX_LETTERS))


def _headed(blocks: list[Block], index: int, most: float) -> list[Block]:
    """The largest part of the page that begins with this block and whose sentences have no more letters than that."""
    group = [blocks[index]]
    for prefix in _around(blocks[index]):
        if not _begins(blocks, index, prefix):
            break
        inside = _from(blocks, index, prefix)
        if sum(block.letters for block in inside if is_sentence(block)) > most:
            break
        group = inside
    return group


def _related(blocks: list[Block], index: int) -> list[Block]:
    """The largest part of the page around this heading that holds no sentence, or else the teasers that follow."""
    group = [blocks[index]]
    for prefix in _around(blocks[index]):
        if not _begins(blocks, index, prefix):
            break
        inside = _from(blocks, index, prefix)
        if any(block.reason is None and is_sentence(block) for block in inside):
            break
        group = inside
    if len(group) > 1:
        return group
    for block in blocks[index + 1 :]:
        if block.reason is None and block.link_share < _TEASER_LINKS:
            break
        group.append(block)
    return group


def _around(block: Block) -> Iterator[tuple[int, ...]]:
    """The paths of the elements around a block, from the innermost outwards, without the page itself."""
    for depth in range(len(block.path), 1, -1):
        yield block.path[:depth]


def _begins(blocks: list[Block], index: int, prefix: tuple[int, ...]) -> bool:
    """Whether a block is the first of an element around it."""
    return index == 0 or blocks[index - 1].path[: len(prefix)] != prefix


def _from(blocks: list[Block], index: int, prefix: tuple[int, ...]) -> list[Block]:
    """The blocks of an element, from its first on; they follow one another."""
    return list(takewhile(lambda block: block.path[: len(prefix)] == prefix, islice(blocks, index, None)))
