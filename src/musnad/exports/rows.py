"""Rows: claims and events as flat rows of plain values, for CSV and data frames."""

from collections.abc import Iterable, Iterator
from typing import get_args

from musnad.events.figures import claimed
from musnad.events.telling import Telling
from musnad.record.claim import Claim, Party, Place, Source, When
from musnad.record.event import Event
from musnad.record.record import Record
from musnad.record.vocabulary import Role

Row = dict[str, str | int | float | bool | None]
ROLES: tuple[str, ...] = get_args(Role)
_PLACE = (
    "place", "place_name", "place_name_ar", "place_precision", "place_inherited", "gazetteer_id", "lat", "lon",
    "country", "admin1", "admin2",
)  # fmt: skip
_TOLL_ENDS = ("low", "best", "high")
CLAIM_COLUMNS: tuple[str, ...] = (
    "record", "claim", "event", "published", "url", "title", "kind", "realis", "trigger", "from", "to", "time",
    "time_precision", "time_inherited", "agents", "agent_actors", "targets", "target_actors", *_PLACE, "place_in",
    "counts", *(f"{role}_{end}" for role in ROLES for end in ("low", "high")), "means", "source", "source_actor",
    "channel", "confidence", "start", "end", "sentence",
)  # fmt: skip
EVENT_COLUMNS: tuple[str, ...] = (
    "event", "kind", "realis", "from", "to", "agents", "agent_actors", "targets", "target_actors", *_PLACE,
    *(f"{role}_{end}" for role in ROLES for end in _TOLL_ENDS), "acled_event_type", "acled_sub_event_type",
    "plover_event", "plover_mode", "cameo", "ucdp_type_of_violence", "status", "confidence", "claims",
)  # fmt: skip


def claim_rows(record: Record) -> Iterator[Row]:
    """Each claim of a record as a row with `CLAIM_COLUMNS`."""
    events = {ref.claim: event.id for event in record.events for ref in event.claims if ref.record == record.id}
    for claim in record.claims:
        yield _claim_row(record, claim, events.get(claim.id))


def event_rows(record: Record) -> Iterator[Row]:
    """Each event of a record as a row with `EVENT_COLUMNS`."""
    for event in record.events:
        yield _event_row(event)


def _claim_row(record: Record, claim: Claim, event_id: str | None) -> Row:
    document = record.document
    telling = Telling(record.id, document.published, claim)
    return {
        "record": record.id, "claim": claim.id, "event": event_id, "published": document.published,
        "url": document.url, "title": document.title, "kind": claim.kind, "realis": claim.realis,
        "trigger": claim.trigger.text,
        **_time(claim.time), **_parties("agent", claim.agents), **_parties("target", claim.targets),
        **_place(claim.place),
        "place_in": _joined(place.text for place in claim.place_in),
        "counts": _joined(f"{count.role}: {count.text}" for count in claim.counts), **_numbers(telling),
        "means": _joined(means.text for means in claim.means),
        **_source(claim.source), "confidence": claim.confidence,
        "start": claim.trigger.start, "end": claim.trigger.end,
        "sentence": record.document.text[claim.sentence.start : claim.sentence.end],
    }  # fmt: skip


def _event_row(event: Event) -> Row:
    tolls: Row = {
        f"{role}_{end}": getattr(event.tolls[role], end) if role in event.tolls else None
        for role in ROLES
        for end in _TOLL_ENDS
    }
    acled, plover = event.codes.get("acled", {}), event.codes.get("plover", {})
    return {
        "event": event.id, "kind": event.kind, "realis": event.realis, "from": event.from_, "to": event.to,
        **_parties("agent", event.agents), **_parties("target", event.targets), **_place(event.place), **tolls,
        "acled_event_type": acled.get("event_type"), "acled_sub_event_type": acled.get("sub_event_type"),
        "plover_event": plover.get("event"), "plover_mode": plover.get("mode"),
        "cameo": event.codes.get("cameo", {}).get("code"),
        "ucdp_type_of_violence": event.codes.get("ucdp", {}).get("type_of_violence"),
        "status": event.status, "confidence": event.confidence,
        "claims": _joined(f"{ref.record}:{ref.claim}" for ref in event.claims),
    }  # fmt: skip


def _parties(name: str, parties: Iterable[Party]) -> Row:
    listed = list(parties)
    return {
        f"{name}s": _joined(party.text for party in listed),
        f"{name}_actors": _joined(party.actor for party in listed if party.actor is not None),
    }


def _place(place: Place | None) -> Row:
    if place is None:
        return dict.fromkeys(_PLACE)
    admin1, admin2 = (*place.admin, None, None)[:2]
    values = (
        place.text, place.name, place.name_ar, place.precision, place.inherited, place.gazetteer_id, place.lat,
        place.lon, place.country, admin1, admin2,
    )  # fmt: skip
    return dict(zip(_PLACE, values, strict=True))


def _time(time: When | None) -> Row:
    if time is None:
        return dict.fromkeys(("from", "to", "time", "time_precision", "time_inherited"))
    return {
        "from": time.from_, "to": time.to, "time": time.text, "time_precision": time.precision,
        "time_inherited": time.inherited,
    }  # fmt: skip


def _source(source: Source | None) -> Row:
    if source is None:
        return dict.fromkeys(("source", "source_actor", "channel"))
    return {"source": source.text, "source_actor": source.actor, "channel": source.channel}


def _numbers(telling: Telling) -> Row:
    """The claim's own whole figure for each role, added up as settling does."""
    figures = {role: claimed(telling, role) for role in ROLES}
    return {
        f"{role}_{end}": getattr(figure, end) if figure is not None else None
        for role, figure in figures.items()
        for end in ("low", "high")
    }


def _joined(texts: Iterable[str]) -> str | None:
    """Several texts in one cell, as ACLED writes them; None where there is none."""
    return "; ".join(texts) or None
