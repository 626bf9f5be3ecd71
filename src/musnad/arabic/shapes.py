"""Shapes: what the letters of a folded word tell of it, where no list knows it."""

import re

from musnad.arabic.letters import MARKS

_PRESENT = re.compile("^[يت].{3,}(?:ون|وا|ان|ها|هم)$|^ي[ا-ي]{3,}$|^(?:است|يست|تست|نست).{3,}$")
_FATHA_BEFORE_Y = re.compile("\u064e[" + MARKS + "]*ي(?:ن|ه|ها|هم|هن)?$")
_DAMMA = "\u064f"
_ARTICLES = ("ال", "وال", "لل", "بال")
_JOINED_ARTICLES = ("وال", "فال")
_MARKED_ARTICLES = ("بال", "كال")
# Adjectives of origin with a broken plural.
_PEOPLES = frozenset("اتراك اكراد ارمن افغان المان اوزبك بشتون روس شركس شيشان صرب عرب غجر كروات هنود يهود".split())
_NISBA_ENDS = ("يه", "ي")


def has_article(norm: str) -> bool:
    """Whether a word bears the article, behind و، ب or ل too.

    >>> has_article("بالسجن"), has_article("سجن")
    (True, False)
    """
    return norm.startswith(_ARTICLES)


def has_joined_article(norm: str) -> bool:
    """Whether a word is joined by و or ف and bears the article."""
    return norm.startswith(_JOINED_ARTICLES)


def has_marked_article(norm: str) -> bool:
    """Whether a word bears the article behind ب or ك."""
    return norm.startswith(_MARKED_ARTICLES)


def has_marked_hamza(text: str) -> bool:
    """Whether ب or ل was written before a hamza on alef, which no word of its own opens with: بإصلاح, لأهالي.

    >>> has_marked_hamza("بإصلاح"), has_marked_hamza("بشار")
    (True, False)
    """
    return text[:1] in ("ب", "ل") and text[1:2] in ("إ", "أ") and len(text) > 4


def looks_present(norm: str) -> bool:
    """Whether an unknown word looks like a verb in the present tense (يرتدون) or one in است."""
    return bool(_PRESENT.match(norm))


def looks_past(norm: str) -> bool:
    """Whether an unknown word ends as a verb of a feminine subject does (طاردت), and as few nouns do.

    >>> looks_past("طاردت"), looks_past("بيروت"), looks_past("قوات")
    (True, False, False)
    """
    return len(norm) > 3 and norm.endswith("ت") and norm[-2] not in "اوي"


def dual_by_vowel(text: str) -> bool:
    """Whether the vowel written before ين tells a dual: موظفَين, مرافقَيه."""
    return bool(_FATHA_BEFORE_Y.search(text))


def is_passive(text: str) -> bool:
    """Whether the damma written on a verb's first letter tells a passive: قُتل.

    >>> is_passive("وقُتل"), is_passive("وقتل")
    (True, False)
    """
    word = text.lstrip("وف")
    return word[1:2] == _DAMMA or word[:1] == "ا" and word[3:4] == _DAMMA  # اختُطف


def origin_number(norm: str) -> str:
    """Singular, dual or plural of an adjective of origin: أوكرانيان, سوريون.

    >>> origin_number("سوريون")
    'plural'
    """
    if norm.endswith(("يان", "تان")):
        return "dual"
    if norm.removeprefix("و").removeprefix("ال") in _PEOPLES:
        return "plural"
    return "plural" if norm.endswith(("يون", "يين", "يات")) else "singular"


def joins_adjective(norm: str, before: str) -> bool:
    """الطائرات المروحية والحربية: whether an adjective of relation is joined to another."""
    return (
        norm.startswith("وال") and norm.endswith(_NISBA_ENDS) and before.startswith("ال") and before.endswith(norm[-2:])
    )


def is_accusative(norm: str, text: str) -> bool:
    """Whether a word ends in the alef of an indefinite accusative, which no word with the article does.

    >>> is_accusative("اجتماعا", "اجتماعا"), is_accusative("المليشيا", "المليشيا")
    (True, False)
    """
    return norm.endswith("ا") and text.rstrip(MARKS).endswith("ا") and not has_article(norm)


def may_bear_bi(norm: str) -> bool:
    """Whether an unknown word may be ب before a noun: بخرق, and not the name بدر."""
    return norm.startswith("ب") and len(norm) > 3


def is_relational(norm: str) -> bool:
    """Whether a word ends as a feminine adjective of relation does: تنفسية."""
    return norm.endswith("يه") and len(norm) > 4


def is_bare_plural(norm: str, head: str) -> bool:
    """هاجم مفجرون | سياسيين: whether a sound plural stands in another case than the noun before it."""
    return head.endswith("ون") and norm.endswith("ين") and len(norm) > 4


def number_preposition(norm: str) -> str:
    """The ب or ل written onto a number word: بأربع, لأربعة; empty where the letter is the word's own."""
    return norm[0] if len(norm) > 3 and norm[0] in "بل" and norm[1] != "ض" else ""


def definite_preposition(norm: str) -> str:
    """The ب, ل or ك written before an article."""
    marked = norm[1:].startswith("ال") and norm[:1] in "بلك" or norm.startswith("لل")
    return norm[0] if len(norm) > 3 and marked else ""
