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
_HUNDRED = ("ميه", "مايه")
_TEEN = ("عشر", "عشره")
MULTIPLIERS = {
    "الف": 1000, "الفا": 1000, "الاف": 1000, "مليون": 10**6, "مليونا": 10**6, "ملايين": 10**6,
    "مليار": 10**9, "مليارا": 10**9, "مليارات": 10**9, "بليون": 10**9, "تريليون": 10**12,
}  # fmt: skip
_DUALS = {"الف": 1000, "مليون": 10**6, "مليار": 10**9}


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
        values.update({word + "ان": 2 * value, word + "ين": 2 * value, word + "ا": 2 * value if word != "الف" else value})
        values[word + "ي"] = 2 * value
    values["مليونا"] = 10**6
    return values


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
    for start in (word, word[1:] if word[:1] in "وفبل" else "", word[2:] if word[:2] in ("وب", "ول", "فب") else ""):
        for form in (start, start.removeprefix("ال"), start[1:] if start.startswith("لل") else ""):
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
        total, current, last, magnitude = 0, int(first), start, 0
        if start + 1 < len(words) and words[start + 1] in MULTIPLIERS:
            total, last = int(first) * MULTIPLIERS[words[start + 1]], start + 1
            current, magnitude = 0, MULTIPLIERS[words[start + 1]]
            return _go_on(words, last, total, magnitude)
        return current, last
    opened = _open(words, start)
    if opened is None:
        return None
    value, last = opened
    multiplier = words[last + 1] if last + 1 < len(words) else ""
    if multiplier in MULTIPLIERS and value < MULTIPLIERS[multiplier]:
        return _go_on(words, last + 1, value * MULTIPLIERS[multiplier], MULTIPLIERS[multiplier])
    return _go_on(words, last, value, _magnitude(value))


def _open(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """The first part of a cardinal: a word, a teen, or a unit with hundreds behind it."""
    form = _strip(words[start])
    if form is None:
        return None
    following = words[start + 1] if start + 1 < len(words) else ""
    if form in _ONE:
        return _compound_of_one(words, start, following)
    if form in MULTIPLIERS:
        return (MULTIPLIERS[form], start) if form not in ("الاف", "ملايين", "مليارات") else None
    value = _values()[form]
    if value < 10 and following.removeprefix("ال") in _TEEN:
        return value + 10, start + 1
    if value < 10 and following in _HUNDRED:
        return value * 100, start + 1
    return value, start


def _compound_of_one(words: Sequence[str], start: int, following: str) -> tuple[int, int] | None:
    """أحد counts only in eleven (أحد عشر) and in twenty-one and so on (واحد وعشرون)."""
    if following.removeprefix("ال") in _TEEN:
        return 11, start + 1
    tens = value_of(following[1:]) if following.startswith("و") else None
    return (1 + tens, start + 1) if tens is not None and 20 <= tens < 100 else None


def _magnitude(value: int) -> int:
    for magnitude in (10**9, 10**6, 1000, 100):
        if value % magnitude == 0 and value >= magnitude:
            return magnitude
    return 10 if value % 10 == 0 and value >= 20 else 1


def _go_on(words: Sequence[str], last: int, total: int, magnitude: int) -> tuple[int, int]:
    """Add the parts joined by و: each smaller than the last, or tens behind units."""
    while last + 1 < len(words):
        word = words[last + 1]
        if word == "و" and last + 2 < len(words):
            part = _part(words, last + 2, alone=magnitude == 1)
        elif word.startswith("و") and len(word) > 2:
            part = _part(words, last + 1, alone=magnitude == 1)
        else:
            break
        if part is None:
            break
        value, end = part
        if magnitude == 1 and total < 10 and 20 <= value < 100:
            total, magnitude, last = total + value, 10, end
        elif value < magnitude and value < 10 ** len(str(total)) and (magnitude >= 100 or value < 10 and magnitude == 10):
            total, magnitude, last = total + value, _magnitude(value) if value >= 100 else (10 if value >= 20 and value % 10 == 0 else 2 if value < 20 else 1), end
        else:
            break
        multiplier = words[last + 1] if last + 1 < len(words) else ""
        if multiplier in MULTIPLIERS and total < MULTIPLIERS[multiplier]:
            total, magnitude, last = total * MULTIPLIERS[multiplier], MULTIPLIERS[multiplier], last + 1
    return total, last


def _part(words: Sequence[str], start: int, *, alone: bool) -> tuple[int, int] | None:
    """A part behind و, with its own multiplier (مليون وثلاثمئة ألف)."""
    word = words[start].removeprefix("و") if words[start].startswith("و") and value_of(words[start]) is None else words[start]
    if is_digits(word):
        opened: tuple[int, int] | None = (int(word), start)
    else:
        opened = _open([*words[:start], word, *words[start + 1 :]], start)
    if opened is None:
        return None
    value, end = opened
    if alone:
        return value, end
    if value < 100 and end + 1 < len(words) and words[end + 1].startswith("و"):
        tens = value_of(words[end + 1][1:])
        if value < 10 and tens is not None and 20 <= tens < 100:
            value, end = value + tens, end + 1
    if end + 1 < len(words) and words[end + 1] in MULTIPLIERS and value < MULTIPLIERS[words[end + 1]]:
        return value * MULTIPLIERS[words[end + 1]], end + 1
    return value, end
