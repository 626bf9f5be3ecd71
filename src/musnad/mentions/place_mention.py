"""A place as a sentence names it, and the words before it that say how it lies and what marks it."""

from typing import NamedTuple

from musnad.lexicon.lexicon import Match
from musnad.mentions.scan import Scan
from musnad.record.vocabulary import PlacePrecision


class PlaceMention(NamedTuple):
    """A place over tokens `first` to `last`, its type word included.

    `name` is the first token of the name proper. `precision` comes from the type word, else None until the gazetteer
    tells. `match` is the gazetteer's name where it knows one. `relation` is the code of a direction or nearness word
    at `relation_at`, part of the mention only where `first` says so. `anaphor` marks a definite type word alone.
    `preposition` is what introduces it ("في", "ب", "على" …), "" where nothing does. `is_aside` marks a town that only
    tells a distance (50 كلم غرب بغداد), is the report's dateline, or stands inside a title (شرطة محافظة البصرة).
    """

    first: int
    last: int
    name: int
    precision: PlacePrecision | None
    match: Match | None
    relation: str | None
    relation_first: int
    anaphor: bool
    preposition: str
    type_word: str | None
    is_aside: bool = False
    in_title: bool = False


def relation_before(scan: Scan, index: int) -> tuple[str | None, int]:
    """The direction or nearness word right before a place: جنوبي الحسكة, بالقرب من البيت."""
    at = index - 1
    if at >= 0 and scan.tokens[at].norm == "من" and at >= 1:
        at -= 1
    if at < 0 or scan.is_mark(at):
        return None, index
    for reading in scan.readings[at]:
        if reading.sense.layer == "relation":
            first = at
            if at >= 1 and any(r.sense.layer == "relation" for r in scan.readings[at - 1]):
                first = at - 1
            return str(reading.sense.value), first
    return None, index


def introducer_of(scan: Scan, index: int, prefix: str) -> str:
    """The preposition before a place, its direction word passed over."""
    clitic = prefix.lstrip("وف")
    if clitic:
        return clitic
    at = index - 1
    while at >= 0 and (scan.has(at, "relation") or scan.tokens[at].norm in ("من", "(")):
        if scan.tokens[at].norm == "من" and (at == 0 or not scan.has(at - 1, "relation")):
            return "من"
        for reading in scan.readings[at]:
            if reading.sense.layer == "relation" and reading.clitics.prefix.lstrip("وف"):
                return reading.clitics.prefix.lstrip("وف")
        at -= 1
    if at >= 0 and "preposition" in scan.words(at):
        return scan.tokens[at].norm.lstrip("و")
    return ""
