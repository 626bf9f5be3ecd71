"""Wording: dates, numbers and names, as short texts for people."""

from collections.abc import Iterable, Mapping

from musnad.exports.labels import Labels
from musnad.record.claim import Claim, Party
from musnad.record.document import Document
from musnad.record.event import Event, Toll

_HEADLINE = 160  # characters; a report without a title may be one long line


def headline(document: Document, labels: Labels) -> str:
    """The document's title, else its first line, on one line and not too long."""
    lines = (document.title or document.text).strip().splitlines()
    words = " ".join(lines[0].split()) if lines else ""
    if not words:
        return labels.ui("untitled")
    return words if len(words) <= _HEADLINE else words[: words.rfind(" ", 0, _HEADLINE)] + "…"


def dates(event: Event, labels: Labels) -> str:
    """The day, the first and last day, or the word for "undated"."""
    if event.from_ is None and event.to is None:
        return labels.ui("undated")
    if event.from_ == event.to or event.to is None or event.from_ is None:
        return event.from_ or event.to or ""
    return f"{event.from_} – {event.to}"


def is_contested(event: Event, claims: Mapping[str, Claim]) -> bool:
    """Whether some claim behind an event denies what others assert; `claims` are those at hand, by their ids."""
    behind = (claims[ref.claim] for ref in event.claims if ref.claim in claims)
    return event.realis == "actual" and any(claim.realis == "denied" for claim in behind)


def number(toll: Toll) -> str:
    """A toll in short: its best figure, and the range where sources differ.

    "7 (4–10)" for rival figures, "≥11" for a floor, "20–99" for a vague range, "≤15" for a ceiling.
    """
    if toll.best is None:
        return f"≤{_figure(toll.high)}"
    best = f"≥{_figure(toll.best)}" if is_floor(toll) else _figure(toll.best)
    if toll.low == toll.best and toll.high in (toll.best, None):
        return best
    if len(toll.by) == 1:
        return f"{_figure(toll.low)}–{_figure(toll.high)}"
    return f"{best} ({_figure(toll.low)}–{_figure(toll.high)})"


def is_floor(toll: Toll) -> bool:
    """Whether the best figure is only told as "at least"."""
    telling = [row for row in toll.by if row.low == toll.best]
    return bool(telling) and all(row.high is None for row in telling)


def tolls(event: Event, labels: Labels) -> list[str]:
    """Each toll of an event: "7 (4–10) killed"; in Arabic the role comes first, as the number would govern its form."""
    form = "{role}: {number}" if labels.lang == "ar" else "{number} {role}"
    return [form.format(role=labels.of("roles", role), number=number(toll)) for role, toll in event.tolls.items()]


def named(parties: Iterable[Party], labels: Labels) -> str:
    """The names of parties in a row."""
    return " · ".join(labels.party(party) for party in parties)


def _figure(number: int | None) -> str:
    return "?" if number is None else f"{number:,}"
