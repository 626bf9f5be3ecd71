"""Folding: one spelling for every way of writing a word, with an offset map back to the original.

What varies in the wild and is folded here, once, so that every pattern elsewhere is written plainly: hamza and
alef forms, alef maqsura, ta marbuta, tatweel, marks, Persian look-alikes, Arabic digits, presentation forms,
zero-width and bidi characters, and dots or stars that mask a word inside its letters.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
    "ة": "ه", "ۃ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "ڤ": "ف", "چ": "ج", "پ": "ب",
}  # fmt: skip
_DIGITS = {chr(0x0660 + n): str(n) for n in range(10)} | {chr(0x06F0 + n): str(n) for n in range(10)}
_QUOTES = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"', "‘": "'", "’": "'"}
_ONE_TO_ONE = str.maketrans(_LETTERS | _DIGITS | _QUOTES | {"٪": "%", "–": "-", "—": "-", "−": "-", "\u00a0": " "})

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_DELETED = re.compile(f"[{MARKS}{INVISIBLE}\u0640]+")
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
ARABIC_LETTER = "\u0620-\u063f\u0641-\u064a\u0671-\u06d3\u06d5\u06fa-\u06fc\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, where that character starts in the original."""

    text: str
    starts: tuple[int, ...]
    length: int

    def start(self, index: int) -> int:
        """Offset in the original of the folded character at `index`."""
        return self.starts[index] if index < len(self.starts) else self.length

    def end(self, index: int) -> int:
        """Offset in the original just behind the folded text that ends before `index`, its marks included."""
        return self.starts[index] if index < len(self.starts) else self.length


def fold(text: str) -> Folded:
    """Fold a text, keeping where each character came from.

    >>> fold("ثلاثُمئة").text
    'ثلاثميه'
    """
    pieces = [_folded(char) for char in text]
    starts = tuple(offset for offset, piece in enumerate(pieces) for _ in piece)
    return Folded("".join(pieces), starts, len(text))


@lru_cache(maxsize=8192)
def _folded(char: str) -> str:
    """What one character becomes: a letter, nothing, or the letters of a presentation form."""
    return _DELETED.sub("", _PRESENTATION.sub(_plain, char)).translate(_ONE_TO_ONE)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The folded form of one word, without offsets: what lexicon entries and tokens are compared by."""
    word = _PRESENTATION.sub(_plain, word)
    return _DELETED.sub("", word).translate(_ONE_TO_ONE)


def _plain(form: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", form.group())


def bare(text: str) -> str:
    """The text without marks, tatweel and invisible characters, its letters otherwise as written."""
    return _DELETED.sub("", text)


def has_arabic(text: str) -> bool:
    """Whether any Arabic letter stands in the text."""
    return _ARABIC.search(text) is not None


_ARABIC = re.compile(f"[{ARABIC_LETTER}]")


def first_vowel(word: str) -> str | None:
    """The mark on the word's first letter (such as the damma of a passive), or None where none is written."""
    return word[1] if len(word) > 1 and re.match(f"[{MARKS}]", word[1]) else None
