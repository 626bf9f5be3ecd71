"""Hits: the words of a sentence that name events, each with the sense that its context allows.

قتل خمسة عناصر            a verb
بعد قتل خمسة عناصر        the same letters, a verbal noun
سقط قتيلان / سقطت قذيفة   one verb, two kinds: what stands near decides
"""

from collections.abc import Iterable

from musnad.arabic.clitics import PERSON_OF
from musnad.arabic.letters import fold_word
from musnad.claims.fitting import Fitting
from musnad.claims.hit import Hit
from musnad.lexicon.knowledge import Knowledge
from musnad.lexicon.lexicon import Match
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.scan import Scan

_PROTESTS = frozenset(("protest", "riot", "repression"))
_SEIZED = 14  # tokens between a verb of seizure and the words that tell on whom things were found


def find_hits(scan: Scan, places: Iterable[PlaceMention], knowledge: Knowledge) -> list[Hit]:
    """The event words of a sentence, one a position, in order.

    Args:
        scan: The sentence looked up, numbers and times set.
        places: The places found in it.
        knowledge: For the needs and silences of triggers.

    Returns:
        Hits that do not overlap; of several senses the one whose needs are met best.
    """
    finder = Fitting(scan, tuple(places), knowledge)
    candidates: dict[int, list[Hit]] = {}
    for match in scan.matches.get("trigger", ()):
        hit = finder.completed(_hit(match))
        if hit is not None and finder.fits(hit):
            candidates.setdefault(match.first, []).append(hit)
    hits: list[Hit] = []
    covered = -1
    for first in sorted(candidates):
        if first > covered:
            able = candidates[first]
            best = able[0] if len(able) == 1 else max(able, key=finder.specificity)
            hits.append(best)
            covered = best.last
    seconds = {hit.second for hit in hits}  # نصب مسلحون كمينا is one event word
    hits = [hit for hit in hits if hit.first not in seconds]
    plain = [hit for hit in hits if not _repeats_seizure(hit, hits) and not _is_governing(hit, hits)]
    plain = [hit for hit in plain if not hit.trigger.fallback or not finder.undergoes(hit, plain)]
    if any(hit.trigger.kind in _PROTESTS and not hit.trigger.fallback for hit in plain):
        return [hit for hit in plain if not hit.trigger.fallback]
    fallbacks = [hit for hit in plain if hit.trigger.fallback]
    return [hit for hit in plain if not hit.trigger.fallback or hit is fallbacks[0]]


def _repeats_seizure(hit: Hit, hits: list[Hit]) -> bool:
    """ضبطت بحوزتهم …: "in their possession" names a seizure only where no verb does."""
    return hit.trigger.possession and any(
        other is not hit and other.trigger.kind == "weapons_seized" and abs(other.first - hit.first) < _SEIZED
        for other in hits
    )


def _is_governing(hit: Hit, hits: list[Hit]) -> bool:
    """معركة السيطرة على المدينة, جرائم القتل: an event noun in construct with the one that names the event."""
    if hit.is_verb or hit.article or hit.suffix or hit.trigger.toll:
        return False
    behind = next((other for other in hits if other.first == hit.last + 1), None)
    return behind is not None and not behind.is_verb and not behind.prefix and behind.trigger.kind != hit.trigger.kind


def _hit(match: Match) -> Hit:
    verb = match.sense.verb
    clitics = match.clitics
    return Hit(
        match.first, match.last, match.sense.value, verb is not None,
        verb.voice if verb else "", verb.person if verb else "", verb.tense if verb else "",
        clitics.prefix, clitics.article, clitics.suffix,
    )  # fmt: skip


def idiom_pronoun(hit: Hit, scan: Scan) -> str:
    """The pronoun on the noun inside an idiom, which is its object: أخلوا سبيلهما; "" where there is none."""
    noun = hit.second if hit.second > 0 else hit.last
    words = (*hit.trigger.words.split()[1:], *hit.trigger.then)
    norm = scan.tokens[noun].norm
    stems = [fold_word(word) for word in words if norm.startswith(fold_word(word))]
    return next((norm[len(stem) :] for stem in stems if norm[len(stem) :] in PERSON_OF), "") if noun > hit.first else ""
