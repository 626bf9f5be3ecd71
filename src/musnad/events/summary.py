"""Summary: one event told from the cluster of its tellings."""

from collections.abc import Iterable, Sequence
from functools import reduce
from hashlib import blake2b

from musnad.events.days import envelope
from musnad.events.kinship import exactness
from musnad.events.telling import Telling
from musnad.events.tolls import tolls
from musnad.events.whereabouts import fineness
from musnad.events.wording import same_name
from musnad.record.claim import Party, Place
from musnad.record.event import ClaimRef, Event

_CONTESTED = 0.8  # a denied event is worth less than one that nobody denies
_MOST = 0.99


def summarise(cluster: Sequence[Telling]) -> Event:
    """The event that a cluster of tellings speaks of, each field from the tellings that assert it."""
    asserted = [telling for telling in cluster if telling.claim.realis != "denied"] or list(cluster)
    first, last = envelope(asserted)
    return Event(
        id=event_id(telling.ref for telling in cluster),
        kind=max((telling.claim.kind for telling in asserted), key=exactness),
        claims=tuple(telling.ref for telling in cluster),
        agents=merged(party for telling in asserted for party in telling.claim.agents),
        targets=merged(party for telling in asserted for party in telling.claim.targets),
        place=_finest(telling.claim.place for telling in asserted),
        from_=first,
        to=last,
        realis=_realis(cluster),
        tolls=tolls(asserted),
        confidence=_confidence(cluster, asserted),
    )


def event_id(refs: Iterable[ClaimRef]) -> str:
    """An id that depends on the event's claims alone, so the same claims always make the same event."""
    names = sorted(f"{ref.record}\t{ref.claim}" for ref in refs)
    return "e" + blake2b("\n".join(names).encode("utf-8"), digest_size=6).hexdigest()


def merged(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each party once, in order of appearance, in its best-known naming."""
    kept: list[Party] = []
    for party in parties:
        at = next((n for n, other in enumerate(kept) if _are_one(party, other)), None)
        if at is None:
            kept.append(party)
        elif kept[at].actor is None and party.actor is not None:
            kept[at] = party
    return tuple(kept)


def _are_one(one: Party, other: Party) -> bool:
    if one.actor is not None and other.actor is not None:
        return one.actor == other.actor
    return same_name(one.text, other.text)


def _finest(places: Iterable[Place | None]) -> Place | None:
    """The finest place told; of equally fine ones that with coordinates, then that said outright, then the first."""
    known = [place for place in places if place is not None]
    return max(known, key=lambda place: (fineness(place), place.lat is not None, not place.inherited), default=None)


def _realis(cluster: Sequence[Telling]) -> str:
    """Asserted once, it is actual, contested or not; a rumour that somebody denies is denied."""
    told = [telling.claim.realis for telling in cluster]
    return next((realis for realis in ("actual", "denied") if realis in told), told[0])


def _confidence(cluster: Sequence[Telling], asserted: Sequence[Telling]) -> float:
    """How sure: independent reports add up, repetition within a report does not, a denial takes away."""
    by_record: dict[str, float] = {}
    for telling in asserted:
        by_record[telling.record] = max(by_record.get(telling.record, 0.0), telling.claim.confidence)
    doubt = reduce(lambda product, sure: product * (1.0 - sure), by_record.values(), 1.0)
    contested = _CONTESTED if len(asserted) < len(cluster) else 1.0
    return round(min(1.0 - doubt, _MOST) * contested, 3)
