"""Inflection: the written forms of verbs and nouns, generated from one line each.

Forms are folded skeletons (see `letters.fold`), as unvocalised print shows them; two forms that only marks tell
apart, such as قَتَل and قُتِل, are one string with both readings.
"""

from typing import NamedTuple

from musnad.arabic.letters import fold_word


class VerbForm(NamedTuple):
    """One written form of a verb.

    `voice` is "active", "passive" or "either"; `person` one of 3ms 3fs 3mp 3md 3fd 1p 1s 2; `tense` past or present;
    `is_future` where the present bears the letter of the future.
    """

    form: str
    voice: str
    person: str
    tense: str
    is_future: bool = False


class NounForm(NamedTuple):
    """One written form of a noun: `number` is singular, dual or plural; `construct` where a term must follow."""

    form: str
    number: str
    construct: bool


def conjugate(past: str, present: str | None = None) -> list[VerbForm]:
    """Every written form of a verb in the third person, and the first person plural.

    Args:
        past: The third person masculine singular of the past, as written (قتل, أغار, تصدى, فجّر, شنّ).
        present: The same of the present without its prefix, where it does not follow from the past (قاد: قود).

    Returns:
        Forms with voice, person and tense; doubles left out.
    """
    defective = past[-1] in "ىا" and len(past) > 2
    stem = fold_word(past)
    now = fold_word(present) if present else _present_stem(stem, past)
    present_forms = _present(now, defective)
    future = [form._replace(form="س" + form.form, is_future=True) for form in present_forms]
    return list(dict.fromkeys([*_past(stem, defective), *present_forms, *future]))


def _present_stem(stem: str, past: str) -> str:
    """قتل → قتل, انفجر → نفجر, أسفر → سفر, تصدي → تصدي, وصل → صل, دعا → دعو, بدأ → بدا."""
    if stem.startswith("ا") and len(stem) > 3:
        rest = stem[1:]
        middle_alef = len(rest) == 3 and rest[1] == "ا"
        return rest[0] + "ي" + rest[2] if past[0] == "أ" and middle_alef else rest
    if stem.startswith("و") and len(stem) == 3:
        return stem[1:]
    if len(stem) == 3 and stem[1] == "ا":
        return stem[0] + "و" + stem[2]
    return stem[:-1] + "و" if len(stem) == 3 and past[-1] == "ا" else stem


def _past(stem: str, defective: bool) -> list[VerbForm]:
    base = stem[:-1] if defective else stem
    forms = [
        VerbForm(stem, "either", "3ms", "past"),
        VerbForm(base + "ت", "either", "3fs", "past"),
        VerbForm(base + "وا", "either", "3mp", "past"),
        VerbForm(base + "و", "either", "3mp", "past"),
        VerbForm((base + "يا") if defective else (stem + "ا"), "either", "3md", "past"),
        VerbForm(base + "تا", "either", "3fd", "past"),
        VerbForm(_first_person(stem, base, defective), "active", "1p", "past"),
        VerbForm(stem + "ن", "either", "3fp", "past"),
    ]
    passive = _passive_stem(stem)
    if defective:
        forms.append(VerbForm(base + "ا", "active", "3ms", "past"))
    if passive != stem:
        forms = [VerbForm(f.form, "active", f.person, f.tense) for f in forms]
        forms += [
            VerbForm(passive, "passive", "3ms", "past"), VerbForm(passive + "ت", "passive", "3fs", "past"),
            VerbForm(passive + "وا", "passive", "3mp", "past"), VerbForm(passive + "ا", "passive", "3md", "past"),
            VerbForm(passive + "تا", "passive", "3fd", "past"),
        ]  # fmt: skip
    return forms


def _first_person(stem: str, base: str, defective: bool) -> str:
    if defective:
        return base + "ينا"
    if len(stem) >= 3 and stem[-2] == "ا":
        return stem[:-2] + stem[-1] + "نا"
    return stem + "نا"


def _passive_stem(stem: str) -> str:
    """The passive of the past where print shows it: هاجم → هوجم, اغتال → اغتيل, قال → قيل."""
    if len(stem) == 4 and stem[1] == "ا" and stem[0] != "ا":
        return stem[0] + "و" + stem[2:]
    if len(stem) >= 3 and stem[-2] == "ا":
        return stem[:-2] + "ي" + stem[-1]
    return stem


def _present(stem: str, defective: bool) -> list[VerbForm]:
    base = stem[:-1] if defective else stem
    forms = []
    for prefix, person in (("ي", "3ms"), ("ت", "3fs"), ("ن", "1p")):
        voice = "active" if person == "1p" else "either"
        forms.append(VerbForm(prefix + stem, voice, person, "present"))
    forms += [
        VerbForm("ي" + base + "ون", "either", "3mp", "present"),
        VerbForm("ي" + base + "وا", "either", "3mp", "present"),
        VerbForm("ي" + stem + "ان", "either", "3md", "present"),
        VerbForm("ت" + stem + "ان", "either", "3fd", "present"),
        VerbForm("ي" + base + "و", "either", "3mp", "present"),
    ]
    if len(stem) >= 3 and stem[-2] in "يو":
        forms += [
            VerbForm(prefix + stem[:-2] + "ا" + stem[-1], "passive", person, "present")
            for prefix, person in (("ي", "3ms"), ("ت", "3fs"))
        ]
    return forms


def decline(entry: str) -> list[NounForm]:
    """The written forms of a noun: its singular, dual, sound plurals and the broken plurals that the entry lists.

    >>> sorted({f.form for f in decline("عنصر/عناصر") if f.number == "dual"})
    ['عنصرا', 'عنصران', 'عنصري', 'عنصرين']
    """
    singular, *plurals = [fold_word(part.strip()) for part in entry.split("/")]
    last_word = entry.split("/")[0].strip()
    forms = [NounForm(singular, "singular", False)]
    if not last_word.endswith(("ة", "ى", "اء")) and not singular.endswith("ا"):
        forms.append(NounForm(singular + "ا", "singular", False))
    forms += _duals(singular, feminine=last_word.endswith("ة"))
    if len(singular) == 3 and singular[1] == "ا" and any(plural.endswith("اه") for plural in plurals):
        forms += _duals(singular + "ي", feminine=False)  # راع/رعاة: راعيان
    forms += [NounForm(plural, "plural", False) for plural in plurals]
    forms += [NounForm(plural + "ا", "plural", False) for plural in plurals if not plural.endswith(("ه", "ا", "ي"))]
    if last_word.endswith("ة"):
        forms.append(NounForm(singular[:-1] + "ات", "plural", False))
        forms.append(NounForm(singular[:-1] + "ت", "singular", True))
    else:
        forms += _sound(singular, has_broken=bool(plurals))
    return list(dict.fromkeys(forms))


def decline_verbal(entry: str) -> list[NounForm]:
    """The written forms of a verbal noun: as `decline`, without the plurals and feminines that only persons have.

    >>> "استشهادي" in {f.form for f in decline_verbal("استشهاد")}
    False
    """
    lemma = fold_word(entry.split("/")[0].strip())
    personal = {lemma + ending for ending in ("ون", "و", "ي", "ه", "تان", "تين")}
    return [form for form in decline(entry) if form.form not in personal]


def decline_thing(entry: str) -> list[NounForm]:
    """The written forms of a thing: as `decline`, without the plurals and feminines that only persons have.

    >>> "موكبه" in {f.form for f in decline_thing("موكب/مواكب")}
    False
    """
    lemma = fold_word(entry.split("/")[0].strip())
    personal = {
        form for form in _sound(lemma, has_broken=False) if form.form != lemma + "ات" and not entry.endswith("ة")
    }
    return [form for form in decline(entry) if form not in personal]


def _duals(singular: str, *, feminine: bool) -> list[NounForm]:
    base = singular[:-1] + "ت" if feminine else singular
    ending = base[:-1] + "و" if base.endswith("ا") else base
    return [
        NounForm(ending + "ان", "dual", False), NounForm(ending + "ين", "dual", False),
        NounForm(ending + "ا", "dual", True), NounForm(ending + "ي", "dual", True),
    ]  # fmt: skip


def _sound(singular: str, *, has_broken: bool) -> list[NounForm]:
    """Sound plurals; where a broken plural is listed only the feminine one is likely."""
    feminine = [
        NounForm(singular + "ه", "singular", False), NounForm(singular + "ات", "plural", False),
        NounForm(singular + "تان", "dual", False), NounForm(singular + "تين", "dual", False),
    ]  # fmt: skip
    if has_broken:
        return feminine
    return [
        NounForm(singular + "ون", "plural", False), NounForm(singular + "ين", "plural", False),
        NounForm(singular + "و", "plural", True), NounForm(singular + "ي", "plural", True), *feminine,
    ]  # fmt: skip
