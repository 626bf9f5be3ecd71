"""Scores: records held against annotations of the same texts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from musnad.scoring.annotations import Annotation, Plain
from musnad.scoring.calibration import Calibration, calibrate
from musnad.scoring.causes import Fault, faults_of, lost, spurious
from musnad.scoring.figures import CARD, SLOTS, Figure, hits_in, is_whole, values_of
from musnad.scoring.matching import match

ALL_SLOTS = "all slots"
CARD_NAME = "card (kind, place, date, counts all right)"
_NONE = Annotation("", ())


@dataclass(frozen=True, slots=True)
class Scores:
    """What came of a comparison.

    Attributes:
        figures: By name: claim, claim+kind, each slot, killed, all slots, and the whole card.
        realis: Share of the matched claims whose realis agrees, None where none matched.
        calibration: How far confidence can be trusted; a claim is right where it is annotated with its kind.
        faults: Every slot that is wrong, with the cause.
        unread: Ids of annotated texts without a prediction; they count as empty.
    """

    figures: dict[str, Figure]
    realis: float | None
    calibration: Calibration
    faults: tuple[Fault, ...]
    unread: tuple[str, ...]

    def causes(self) -> dict[str, Counter[str]]:
        """How often each cause stands behind an error, by slot."""
        table: dict[str, Counter[str]] = {}
        for fault in self.faults:
            table.setdefault(fault.slot, Counter())[fault.cause] += 1
        return table


@dataclass(slots=True)
class _Account:
    """The running sums of one comparison."""

    figures: dict[str, Figure] = field(default_factory=dict)
    realis: list[bool] = field(default_factory=list)
    told: list[tuple[float, bool]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def add(self, name: str, hits: int, guessed: int, gold: int) -> None:
        self.figures[name] = self.figures.get(name, Figure()) + Figure(hits, guessed, gold)


def score(gold: Iterable[Annotation], predicted: Iterable[Annotation]) -> Scores:
    """Compare predictions with gold, text by text.

    A predicted claim is matched to at most one gold claim. Then every slot is counted: a right value is a hit; a
    wrong, spurious or missing one costs precision, recall or both; the slots of a spurious or missed claim count too.
    A date that the reader marked `inherited` counts where gold has a date for that claim, and is left out of account
    where gold has none.

    Args:
        gold: The annotated texts.
        predicted: What was read from them; texts are paired by id.

    Returns:
        The scores.
    """
    by_id = {annotation.id: annotation for annotation in predicted}
    account, unread = _Account(), []
    for annotation in gold:
        guess = by_id.get(annotation.id)
        if guess is None:
            unread.append(annotation.id)
        _compare(annotation, guess or _NONE, account)
    slots = sum((account.figures.get(slot, Figure()) for slot in SLOTS), Figure())
    names = ("claim", "claim+kind", *SLOTS, "killed")
    figures = {name: account.figures.get(name, Figure()) for name in names}
    figures |= {ALL_SLOTS: slots, CARD_NAME: account.figures.get(CARD_NAME, Figure())}
    realis = sum(account.realis) / len(account.realis) if account.realis else None
    return Scores(figures, realis, calibrate(account.told), tuple(account.faults), tuple(unread))


def _compare(gold: Annotation, predicted: Annotation, account: _Account) -> None:
    pairs = match(gold.claims, predicted.claims)
    guesses = _without_soft_dates(gold.claims, predicted.claims, pairs)
    _count(gold.claims, guesses, pairs, account)
    by_guess = {j: i for i, j in pairs.items()}
    for j, guess in enumerate(guesses):
        right = j in by_guess and gold.claims[by_guess[j]].kind == guess.kind
        if guess.confidence is not None:
            account.told.append((guess.confidence, right))
    account.faults += _faults(gold, guesses, pairs)


def _without_soft_dates(gold: Sequence[Plain], guesses: Sequence[Plain], pairs: dict[int, int]) -> tuple[Plain, ...]:
    """The guesses without inherited dates where gold has none to hold them against."""
    dated = {j for i, j in pairs.items() if gold[i].dates}
    return tuple(
        guess._replace(dates=()) if guess.is_inherited and j not in dated else guess for j, guess in enumerate(guesses)
    )


def _count(gold: Sequence[Plain], guesses: Sequence[Plain], pairs: dict[int, int], account: _Account) -> None:
    both = [(gold[i], guesses[j]) for i, j in pairs.items()]
    same_kind = sum(one.kind == other.kind for one, other in both)
    account.add("claim", len(both), len(guesses), len(gold))
    account.add("claim+kind", same_kind, len(guesses), len(gold))
    for slot in SLOTS:
        hits = sum(hits_in(slot, one, other) for one, other in both)
        account.add(slot, hits, _held(guesses, slot), _held(gold, slot))
    killed = sum(hits_in("counts", _killed(one), _killed(other)) for one, other in both)
    account.add("killed", killed, _held(map(_killed, guesses), "counts"), _held(map(_killed, gold), "counts"))
    cards = sum(one.kind == other.kind and all(is_whole(slot, one, other) for slot in CARD) for one, other in both)
    account.add(CARD_NAME, cards, len(guesses), len(gold))
    account.realis += [one.realis == other.realis for one, other in both]


def _held(claims: Iterable[Plain], slot: str) -> int:
    return sum(len(values_of(claim, slot)) for claim in claims)


def _killed(claim: Plain) -> Plain:
    return claim._replace(counts=tuple(count for count in claim.counts if count[0] == "killed"))


def _faults(gold: Annotation, guesses: Sequence[Plain], pairs: dict[int, int]) -> Iterator[Fault]:
    for i, claim in enumerate(gold.claims):
        yield from faults_of(gold.id, claim, guesses[pairs[i]]) if i in pairs else lost(gold.id, claim)
    for j in sorted(set(range(len(guesses))) - set(pairs.values())):
        yield from spurious(gold.id, guesses[j])
