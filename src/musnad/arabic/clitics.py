"""Clitics: the small words that Arabic writes onto its neighbours, peeled off.

`وبالقذائف` is و + ب + ال + قذائف; `عناصرها` is عناصر + ها. A folded word has several possible readings; all that
leave a stem of at least two letters are given, the whole word first. Which one is meant is for the lexicon to say.
"""

from functools import lru_cache
from typing import NamedTuple

_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
# The person of a verb whose subject a pronoun could be, as `inflection` writes it.
PERSON_OF = {"هم": "3mp", "ها": "3fs", "ه": "3ms", "هما": "3md", "هن": "3fp"}
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي")


class Peeled(NamedTuple):
    """One reading of a folded word: what was peeled in front, the stem, what was peeled behind.

    `article` tells whether ال stood on the stem; `prefix` holds conjunction and preposition without it.
    """

    prefix: str
    article: bool
    stem: str
    suffix: str


@lru_cache(maxsize=65536)
def peel(word: str) -> tuple[Peeled, ...]:
    """Every way to take clitics off a folded word, most of the word kept first.

    >>> [p.stem for p in peel("بالقذايف")][:2]
    ['بالقذايف', 'قذايف']
    """
    readings: list[Peeled] = []
    for prefix, article, rest in _fronts(word):
        if len(rest) >= 2:
            readings.append(Peeled(prefix, article, rest, ""))
    for prefix, article, rest in _fronts(word):
        if not article:
            readings.extend(Peeled(prefix, False, stem, suffix) for stem, suffix in _backs(rest))
    return tuple(dict.fromkeys(readings))


def _fronts(word: str) -> list[tuple[str, bool, str]]:
    """The word without conjunction, preposition and article, in every combination that it allows."""
    fronts = [("", False, word)]
    bases = [("", word)]
    if len(word) > 2 and word[0] in _CONJUNCTIONS:
        bases.append((word[0], word[1:]))
    for conjunction, base in bases:
        if conjunction:
            fronts.append((conjunction, False, base))
        if base.startswith("ال") and len(base) > 3:
            fronts.append((conjunction, True, base[2:]))
        if base.startswith("لل") and len(base) > 3:
            fronts.append((conjunction + "ل", True, base[2:]))
        if len(base) > 2 and base[0] in _PREPOSITIONS:
            rest = base[1:]
            fronts.append((conjunction + base[0], False, rest))
            if rest.startswith("ال") and len(rest) > 3 and base[0] != "ل":
                fronts.append((conjunction + base[0], True, rest[2:]))
    return fronts


def _backs(word: str) -> list[tuple[str, str]]:
    """The word without an object or possessive pronoun; a final ت is also read as the ta marbuta it hides."""
    backs: list[tuple[str, str]] = []
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= 2:
            stem = word[: -len(pronoun)]
            backs.append((stem, pronoun))
            if stem.endswith("ت") and len(stem) > 2:
                backs.append((stem[:-1] + "ه", pronoun))
            if stem.endswith("و"):
                backs.append((stem + "ا", pronoun))
            if stem.endswith("ا") and len(stem) > 2:
                backs.append((stem[:-1] + "ي", pronoun))
            if stem.endswith(("اي", "او")) and len(stem) > 3:
                backs.append((stem[:-1] + "ء", pronoun))  # أبنائهم, أبناؤهم: the hamza of أبناء on its seat
    return backs


@lru_cache(maxsize=65536)
def keys(word: str) -> tuple[str, ...]:
    """The stems that a folded word may be looked up by: without clitics, without the alef of an accusative.

    >>> "ناسف" in keys("ناسفا") and "حزام" in keys("وبحزام")
    True
    """
    stems: dict[str, None] = {}
    for reading in peel(word):
        stems[reading.stem] = None
        if not reading.suffix and reading.stem.endswith("ا") and len(reading.stem) > 3:
            stems[reading.stem[:-1]] = None
    return tuple(stems)
