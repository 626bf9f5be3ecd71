"""Adjectives of origin: the written forms of Syrian, South Korean, American and their like."""

from musnad.arabic.inflection import decline
from musnad.arabic.letters import fold_word

_ENDING = "ي"


def origin_forms(adjective: str, plurals: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Every written form of an adjective of origin, folded and without article.

    In an adjective of several words those that end in the ya of origin agree, the others stay as they are.

    Args:
        adjective: The masculine singular (سوري, كوري جنوبي, جنوب أفريقي).
        plurals: Broken plurals, where there are any (أفغان); the sound ones are given as well.

    Returns:
        Both genders in singular, dual and plural, without doubles.

    >>> [form for form in origin_forms("كوري جنوبي") if form.endswith("ون")]
    ['كوريون جنوبيون']
    """
    words = [fold_word(word) for word in adjective.split()]
    patterns = [[form.form for form in decline(word)] if word.endswith(_ENDING) else None for word in words]
    length = max((len(pattern) for pattern in patterns if pattern), default=1)
    forms = [
        " ".join(pattern[index] if pattern else word for word, pattern in zip(words, patterns, strict=True))
        for index in range(length)
    ]
    broken = [" ".join(fold_word(word) for word in plural.split()) for plural in plurals]
    return tuple(dict.fromkeys([*forms, *broken]))
