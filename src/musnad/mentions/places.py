"""Places in a sentence: a type word and a name, a name alone, or a place told by its side of another.

حي الزهور جنوبي الحسكة      neighbourhood الزهور; جنوبي الحسكة tells where it lies
الطريق الواصل بين المزيريب واليادودة
شمال بغداد                 a direction, where nothing finer is named
البلدة                     a definite type word alone: named earlier in the report
"""

from typing import NamedTuple

from musnad.lexicon.lexicon import Match, Reading
from musnad.mentions.scan import Scan
from musnad.record.vocabulary import PlacePrecision

# First words of compound names, which take one more word.
_MOST_NAME_WORDS = 3
_SHORTEST = 3
_TITLED = frozenset(("commander", "police", "source", "government", "group", "soldier"))
_DIRECTIONS = frozenset(
    (
        "north_of", "south_of", "east_of", "west_of",
        "north_east_of", "north_west_of", "south_east_of", "south_west_of", "centre_of",
    )
)  # fmt: skip


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


def find_places(scan: Scan, starters: frozenset[str]) -> list[PlaceMention]:
    """The places of a sentence in order; actors' names and times hide those inside them."""
    mentions: list[PlaceMention] = []
    index = 0
    while index < len(scan.tokens):
        mention = _mention(scan, index, starters)
        if mention is None:
            index += 1
            continue
        previous = mentions[-1].last if mentions else -9
        if mention.type_word is not None or _is_introduced(scan, mention, previous):
            aside = _tells_distance(scan, mention) or _in_title(scan, mention) or _is_dateline(scan, mention)
            mentions.append(mention._replace(is_aside=aside))
        index = mention.last + 1
    return mentions


def _is_introduced(scan: Scan, mention: PlaceMention, previous: int) -> bool:
    """Whether a bare name stands where a place can: behind a preposition, a direction or a place, or as a dateline."""
    if mention.preposition or mention.relation is not None:
        return True
    before = mention.first - 1
    if before >= 0 and (previous >= before - 1 or _follows_event(scan, mention)):
        return True
    if mention.first <= 1 and not scan.is_mark(mention.last + 1):
        return scan.tokens[mention.last + 1].norm in ("في",)
    return mention.first <= 2


def _follows_event(scan: Scan, mention: PlaceMention) -> bool:
    """مذبحة سربرنيتسا، حرر الباب: right behind an event word; a country or a unit there is rather who did it."""
    is_party = mention.precision == "country" or "group" in scan.classes(mention.first)
    return scan.has(mention.first - 1, "trigger") and not is_party


def _is_dateline(scan: Scan, mention: PlaceMention) -> bool:
    """درعا: … and الأنبار/ … : where the report was filed, not where each event was."""
    if mention.first > 2 or mention.preposition or mention.last + 1 >= len(scan.tokens):
        return False
    return scan.tokens[mention.last + 1].norm in ("-", ":", "|", "/", "(", "ـ")


def _tells_distance(scan: Scan, mention: PlaceMention) -> bool:
    """50 كلم غرب بغداد: the town only measures."""
    start = mention.relation_first
    return any("distance" in scan.classes(i) for i in range(max(0, start - 2), start))


def _in_title(scan: Scan, mention: PlaceMention) -> bool:
    """شرطة محافظة البصرة، حاكم منطقة: a place in the genitive of an organisation or an office."""
    at = mention.relation_first - 1
    steps = 0
    if mention.preposition:
        return False
    while at >= 0 and steps < 3 and not scan.is_mark(at) and not scan.words(at):
        if scan.classes(at) & _TITLED:
            return True
        at -= 1
        steps += 1
    return False


def _mention(scan: Scan, index: int, starters: frozenset[str]) -> PlaceMention | None:
    if scan.is_mark(index) or index in scan.time_at or index in scan.idioms or _in_actor(scan, index):
        return None
    head = _place_word(scan, index)
    match = scan.covered["place"].get(index)
    if (
        head is not None
        and match is not None
        and match.first == index
        and match.last > index
        and not match.sense.value.cue
    ):
        known = _known(scan, index, match)
        return known._replace(last=_with_adjective(scan, match.last), type_word=head.sense.value.lemma)
    if head is not None:
        return _typed(scan, index, head, starters)
    if match is not None and match.first == index and not match.sense.value.cue and not _is_word(scan, match):
        return _known(scan, index, match)
    return _unknown(scan, index)


def _unknown(scan: Scan, index: int) -> PlaceMention | None:
    """A word that no part of the lexicon knows, right behind في: most likely the name of a place."""
    token = scan.tokens[index]
    if index == 0 or scan.tokens[index - 1].norm not in ("في", "وفي", "ففي") or token.kind != "word":
        return None
    if scan.readings[index] or index in scan.number_at or len(token.norm) < 4 or token.norm.endswith(("ا", "ات")):
        return None
    if index in scan.covered["actor"]:
        return None
    last = index
    behind = index + 1
    if (
        not scan.is_mark(behind)
        and not scan.readings[behind]
        and scan.tokens[behind].kind == "word"
        and behind not in scan.time_at
    ):
        starts = scan.tokens[behind].norm
        if not starts.startswith(("وال", "بال", "لل")) and (starts.startswith("ال") or not token.norm.startswith("ال")):
            last = behind
    if not _is_located(scan, last + 1):
        return None
    return PlaceMention(index, last, index, None, None, None, index, False, "في", None)


def _is_located(scan: Scan, index: int) -> bool:
    """Whether what follows tells where a place lies: شمال دارفور، بمحافظة إب، (100 كم …)."""
    if index < len(scan.tokens) and scan.tokens[index].norm == "(":
        return index + 1 in scan.number_at or scan.has(index + 1, "relation")
    if scan.is_mark(index):
        return False
    place = scan.covered["place"].get(index)
    return (
        scan.has(index, "relation")
        or _place_word(scan, index) is not None
        or place is not None
        and place.first == index
    )


def _is_word(scan: Scan, match: Match) -> bool:
    """Whether a one-word name is an ordinary word too (الحرية, الحد): a place only behind a type word."""
    if match.last > match.first:
        return False
    layers = {r.sense.layer for r in scan.readings[match.first]}
    return (
        bool(layers - {"place", "actor", "place_word", "light", "person_name"})
        or len(scan.tokens[match.first].norm) < _SHORTEST
    )


def _in_actor(scan: Scan, index: int) -> bool:
    match = scan.covered["actor"].get(index)
    return match is not None and match.last > match.first and match.sense.value.stance != "metonym"


def _place_word(scan: Scan, index: int) -> Reading | None:
    return next((r for r in scan.readings[index] if r.sense.layer == "place_word"), None)


def _known(scan: Scan, index: int, match: Match) -> PlaceMention:
    relation, at = _relation_before(scan, index)
    return PlaceMention(
        index,
        match.last,
        index,
        match.sense.value.precision,
        match,
        relation,
        at,
        False,
        _introducer(scan, index, match.clitics.prefix),
        None,
    )


def _typed(scan: Scan, index: int, head: Reading, starters: frozenset[str]) -> PlaceMention | None:
    """A type word with its name, or alone where it is definite."""
    value = head.sense.value
    introducer = _introducer(scan, index, head.clitics.prefix)
    relation, at = _relation_before(scan, index)
    if head.clitics.suffix or (head.sense.noun is not None and head.sense.noun.number == "plural" and not value.named):
        return None
    start = index + 1
    bracket = start < len(scan.tokens) and scan.tokens[start].norm == "(" and not head.clitics.article
    if bracket:
        start += 1
    match = scan.covered["place"].get(start)
    may_follow = match is not None and (not head.clitics.article or _is_definite(scan, start))
    if match is not None and may_follow and match.first == start and not match.clitics.prefix:
        last = _with_adjective(scan, match.last)
        return PlaceMention(index, last, start, value.precision, match, relation, at, False, introducer, value.lemma)
    introduced = bool(introducer) or relation is not None
    last = start - 1
    if not head.clitics.article and (value.named or introduced and _may_be_named(scan, start)):
        last = _name_end(scan, start, starters)
    if last >= start:
        return PlaceMention(index, last, start, value.precision, None, relation, at, False, introducer, value.lemma)
    if head.clitics.article and _described(scan, start):
        return PlaceMention(
            index,
            _described_end(scan, start),
            start,
            value.precision,
            None,
            relation,
            at,
            False,
            introducer,
            value.lemma,
        )
    if head.clitics.article and relation in _DIRECTIONS and not value.anaphoric:
        return PlaceMention(at, index, index, value.precision, None, None, at, False, introducer, value.lemma)
    if head.clitics.article and value.anaphoric:
        return PlaceMention(index, index, index, value.precision, None, relation, at, True, introducer, value.lemma)
    return None


def _described(scan: Scan, index: int) -> bool:
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


def _described_end(scan: Scan, index: int) -> int:
    """The last word of a description: its definite adjectives, or both ends of a road."""
    last = index
    while not scan.is_mark(last + 1) and _described(scan, last + 1) and last - index < 4:
        last += 1
    if scan.tokens[last].norm == "بين":
        place = scan.covered["place"].get(last + 1)
        last = place.last if place else min(last + 1, len(scan.tokens) - 1)
        follower = last + 1
        if not scan.is_mark(follower) and scan.tokens[follower].norm.startswith("و"):
            second = scan.covered["place"].get(follower + (scan.tokens[follower].norm == "و"))
            last = second.last if second else follower
    return last


def _may_be_named(scan: Scan, index: int) -> bool:
    """Whether a common type word (سوق, فندق) has a name behind it: a definite or unknown word."""
    if scan.is_mark(index) or index in scan.time_at or scan.words(index):
        return False
    readings = scan.readings[index]
    if scan.tokens[index].norm.startswith("ال"):
        return not any(r.sense.layer in ("trigger", "actor") for r in readings)
    nisba = scan.tokens[index].norm.endswith(("يه", "ات", "ا"))
    return not readings and not nisba or any(r.sense.layer in ("place", "person_name") for r in readings)


def _is_definite(scan: Scan, index: int) -> bool:
    return scan.tokens[index].norm.startswith("ال")


def _name_end(scan: Scan, start: int, starters: frozenset[str]) -> int:
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
    if not readings:
        goes_on = is_first or token.norm.startswith("ال") or scan.tokens[index - 1].norm in starters
        return token.kind in ("word", "latin") and goes_on
    if any(r.clitics.prefix for r in readings) or any(r.sense.layer == "relation" for r in readings):
        return False
    if any(r.sense.mode == "verb" for r in readings) and not token.norm.startswith("ال"):
        return False
    return is_first or scan.tokens[index - 1].norm in starters or token.norm.startswith("ال")


def _with_adjective(scan: Scan, last: int) -> int:
    """ريف دير الزور الشرقي, سجن السويداء المركزي: a definite adjective still belongs to the name."""
    index = last + 1
    if scan.is_mark(index) or index in scan.time_at or scan.words(index):
        return last
    norm = scan.tokens[index].norm
    readings = scan.readings[index]
    if norm.startswith("ال") and not any(r.sense.layer in ("noun", "place", "actor", "trigger") for r in readings):
        return index
    return last


def _relation_before(scan: Scan, index: int) -> tuple[str | None, int]:
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


def _introducer(scan: Scan, index: int, prefix: str) -> str:
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
