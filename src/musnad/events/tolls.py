"""Tolls: the lowest, best and highest number for each role of an event, with the claims behind them and the reason.

The policy, `latest_best_sourced`: one figure a source, its own later one replacing the earlier. The lowest is the
smallest exact figure ("at least N" is a floor and lowers nothing beside an exact one; among floors alone the highest
stands). The best is the latest running total by a source that is no party to the event, else the latest figure by
such a source, else the latest of all. The highest is the largest figure, a party's own included. A denial gives none.
"""

from collections.abc import Sequence

from musnad.events.figures import Figure, by_source, claimed
from musnad.events.telling import Telling
from musnad.events.wording import same_name
from musnad.record.event import Toll, TollClaim

POLICY = "latest_best_sourced"


def tolls(tellings: Sequence[Telling]) -> dict[str, Toll]:
    """The toll of every role that any telling counts."""
    roles = dict.fromkeys(count.role for telling in tellings for count in telling.claim.counts)
    figures = {role: by_source(tellings, role) for role in roles}
    return {role: toll(found, tellings, role) for role, found in figures.items() if found}


def toll(figures: Sequence[Figure], tellings: Sequence[Telling], role: str) -> Toll:
    """One role's toll by the policy."""
    wholes = [figure for figure in figures if not figure.is_part] or list(figures)
    best = _best(wholes, tellings)
    lowest, highest = _lowest(wholes), _highest(wholes)
    return Toll(
        low=lowest,
        best=best.low,
        high=highest,
        policy=POLICY,
        why=_why(best, wholes, tellings),
        by=tuple(row for telling in tellings if (row := _row(telling, role)) is not None),
    )


def is_party(figure: Figure, tellings: Sequence[Telling]) -> bool:
    """Whether a figure's source acts or is acted upon in the event, or shares the actor of one who does."""
    source = figure.told[-1].claim.source
    if source is None:
        return False
    parties = [party for telling in tellings for party in (*telling.claim.agents, *telling.claim.targets)]
    return any(
        (source.actor is not None and source.actor == party.actor) or same_name(source.text, party.text)
        for party in parties
    )


def _best(figures: Sequence[Figure], tellings: Sequence[Telling]) -> Figure:
    numbered = [figure for figure in figures if figure.low is not None] or list(figures)
    impartial = [figure for figure in numbered if not is_party(figure, tellings)]
    totals = [figure for figure in impartial if figure.is_total]
    return (totals or impartial or numbered)[-1]


def _lowest(figures: Sequence[Figure]) -> int | None:
    exact = [figure.low for figure in figures if figure.is_exact and figure.low is not None]
    if exact:
        return min(exact)
    return max((figure.low for figure in figures if figure.low is not None), default=None)


def _highest(figures: Sequence[Figure]) -> int | None:
    """The largest figure; the open end of "dozens" counts only where no source says more exactly."""
    firm = [figure.low for figure in figures if figure.low is not None and (figure.is_exact or figure.high is None)]
    vague = [figure.high for figure in figures if figure.high is not None and not figure.is_exact]
    floors = [figure.low for figure in figures if figure.low is not None]
    return max(firm + floors) if firm else max(vague + floors, default=None)


def _row(telling: Telling, role: str) -> TollClaim | None:
    """What one claim says, as the toll cites it; a denial is never cited for a number."""
    figure = claimed(telling, role)
    if figure is None or telling.claim.realis == "denied":
        return None
    return TollClaim(
        telling.record, telling.claim.id, figure.low, figure.high, figure.source, telling.published
    )  # fmt: skip


def _why(best: Figure, figures: Sequence[Figure], tellings: Sequence[Telling]) -> str:
    """The reason in words, for whoever reviews the number.

    Names stand last in each phrase and English follows them, so that Arabic among the words does not reorder numbers.
    """
    if len(figures) == 1:
        return f"The only figure is {_words(best)}."
    rank = "running total" if best.is_total else "figure"
    standing = (
        f"it is the latest {rank}, though by a party, as nobody else gives one"
        if is_party(best, tellings)
        else f"it is the latest {rank} by a source that is no party to the event"
    )
    others = "; and ".join(_words(figure) for figure in figures if figure is not best)
    return f"The best is {_words(best)}; {standing}. Also told: {others}."


def _words(figure: Figure) -> str:
    if figure.is_exact:
        number = str(figure.low)
    elif figure.high is None:
        number = f"at least {figure.low}"
    else:
        number = f"at most {figure.high}" if figure.low is None else f"{figure.low} to {figure.high}"
    part = ", part of a whole that is not told" if figure.is_part else ""
    day = figure.told[-1].published
    return f"{number}{part}" + (f", on {day}" if day else "") + f", by {figure.source or 'the report itself'}"
