"""Facts: what the rows of a codebook may ask of an event."""

from collections.abc import Iterable

import msgspec

from musnad.codebooks.book import Row, book
from musnad.record.claim import Party
from musnad.record.event import Event

UNKNOWN = "unknown"


class Facts(msgspec.Struct, frozen=True):
    """An event with the sides of its parties and the codes of the means that its claims name."""

    event: Event
    agent: str
    target: str
    means: frozenset[str]

    def fits(self, row: Row) -> bool:
        """Whether every condition of a row's `when` holds."""
        return all(self._holds(name, wanted) for name, wanted in row.get("when", {}).items())

    def _holds(self, name: str, wanted: list[str] | bool) -> bool:
        if isinstance(wanted, bool):
            return has_toll(self.event, name) is wanted
        values = {
            "agent": {self.agent}, "target": {self.target}, "means": self.means,
            "realis": {self.event.realis}, "kind": {self.event.kind},
        }[name]  # fmt: skip
        return not values.isdisjoint(wanted)


def facts(event: Event, means: Iterable[str]) -> Facts:
    """The facts of an event; `means` are the codes that its claims name."""
    return Facts(event, side_of(event.agents), side_of(event.targets), frozenset(means))


def first_fitting(rows: list[Row], known: Facts) -> Row | None:
    """The first row whose conditions hold."""
    return next((row for row in rows if known.fits(row)), None)


def traits(party: Party) -> Row:
    """What the table of actor types says of a party; empty where its type is unknown."""
    found: Row = book("actor_types").get(party.type or "", {})
    return found


def side_of(parties: Iterable[Party]) -> str:
    """The side of the first party whose side is known, armed ones before others."""
    sides = [traits(party).get("side", UNKNOWN) for party in parties]
    ranked = ("state", "non_state", "crowd", "captive", "civilian", "thing")
    return next((side for side in ranked if side in sides), UNKNOWN)


def has_toll(event: Event, role: str) -> bool:
    """Whether the event counts at least one of a role."""
    toll = event.tolls.get(role)
    return toll is not None and max(toll.low or 0, toll.best or 0, toll.high or 0) > 0
