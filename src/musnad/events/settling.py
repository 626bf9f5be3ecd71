"""Settling: from the claims of a report, or of many, to events."""

from collections.abc import Sequence

from musnad.events.clusters import gather
from musnad.events.summary import summarise
from musnad.events.telling import Telling
from musnad.record.claim import Claim
from musnad.record.event import Event


def settle(claims: Sequence[Claim], record_id: str, published: str | None) -> tuple[Event, ...]:
    """The events that one report's claims speak of.

    Args:
        claims: The report's claims, in the order of its text.
        record_id: The id of the report's record, for the events to cite.
        published: The report's day as ISO date, None where unknown.

    Returns:
        The events in the order of their first claim; every claim belongs to exactly one.
    """
    return settle_tellings([Telling(record_id, published, claim) for claim in claims])


def settle_tellings(tellings: Sequence[Telling]) -> tuple[Event, ...]:
    """The events that claims of any number of reports speak of."""
    return tuple(summarise(cluster) for cluster in gather(tellings))
