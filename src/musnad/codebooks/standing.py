"""Standing: which side a party is on, with the label and sector that codebooks give it."""

from collections.abc import Iterable, Mapping

import msgspec

from musnad.codebooks.book import Row, book
from musnad.lexicon.actors import Actor
from musnad.record.claim import Party

UNKNOWN = "unknown"
# ACLED's labels in the order of its interaction codes, 1 to 8.
LABELS = (
    "State forces", "Rebel group", "Political militia", "Identity militia",
    "Rioters", "Protesters", "Civilians", "External/Other forces",
)  # fmt: skip
_SIDES = ("state", "non_state", "non_state", "non_state", "crowd", "crowd", "civilian", "state")
# Whose side decides a row where an event has several agents or targets: armed ones before others.
_RANKED = ("state", "non_state", "crowd", "captive", "civilian", "thing")
# "Civilians of", "prisoners of" an actor are not the actor.
_PEOPLE = ("civilian", "captive", "crowd")


class Standing(msgspec.Struct, frozen=True):
    """A party with its side, its ACLED label (None where unknown) and its PLOVER sector."""

    party: Party
    side: str
    inter: str | None
    sector: str


def standing(party: Party, actors: Mapping[str, Actor], country: str | None) -> Standing:
    """How a party stands: by its actor's entry where it is known, else by its type.

    Args:
        party: An agent or target.
        actors: The actors of the lexicon by id; may be empty.
        country: Where the event happened: a state's forces abroad are external forces to ACLED.
    """
    actor = actors.get(party.actor or "")
    traits: Row = book("actor_types").get(party.type or "", {})
    if actor is None or traits.get("side") in _PEOPLE:
        return Standing(party, traits.get("side", UNKNOWN), traits.get("inter"), traits.get("sector", "UNK"))
    is_abroad = actor.country is not None and country is not None and actor.country != country
    label = LABELS[7] if actor.inter == 1 and is_abroad else LABELS[actor.inter - 1]
    return Standing(party, _SIDES[actor.inter - 1], label, actor.plover)


def side_of(standings: Iterable[Standing]) -> str:
    """The side of several parties together, armed ones before others."""
    sides = {standing.side for standing in standings}
    return next((side for side in _RANKED if side in sides), UNKNOWN)
