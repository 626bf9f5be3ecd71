"""Names: the ways in which one proper name is written, brought together."""

_ARTICLE = "ال"
_SHORTEST_STEM = 3


def without_article(word: str) -> str:
    """The folded word without a leading article, where a name of three letters or more is left.

    >>> without_article("الرقه"), without_article("الب")
    ('رقه', 'الب')
    """
    if word.startswith(_ARTICLE) and len(word) >= len(_ARTICLE) + _SHORTEST_STEM:
        return word[len(_ARTICLE) :]
    return word


def ending_in_ha(word: str) -> str:
    """The folded word with a final long a written as the ha that names share with it.

    >>> ending_in_ha("عقربا") == ending_in_ha("عقربه")
    True
    """
    return word[:-1] + "ه" if word.endswith("ا") and len(word) > _SHORTEST_STEM else word


FATHER_OF = frozenset(("ابو", "ابا", "ابي"))  # opens a name by which a man is known after his child
