"""How far the name of a place runs behind its type word, and which words are no name.

سجن السويداء المركزي        a definite adjective belongs to the name
قاعدة جديدة، معسكر مهاجرين    an indefinite description is no name
الطريق الواصل بين … و…        a description that makes a definite type word a place
"""

from musnad.arabic.shapes import looks_present
from musnad.lexicon.lexicon import Match, Reading
from musnad.lexicon.vocabulary import NounClass
from musnad.mentions.phrase import PEOPLE
from musnad.mentions.scan import Scan

_MOST_NAME_WORDS = 3
_SHORTEST = 3
_WELL_KNOWN = 2  # rank of a town that a report may name without its type
_UNLIKE_PLACES = PEOPLE | {"measure"}
_NISBA = 5  # letters of the shortest adjective of relation: شعبي with its ending


def is_word(scan: Scan, match: Match) -> bool:
    """Whether a one-word name is an ordinary word too (الحرية, الحد): a place only behind a type word."""
    if match.last > match.first:
        return False
    definite = match.sense.value.definite
    if definite is not None and definite != (match.clitics.article or is_definite(scan, match.first)):
        return True  # خبر is no الخبر, البلد no بلد
    readings = [r for r in scan.readings[match.first] if not _cannot_be_meant(scan, match, r)]
    layers = {r.sense.layer for r in readings}
    is_short = len(scan.tokens[match.first].norm) < _SHORTEST and not _is_well_known(match)
    return bool(layers - {"place", "actor", "place_word", "light", "person_name"}) or is_short


def _cannot_be_meant(scan: Scan, match: Match, reading: Reading) -> bool:
    """Behind a preposition stands no verb (في عدن) and, before a well-known town, no adjective or people (في جنين)."""
    if reading.sense.layer == "nationality" and match.sense.value.precision == "country":
        return True
    before = match.first - 1
    if not (
        scan.words(before) & {"preposition", "governs"} or scan.has(before, "relation") or match.clitics.prefix == "ب"
    ):
        return False
    if reading.sense.mode == "verb":
        return True
    if not _is_well_known(match):
        return False
    value = reading.sense.value
    is_people = isinstance(value, NounClass) and value.name in _UNLIKE_PLACES
    return is_people or reading.sense.layer in ("description", "event_adjective", "nationality", "means")


def _is_well_known(match: Match) -> bool:
    return bool(match.sense.value.rank >= _WELL_KNOWN)


def is_description(scan: Scan, index: int, head: int, *, named: bool) -> bool:
    """قاعدة جديدة، معسكر مهاجرين، سوق شعبي: what an indefinite type word at `head` is or is for, no name of its own."""
    if scan.is_mark(index) or is_definite(scan, index):
        return False
    readings = scan.readings[index]
    layers = {r.sense.layer for r in readings}
    if layers & {"description", "event_adjective"} or "nationality" in layers and "place" not in layers:
        return True
    if any(r.sense.layer == "noun" and r.sense.noun is not None and r.sense.noun.number == "plural" for r in readings):
        return layers.isdisjoint(("place", "place_word"))
    if named:
        return False
    feminine = scan.tokens[head].norm.endswith("ه")
    norm = scan.tokens[index].norm
    return not readings and len(norm) >= _NISBA and norm.endswith("يه" if feminine else "ي")


def described(scan: Scan, index: int) -> bool:
    """المنطقة القبلية الباكستانية، الطريق الواصل بين: a description that makes a definite type word a place."""
    if scan.is_mark(index):
        return False
    norm = scan.tokens[index].norm
    if norm == "بين":
        return True
    if scan.has(index, "back_reference") or not norm.startswith("ال") or scan.words(index):
        return False
    return not any(r.sense.layer in ("trigger", "actor", "verb", "relation") for r in scan.readings[index]) and not (
        scan.has(index, "noun") and not scan.has(index, "event_adjective") and not scan.has(index, "nationality")
    )


def described_end(scan: Scan, index: int) -> int:
    """The last word of a description: its definite adjectives, or both ends of a road."""
    last = index
    while not scan.is_mark(last + 1) and described(scan, last + 1) and last - index < 4:
        last += 1
    if scan.tokens[last].norm == "بين":
        place = scan.covered["place"].get(last + 1)
        last = place.last if place else min(last + 1, len(scan.tokens) - 1)
        follower = last + 1
        if not scan.is_mark(follower) and scan.tokens[follower].norm.startswith("و"):
            second = scan.covered["place"].get(follower + (scan.tokens[follower].norm == "و"))
            last = second.last if second else follower
    return last


def may_be_named(scan: Scan, index: int) -> bool:
    """Whether a common type word (سوق, فندق) has a name behind it: a definite or unknown word."""
    if scan.is_mark(index) or index in scan.time_at or scan.words(index):
        return False
    readings = scan.readings[index]
    if scan.tokens[index].norm.startswith("ال"):
        return not any(r.sense.layer in ("trigger", "actor") for r in readings)
    nisba = scan.tokens[index].norm.endswith(("يه", "ات", "ين", "ون", "ا"))
    is_name = not readings and not nisba and not looks_present(scan.tokens[index].norm)
    return is_name or any(r.sense.layer in ("place", "person_name") for r in readings)


def is_definite(scan: Scan, index: int) -> bool:
    return scan.tokens[index].norm.startswith("ال")


def name_end(scan: Scan, start: int, starters: frozenset[str]) -> int:
    """The last token of an unknown name that starts at `start`; before it where none stands there."""
    last = start - 1
    while last - start + 1 < _MOST_NAME_WORDS and _may_name(scan, last + 1, starters, is_first=last < start):
        last += 1
    return last


def _may_name(scan: Scan, index: int, starters: frozenset[str], *, is_first: bool) -> bool:
    """Whether a word can belong to a place's name: no verb, no grammar, nothing behind a clitic."""
    if scan.is_mark(index) or index in scan.time_at or index in scan.number_at:
        return False
    token = scan.tokens[index]
    if scan.words(index) or token.norm.startswith(("وال", "بال", "لل", "فال")):
        return False
    readings = scan.readings[index]
    if token.norm.endswith("ون") and any(r.sense.layer == "noun" for r in readings):
        return False  # سد المتظاهرون الطريق: a subject, no genitive
    if not readings:
        goes_on = is_first or token.norm.startswith("ال") or scan.tokens[index - 1].norm in starters
        return token.kind in ("word", "latin") and goes_on
    if any(r.clitics.prefix for r in readings) or _lies_by(scan, index):
        return False
    if any(r.sense.mode == "verb" for r in readings) and not token.norm.startswith("ال"):
        return False
    return is_first or scan.tokens[index - 1].norm in starters or token.norm.startswith("ال")


def _lies_by(scan: Scan, index: int) -> bool:
    """Whether a word tells how a place lies (شمال, قرب); a definite one is a name (مطار العاصمة)."""
    return scan.has(index, "relation") and not is_definite(scan, index)


def with_adjective(scan: Scan, last: int) -> int:
    """ريف دير الزور الشرقي, سجن السويداء المركزي: a definite adjective still belongs to the name."""
    index = last + 1
    if scan.is_mark(index) or index in scan.time_at or scan.words(index):
        return last
    norm = scan.tokens[index].norm
    readings = scan.readings[index]
    if norm.startswith("ال") and not any(r.sense.layer in ("noun", "place", "actor", "trigger") for r in readings):
        return index
    return last
