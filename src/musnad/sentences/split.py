"""Sentences: where the text stops for breath."""

import re
from collections.abc import Callable, Iterator

from musnad.record import Sentence
from musnad.sentences.lines import paragraphs
from musnad.sentences.tokens import tokenize

# A full stop ends a sentence where no letter or digit follows at once ("3.5", "د.ب.أ"), no single letter ("د.", "أ.د.")
# and no number of a list stands before it. A mark within an address or alone in brackets ends none.
_STOP = re.compile(
    r"(?:(?<!\()[!?؟۔…]+(?![\w/=&%])|(?<![\s«\"“(]\w)(?<!^\w)(?<![\s(]\w\.\w)(?<!^\w\.\w)\.{1,3}(?![\w\u0640.])"
    r"|\.(?=[\u0621-\u063a\u0641-\u064a]{3,}[\s،]))[»\"”’)\]]*\s*"
)
_MARK = re.compile(r"[.!?؟۔…]")  # what any stop begins with: looked for first, as few places need the whole pattern
_NUMBERED = re.compile(r"\s*[\d]{1,3}\.")


def parse(text: str, is_known: Callable[[str], bool] = lambda word: False) -> tuple[Sentence, ...]:
    """Cut a text into sentences and tokens.

    Args:
        text: A document's text.
        is_known: Whether a folded word is in the lexicon (see `tokenize`).

    Returns:
        The sentences in order; those without a word are left out.
    """
    sentences: list[Sentence] = []
    for paragraph, place in enumerate(paragraphs(text)):
        for start, end in _cut(text, *place, is_known):
            tokens = tuple(tokenize(text, start, end, is_known))
            if any(token.kind != "mark" for token in tokens):
                sentences.append(Sentence(len(sentences), paragraph, start, end, tokens))
    return tuple(sentences)


def _cut(text: str, start: int, end: int, is_known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The stretches between full stops; a stop inside a masked word is none."""
    begin = start
    numbered = _NUMBERED.match(text, start, end)
    for stop in _stops(text, start, end):
        if _is_mask(text, stop.start(), is_known) or (numbered and stop.start() == numbered.end() - 1):
            continue
        if stop.end() > begin:
            yield begin, stop.end()
        begin = stop.end()
    if begin < end:
        yield begin, end


def _stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The marks that end a sentence, one behind the other."""
    behind = start
    for mark in _MARK.finditer(text, start, end):
        stop = _STOP.match(text, mark.start(), end) if mark.start() >= behind else None
        if stop is not None:
            behind = stop.end()
            yield stop


_BEFORE = re.compile(r"[\u0621-\u063a\u0641-\u064a]+$")
_AFTER = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")


def _is_mask(text: str, dot: int, is_known: Callable[[str], bool]) -> bool:
    if text[dot] != ".":
        return False
    before = _BEFORE.search(text, max(0, dot - 20), dot)
    after = _AFTER.match(text, dot + 1)
    return bool(before and after and is_known(before.group() + after.group()))
