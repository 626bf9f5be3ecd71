"""The words of the lexicon that are no names: triggers, nouns, means, speech, grammar; from data to senses."""

from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

import msgspec
import yaml

from musnad.arabic.inflection import conjugate, decline, decline_thing, decline_verbal
from musnad.arabic.letters import fold_word
from musnad.lexicon.lexicon import Lexicon, Sense
from musnad.lexicon.triggers import Kind, Trigger

# Classes whose nouns name no persons: موكبه is his convoy and no female one.
_THINGS = frozenset(("aircraft", "building", "fire", "government", "group", "premises", "vehicle", "weapon"))


class NounClass(NamedTuple):
    """The class of a head noun (fighter, child, building …) and its dictionary form."""

    name: str
    lemma: str


class MeansEntry(NamedTuple):
    """A weapon or tactic: its code, the kind that it makes of an attack and how strongly."""

    code: str
    implies: str
    strength: int


class LightVerb(NamedTuple):
    """A verb that lends its arguments to an event noun; see data/light_verbs.yaml."""

    lemma: str
    noun: str
    agent: str | None = None
    target: str | None = None
    place: str | None = None
    toll: str | None = None
    source: str | None = None


class Operator(NamedTuple):
    """A word that makes what it governs denied, threatened, foiled or hypothetical."""

    realis: str
    pos: str


class Speech(NamedTuple):
    """A reporting word.

    `role` is "verb", "participle", "cue" (بحسب), "claiming" (تبنى), or "charge" and its participle "charging" (هدد,
    مهددا). A weak one needs a clause behind it, one that `counts` an organisation that counted what follows (وثقت شبكة
    خمس حالات); one that `relays` quotes another behind عن.
    """

    role: str
    lemma: str
    weak: bool = False
    counts: bool = False
    relays: bool = False


def read_yaml(folder: Traversable, name: str) -> Any:
    """The content of one knowledge file."""
    return yaml.load((folder / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def add_kinds(lexicon: Lexicon, kinds: tuple[Kind, ...]) -> None:
    """Enter every trigger in all its forms."""
    for kind in kinds:
        for trigger in kind.triggers:
            if trigger.pos == "verb":
                _add_verb(lexicon, trigger)
            else:
                _add_noun(lexicon, trigger)


def _add_verb(lexicon: Lexicon, trigger: Trigger) -> None:
    first, *rest = trigger.words.split()
    apart = msgspec.structs.replace(trigger, apart=tuple(map(fold_word, rest or trigger.then)))
    for form in conjugate(first, trigger.present):
        if form.person == "1p" and form.tense == "present" and trigger.kind not in ("statement", "agreement"):
            continue
        sense = Sense("trigger", trigger, "verb", verb=form)
        for tail in trigger.then or ("",):
            lexicon.add(" ".join([form.form, *rest, *([tail] if tail else [])]), sense)
        if len(rest) + bool(trigger.then) == 1:
            lexicon.add(form.form, Sense("trigger", apart, "verb", verb=form))


def _add_noun(lexicon: Lexicon, trigger: Trigger) -> None:
    entry = trigger.words
    if " " in entry or trigger.then:
        for tail in trigger.then or ("",):
            first, *rest = f"{entry} {tail}".split()
            for form in {first, *(f.form for f in decline(first) if f.number == "singular")}:
                lexicon.add(" ".join([form, *rest]), Sense("trigger", trigger, "noun"))
        return
    for noun in decline(entry) if trigger.fallback else decline_verbal(entry):
        lexicon.add(noun.form, Sense("trigger", trigger, "noun", noun=noun))


def add_nouns(lexicon: Lexicon, raw: dict[str, list[str]]) -> None:
    """Enter the head nouns of every class in all their forms."""
    whole = _fullest(raw)
    for name, entries in raw.items():
        if name == "acts":
            continue
        for short in entries:
            lemma = short.split("/")[0]
            entry = whole[lemma]
            value = NounClass(name, fold_word(lemma))
            if " " in lemma:
                lexicon.add(lemma, Sense("noun", value, "noun"))
                continue
            for form in decline_thing(entry) if name in _THINGS else decline(entry):
                lexicon.add(form.form, Sense("noun", value, "noun", noun=form))


def _fullest(raw: dict[str, list[str]]) -> dict[str, str]:
    """For each noun the entry that lists most plurals: a noun of two classes is declined alike in both."""
    whole: dict[str, str] = {}
    for entries in raw.values():
        for entry in entries:
            lemma = entry.split("/")[0]
            whole[lemma] = max(whole.get(lemma, ""), entry, key=len)
    return whole


def add_means(lexicon: Lexicon, raw: list[dict[str, Any]]) -> None:
    """Enter weapons and tactics; the words of a name agree in all their forms, so each is looked up by its stem."""
    for entry in raw:
        value = MeansEntry(entry["code"], entry["implies"], entry["strength"])
        for name in entry["names"]:
            first, *rest = name.split()
            forms = decline(first)
            for form in forms:
                for tail in _agreeing(rest, form.number):
                    lexicon.add(" ".join([form.form, *tail]), Sense("means", value, "noun", noun=form))


def _agreeing(rest: list[str], number: str) -> list[list[str]]:
    """The adjectives of a name as they stand after the noun in a number: عبوتين ناسفتين."""
    if not rest:
        return [[]]
    if number == "dual":
        base = [fold_word(word) for word in rest]
        feminine = [[(w[:-1] + "ت" if w.endswith("ه") else w) + end for w in base] for end in ("ان", "ين")]
        return [rest, *feminine]
    return [rest]


def add_speech(lexicon: Lexicon, raw: dict[str, Any]) -> None:
    """Enter reporting verbs, participles and cues."""
    weak = set(raw["weak"])
    claiming = set(raw["claiming"])
    for lemma in raw["verbs"]:
        role = "claiming" if lemma in claiming else "verb"
        for form in conjugate(lemma):
            value = Speech(role, lemma, lemma in weak, lemma in raw["counting"], lemma in raw["relaying"])
            lexicon.add(form.form, Sense("speech", value, "verb", verb=form))
    for lemma in raw["charges"]:
        for form in conjugate(lemma):
            lexicon.add(form.form, Sense("speech", Speech("charge", lemma), "verb", verb=form))
    for role in ("participle", "charging"):
        for word in raw[f"{role}s"]:
            lexicon.add(word, Sense("speech", Speech(role, word), "word"))
    for word in raw["rules"]:
        lexicon.add(word, Sense("rule", word, "noun"))
    for word in raw["masdar_cues"]:
        lexicon.add(word, Sense("speech", Speech("cue", word), "word"))


def add_light_verbs(lexicon: Lexicon, raw: list[dict[str, Any]]) -> None:
    """Enter light verbs in all their forms."""
    for entry in raw:
        if "carrier" in entry:
            for noun in decline_verbal(entry["carrier"]):
                lexicon.add(noun.form, Sense("carrier", entry.get("of", "event"), "noun", noun=noun))
            continue
        values = {"agent": entry.get("agent"), "target": entry.get("target"), "place": entry.get("place")}
        value = LightVerb(
            entry.get("verb") or entry["verbal"],
            entry["noun"],
            **values,
            toll=entry.get("toll"),
            source=entry.get("source"),
        )
        if "verbal" in entry:
            for noun in decline(entry["verbal"]):
                lexicon.add(noun.form, Sense("light", value, "noun", noun=noun))
            continue
        for form in conjugate(entry["verb"], entry.get("present")):
            lexicon.add(form.form, Sense("light", value, "verb", verb=form))


def add_realis(lexicon: Lexicon, raw: dict[str, dict[str, list[str]]]) -> None:
    """Enter the operators of denial, threat, foiling and doubt."""
    for realis, forms in raw.items():
        for lemma in forms.get("verbs", []):
            for form in conjugate(lemma):
                lexicon.add(form.form, Sense("realis", Operator(realis, "verb"), "verb", verb=form))
        for word in forms.get("nouns", []):
            lexicon.add(word, Sense("realis", Operator(realis, "noun"), "noun"))
        for pos, key in (
            ("word", "phrases"),
            ("word", "words"),
            ("if", "conditions"),
            ("may", "modals"),
            ("to", "towards"),
        ):
            for word in forms.get(key, []):
                lexicon.add(word, Sense("realis", Operator(realis, pos), "word"))


def add_words(lexicon: Lexicon, raw: dict[str, list[str]]) -> None:
    """Enter the words of grammar."""
    for name, words in raw.items():
        for word in words:
            lexicon.add(word, Sense("word", name, "word"))


def add_plain_verbs(lexicon: Lexicon, verbs: list[str]) -> None:
    """Enter verbs that name no event; a form that another layer knows is left to it."""
    for verb in verbs:
        for form in conjugate(verb.split()[0]):
            if not lexicon.knows(form.form):
                lexicon.add(form.form, Sense("verb", verb, "verb", verb=form))
    lexicon.forget()
