"""Coding: an event entered in every codebook."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from musnad.codebooks.acled import acled
from musnad.codebooks.book import Row
from musnad.codebooks.facts import facts
from musnad.codebooks.plover import cameo, plover
from musnad.codebooks.ucdp import ucdp
from musnad.lexicon.actors import Actor
from musnad.record.claim import Claim
from musnad.record.event import Event


def code(event: Event, means: Iterable[str] = (), actors: Mapping[str, Actor] | None = None) -> dict[str, Row]:
    """The event's row in each codebook.

    Args:
        event: A settled event.
        means: The codes of the weapons and tactics that its claims name; a grenade or a drone decides some rows.
        actors: The actors of the lexicon by id; without them a party codes by its type alone.

    Returns:
        Rows under "acled", "cameo", "plover" and "ucdp".
    """
    known = facts(event, means, actors or {})
    return {"acled": acled(known), "cameo": cameo(known), "plover": plover(known), "ucdp": ucdp(known)}


def coded(
    events: Iterable[Event], record_id: str, claims: Sequence[Claim], actors: Mapping[str, Actor] | None = None
) -> tuple[Event, ...]:
    """Events of one record with their `codes` filled in, the means taken from the claims that they cite."""
    named = {claim.id: [means.code for means in claim.means if means.code is not None] for claim in claims}

    def means_of(event: Event) -> list[str]:
        return [means for ref in event.claims if ref.record == record_id for means in named.get(ref.claim, ())]

    return tuple(msgspec.structs.replace(event, codes=code(event, means_of(event), actors)) for event in events)
