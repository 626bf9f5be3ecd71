"""Explaining: the words and rules behind one claim, for whoever doubts it."""

from collections.abc import Iterable, Iterator
from typing import TextIO

import click

from musnad.record.claim import Claim
from musnad.record.record import Record
from musnad.record.span import Span


def explain(records: Iterable[Record], name: str, stream: TextIO) -> None:
    """Write what is behind a claim.

    Args:
        records: The records to look in.
        name: "c3" for that claim of each record, or "record:c3".
        stream: Where to write.

    Raises:
        click.BadParameter: No record has such a claim.
    """
    record_id, _, claim_id = name.rpartition(":")
    found = [
        (record, claim)
        for record in records
        if record_id in ("", record.id)
        for claim in record.claims
        if claim.id == claim_id
    ]
    if not found:
        raise click.BadParameter(
            f"no claim {name!r} among these reports; claims are named c1, c2, …", param_hint="--explain"
        )
    for record, claim in found:
        stream.write("\n".join(explanation(record, claim)) + "\n\n")


def explanation(record: Record, claim: Claim) -> Iterator[str]:
    """The explanation of a claim, line by line: its sentence, each value with its words and offsets, then the rules."""
    yield f"{record.id}:{claim.id}  {claim.kind} ({claim.realis}), confidence {claim.confidence:.2f}"
    yield f"  sentence  {_on_one_line(record.document.text[claim.sentence.start : claim.sentence.end])}"
    for field, span, value in _values(claim):
        where = f"[{span.start}:{span.end}] {_on_one_line(span.text)}" if span is not None else "(no words of its own)"
        yield f"  {field:<9} {where}" + (f"  = {value}" if value else "")
    yield "  rules"
    yield from (f"    - {reason}" for reason in claim.reasons or ("none was kept",))


def _values(claim: Claim) -> Iterator[tuple[str, Span | None, str]]:
    """Each value of a claim: the field, the words, and what they were taken to mean."""
    yield "trigger", claim.trigger, claim.kind
    for field, parties in (("agent", claim.agents), ("target", claim.targets)):
        for party in parties:
            yield field, party, ", ".join(text for text in (party.actor, party.type) if text)
    for field, places in (("place", (claim.place,)), ("place in", claim.place_in)):
        for place in places:
            if place is not None:
                known = (place.name, place.gazetteer_id, place.precision, "from context" if place.inherited else None)
                yield field, place, ", ".join(text for text in known if text)
    if claim.time is not None:
        time = claim.time
        words = Span(time.text, time.start, time.end) if time.text and time.start is not None and time.end else None
        basis = ", ".join(text for text in (time.basis, "from context" if time.inherited else None) if text)
        yield "time", words, f"{time.from_ or '?'} to {time.to or '?'}" + (f" ({basis})" if basis else "")
    for count in claim.counts:
        yield "count", count, f"{count.role} {_open(count.low)}–{_open(count.high)}, {count.qualifier}, {count.scope}"
    for means in claim.means:
        yield "means", means, means.code or ""
    if claim.source is not None:
        yield "source", claim.source, ", ".join(text for text in (claim.source.actor, claim.source.channel) if text)


def _open(number: int | None) -> str:
    return "…" if number is None else str(number)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
