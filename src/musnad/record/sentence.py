"""Tokens and sentences: the document as the rules see it."""

import msgspec


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word, number or mark of the text.

    `start`/`end` are offsets into `document.text`; `text` is the original; `norm` is the folded form (see
    `musnad.arabic.letters.fold`) with clitics still on, masks and spaces inside the word taken out.
    `kind` is "word" (Arabic), "number" (digits), "latin" or "mark" (punctuation).
    """

    index: int
    text: str
    norm: str
    start: int
    end: int
    kind: str


class Sentence(msgspec.Struct, frozen=True):
    """A sentence: its tokens, its place in the text and the paragraph that it stands in.

    Token indexes count from 0 within the sentence.
    """

    index: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
