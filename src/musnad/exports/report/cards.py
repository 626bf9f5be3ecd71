"""Cards: an event as the page shows it, every text ready in the reader's language."""

from collections.abc import Iterator, Mapping

import msgspec

from musnad.exports.labels import Labels
from musnad.exports.wording import dates, is_contested, number
from musnad.record.claim import Claim, Count, Place
from musnad.record.event import Event, Toll
from musnad.record.record import Record

# Four hues carry the kinds on map and timeline; more could not be told apart at a glance.
_HUES = {
    "violence": {
        "armed_clash", "air_strike", "shelling", "bombing", "suicide_bombing", "chemical_attack", "attack",
        "assassination", "execution", "casualties", "torture", "sexual_violence", "destruction",
    },
    "control": {"territory_taken", "siege", "raid", "movement", "weapons_seized", "displacement"},
    "custody": {"abduction", "arrest", "release", "escape", "surrender", "mutiny"},
}  # fmt: skip


class TollView(msgspec.Struct, frozen=True):
    """A toll as shown: its label, best figure, range where sources differ, who says what, and why the best is best."""

    role: str
    label: str
    short: str
    low: int | None
    best: int | None
    high: int | None
    differs: bool
    sources: tuple[tuple[str, str], ...]
    why: str


class ClaimView(msgspec.Struct, frozen=True):
    """A claim as shown: the fields in the report's own words."""

    id: str
    trigger: str
    realis: str | None
    source: str | None
    channel: str | None
    confidence: int
    fields: tuple[tuple[str, str, str], ...]


class Card(msgspec.Struct, frozen=True):
    """An event as shown."""

    id: str
    number: int
    code: str
    hue: str
    kind: str
    realis: str
    realis_label: str
    contested: bool
    date: str
    place: str | None
    place_note: str
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    tolls: tuple[TollView, ...]
    codes: tuple[tuple[str, str], ...]
    claims: tuple[ClaimView, ...]
    confidence: int


def cards(record: Record, labels: Labels) -> list[Card]:
    """The cards of a record's events, numbered in the order of the text."""
    claims = {claim.id: claim for claim in record.claims}
    return [card(event, n, claims, labels) for n, event in enumerate(record.events, start=1)]


def card(event: Event, number_: int, claims: Mapping[str, Claim], labels: Labels) -> Card:
    """One event's card with the claims of this record behind it."""
    behind = [claims[ref.claim] for ref in event.claims if ref.claim in claims]
    return Card(
        id=event.id,
        number=number_,
        code=event.kind,
        hue=hue(event.kind),
        kind=labels.kind(event.kind),
        realis=event.realis,
        realis_label=labels.of("realis", event.realis),
        contested=is_contested(event, claims),
        date=dates(event, labels),
        place=labels.place(event.place) if event.place is not None else None,
        place_note=_place_note(event.place, labels),
        agents=tuple(labels.party(party) for party in event.agents),
        targets=tuple(labels.party(party) for party in event.targets),
        tolls=tuple(_toll(role, toll, labels) for role, toll in event.tolls.items()),
        codes=tuple(_codes(event, labels)),
        claims=tuple(_claim(claim, labels) for claim in behind),
        confidence=round(event.confidence * 100),
    )


def hue(kind: str) -> str:
    """The group of kinds that shares a hue."""
    return next((name for name, kinds in _HUES.items() if kind in kinds), "politics")


def _place_note(place: Place | None, labels: Labels) -> str:
    """How fine the place is and what it lies in."""
    if place is None:
        return ""
    containing = [labels.division(place.country, part) for part in reversed(place.admin) if part != place.name]
    inherited = [labels.ui("inherited")] if place.inherited else []
    return " · ".join([labels.of("precisions", place.precision), *dict.fromkeys(containing), *inherited])


def _toll(role: str, toll: Toll, labels: Labels) -> TollView:
    sources = tuple(
        (
            number(Toll(row.low, row.low, row.high, toll.policy, "", (row,))),
            " · ".join(text for text in (row.source or labels.ui("text_alone"), row.claim) if text),
        )
        for row in toll.by
    )
    return TollView(
        role=role,
        label=labels.of("roles", role),
        short=number(toll).partition(" ")[0],
        low=toll.low,
        best=toll.best,
        high=toll.high,
        differs=len(toll.by) > 1 and not toll.low == toll.best == toll.high,
        sources=sources,
        why=toll.why
        if labels.lang == "en"
        else labels.of("policies", toll.policy if len(toll.by) > 1 else "only_figure"),
    )


def _codes(event: Event, labels: Labels) -> Iterator[tuple[str, str]]:
    """Each codebook with its codes on one line."""
    acled, plover = event.codes.get("acled"), event.codes.get("plover")
    if acled is not None:
        named = [text for text in (acled.get("event_type"), acled.get("sub_event_type")) if text]
        yield "ACLED", " / ".join(named) or labels.ui("not_coded")
    if plover is not None:
        yield "PLOVER", " / ".join(text for text in (plover.get("event"), plover.get("mode")) if text)
    if "cameo" in event.codes:
        yield "CAMEO", str(event.codes["cameo"].get("code"))
    ucdp = event.codes.get("ucdp")
    if ucdp is not None:
        violence = ucdp.get("type_of_violence")
        meaning = labels.of("violence", str(violence)) if violence else labels.ui("unclear")
        yield "UCDP", meaning if ucdp.get("in_scope") else labels.ui("not_coded")


def _claim(claim: Claim, labels: Labels) -> ClaimView:
    return ClaimView(
        id=claim.id,
        trigger=claim.trigger.text,
        realis=labels.of("realis", claim.realis) if claim.realis != "actual" else None,
        source=claim.source.text if claim.source is not None else None,
        channel=labels.of("channels", claim.source.channel) if claim.source is not None else None,
        confidence=round(claim.confidence * 100),
        fields=tuple(_fields(claim, labels)),
    )


def _fields(claim: Claim, labels: Labels) -> Iterator[tuple[str, str, str]]:
    """Each field told, its label and the report's words."""
    told = {
        "agents": [party.text for party in claim.agents],
        "targets": [party.text for party in claim.targets],
        "place": [place.text for place in (claim.place, *claim.place_in) if place is not None],
        "time": [claim.time.text] if claim.time is not None and claim.time.text else [],
        "counts": [_count(count, labels) for count in claim.counts],
        "means": [means.text for means in claim.means],
    }
    for field, texts in told.items():
        if texts:
            yield field, labels.of("fields", field), " · ".join(texts)


def _count(count: Count, labels: Labels) -> str:
    return count.text if count.scope == "new" else f"{count.text} ({labels.of('scopes', count.scope)})"
