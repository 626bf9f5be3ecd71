"""Settings: where and when each event of a sentence took place.

A place or time belongs to the event word it stands nearest to, breaks and other event words between them counted as
distance; places that follow each other are one address, from the finest to the widest.
"""

from musnad.arabic.particles import ELSEWHERE
from musnad.claims.drafts import Draft
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.scan import Scan

# Tokens that each thing counts for between an event word and a place or time; swept on the development sets.
_BREAK, _OTHER = 25, 5
_LED, _KNOWN, _ANSWERED, _RECALLED, _COMMA, _RELATIVE, _EASE = 30, 20, 40, 20, 6, 30, 12
APART = 12
FARTHEST = 60
_ADDRESS_GAP = 5
_GOVERNED = 4
_BEFORE, _COUNTRY = 14, 6
_AIMED = frozenset(("shelling", "air_strike"))
_LEAVING = frozenset(("displacement", "movement", "escape", "abduction", "arrest", "release", "surrender"))
_FINENESS = {"site": 0, "neighbourhood": 1, "settlement": 2, "district": 3, "governorate": 4, "country": 5, "region": 6}
_DIRECTIONS = frozenset(
    ("north", "south", "east", "west", "centre", "north_east", "north_west", "south_east", "south_west", "countryside",
     "north_of", "south_of", "east_of", "west_of", "centre_of", "north_east_of", "north_west_of", "south_east_of",
     "south_west_of", "countryside_of", "outskirts", "outskirts_of")
)  # fmt: skip
_WIDE = frozenset(("country", "region", "governorate"))
Address = list[PlaceMention]


def addresses(mentions: list[PlaceMention], scan: Scan, taken: set[int], event_tokens: set[int]) -> list[Address]:
    """The places of a sentence grouped into addresses, those inside speakers' and actors' phrases left out.

    Args:
        mentions: The sentence's places.
        scan: The sentence.
        taken: Tokens of phrases that name somebody.
        event_tokens: Tokens that event words hold; an address does not run over one.
    """
    groups: list[Address] = []
    for mention in mentions:
        if any(position in taken for position in range(mention.first, mention.last + 1)):
            continue
        last = groups[-1][-1] if groups else None
        if last is not None and _continues(last, mention, scan, event_tokens):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _continues(last: PlaceMention, mention: PlaceMention, scan: Scan, event_tokens: set[int]) -> bool:
    between = range(last.last + 1, mention.first)
    if len(between) > _ADDRESS_GAP or any(i in event_tokens or i in scan.time_at for i in between):
        return False
    norms = [scan.tokens[i].norm for i in between]
    if any(norm in ELSEWHERE or norm in (".", "؛") for norm in norms) or mention.preposition in ELSEWHERE:
        return False
    return not any("breaks" in scan.words(i) for i in between)


def choose_address(draft: Draft, groups: list[Address], drafts: list[Draft], scan: Scan) -> Address | None:
    """The address nearest to an event word, or None where all are too far or lead elsewhere."""
    able = [group for group in groups if group[0].preposition not in ELSEWHERE or _is_aimed_at(draft, group[0])]

    def cost(group: Address) -> int:
        first, last = group[0].first, group[-1].last
        between = sum(1 for other in drafts if other is not draft and draft.at < other.at < first)
        behind = _BEFORE * (first < draft.at)
        led = led_away(draft, first, drafts, scan)
        near = distance(draft, first, last, drafts, scan) + _clauses(draft, first, last, scan)
        answered = _ANSWERED * _is_answered(draft, first, drafts, scan)
        return near + behind + _doubt(draft, group[0]) + APART * between + led + answered

    best = min(able, key=cost, default=None)
    return best if best is not None and cost(best) <= FARTHEST else None


def led_away(draft: Draft, first: int, drafts: list[Draft], scan: Scan) -> int:
    """What speaks against a place or time behind an event because other event words stand between and lead to it."""
    between = (other for other in drafts if draft.at < other.at <= other.hit.last < first)
    return max((_led(draft, other, scan) for other in between), default=0)


def _led(draft: Draft, other: Draft, scan: Scan) -> int:
    """How much an event word between the two leads to the place in the first one's stead.

    Not where it tells by what means or when the first one came (بمداهمة منزل, في هجوم);
    the more where the first one only recalls what was told before (بعد يومين من الهجوم خطف …).
    """
    hit = other.hit
    if not hit.is_verb and (hit.prefix.endswith("ب") or scan.words(hit.first - 1) & {"cause", "within"}):
        return 0
    return _LED + _KNOWN * (draft.hit.article and not draft.hit.is_verb)


def _is_answered(draft: Draft, first: int, drafts: list[Draft], scan: Scan) -> bool:
    """مظاهرة تندد بالغارات على غزة: a place that belongs to what another event only answers to."""
    leading = [other for other in drafts if other.hit.last < first]
    return bool(leading) and leading[-1] is not draft and is_occasion(leading[-1], scan)


def is_occasion(draft: Draft, scan: Scan) -> bool:
    """Whether the event is told only as what another answers to: ردا على هجوم, تنديدا بالغارات."""
    for index in range(draft.hit.first - 1, max(-1, draft.hit.first - 1 - _GOVERNED), -1):
        if scan.is_mark(index):
            return False
        if "occasion" in scan.words(index):
            return True
    return False


def _clauses(draft: Draft, first: int, last: int, scan: Scan) -> int:
    """What a place stands apart by clause: a relative one is of its own, a comma only parts; breaks weigh less here."""
    low, high = (draft.hit.last, first) if first > draft.hit.last else (last, draft.hit.first)
    between = range(low + 1, high)
    breaks = sum(1 for i in scan.breaks if i in between)
    commas = sum(1 for i in scan.marks if i in between and scan.tokens[i].norm in "،,")
    relative = any("relative" in scan.words(i) and scan.tokens[i].norm != "من" for i in between)
    return _COMMA * min(commas, 3) - _EASE * min(breaks, 2) + _RELATIVE * relative


def _is_aimed_at(draft: Draft, mention: PlaceMention) -> bool:
    """Shells fired towards a base fall there."""
    return draft.kind in _AIMED and mention.first > draft.at


def _doubt(draft: Draft, mention: PlaceMention) -> int:
    """How unlikely a place is to be where it happened: an origin, an owner, a measure."""
    doubt = _COUNTRY if mention.precision in ("country", "region") else 0
    doubt += _RECALLED * mention.anaphor
    if mention.is_aside:
        return doubt + 45
    if mention.match is None and mention.type_word is None:
        doubt += 8
    if mention.preposition == "من" and draft.kind in _LEAVING:
        return doubt
    return doubt + (20 if mention.preposition in ("من", "ل") else 0)


def distance(draft: Draft, first: int, last: int, drafts: list[Draft], scan: Scan) -> int:
    """Tokens between an event word and a mention, breaks and other event words weighed in."""
    low, high = (draft.hit.last, first) if first > draft.hit.last else (last, draft.hit.first)
    breaks = sum(1 for i in scan.breaks if low < i < high)
    stops = sum(1 for i in scan.marks if low < i < high and scan.tokens[i].norm in (".", "؛"))
    others = sum(1 for other in drafts if other is not draft and low < other.at < high)
    return high - low + _BREAK * breaks + _BREAK * stops + _OTHER * others * (2 if others and first < draft.at else 1)


def arrange(address: Address) -> tuple[PlaceMention, list[PlaceMention]]:
    """The most specific place of an address and those that contain it."""
    named = [m for m in address if not m.is_aside and not m.anaphor]
    if len(named) > 1 and _is_landmark(named[0]):
        named = named[1:]
    if named and named[0].precision not in _WIDE:
        ranked = [named[0]]
    else:
        only_wide = all(m.precision in _WIDE for m in named)  # القرية في محافظة كذا: the village that was named before
        ranked = sorted(
            address,
            key=lambda m: (m.is_aside, m.anaphor and not only_wide, _coarseness(m, address), m.first),
        )
    finest = ranked[0]
    rest = [m for m in address if m is not finest and not m.is_aside and not m.anaphor]
    return finest, rest


def _is_landmark(mention: PlaceMention) -> bool:
    """قرب مركز التوزيع في منطقة …, موكب لسفارة …: a site that only tells what is near, or who owns what was hit."""
    is_site = mention.precision == "site"
    return is_site and (mention.relation == "near" and mention.match is None or mention.preposition == "ل")


def _coarseness(mention: PlaceMention, address: Address) -> int:
    """How wide a place is; a town that another lies to the north of is the wider of the two."""
    points = mention.relation in _DIRECTIONS and len(address) > 1 and mention is not address[0]
    return _FINENESS[mention.precision or "settlement"] + (4 if points else 0)


def takes_direction(mention: PlaceMention, containers: list[PlaceMention]) -> bool:
    """Whether the direction word belongs to the place: only where nothing finer is named."""
    return mention.relation in _DIRECTIONS and mention.type_word is None and not containers
