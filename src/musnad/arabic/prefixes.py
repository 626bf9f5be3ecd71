"""Prefixes: a folded word without the small words written onto its front, for lists of exact words.

`clitics` gives every reading of an open word; here the word is expected to stand in a short closed list, so only its
front is tried and nothing is taken off its end.
"""

from functools import lru_cache


@lru_cache(maxsize=16384)
def forms(word: str) -> tuple[str, ...]:
    """A word as it stands and without و, ف, ب, ل before it.

    >>> forms("وللمساء")
    ('وللمساء', 'للمساء', 'لمساء')
    >>> forms("لليل")
    ('لليل', 'ليل', 'اليل', 'اليل')
    """
    found = [word]
    if len(word) > 3 and word[0] in "وفبل":
        found.append(word[1:])
        if word.startswith("لل"):
            found += ("ا" + word[1:], "ال" + word[2:])
        if len(word) > 4 and word[1] in "بل" and word[0] in "وف":
            found.append(word[2:])
    return tuple(found)


def is_definite(word: str) -> bool:
    """Whether the word carries the article, behind at most two letters (الليل, بالليل, وبالليل)."""
    return "ال" in word[:4]


def starts_definite(word: str) -> bool:
    """Whether the word begins with the article."""
    return word.startswith("ال")


def is_joined(word: str) -> bool:
    """Whether the word begins with the و that joins it to what stands before, or is that و alone."""
    return word.startswith("و")


def unjoined(word: str) -> str:
    """The word without the و that joins it to what stands before."""
    return word.removeprefix("و")


def is_dual(word: str) -> bool:
    """Whether the word ends as a dual does (يومين, أسبوعان)."""
    return word.endswith(("ين", "ان"))


def is_adjectival(word: str) -> bool:
    """Whether the word ends as the ordinal of an hour does (الثالثة, الثاني)."""
    return word.endswith(("ه", "ي"))
