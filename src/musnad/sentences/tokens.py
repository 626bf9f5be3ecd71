"""Tokens: words, numbers and marks with their places in the text.

Quotation marks, hashes and underscores are no tokens: names are matched across them (`تنظيم «الدولة»`,
`#دير_الزور`), and a span of tokens takes them in again.
"""

import re
from collections.abc import Callable, Iterator

from musnad.arabic.letters import ARABIC_LETTER, INVISIBLE, MARKS, fold_word
from musnad.record import Token

_IN_WORD = f"{ARABIC_LETTER}{MARKS}{INVISIBLE}\u0640"
# Signs that hide a word from filters: behind a tatweel any of these or a picture, before one the dots and stars.
# Quotation marks and brackets are none of them: «قال لـ«الخبر.
_SIGN = rf"[.*·•|/\\،~+=^!?؟_\-\u2190-\u2bff\U0001f000-\U0001faff][{INVISIBLE}]*"
_MASKED = (
    f"(?:[.*·•]+|(?<=\u0640) )\u0640[{_IN_WORD}]+"
    f"|(?<=\u0640)(?:{_SIGN}){{1,3}}[{ARABIC_LETTER}\u0640][{_IN_WORD}]*"
    f"|(?<=\u0640) \u0640+ (?=\u0640)[{_IN_WORD}]+"
)
_WORD = f"[{ARABIC_LETTER}][{_IN_WORD}]*(?:{_MASKED})*"
_TOKEN = re.compile(
    rf"(?P<word>{_WORD})"
    r"|(?P<number>[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c][0-9\u0660-\u0669\u06f0-\u06f9]+)*)"
    r"|(?P<latin>[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:[-.'][A-Za-zÀ-ɏ0-9]+)*)"
    r"|(?P<mark>[^\s#_«»\"“”„'‘’\u0640" + MARKS + INVISIBLE + r"])"
)
_MASK = re.compile(rf"[^{_IN_WORD}]+")
_SIGNS = frozenset(".*·•-/|،'~+=")
_SPACED_LETTERS = 3


def tokenize(text: str, start: int, end: int, is_known: Callable[[str], bool]) -> list[Token]:
    """The tokens of `text[start:end]`, masked and spaced-out words put together again.

    Args:
        text: The document's text.
        start: Where to begin.
        end: Where to stop.
        is_known: Whether a folded word is in the lexicon; decides whether `اشتبا.كات` is one word.

    Returns:
        Tokens numbered from 0.
    """
    found = list(_matches(text, start, end))
    joined = _join_dotted(_join_spaced(found, text), text, is_known)
    return [
        Token(index, text[begin:stop], norm, begin, stop, kind)
        for index, (begin, stop, norm, kind) in enumerate(joined)
    ]


_Raw = tuple[int, int, str, str]


def _matches(text: str, start: int, end: int) -> Iterator[_Raw]:
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "mark"
        word = match.group()
        masked = kind == "word" and not word.isalpha() and _MASK.search(word)
        norm = fold_word(_MASK.sub("", word) if masked else word)
        if norm:
            yield *match.span(), norm.lower() if kind == "latin" else norm, kind


def _join_spaced(raw: list[_Raw], text: str) -> list[_Raw]:
    """Runs of single letters with one space between them become one word: د ا ع ش."""
    if sum(map(_is_letter, raw)) < _SPACED_LETTERS:
        return raw
    result: list[_Raw] = []
    index = 0
    while index < len(raw):
        stop = index
        while stop < len(raw) and _is_letter(raw[stop]) and (stop == index or _one_space(raw, stop, text)):
            stop += 1
        if stop - index >= _SPACED_LETTERS:
            run = raw[index:stop]
            result.append((run[0][0], run[-1][1], "".join(part[2] for part in run), "word"))
            index = stop
        else:
            result.append(raw[index])
            index += 1
    return result


def _is_letter(raw: _Raw) -> bool:
    return raw[3] == "word" and len(raw[2]) == 1


def _one_space(raw: list[_Raw], index: int, text: str) -> bool:
    return text[raw[index - 1][1] : raw[index][0]] == " "


def _join_dotted(raw: list[_Raw], text: str, is_known: Callable[[str], bool]) -> list[_Raw]:
    """A sign in the middle of a known word is a mask, and a dot there not the end of a sentence: اشتبا.كات, ق-صف."""
    result: list[_Raw] = []
    index = 0
    while index < len(raw):
        stop = raw[index][1]
        taken = _masked_length(raw, index, text) if text[stop : stop + 1] != " " else 0
        if taken:
            first, last = raw[index], raw[index + taken - 1]
            word = first[2] + last[2]
            if is_known(word) and not (is_known(first[2]) and is_known(last[2])):
                result.append((first[0], last[1], word, "word"))
                index += taken
                continue
        result.append(raw[index])
        index += 1
    return result


def _masked_length(raw: list[_Raw], index: int, text: str) -> int:
    """How many tokens from here on are two words parted by one sign and no space; 0 where they are not."""
    first = raw[index]
    if first[3] != "word" or index + 1 == len(raw):
        return 0
    second = raw[index + 1]
    if second[3] == "word" and text[first[1] : second[0]] == "_":
        return 2
    if index + 2 == len(raw) or second[2] not in _SIGNS or raw[index + 2][3] != "word":
        return 0
    return 3 if first[1] == second[0] and second[1] == raw[index + 2][0] else 0
