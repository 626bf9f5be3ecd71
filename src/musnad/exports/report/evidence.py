"""Evidence: the article cut into stretches, each with the claims and fields that it is evidence for."""

from collections.abc import Iterator, Sequence

import msgspec

from musnad.record.claim import Claim

FIELDS = ("trigger", "agents", "targets", "place", "time", "counts", "means", "source")


class Mark(msgspec.Struct, frozen=True):
    """A stretch of the article that one field of one claim was read from."""

    start: int
    end: int
    claim: str
    field: str


class Stretch(msgspec.Struct, frozen=True):
    """Words of the article with one set of marks: `field` colours them, `claims` and `fields` say what they bear out.

    `numbers` are the events whose event word ends here.
    """

    text: str
    field: str | None = None
    claims: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


def stretches(text: str, claims: Sequence[Claim], event_numbers: dict[str, int]) -> list[Stretch]:
    """The whole article as stretches; joined again they are the text, character for character.

    Args:
        text: The article.
        claims: Its claims.
        event_numbers: The number of the event that each claim belongs to, by claim id.
    """
    marks = [mark for claim in claims for mark in marks_of(claim)]
    edges = sorted({0, len(text)} | {edge for mark in marks for edge in (mark.start, mark.end)})
    return [
        _stretch(text, start, end, [mark for mark in marks if mark.start <= start and end <= mark.end], event_numbers)
        for start, end in zip(edges, edges[1:], strict=False)
    ]


def marks_of(claim: Claim) -> Iterator[Mark]:
    """Every span of a claim with its field; containing places count as place."""
    yield Mark(claim.trigger.start, claim.trigger.end, claim.id, "trigger")
    spans = {
        "agents": claim.agents, "targets": claim.targets, "place": claim.place_in, "counts": claim.counts,
        "means": claim.means,
    }  # fmt: skip
    for field, several in spans.items():
        yield from (Mark(span.start, span.end, claim.id, field) for span in several)
    for field, one in (("place", claim.place), ("source", claim.source)):
        if one is not None:
            yield Mark(one.start, one.end, claim.id, field)
    if claim.time is not None and claim.time.start is not None and claim.time.end is not None:
        yield Mark(claim.time.start, claim.time.end, claim.id, "time")


def _stretch(text: str, start: int, end: int, marks: list[Mark], event_numbers: dict[str, int]) -> Stretch:
    """One stretch; the shortest mark over it gives its colour, being the most exact."""
    if not marks:
        return Stretch(text[start:end])
    shortest = min(marks, key=lambda mark: (mark.end - mark.start, FIELDS.index(mark.field)))
    ending = {
        event_numbers[m.claim] for m in marks if m.field == "trigger" and m.end == end and m.claim in event_numbers
    }
    return Stretch(
        text[start:end],
        shortest.field,
        tuple(dict.fromkeys(mark.claim for mark in marks)),
        tuple(field for field in FIELDS if any(mark.field == field for mark in marks)),
        tuple(sorted(ending)),
    )
