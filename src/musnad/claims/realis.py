"""Realis: whether an event happened, was denied, threatened, foiled or only supposed.

An operator governs the event words behind it in its clause: نفى الجيش شن أي غارة. A negated event verb is no event;
a denied one is.
"""

from typing import Literal

from musnad.claims.hits import Hit
from musnad.mentions.scan import Scan
from musnad.record.vocabulary import Realis

Aim = Literal["purpose"]
_REACH = {"verb": 14, "noun": 6, "word": 8}
_ENDS = frozenset(".؛؟")


def find_realis(scan: Scan, hit: Hit, hits: list[Hit]) -> tuple[Realis | Aim, str]:
    """The realis of an event word and the reason; "purpose" where what governs it only asks for it or aims at it.

    Args:
        scan: Its sentence.
        hit: The event word.
        hits: All event words of the sentence; another finite event verb between cuts an operator off.
    """
    if hit.trigger.realis is not None:
        return hit.trigger.realis, "trigger"  # type: ignore[return-value]  # trigger data is checked at load
    if hit.is_verb and (_future(scan, hit) or hit.person == "" and hit.tense == "present"):
        return "threat", "future"
    for index in range(hit.first - 1, max(-1, hit.first - 15), -1):
        if scan.tokens[index].norm in _ENDS or ("breaks" in scan.words(index) and scan.is_mark(index - 1)):
            break
        if any(
            o.is_verb and o.first == index and o.last < hit.first and not hit.prefix.startswith("و") for o in hits
        ) and not scan.has(index, "realis"):
            break
        for reading in scan.readings[index]:
            if reading.sense.layer != "realis":
                continue
            operator = reading.sense.value
            distance = hit.first - index
            if distance <= _REACH[operator.pos] and _governs(scan, index, hit, operator.pos):
                return operator.realis, scan.tokens[index].text
    return "actual", ""


def is_negated(scan: Scan, hit: Hit) -> bool:
    """Whether a negation stands right before an event verb."""
    before = hit.first - 1
    return hit.is_verb and before >= 0 and "negates_verb" in scan.words(before)


def _future(scan: Scan, hit: Hit) -> bool:
    norm = scan.tokens[hit.first].norm.lstrip("وف")
    return (
        hit.tense == "present"
        and norm.startswith("سي")
        or norm.startswith("ست")
        and hit.tense == "present"
        and len(norm) > 5
        and not norm.startswith("ستهد")
    ) or "future" in scan.words(hit.first - 1)


def _governs(scan: Scan, index: int, hit: Hit, pos: str) -> bool:
    """An operator governs verbal nouns and subjunctive verbs; a past verb of its own clause is free of it."""
    if pos == "noun":
        between = range(index + 1, hit.first)
        cut = any(scan.tokens[i].norm in "،," or "cause" in scan.words(i) for i in between)
        return not cut and (not hit.is_verb or hit.tense == "present" and any("that" in scan.words(i) for i in between))
    if hit.is_verb:
        return hit.tense == "present" or any("that" in scan.words(i) for i in range(index + 1, hit.first))
    return True
