"""Faults of the actor files: what no entry may be, all told at once."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from musnad.lexicon.actors import Actor, Nationality, name_key

TYPES = frozenset(
    "military police intelligence government rebel_group political_militia identity_militia coalition igo ngo monitor "
    "media medical judiciary party private_security protesters civilians".split()
)
SECTORS = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC "
    "IGO NGO".split()
)
_ID = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*\Z")
_NEVER_WRITTEN = re.compile("[\u0640\u064b-\u0652\u200b-\u200f\ufb50-\ufdff\ufe70-\ufeff]")
_SEPARATE = frozenset(("metonym", "cued"))


def check_actors(actors: Sequence[Actor]) -> list[str]:
    """Every fault of the actors at once.

    Args:
        actors: The actors in the order of their files.

    Returns:
        One sentence a fault; an empty list where all is well.
    """
    ids = {actor.id for actor in actors}
    faults = [f"{actor.id}: {fault}" for actor in actors for fault in _faults_of(actor, ids)]
    faults += [f"{before.id}: the id stands twice" for before, after in _neighbours(actors) if before.id == after.id]
    return [*faults, *_unsorted(actors), *_shared_names(actors)]


def check_nationalities(nationalities: Sequence[Nationality]) -> list[str]:
    """Every fault of the nationalities at once: order, doubles, names that print never shows."""
    codes = [nationality.iso2 for nationality in nationalities]
    faults = [] if codes == sorted(set(codes)) else ["nationalities are not sorted by iso2 without doubles"]
    for nationality in nationalities:
        adjectives = (*nationality.adjectives, *nationality.plurals, *nationality.cued)
        for words in (nationality.names, adjectives):
            faults += [f"{nationality.iso2}: {fault}" for fault in _faults_of_names(words)]
        if not nationality.names or not (nationality.adjectives or nationality.cued):
            faults.append(f"{nationality.iso2}: a name or adjective is missing")
    return faults


def _faults_of(actor: Actor, ids: set[str]) -> Iterator[str]:
    """What is wrong with one actor by itself."""
    if not _ID.match(actor.id):
        yield "the id is not in snake_case"
    if actor.type not in TYPES:
        yield f"no type {actor.type!r}"
    if actor.inter not in range(1, 9):
        yield f"no inter code {actor.inter!r}"
    if actor.plover not in SECTORS:
        yield f"no PLOVER sector {actor.plover!r}"
    if actor.parent is not None and (actor.parent not in ids or actor.parent == actor.id):
        yield f"no parent {actor.parent!r}"
    if actor.start is not None and actor.end is not None and actor.end < actor.start:
        yield f"the years {actor.start} to {actor.end} are out of order"
    yield from _faults_of_names((*(name.text for name in actor.names), *actor.local))


def _faults_of_names(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if unicodedata.normalize("NFC", name) != name:
            yield f"{name!r} is not in NFC"
        if _NEVER_WRITTEN.search(name):
            yield f"{name!r} has marks, tatweel, invisible or presentation forms"
        if not name or name != " ".join(name.split()):
            yield f"{name!r} is empty or has spaces too many"
    folded = [name_key(name) for name in names]
    if len(set(folded)) < len(folded):
        yield f"names stand twice: {sorted({key for key in folded if folded.count(key) > 1})}"


def _neighbours(actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    return pairwise(sorted(actors, key=lambda actor: actor.id))


def _unsorted(actors: Sequence[Actor]) -> Iterator[str]:
    """Neighbours of one country, hence of one file, that are not in the order of their ids."""
    for before, after in pairwise(actors):
        if before.country == after.country and before.id > after.id:
            yield f"{after.id}: stands behind {before.id}"


def _shared_names(actors: Sequence[Actor]) -> Iterator[str]:
    """Names that two actors of one country share while their years do not keep them apart."""
    owners: defaultdict[tuple[str | None, str], list[Actor]] = defaultdict(list)
    for actor in actors:
        certain = {name_key(name.text) for name in actor.names if name.stance not in _SEPARATE}
        for key in certain:
            owners[actor.country, key].append(actor)
    for (country, key), sharing in owners.items():
        for one, other in combinations(sharing, 2):
            if _overlap(one, other):
                yield f"{one.id}, {other.id}: both of {country} are called {key!r}"


def _overlap(one: Actor, other: Actor) -> bool:
    apart = one.end is not None and other.start is not None and one.end < other.start
    apart_reversed = other.end is not None and one.start is not None and other.end < one.start
    return not (apart or apart_reversed)
