"""Facts: what the rows of a codebook may ask of an event."""

from collections.abc import Iterable, Mapping

import msgspec

from musnad.codebooks.book import Row
from musnad.codebooks.standing import Standing, side_of, standing
from musnad.lexicon.actors import Actor
from musnad.record.event import Event


class Facts(msgspec.Struct, frozen=True):
    """An event with the standing of its parties and the codes of the means that its claims name.

    `told` holds what a row may ask for by name: agent and target (their sides), means, realis, kind.
    """

    event: Event
    agents: tuple[Standing, ...]
    targets: tuple[Standing, ...]
    means: frozenset[str]
    told: dict[str, frozenset[str]]

    def fits(self, row: Row) -> bool:
        """Whether every condition of a row's `when` holds."""
        for name, wanted in row.get("when", {}).items():  # noqa: SIM110  # a plain loop: asked of every row
            if not self._holds(name, wanted):
                return False
        return True

    def _holds(self, name: str, wanted: list[str] | bool) -> bool:
        if isinstance(wanted, bool):
            return has_toll(self.event, name) is wanted
        return not self.told[name].isdisjoint(wanted)


def facts(event: Event, means: Iterable[str], actors: Mapping[str, Actor]) -> Facts:
    """The facts of an event; `means` are the codes that its claims name."""
    country = event.place.country if event.place is not None else None
    agents = tuple(standing(party, actors, country) for party in event.agents)
    targets = tuple(standing(party, actors, country) for party in event.targets)
    told = {
        "agent": frozenset((side_of(agents),)), "target": frozenset((side_of(targets),)), "means": frozenset(means),
        "realis": frozenset((event.realis,)), "kind": frozenset((event.kind,)),
    }  # fmt: skip
    return Facts(event, agents, targets, told["means"], told)


def first_fitting(rows: list[Row], known: Facts) -> Row | None:
    """The first row whose conditions hold."""
    for row in rows:
        if "when" not in row or known.fits(row):
            return row
    return None


def has_toll(event: Event, role: str) -> bool:
    """Whether the event counts at least one of a role."""
    toll = event.tolls.get(role)
    return toll is not None and max(toll.low or 0, toll.best or 0, toll.high or 0) > 0
