"""Roles: the phrases that fill an event word's places, and how they were found."""

from typing import NamedTuple

from musnad.mentions.phrase import Phrase

ONE_SIDE = "event noun with one side of two"
PASSIVE = "one phrase behind a verb that can be passive"
CAN_ACT = frozenset(
    (
        "fighter", "soldier", "police", "bomber", "group", "government", "commander", "crowd", "name", "aircraft",
        "nationality", "source", "named",
    )
)  # fmt: skip
# Who break up a crowd.
FORCES = frozenset(("government", "group", "name", "police", "soldier"))
# Kinds whose doers move or speak and do nothing to anybody.
SELF_MOVING = frozenset(("protest", "escape", "movement", "surrender", "mutiny"))
# What no verb in the plural of persons can have as its subject.
THINGS = frozenset(("building", "premises", "weapon", "vehicle", "aircraft", "measure", "distance", "fire"))


class Roles(NamedTuple):
    """The phrases that fill an event word's roles; `rule` names how they were found, `margin` how surely."""

    agents: list[Phrase]
    targets: list[Phrase]
    means: list[Phrase]
    needs_agent: bool
    rule: str
    margin: float
    adjective: int | None = None
