"""Coding: an event entered in every codebook."""

from collections.abc import Iterable, Mapping

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
    events: Iterable[Event], claims: Mapping[tuple[str, str], Claim], actors: Mapping[str, Actor] | None = None
) -> tuple[Event, ...]:
    """Events with their `codes` filled in, the means taken from the claims that they cite.

    Args:
        events: Settled events.
        claims: The claims by the id of their record and their own.
        actors: The actors of the lexicon by id.
    """
    return tuple(
        msgspec.structs.replace(event, codes=code(event, _means_of(event, claims), actors)) for event in events
    )


def _means_of(event: Event, claims: Mapping[tuple[str, str], Claim]) -> list[str]:
    cited = [claims[ref.record, ref.claim] for ref in event.claims]
    return [means.code for claim in cited for means in claim.means if means.code is not None]
