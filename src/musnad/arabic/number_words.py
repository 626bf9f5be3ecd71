"""Number words: Arabic cardinals in every case, gender and order, as folded words, to integers.

>>> read_number(["خمسه", "وعشرين", "الفا"], 0)
(25000, 2)
"""

from collections.abc import Sequence
from functools import lru_cache

_UNIT_STEMS = {
    3: ("ثلاث", "تلات"), 4: ("اربع",), 5: ("خمس",), 6: ("ست",), 7: ("سبع",), 8: ("ثمان", "ثماني", "تمان", "تماني"),
    9: ("تسع",), 10: ("عشر",),
}  # fmt: skip
_TENS = {20: "عشر", 30: "ثلاث", 40: "اربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
_TWO = ("اثنان", "اثنين", "اثنتان", "اثنتين", "اثنا", "اثني", "اثنتا", "اثنتي", "اتنين", "اتنان", "ثنتان", "ثنتين")
_ONE = ("احد", "احدي", "واحد", "واحده", "حادي", "حاديه")
_SINGLE = ("واحد", "واحده")
_HUNDRED = ("ميه", "مايه")
_TEEN = ("عشر", "عشره")
MULTIPLIERS = {
    "الف": 1000, "الفا": 1000, "الاف": 1000, "مليون": 10**6, "مليونا": 10**6, "ملايين": 10**6,
    "مليار": 10**9, "مليارا": 10**9, "مليارات": 10**9, "بليون": 10**9, "تريليون": 10**12, "ترليون": 10**12,
}  # fmt: skip
_DUALS = {"الف": 1000, "مليون": 10**6, "مليار": 10**9}
_PLURALS = frozenset(("الاف", "ملايين", "مليارات"))
_CLITICS = "وفبل"

_LONGEST = 15  # digits of the longest number that counts anything; longer ones are names of accounts and the like


def is_digits(word: str) -> bool:
    """Whether a word is a number in digits, of a length that something can be counted with."""
    return word.isdecimal() and len(word) <= _LONGEST


@lru_cache(maxsize=1)
def _values() -> dict[str, int]:
    """Every simple cardinal word and its value."""
    values: dict[str, int] = dict.fromkeys((*_TWO,), 2)
    for value, stems in _UNIT_STEMS.items():
        for stem in stems:
            values[stem] = values[stem + "ه"] = values[stem + "ا"] = value
    for value, stem in _TENS.items():
        values[stem + "ون"] = values[stem + "ين"] = value
    values.update({"تلاتين": 30, "تمانين": 80, "ثمانون": 80, "ثمانين": 80})
    for hundred in _HUNDRED:
        values[hundred] = 100
        dual = hundred[:-1] + "ت"
        values.update(dict.fromkeys((dual + "ان", dual + "ين", dual + "ي", dual + "ا"), 200))
        for value, stems in _UNIT_STEMS.items():
            if value < 10:
                values.update({stem + hundred: value * 100 for stem in stems})
    for word, value in _DUALS.items():
        values.update({word + "ان": 2 * value, word + "ين": 2 * value, word + "ي": 2 * value})
        values[word + "ا"] = value
    return values


def is_teen(word: str) -> bool:
    """Whether the word is the ten of eleven to nineteen (عشر, العشرة)."""
    return word.removeprefix("ال") in _TEEN


@lru_cache(maxsize=8192)
def value_of(word: str) -> int | None:
    """The value of a simple cardinal word (no و before it, ال allowed), or None."""
    values = _values()
    if word in values:
        return values[word]
    bare = word.removeprefix("ال")
    return values.get(bare) if bare != word else None


@lru_cache(maxsize=8192)
def may_start(word: str) -> bool:
    """Whether a folded word can open a cardinal, clitics allowed in front."""
    return _strip(word) is not None


@lru_cache(maxsize=8192)
def _strip(word: str) -> str | None:
    """The word without clitics in front, if what is left is a cardinal, a multiplier or the one of eleven."""
    without_one = word[1:] if word[:1] in _CLITICS else ""
    without_two = word[2:] if word[:2] in ("وب", "ول", "فب") else ""
    for start in (word, without_one, without_two):
        for form in (start, start.removeprefix("ال"), start[2:] if start.startswith("لل") else ""):
            if form and (form in _values() or form in MULTIPLIERS or form in _ONE):
                return form
    return None


def read_number(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """Read the cardinal that starts at a word.

    Args:
        words: Folded words; digits may stand before a multiplier (3 آلاف).
        start: The first word; it may carry a clitic.

    Returns:
        The value and the index of the last word, or None where no cardinal starts.
    """
    first = words[start]
    if is_digits(first):
        return _behind_digits(words, start, int(first))
    opened = _open(words, start)
    if opened is None:
        return None
    value, last = opened
    factor = multiplier_of(words, last + 1)
    if value < factor:
        return _go_on(words, last + 1, value * factor, factor)
    return _go_on(words, last, value, _magnitude(value))


def multiplier_of(words: Sequence[str], index: int) -> int:
    """The thousand or million that stands at a word, or 0."""
    return MULTIPLIERS.get(words[index], 0) if index < len(words) else 0


def _behind_digits(words: Sequence[str], start: int, value: int) -> tuple[int, int]:
    """3 آلاف, 4 ملايين و800 ألف, 3 مئة و21."""
    factor = multiplier_of(words, start + 1)
    if factor:
        return _go_on(words, start + 1, value * factor, factor)
    if value < 10 and start + 1 < len(words) and words[start + 1] in _HUNDRED:
        return _go_on(words, start + 1, value * 100, 100)
    return value, start


def _open(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """The first part of a cardinal: a word, a teen, or a unit with hundreds behind it."""
    form = _strip(words[start])
    if form is None:
        return None
    following = words[start + 1] if start + 1 < len(words) else ""
    if form in _ONE:
        return _compound_of_one(words, start, following)
    if form in MULTIPLIERS:
        return (MULTIPLIERS[form], start) if form not in _PLURALS else None
    value = _values()[form]
    if value < 10 and is_teen(following):
        return value + 10, start + 1
    if value < 10 and following in _HUNDRED:
        return value * 100, start + 1
    return value, start


def _compound_of_one(words: Sequence[str], start: int, following: str) -> tuple[int, int] | None:
    """أحد counts only in eleven (أحد عشر) and in twenty-one and so on (واحد وعشرون)."""
    if is_teen(following):
        return 11, start + 1
    at = _joined(words, start + 1) if following else None
    tens = value_of(words[at].removeprefix("و")) if at is not None else None
    return (1 + tens, at) if at is not None and tens is not None and 20 <= tens < 100 else None


def _magnitude(value: int) -> int:
    for magnitude in (10**9, 10**6, 1000, 100):
        if value % magnitude == 0 and value >= magnitude:
            return magnitude
    return 10 if value % 10 == 0 and value >= 20 else 1


def _go_on(words: Sequence[str], last: int, total: int, magnitude: int) -> tuple[int, int]:
    """Add the parts joined by و: each smaller than the last, or tens behind units."""
    while last + 1 < len(words):
        start = _joined(words, last + 1)
        part = _part(words, start, magnitude) if start is not None else None
        if part is None or not _adds(part[0], total, magnitude):
            break
        value, last = part
        total, magnitude = total + value, 0 if magnitude == 1 else _reach(value)
        factor = multiplier_of(words, last + 1)
        if total < factor:
            total, magnitude, last = total * factor, factor, last + 1
    return total, last


def _joined(words: Sequence[str], index: int) -> int | None:
    """Where the part behind a و starts, و written onto it or alone."""
    if words[index] == "و":
        return index + 1 if index + 1 < len(words) else None
    return index if words[index].startswith("و") and len(words[index]) > 2 else None


def _adds(value: int, total: int, magnitude: int) -> bool:
    """Whether a part can follow: tens behind a unit, a smaller rank behind hundreds, a unit behind tens."""
    if magnitude == 1:
        return total < 10 and 20 <= value < 100
    return value < magnitude and (magnitude >= 100 or value < 10)


def _reach(value: int) -> int:
    """Up to which value a further part may still be joined."""
    if value >= 100:
        return _magnitude(value)
    if value >= 20:
        return 10
    return 1 if value < 10 else 0


def _part(words: Sequence[str], start: int, magnitude: int) -> tuple[int, int] | None:
    """A part behind و, with its own multiplier where that is smaller than what stands before (مليون وثلاثمئة ألف)."""
    word = words[start] if value_of(words[start]) is not None else words[start].removeprefix("و")
    if is_digits(word):
        opened: tuple[int, int] | None = (int(word), start)
    else:
        opened = _open([*words[:start], word, *words[start + 1 :]], start)
        if opened is None and magnitude > 1 and word in _SINGLE:
            opened = 1, start
    if opened is None:
        return None
    value, end = opened
    if magnitude == 1:
        return value, end
    if value < 10 and end + 1 < len(words) and words[end + 1].startswith("و"):
        tens = value_of(words[end + 1][1:])
        if tens is not None and 20 <= tens < 100:
            value, end = value + tens, end + 1
    factor = multiplier_of(words, end + 1)
    return (value * factor, end + 1) if value < factor and value * factor < magnitude else (value, end)
