"""Records made of gold annotations, so that settling and exporting are tested apart from the reader."""

import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

from musnad.codebooks import coded
from musnad.events import settle
from musnad.record import Claim, Document, Record

SHARED = os.environ.get("MUSNAD_SHARED")
HEADS = (
    ("site", tuple("دوار سوق مشفى المشفى مستشفى مجمع سجن مبنى مطار ميدان شركة ميناء القصر طريق".split())),
    ("neighbourhood", ("حي", "الحي", "الأحياء")),
    ("settlement", ("مدينة", "بلدة", "قرية", "مستوطنة")),
    ("district", ("قضاء", "مديرية", "ناحية", "منطقة", "وادي")),
    ("governorate", ("محافظة", "ولاية", "شمال", "ريف", "إقليم")),
)


def shared(name: str) -> Path:
    """A file of the shared gold, or a skipped test where this machine has none."""
    if SHARED is None:
        pytest.skip("MUSNAD_SHARED is unset: the shared gold is not on this machine")
    return Path(SHARED) / name


def gold_records(name: str = "gold/reports.gold.jsonl") -> list[Record]:
    """Every report of a gold file as a Record."""
    lines = shared(name).read_text(encoding="utf-8").splitlines()
    return [gold_record(json.loads(line)) for line in lines if line.strip()]


def gold_record(row: dict[str, Any]) -> Record:
    """One gold row, plain strings throughout, as a Record whose spans stand in its text."""
    claims = [gold_claim(claim, f"c{n}", row["text"]) for n, claim in enumerate(row["claims"], start=1)]
    document = Document(
        id=row["id"], text=row["text"], title=row.get("title"), published=row["published"], published_basis="given"
    )
    return Record(id=row["id"], document=document, claims=tuple(claims))


def gold_claim(row: dict[str, Any], id_: str, text: str) -> Claim:
    """One gold claim with its strings found in the text, each as near the trigger as it stands."""
    near = max(text.find(row["trigger"]), 0)

    def span(words: str, **fields: Any) -> dict[str, Any]:
        starts = [at for at in range(len(text)) if text.startswith(words, at)]
        assert starts, f"{words!r} does not stand in the text"
        start = min(starts, key=lambda at: abs(at - near))
        return {"text": words, "start": start, "end": start + len(words)} | fields

    trigger = span(row["trigger"])
    return msgspec.convert(
        {
            "id": id_, "kind": row["kind"], "realis": row["realis"], "trigger": trigger,
            "agents": [span(words) for words in row["agents"]],
            "targets": [span(words) for words in row["targets"]],
            "place": row["place"] and span(row["place"], precision=precision_of(row["place"])),
            "place_in": [span(words, precision=precision_of(words)) for words in row["place_in"]],
            "time": row["from"] and (span(row["time"]) if row["time"] else {}) | {"from": row["from"], "to": row["to"]},
            "counts": [
                span(c["text"], role=c["role"], low=c["low"], high=c["high"], scope=c["scope"], qualifier=qualifier(c))
                for c in row["counts"]
            ],
            "means": [span(words) for words in row["means"]],
            "source": row["source"] and span(row["source"]),
            "sentence": {"start": trigger["start"], "end": trigger["end"]},
            "confidence": 0.9,
        },
        Claim,
    )  # fmt: skip


def precision_of(words: str) -> str:
    """A guess of a place's precision by its head word, as gold names none."""
    head = words.replace("_", " ").split()[0]
    return next((precision for precision, heads in HEADS if head in heads), "settlement")


def qualifier(count: dict[str, Any]) -> str:
    """The qualifier that a gold count's bounds imply."""
    if count["low"] is None:
        return "at_most"
    if count["high"] is None:
        return "at_least"
    return "exact" if count["low"] == count["high"] else "vague"


def settled(record: Record) -> Record:
    """The record with its claims settled into coded events, as the pipeline does."""
    events = settle(record.claims, record.id, record.document.published)
    return msgspec.structs.replace(
        record, events=coded(events, {(record.id, claim.id): claim for claim in record.claims})
    )
