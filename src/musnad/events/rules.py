"""Rules: what forbids two tellings from being of one event, whatever else speaks for it."""

from collections.abc import Callable

from musnad.events.days import DISJOINT, EQUAL, agreement
from musnad.events.features import likeness
from musnad.events.telling import Telling
from musnad.events.whereabouts import APART, SAME, nearness
from musnad.events.wording import is_definite, same_name
from musnad.record.claim import Claim, Count

Rule = Callable[[Telling, Telling], bool]
# A denial stands beside what it denies; nothing else mixes what happened with what did not.
_CONTESTABLE = frozenset({frozenset({"actual", "denied"}), frozenset({"hypothetical", "denied"})})


def is_forbidden(one: Telling, other: Telling) -> bool:
    """Whether any rule keeps two tellings apart."""
    return any(rule(one, other) for rule in RULES)


def differ_in_realis(one: Telling, other: Telling) -> bool:
    """What happened and what was threatened, foiled or only rumoured are never one event.

    A denied claim joins what it denies only where both speak of exactly the same place and of no other doers.
    """
    ours, theirs = one.claim.realis, other.claim.realis
    if ours == theirs:
        return False
    if frozenset({ours, theirs}) not in _CONTESTABLE:
        return True
    return nearness(one.claim, other.claim) != SAME or _deny_other_doers(one.claim, other.claim)


def lie_apart(one: Telling, other: Telling) -> bool:
    """Two places, neither within the other."""
    return nearness(one.claim, other.claim) == APART


def fall_on_other_days(one: Telling, other: Telling) -> bool:
    """No day in common."""
    return agreement(one, other) == DISJOINT


def are_told_apart(one: Telling, other: Telling) -> bool:
    """One report, another number for the same role: two events, unless the later is a running total.

    Two sources may differ over one event, where the later plainly speaks of the same; "N more" tells two apart whoever
    says it.
    """
    if one.record != other.record:
        return False
    first, second = sorted((one, other), key=lambda telling: telling.age)
    may_differ = _are_rivals(first, second)
    return any(
        ours.role == theirs.role
        and (theirs.scope == "additional" or not may_differ)
        and _contradict(ours, theirs)
        and not _belong_together(first, second, theirs)
        for ours in first.claim.counts
        for theirs in second.claim.counts
    )


def are_other_statements(one: Telling, other: Telling) -> bool:
    """Statements are each their own unless the same speaker says the same word."""
    if "statement" not in (one.claim.kind, other.claim.kind):
        return False
    return not same_name(one.claim.trigger.text, other.claim.trigger.text)


RULES: tuple[Rule, ...] = (differ_in_realis, lie_apart, fall_on_other_days, are_told_apart, are_other_statements)


def _deny_other_doers(one: Claim, other: Claim) -> bool:
    """Whether the denial speaks of other doers, or of the doers of another kind of deed."""
    alike = likeness(one.agents, other.agents)
    if alike is not None:
        return alike < 0
    denial = one if one.realis == "denied" else other
    return bool(denial.agents) and one.kind != other.kind


def _source(claim: Claim) -> str | None:
    return (claim.source.actor or claim.source.text) if claim.source is not None else None


def _are_rivals(first: Telling, second: Telling) -> bool:
    """Whether two sources speak of one event: by "the attack", or of the same place on the same day."""
    if _source(first.claim) == _source(second.claim):
        return False
    same_spot = nearness(first.claim, second.claim) == SAME and agreement(first, second) == EQUAL
    return same_spot or is_definite(second.claim.trigger.text)


def _contradict(ours: Count, theirs: Count) -> bool:
    """Whether two counts cannot both be the whole number: "at least 7" and 9 can."""
    if "part" in (ours.scope, theirs.scope) or (ours.low, ours.high) == (theirs.low, theirs.high):
        return False
    if theirs.scope == "additional":
        return True
    above = theirs.high is None or ours.low is None or ours.low <= theirs.high
    below = ours.high is None or theirs.low is None or theirs.low <= ours.high
    return not (above and below)


def _belong_together(first: Telling, second: Telling, count: Count) -> bool:
    """A running total belongs to what it totals; "N more" on the same day at the same place adds to it."""
    if count.scope == "total":
        return True
    same_spot = nearness(first.claim, second.claim) == SAME and agreement(first, second) == EQUAL
    return count.scope == "additional" and same_spot
