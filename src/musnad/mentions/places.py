"""Places in a sentence: a type word and a name, a name alone, or a place told by its side of another.

حي الزهور جنوبي الحسكة      neighbourhood الزهور; جنوبي الحسكة tells where it lies
الطريق الواصل بين المزيريب واليادودة
شمال بغداد                 a direction, where nothing finer is named
البلدة                     a definite type word alone: named earlier in the report
"""

from musnad.arabic.particles import IN
from musnad.arabic.shapes import has_article
from musnad.lexicon.lexicon import Match, Reading
from musnad.mentions.place_mention import PlaceMention, introducer_of, relation_before
from musnad.mentions.place_names import (
    described,
    described_end,
    is_definite,
    is_description,
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


_SUBJECT = 3  # words of a verb and the subject between it and what it strikes
_BESIDE = frozenset(("near", "around", "inside", "between"))
_POINTING = (_DIRECTIONS - {"centre_of"}) | {"near"}
_COMMON_ENDS = ("ين", "ون", "ان", "ها", "هم", "هن", "ات", "يه", "نا")
_PLACED = frozenset(("place_word", "relation"))


def find_places(scan: Scan, starters: frozenset[str]) -> list[PlaceMention]:
    """The places of a sentence in order; actors' names and times hide those inside them."""
    mentions: list[PlaceMention] = []
    index = 0
    while index < len(scan.tokens):
        mention = _mention(scan, index, starters) if _may_start(scan, index) else None
        if mention is None:
            index += 1
            continue
        previous = mentions[-1].last if mentions else -9
        if mention.type_word is not None or _is_introduced(scan, mention, previous):
            title = _in_title(scan, mention)
            aside = title or _tells_distance(scan, mention) or _is_dateline(scan, mention)
            mentions.append(mention._replace(is_aside=aside, in_title=title))
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
    if mention.preposition or mention.relation in _BESIDE or at >= 0 and has_article(scan.tokens[at].norm):
        return False  # قصف الطيران الحربي | حي الشعار: behind an article no genitive follows
    while at >= 0 and steps < 3 and not scan.is_mark(at) and not scan.words(at):
        if scan.classes(at) & _TITLED:
            return True
        if at in scan.covered["actor"] or scan.has(at, "trigger"):
            return False
        at -= 1
        steps += 1
    return False


def _may_start(scan: Scan, index: int) -> bool:
    """Whether a place can start at a word: a type word, a name, a border, or a word that the lexicon does not know."""
    layers = scan.layers(index)
    return not layers or not layers.isdisjoint(_PLACED) or index in scan.covered["place"]


def _mention(scan: Scan, index: int, starters: frozenset[str]) -> PlaceMention | None:
    if scan.is_mark(index) or index in scan.time_at or index in scan.idioms or _in_actor(scan, index):
        return None
    border = _border(scan, index)
    if border is not None:
        return border
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
        typed = _typed(scan, index, head, starters)
        if typed is not None and not typed.anaphor or not _names_more(head, match):
            return typed
    if match is not None and match.first == index and not match.sense.value.cue and not is_word(scan, match):
        return _known(scan, index, match)
    return _unknown(scan, index)


def _names_more(head: Reading, match: Match | None) -> bool:
    """البيرة: a town's name that only looks like a type word with an ending."""
    return match is not None and head.sense.value.lemma != match.sense.value.name


def _border(scan: Scan, index: int) -> PlaceMention | None:
    """الحدود مع لبنان، الحدود العراقية السورية: a border is a place by the countries that it parts."""
    reading = next((r for r in scan.readings[index] if r.sense.value == "border_of"), None)
    last = index
    if reading is None or not has_article(scan.tokens[index].norm) or "ل" in reading.clitics.prefix:
        return None
    neighbour = scan.covered["place"].get(index + 2)
    if index + 1 < len(scan.tokens) and scan.tokens[index + 1].norm == "مع" and neighbour is not None:
        last = neighbour.last
    else:
        while scan.has(last + 1, "nationality") or scan.has(last + 2, "nationality") and scan.is_mark(last + 1):
            last += 1
    if last == index:
        return None
    introducer = introducer_of(scan, index, reading.clitics.prefix)
    relation, at = relation_before(scan, index)
    return PlaceMention(index, last, index, "district", None, relation, at, False, introducer, "حدود")


def _unknown(scan: Scan, index: int) -> PlaceMention | None:
    """A word that no part of the lexicon knows, behind في or a direction: most likely the name of a place."""
    token = scan.tokens[index]
    if index == 0 or token.kind != "word" or scan.readings[index] or index in scan.number_at or len(token.norm) < 4:
        return None
    if token.norm.endswith(("ا", "ات")) or index in scan.covered["actor"]:
        return None
    if _lies_beside(scan, index):
        relation, at = relation_before(scan, index)
        return PlaceMention(index, index, index, None, None, relation, at, False, introducer_of(scan, index, ""), None)
    if scan.tokens[index - 1].norm not in IN:
        return None
    last = index + _goes_on(scan, index + 1, token.norm)
    if not _is_located(scan, last + 1) and not _ends_phrase(scan, index):
        return None
    return PlaceMention(index, last, index, None, None, None, index, False, "في", None)


def _goes_on(scan: Scan, index: int, name: str) -> bool:
    """Whether an unknown name has a second word."""
    if scan.is_mark(index) or scan.readings[index] or scan.tokens[index].kind != "word" or index in scan.time_at:
        return False
    norm = scan.tokens[index].norm
    return not norm.startswith(("وال", "بال", "لل")) and (norm.startswith("ال") or not name.startswith("ال"))


def _lies_beside(scan: Scan, index: int) -> bool:
    """شمال كفرحوم, قرب كفرحوم: a name without the article behind a direction or nearness word without it."""
    before = scan.tokens[index - 1].norm
    if not _is_like_a_name(scan, index) or has_article(before):
        return False
    return any(
        r.sense.layer == "relation" and r.sense.value in _POINTING and not r.clitics.suffix
        for r in scan.readings[index - 1]
    )


def _ends_phrase(scan: Scan, index: int) -> bool:
    """في كفرحوم أمس: a name without the article that ends its phrase."""
    behind = index + 1
    return _is_like_a_name(scan, index) and (scan.is_mark(behind) or behind in scan.time_at)


def _is_like_a_name(scan: Scan, index: int) -> bool:
    norm = scan.tokens[index].norm
    return not has_article(norm) and not norm.endswith(_COMMON_ENDS) and not norm.startswith(("و", "ل"))


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
    readings = scan.readings[index] if index < len(scan.readings) else ()
    return next((r for r in readings if r.sense.layer == "place_word"), None)


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
    relation, at = relation_before(scan, index)
    introducer = introducer_of(scan, index, head.clitics.prefix)
    start = index + 1
    many = head.sense.noun is not None and head.sense.noun.number != "singular"
    if head.clitics.suffix or many and not value.named and start not in scan.covered["place"]:
        return None
    if "ك" in head.clitics.prefix:
        return None
    alone = PlaceMention(
        index, index, start, value.precision, None, relation, at, False, introducer, value.lemma
    )  # fmt: skip
    if head.clitics.article:
        return _definite(scan, alone, anaphoric=value.anaphoric, many=many)
    if start < len(scan.tokens) and scan.tokens[start].norm == "(":
        alone = alone._replace(name=start + 1)
    return _named(scan, alone, starters, named=value.named)


def _named(scan: Scan, alone: PlaceMention, starters: frozenset[str], *, named: bool) -> PlaceMention | None:
    """A type word with the name behind it: one that the gazetteer knows, a place of its own, or any name."""
    start = alone.name
    owned = scan.covered["place"].get(start + 1) if scan.classes(start) & _TITLED else None
    if owned is not None and not owned.clitics.prefix:  # مديرية شرطة نوى
        return alone._replace(last=owned.last, match=owned)
    if is_description(scan, start, alone.first, named=named):
        return None
    match = scan.covered["place"].get(start)
    known = match is not None and match.first == start and not match.clitics.prefix and not _is_grammar(scan, match)
    inner = _inner(scan, start, starters)
    if inner is not None and (match is None or not known or inner.last > match.last):
        if inner.match is None:  # قرية تلة صفرا: a name that opens with another type word
            return alone._replace(last=inner.last)
        return alone._replace(last=inner.last, name=inner.name, precision=inner.precision, match=inner.match)
    if match is not None and known:
        return alone._replace(last=with_adjective(scan, match.last), match=match)
    introduced = bool(alone.preposition) or alone.relation is not None or _is_object(scan, alone)
    if not named and not (introduced and may_be_named(scan, start)):
        return None
    last = name_end(scan, start, starters)
    return alone._replace(last=last) if last >= start else None


def _is_grammar(scan: Scan, match: Match) -> bool:
    """مطعم عند تقاطع …: a preposition that is a town's name elsewhere."""
    return match.first == match.last and "preposition" in scan.words(match.first)


def _is_object(scan: Scan, mention: PlaceMention) -> bool:
    """حاصروا مركز الإسعاف, قصفت الطائرات سوق الهال: behind the verb of an event, or behind its short subject."""
    for index in range(mention.first - 1, max(-1, mention.first - 1 - _SUBJECT), -1):
        if scan.is_mark(index) or scan.words(index) or scan.has(index, "place_word"):
            return False
        if any(r.sense.layer == "trigger" and r.sense.verb is not None for r in scan.readings[index]):
            return True
    return False


def _inner(scan: Scan, index: int, starters: frozenset[str]) -> PlaceMention | None:
    """سوق مدينة المالحة، ساحل بلدة كذا: a place with a type word of its own, of which the first word is a part."""
    head = _place_word(scan, index)
    if head is None or head.clitics.prefix or head.clitics.article:
        return None
    return _mention(scan, index, starters)


def _definite(scan: Scan, alone: PlaceMention, *, anaphoric: bool, many: bool) -> PlaceMention | None:
    """A definite type word: with the name it stands beside, described, told by a direction, or recalling one."""
    index, start = alone.first, alone.name
    match = scan.covered["place"].get(start)
    if match is not None and match.first == start and is_definite(scan, start) and not match.clitics.prefix:
        return alone._replace(last=with_adjective(scan, match.last), match=match)
    if described(scan, start):
        return alone._replace(last=described_end(scan, start))
    if alone.relation in _DIRECTIONS and not anaphoric:
        return alone._replace(first=alone.relation_first, name=index, relation=None)
    is_marked = bool(alone.preposition) or alone.relation is not None or _is_object(scan, alone)
    may_recall = anaphoric or is_marked and not many
    return alone._replace(name=index, anaphor=True) if may_recall else None
