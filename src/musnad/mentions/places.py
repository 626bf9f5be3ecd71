"""Places in a sentence: a type word and a name, a name alone, or a place told by its side of another.

حي الزهور جنوبي الحسكة      neighbourhood الزهور; جنوبي الحسكة tells where it lies
الطريق الواصل بين المزيريب واليادودة
شمال بغداد                 a direction, where nothing finer is named
البلدة                     a definite type word alone: named earlier in the report
"""

from musnad.lexicon.lexicon import Match, Reading
from musnad.mentions.place_mention import PlaceMention, introducer_of, relation_before
from musnad.mentions.place_names import (
    described,
    described_end,
    is_definite,
    is_word,
    may_be_named,
    name_end,
    with_adjective,
)
from musnad.mentions.scan import Scan

_TITLED = frozenset(("commander", "police", "source", "government", "group", "soldier"))
_DIRECTIONS = frozenset(
    (
        "north_of", "south_of", "east_of", "west_of",
        "north_east_of", "north_west_of", "south_east_of", "south_west_of", "centre_of",
    )
)  # fmt: skip


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
        return known._replace(last=with_adjective(scan, match.last), type_word=head.sense.value.lemma)
    if head is not None:
        return _typed(scan, index, head, starters)
    if match is not None and match.first == index and not match.sense.value.cue and not is_word(scan, match):
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


def _in_actor(scan: Scan, index: int) -> bool:
    match = scan.covered["actor"].get(index)
    return match is not None and match.last > match.first and match.sense.value.stance != "metonym"


def _place_word(scan: Scan, index: int) -> Reading | None:
    return next((r for r in scan.readings[index] if r.sense.layer == "place_word"), None)


def _known(scan: Scan, index: int, match: Match) -> PlaceMention:
    relation, at = relation_before(scan, index)
    return PlaceMention(
        index,
        match.last,
        index,
        match.sense.value.precision,
        match,
        relation,
        at,
        False,
        introducer_of(scan, index, match.clitics.prefix),
        None,
    )


def _typed(scan: Scan, index: int, head: Reading, starters: frozenset[str]) -> PlaceMention | None:
    """A type word with its name, or alone where it is definite."""
    value = head.sense.value
    introducer = introducer_of(scan, index, head.clitics.prefix)
    relation, at = relation_before(scan, index)
    if head.clitics.suffix or (head.sense.noun is not None and head.sense.noun.number == "plural" and not value.named):
        return None
    start = index + 1
    bracket = start < len(scan.tokens) and scan.tokens[start].norm == "(" and not head.clitics.article
    if bracket:
        start += 1
    match = scan.covered["place"].get(start)
    may_follow = match is not None and (not head.clitics.article or is_definite(scan, start))
    if match is not None and may_follow and match.first == start and not match.clitics.prefix:
        last = with_adjective(scan, match.last)
        return PlaceMention(index, last, start, value.precision, match, relation, at, False, introducer, value.lemma)
    introduced = bool(introducer) or relation is not None
    last = start - 1
    if not head.clitics.article and (value.named or introduced and may_be_named(scan, start)):
        last = name_end(scan, start, starters)
    if last >= start:
        return PlaceMention(index, last, start, value.precision, None, relation, at, False, introducer, value.lemma)
    if head.clitics.article and described(scan, start):
        return PlaceMention(
            index,
            described_end(scan, start),
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
