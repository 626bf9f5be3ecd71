"""Features: what speaks for and against two tellings being of one event, as one weighted list.

A feature answers from -1 (against) to 1 (for), or None where the two tellings do not say enough to judge.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from musnad.events.days import agreement
from musnad.events.kinship import kinship
from musnad.events.telling import Telling
from musnad.events.whereabouts import nearness
from musnad.events.wording import is_definite, same_name, share_words
from musnad.record.claim import Count, Party

JOIN_AT = 4.0  # the same kind at the same place on the same day reaches 6; any two of the three alone just reach it


class Feature(NamedTuple):
    """One thing to compare two tellings by, and how much it weighs."""

    name: str
    compare: Callable[[Telling, Telling], float | None]
    weight: float


def score(one: Telling, other: Telling) -> float:
    """The weighted sum of all features that can judge the two tellings."""
    return sum(feature.weight * (feature.compare(one, other) or 0.0) for feature in FEATURES)


def same_kind(one: Telling, other: Telling) -> float:
    """The same kind, or one that may name the same happening."""
    return kinship(one.claim.kind, other.claim.kind)


def same_place(one: Telling, other: Telling) -> float | None:
    """The same place, or one within the other; half as telling where either is only the report's context."""
    likeness = nearness(one.claim, other.claim)
    if likeness is None or likeness <= 0:
        return likeness
    places = (one.claim.place, other.claim.place)
    inherited = any(place is not None and place.inherited for place in places)
    return _discounted(likeness, inherited and not _is_denial(one, other))


def same_days(one: Telling, other: Telling) -> float | None:
    """Days in common; half as telling where either is only the report's context."""
    likeness = agreement(one, other)
    if likeness is None or likeness <= 0:
        return likeness
    times = (one.claim.time, other.claim.time)
    inherited = any(time is not None and time.inherited for time in times)
    return _discounted(likeness, inherited and not _is_denial(one, other))


def same_counts(one: Telling, other: Telling) -> float | None:
    """Equal numbers in one role speak strongly for, other numbers a little against: tolls change."""
    if not one.claim.counts or not other.claim.counts:
        return None
    ours, theirs = _numbers(one.claim.counts), _numbers(other.claim.counts)
    shared_roles = {role for role, *_ in ours} & {role for role, *_ in theirs}
    if not shared_roles:
        return None
    return 1.0 if ours & theirs else -0.2


def same_agents(one: Telling, other: Telling) -> float | None:
    """The same doers, by their entry in the lexicon or else by their words."""
    return likeness(one.claim.agents, other.claim.agents)


def same_targets(one: Telling, other: Telling) -> float | None:
    """The same people or things done to."""
    return likeness(one.claim.targets, other.claim.targets)


def speaks_back(one: Telling, other: Telling) -> float | None:
    """Within a report, a later "the attack" or the same word again speaks of what was told already."""
    if share_words(one.claim.trigger.text, other.claim.trigger.text):
        return 1.0
    if one.record != other.record:
        return None
    later = one if one.age > other.age else other
    return 1.0 if is_definite(later.claim.trigger.text) else None


def is_introduced(one: Telling, other: Telling) -> float | None:
    """Within a report, another kind in an indefinite word brings in something new: "an attack … and an explosion"."""
    if one.record != other.record or one.claim.kind == other.claim.kind or _is_denial(one, other):
        return None
    second = max((one, other), key=lambda telling: telling.age)
    return None if is_definite(second.claim.trigger.text) else -1.0


def contests(one: Telling, other: Telling) -> float | None:
    """A denial speaks of what somebody else asserts."""
    return 1.0 if (one.claim.realis == "denied") != (other.claim.realis == "denied") else None


def _is_denial(one: Telling, other: Telling) -> bool:
    """Whether one denies what the other asserts within a report: where and when it takes from that, saying neither."""
    return one.record == other.record and contests(one, other) is not None


FEATURES: tuple[Feature, ...] = (
    Feature("same kind", same_kind, 2.0),
    Feature("same place", same_place, 2.0),
    Feature("same days", same_days, 2.0),
    Feature("same counts", same_counts, 1.5),
    Feature("same agents", same_agents, 1.0),
    Feature("same targets", same_targets, 1.0),
    Feature("speaks back", speaks_back, 0.5),
    Feature("is introduced", is_introduced, 1.5),
    Feature("contests", contests, 0.5),
)


def _discounted(likeness: float, is_inherited: bool) -> float:
    """Half of what speaks for, where the claim does not say it itself; all claims of a report share its context."""
    return likeness / 2 if is_inherited else likeness


def _numbers(counts: Iterable[Count]) -> set[tuple[str, int | None, int | None]]:
    return {(count.role, count.low, count.high) for count in counts if count.scope != "part"}


def likeness(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> float | None:
    """Whether two claims name one party, by its entry in the lexicon or its words; None where either names none."""
    if not ours or not theirs:
        return None
    left = {party.actor for party in ours if party.actor is not None}
    right = {party.actor for party in theirs if party.actor is not None}
    if left & right or any(same_name(a.text, b.text) or share_words(a.text, b.text) for a in ours for b in theirs):
        return 1.0
    all_known = len(left) == len(ours) and len(right) == len(theirs)
    return -1.0 if all_known else -0.3
