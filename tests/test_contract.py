"""The record as other programs read it: what is written keeps the contract, for pages and for whole annotated sets."""

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from contract import faults_of
from gold_records import shared
from musnad import Record, read_all, settle, to_json

ROOT = Path(__file__).parent.parent
SETS = ("slots.dev.jsonl", "short.dev.jsonl", "reports.gold.jsonl", "report-hasakah.jsonl", "gsr.dev.jsonl")


def written(record: Record) -> dict[str, Any]:
    """The record as it leaves Musnad."""
    line: dict[str, Any] = json.loads(to_json(record))
    return line


@lru_cache(maxsize=1)
def pages() -> tuple[Record, ...]:
    """The demo's pages, read."""
    return tuple(result for result in read_all([ROOT / "demo/pages"]) if isinstance(result, Record))


def test_every_page_is_written_as_promised() -> None:
    stems = sorted(path.stem for path in (ROOT / "demo/pages").glob("*.html"))
    assert [record.id for record in pages()] == stems
    assert [faults_of(written(record)) for record in pages()] == [[]] * len(stems)


def test_what_python_gives_is_what_is_written() -> None:
    assert [record.to_dict() for record in pages()] == [written(record) for record in pages()]


def test_events_over_many_records_cite_their_claims() -> None:
    known = {(record.id, claim.id) for record in pages() for claim in record.claims}
    cited = [(ref.record, ref.claim) for event in settle(pages()) for ref in event.claims]
    assert len(cited) == len(known)
    assert set(cited) == known


@pytest.mark.parametrize(
    "spoil",
    [
        lambda record: record["claims"][0].update(verb="قتل"),
        lambda record: record["claims"][0].update(realis="maybe"),
        lambda record: record["claims"][0]["trigger"].update(end=record["claims"][0]["trigger"]["end"] + 1),
        lambda record: record["document"].update(published="13-08-2025"),
        lambda record: record["events"][0].update(toll={}),
        lambda record: record["events"][0]["claims"].append({"record": record["id"], "claim": "c99"}),
    ],
    ids=["another field", "another code", "a span beside its words", "no ISO day", "a field renamed", "no such claim"],
)
def test_what_breaks_the_contract_is_noticed(spoil: Callable[[dict[str, Any]], object]) -> None:
    record = written(pages()[0])
    spoil(record)
    assert len(faults_of(record)) >= 1


@pytest.mark.parametrize("name", SETS)
def test_every_text_of_the_shared_sets_is_written_as_promised(name: str) -> None:
    path = shared(f"gold/{name}")
    ids = [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    results = list(read_all([path]))
    unread = [result for result in results if not isinstance(result, Record)]
    assert unread == []
    faults = {id_: faults_of(written(record), id_) for id_, record in zip(ids, results, strict=True)}
    assert {id_: found for id_, found in faults.items() if found} == {}
