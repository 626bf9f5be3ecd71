"""Spellings: a lighter fold than `letters.fold`, where Persian and Kurdish letters stay apart from Arabic ones."""

from musnad.arabic.letters import bare

_VARIANTS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك"})
ARTICLE = "ال"


def plain_spelling(text: str) -> str:
    """The text without marks, with one form each of alef, ya and kaf, the other letters as they are.

    >>> plain_spelling("إلى أين می‌رود")
    'الي اين ميرود'
    """
    return bare(text).translate(_VARIANTS)


def without_lookalike(norm: str, text: str) -> str:
    """The folded word, or the word as written where folding would make one name of two: إب (Ibb) is no آب (August).

    >>> without_lookalike("اب", "إب"), without_lookalike("اب", "آب")
    ('إب', 'اب')
    """
    return text if norm == "اب" and text.startswith("إ") else norm
