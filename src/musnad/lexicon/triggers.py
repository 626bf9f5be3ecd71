"""Kinds and triggers: what each kind of event is called, and how each name marks its roles."""

from importlib.resources.abc import Traversable
from typing import Any

import msgspec
import yaml

from musnad.arabic.letters import fold_word
from musnad.errors import DataError


class Trigger(msgspec.Struct, frozen=True, kw_only=True):
    """One verb, noun or phrase that names an event of a kind.

    `idafa` tells which role the second term of a genitive fills: "agent", "target", "party" (each side of a clash),
    "means", "place", "either" (by the class of its head) or "none". `to` is the preposition that marks the target.
    `subject`/`object` are the roles of a verb's subject and object. `needs` names classes one of which must stand
    near for the word to count; `unless` names words that silence it. `strict` triggers count only
    where their preposition follows. `weak` triggers are claims only beside a place,
    date, participant or toll. `refine` lets means and adjectives decide the kind. `toll` is the role that a casualty
    word gives its victims. `fallback` triggers count only where the
    sentence has no other of their family. `spoils` are taken in a fight and belong to it. `active` verbs
    never count in the passive. `apart` are the stems of which one must follow further on (أطلق مسلحون النار); it is
    filled from verbs of two words and from `then`. `hit` verbs continue an event noun before them (هجوم استهدف دورية).
    `possession` triggers (بحوزتهم) name a seizure only where no verb does.
    """

    kind: str
    pos: str
    words: str
    present: str | None = None
    then: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    idafa: str = "target"
    to: str | None = None
    subject: str = "agent"
    object: str = "target"
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    strict: bool = False
    weak: bool = False
    refine: bool = False
    toll: str | None = None
    active: bool = False
    spoils: bool = False
    hit: bool = False
    fallback: bool = False
    possession: bool = False
    realis: str | None = None


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of event: its labels, its triggers and the role that a count of its people or things takes."""

    kind: str
    label: dict[str, str]
    violent: bool = False
    role: str | None = None
    counted: str = "targets"
    triggers: tuple[Trigger, ...] = ()


def load_kinds(folder: Traversable) -> tuple[Kind, ...]:
    """Every kind in `data/kinds/*.yaml`, sorted by name.

    Raises:
        DataError: A file holds a field that no kind or trigger has.
    """
    kinds = []
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".yaml"):
            kinds.append(_kind(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), file.name))
    return tuple(kinds)


def _kind(raw: dict[str, Any], name: str) -> Kind:
    triggers = [_trigger(entry, raw["kind"], "verb", name) for entry in raw.get("verbs") or []]
    triggers += [_trigger(entry, raw["kind"], "noun", name) for entry in raw.get("nouns") or []]
    triggers += [_trigger(entry, raw["kind"], "", name) for entry in raw.get("phrases") or []]
    known: dict[str, Any] = {key: raw[key] for key in ("kind", "label", "violent", "role", "counted") if key in raw}
    return msgspec.convert({**known, "triggers": triggers}, Kind)


def _trigger(entry: str | dict[str, Any], kind: str, pos: str, file: str) -> Trigger:
    lemma = "past" if pos == "verb" else "noun"
    raw: dict[str, Any] = {lemma: entry} if isinstance(entry, str) else dict(entry)
    if "object_of" in raw:
        raw["to"] = raw.pop("object_of")
    if "to" in raw:
        raw["to"] = fold_word(raw["to"])
    pos = pos or ("verb" if "verb" in raw else "noun")
    words = raw.pop("past", None) or raw.pop("verb", None) or raw.pop("noun")
    raw["unless"] = [fold_word(word) for word in raw.get("unless", ())]
    then = raw.pop("then", ())
    extra = set(raw) - set(Trigger.__struct_fields__)
    if extra:
        raise DataError(f"data/kinds/{file}: “{words}” has unknown fields {sorted(extra)}")
    raw["then"] = [then] if isinstance(then, str) else list(then)
    return msgspec.convert({**raw, "kind": kind, "pos": pos, "words": words}, Trigger)
