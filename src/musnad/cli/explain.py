"""Explaining: the words and rules behind one claim, for whoever doubts it."""

from collections.abc import Iterable, Iterator
from typing import TextIO

import click

from musnad.arabic.letters import has_arabic
from musnad.exports.formats import Language
from musnad.exports.labels import Labels, load_labels
from musnad.record.claim import Claim, When
from musnad.record.record import Record
from musnad.record.span import Span

_ISOLATE, _POP = "\u2068", "\u2069"
_SHOWN = 12  # claims named where the one asked for is not among them


def explain(records: Iterable[Record], name: str, stream: TextIO, lang: Language = "en") -> None:
    """Write what is behind a claim.

    Args:
        records: The records to look in.
        name: "c3" for that claim of each record, or "record:c3".
        stream: Where to write.
        lang: The language of the labels; rules are told in English.

    Raises:
        click.BadParameter: No record has such a claim.
    """
    labels = load_labels(lang)
    record_id, _, claim_id = name.rpartition(":")
    there, is_found = [], False
    for record in records:
        there += [f"{record.id}:{claim.id}" for claim in record.claims]
        for claim in record.claims:
            if record_id in ("", record.id) and claim.id == claim_id:
                is_found = True
                stream.write("\n".join(explanation(record, claim, labels)) + "\n\n")
    if not is_found:
        raise click.BadParameter(f"no claim {name!r}; {_told(there)}", param_hint="--explain")


def _told(there: list[str]) -> str:
    """Which claims there are."""
    if not there:
        return "these reports hold no claims"
    more = f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else ""
    return f"there are {', '.join(there[:_SHOWN])}{more}"


def explanation(record: Record, claim: Claim, labels: Labels) -> Iterator[str]:
    """The explanation of a claim, line by line: its sentence, each value with its words and offsets, then the rules."""
    name = _isolated(f"{record.id}:{claim.id}", labels)
    kind, realis = labels.kind(claim.kind), labels.of("realis", claim.realis)
    yield f"{name}  {kind} ({realis}) · {labels.ui('confidence')} {claim.confidence:.2f}"
    sentence = record.document.text[claim.sentence.start : claim.sentence.end]
    rows = [
        (labels.ui("sentence"), _words(sentence, labels), ""),
        *((field, _place_of(span, labels), value) for field, span, value in _values(claim, labels)),
    ]
    width = max(len(field) for field, *_ in rows)
    for field, words, value in rows:
        yield f"  {field:<{width}}  {words}" + (f"  = {_isolated(value, labels)}" if value else "")
    yield f"  {labels.ui('rules')}"
    yield from (f"    - {_isolated(reason, labels)}" for reason in claim.reasons or ("none was kept",))


def _values(claim: Claim, labels: Labels) -> Iterator[tuple[str, Span | None, str]]:
    """Each value of a claim: the field, the words, and what they were taken to mean."""

    def field(name: str) -> str:
        return labels.of("fields", name)

    yield field("trigger"), claim.trigger, claim.kind
    for name, parties in (("agents", claim.agents), ("targets", claim.targets)):
        for party in parties:
            yield field(name), party, _joined(party.actor, party.type)
    for name, places in ((field("place"), (claim.place,)), (labels.ui("place_in"), claim.place_in)):
        for place in places:
            if place is not None:
                inherited = labels.ui("inherited") if place.inherited else None
                precision = labels.of("precisions", place.precision)
                yield name, place, _joined(labels.known_place(place), place.gazetteer_id, precision, inherited)
    if claim.time is not None:
        yield field("time"), *_time(claim.time, labels)
    for count in claim.counts:
        role, scope = labels.of("roles", count.role), labels.of("scopes", count.scope)
        yield field("counts"), count, f"{_open(count.low)}–{_open(count.high)} {role}, {count.qualifier}, {scope}"
    for means in claim.means:
        yield field("means"), means, means.code or ""
    if claim.source is not None:
        yield field("source"), claim.source, _joined(claim.source.actor, labels.of("channels", claim.source.channel))


def _time(time: When, labels: Labels) -> tuple[Span | None, str]:
    words = Span(time.text, time.start, time.end) if time.text and time.start is not None and time.end else None
    days = " – ".join(dict.fromkeys(day for day in (time.from_, time.to) if day is not None))
    basis = _joined(time.basis, labels.ui("inherited") if time.inherited else None)
    return words, (days or labels.ui("undated")) + (f" ({basis})" if basis else "")


def _place_of(span: Span | None, labels: Labels) -> str:
    """Where the words stand, and the words."""
    return labels.ui("no_words") if span is None else f"[{span.start}:{span.end}] {_words(span.text, labels)}"


def _words(text: str, labels: Labels) -> str:
    return _isolated(" ".join(text.split()), labels)


def _isolated(text: str, labels: Labels) -> str:
    """The text between direction isolates where Arabic and Latin meet, so that both keep their order."""
    return f"{_ISOLATE}{text}{_POP}" if labels.lang == "ar" or has_arabic(text) else text


def _joined(*texts: str | None) -> str:
    return ", ".join(text for text in texts if text)


def _open(number: int | None) -> str:
    return "…" if number is None else str(number)
