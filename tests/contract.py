"""The contract of the record, checked to the last value: field names, codes, spans and references."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, get_args

from musnad.record.vocabulary import (
    Channel,
    DropReason,
    PartOfDay,
    PlacePrecision,
    PublishedBasis,
    Qualifier,
    Realis,
    Role,
    Scope,
    TimePrecision,
)  # fmt: skip
from test_spans import spans

KINDS = {path.stem for path in (Path(__file__).parent.parent / "src/musnad/data/kinds").glob("*.yaml")}
SPAN = {"text", "start", "end"}
PARTY = SPAN | {"actor", "name", "name_ar", "type"}
PLACE = SPAN | {
    "name", "name_ar", "gazetteer_id", "lat", "lon", "country", "admin", "precision", "relation", "inherited",
}  # fmt: skip
SNAKE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")


class Faults:
    """What differs from the contract, each with its path, so that one run tells all."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def tell(self, path: str, is_right: bool, value: object) -> None:
        if not is_right:
            self.found.append(f"{path}: {value!r}")

    def fields(self, path: str, value: dict[str, Any], names: set[str]) -> None:
        self.tell(path, set(value) == names, sorted(set(value) ^ names))

    def code(self, path: str, value: object, vocabulary: Any = None) -> None:
        known = get_args(vocabulary) if vocabulary is not None else None
        self.tell(
            path, isinstance(value, str) and bool(SNAKE.fullmatch(value)) and (not known or value in known), value
        )

    def text(self, path: str, value: object, *, empty: bool = False) -> None:
        self.tell(path, value is None or isinstance(value, str) and (empty or bool(value.strip())), value)

    def day(self, path: str, value: object) -> None:
        self.tell(path, value is None or isinstance(value, str) and _is_day(value), value)

    def range(self, path: str, low: object, high: object) -> None:
        whole = all(
            end is None or isinstance(end, int) and not isinstance(end, bool) and end >= 0 for end in (low, high)
        )
        self.tell(path, whole, (low, high))
        if isinstance(low, int) and isinstance(high, int):
            self.tell(path, low <= high, (low, high))

    def share(self, path: str, value: object) -> None:
        self.tell(path, isinstance(value, int | float) and 0 <= value <= 1, value)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def faults_of(record: dict[str, Any], id_: str | None = None) -> list[str]:
    """Everything in a record that the contract does not allow."""
    faults = Faults()
    faults.fields("record", record, {"schema", "id", "document", "claims", "events"})
    faults.tell("schema", record["schema"] == "musnad/1", record["schema"])
    faults.tell("id", record["id"] == (id_ or record["id"]), record["id"])
    _document(faults, record["document"])
    text, claims = record["document"]["text"], record["claims"]
    faults.tell("claim ids", [c["id"] for c in claims] == [f"c{n}" for n in range(1, len(claims) + 1)], claims)
    for claim in claims:
        _claim(faults, claim["id"], claim, text)
    for event in record["events"]:
        _event(faults, f"event {event['id']}", event)
    cited = sorted((ref["record"], ref["claim"]) for event in record["events"] for ref in event["claims"])
    faults.tell("cited claims", cited == sorted((record["id"], claim["id"]) for claim in claims), cited)
    return faults.found


def _document(faults: Faults, document: dict[str, Any]) -> None:
    names = {
        "id", "url", "title", "publisher", "author", "published", "published_basis", "language", "text", "dropped",
    }  # fmt: skip
    faults.fields("document", document, names)
    for name in ("url", "title", "publisher", "author"):
        faults.text(name, document[name])
    faults.day("published", document["published"])
    faults.code("published_basis", document["published_basis"], PublishedBasis)
    faults.tell("basis", (document["published"] is None) == (document["published_basis"] == "unknown"), document["id"])
    for dropped in document["dropped"]:
        faults.fields("dropped", dropped, {"reason", "text"})
        faults.code("dropped", dropped["reason"], DropReason)


def _claim(faults: Faults, path: str, claim: dict[str, Any], text: str) -> None:
    faults.fields(path, claim, {
        "id", "kind", "realis", "trigger", "agents", "targets", "place", "place_in", "time", "counts", "means",
        "source", "sentence", "confidence", "reasons",
    })  # fmt: skip
    faults.tell(f"{path} kind", claim["kind"] in KINDS, claim["kind"])
    faults.code(f"{path} realis", claim["realis"], Realis)
    faults.fields(f"{path} trigger", claim["trigger"], SPAN)
    faults.share(f"{path} confidence", claim["confidence"])
    _each(faults, f"{path} agents", claim["agents"], _party)
    _each(faults, f"{path} targets", claim["targets"], _party)
    _each(faults, f"{path} place_in", claim["place_in"], _place)
    _each(faults, f"{path} counts", claim["counts"], _count)
    _each(faults, f"{path} means", claim["means"], _means)
    _each(faults, f"{path} place", [claim["place"]] if claim["place"] is not None else [], _place)
    _each(faults, f"{path} time", [claim["time"]] if claim["time"] is not None else [], _time)
    _each(faults, f"{path} source", [claim["source"]] if claim["source"] is not None else [], _source)
    faults.fields(f"{path} sentence", claim["sentence"], {"start", "end"})
    start, end = claim["sentence"]["start"], claim["sentence"]["end"]
    faults.tell(f"{path} sentence", start <= claim["trigger"]["start"] and claim["trigger"]["end"] <= end, (start, end))
    for at, (words, start, end) in enumerate(spans(claim)):
        faults.tell(f"{path} span {at}", 0 <= start < end and text[start:end] == words, (words, start, end))


def _each(
    faults: Faults, path: str, values: Sequence[dict[str, Any]], check: Callable[[Faults, str, dict[str, Any]], None]
) -> None:
    for value in values:
        check(faults, path, value)


def _party(faults: Faults, path: str, party: dict[str, Any]) -> None:
    faults.fields(path, party, PARTY)
    for name in ("actor", "type"):
        if party[name] is not None:
            faults.code(f"{path} {name}", party[name])
    for name in ("name", "name_ar"):
        faults.text(f"{path} {name}", party[name])


def _place(faults: Faults, path: str, place: dict[str, Any]) -> None:
    faults.fields(path, place, PLACE)
    faults.code(f"{path} precision", place["precision"], PlacePrecision)
    faults.tell(f"{path} inherited", isinstance(place["inherited"], bool), place["inherited"])
    for name in ("name", "name_ar", "gazetteer_id"):
        faults.text(f"{path} {name}", place[name])
    lat, lon, country = place["lat"], place["lon"], place["country"]
    faults.tell(f"{path} point", (lat is None) == (lon is None), (lat, lon))
    faults.tell(f"{path} point", lat is None or -90 <= lat <= 90 and -180 <= lon <= 180, (lat, lon))
    faults.tell(f"{path} country", country is None or bool(re.fullmatch("[A-Z]{2}", country)), country)
    faults.tell(f"{path} admin", all(isinstance(name, str) and name for name in place["admin"]), place["admin"])
    if place["relation"] is not None:
        faults.fields(f"{path} relation", place["relation"], SPAN | {"kind"})
        faults.code(f"{path} relation", place["relation"]["kind"])


def _time(faults: Faults, path: str, time: dict[str, Any]) -> None:
    faults.fields(path, time, SPAN | {"from", "to", "precision", "part_of_day", "basis", "inherited"})
    faults.day(path, time["from"])
    faults.day(path, time["to"])
    faults.tell(path, time["from"] is None or time["to"] is None or time["from"] <= time["to"], time)
    faults.code(f"{path} precision", time["precision"], TimePrecision)
    if time["part_of_day"] is not None:
        faults.code(f"{path} part_of_day", time["part_of_day"], PartOfDay)
    faults.tell(f"{path} basis", isinstance(time["basis"], str) and bool(time["basis"]), time)
    faults.tell(f"{path} span", len({time[name] is None for name in SPAN}) == 1, time)
    faults.tell(f"{path} inherited", isinstance(time["inherited"], bool), time["inherited"])


def _count(faults: Faults, path: str, count: dict[str, Any]) -> None:
    faults.fields(path, count, SPAN | {"role", "low", "high", "qualifier", "scope", "of"})
    faults.code(f"{path} role", count["role"], Role)
    faults.code(f"{path} qualifier", count["qualifier"], Qualifier)
    faults.code(f"{path} scope", count["scope"], Scope)
    faults.range(path, count["low"], count["high"])
    faults.tell(path, count["low"] is not None or count["high"] is not None, count)
    if count["qualifier"] == "exact":
        faults.tell(path, count["low"] == count["high"], count)
    if count["of"] is not None:
        faults.fields(f"{path} of", count["of"], {"actor", "type", "text"})


def _means(faults: Faults, path: str, means: dict[str, Any]) -> None:
    faults.fields(path, means, SPAN | {"code"})
    if means["code"] is not None:
        faults.code(path, means["code"])


def _source(faults: Faults, path: str, source: dict[str, Any]) -> None:
    faults.fields(path, source, SPAN | {"actor", "channel"})
    faults.code(f"{path} channel", source["channel"], Channel)
    if source["actor"] is not None:
        faults.code(f"{path} actor", source["actor"])


def _event(faults: Faults, path: str, event: dict[str, Any]) -> None:
    faults.fields(path, event, {
        "id", "kind", "claims", "agents", "targets", "place", "from", "to", "realis", "tolls", "codes", "status",
        "confidence",
    })  # fmt: skip
    faults.tell(f"{path} kind", event["kind"] in KINDS, event["kind"])
    faults.code(f"{path} realis", event["realis"], Realis)
    faults.code(f"{path} status", event["status"])
    faults.share(f"{path} confidence", event["confidence"])
    faults.day(path, event["from"])
    faults.day(path, event["to"])
    faults.tell(path, event["from"] is None or event["to"] is None or event["from"] <= event["to"], event["from"])
    _each(faults, f"{path} agents", event["agents"], _party)
    _each(faults, f"{path} targets", event["targets"], _party)
    _each(faults, f"{path} place", [event["place"]] if event["place"] is not None else [], _place)
    faults.tell(f"{path} codes", {"acled", "plover", "ucdp"} <= set(event["codes"]), sorted(event["codes"]))
    acled = event["codes"].get("acled", {})
    faults.tell(f"{path} acled", {"event_type", "sub_event_type"} <= set(acled), acled)
    refs = [(ref["record"], ref["claim"]) for ref in event["claims"] if set(ref) == {"record", "claim"}]
    faults.tell(f"{path} claims", bool(refs) and len(refs) == len(set(refs)) == len(event["claims"]), event["claims"])
    for role, toll in event["tolls"].items():
        _toll(faults, f"{path} {role}", role, toll, set(refs))


def _toll(faults: Faults, path: str, role: str, toll: dict[str, Any], refs: set[tuple[str, str]]) -> None:
    faults.fields(path, toll, {"low", "best", "high", "policy", "why", "by"})
    faults.code(path, role, Role)
    faults.code(f"{path} policy", toll["policy"])
    faults.range(path, toll["low"], toll["high"])
    faults.range(path, toll["low"], toll["best"])
    faults.range(path, toll["best"], toll["high"])
    faults.tell(f"{path} why", bool(toll["why"].strip()), toll["why"])
    faults.tell(f"{path} by", bool(toll["by"]), toll["by"])
    for row in toll["by"]:
        faults.fields(f"{path} by", row, {"record", "claim", "low", "high", "source", "published"})
        faults.tell(f"{path} by", (row["record"], row["claim"]) in refs, row)
        faults.range(f"{path} by", row["low"], row["high"])
        faults.day(f"{path} by", row["published"])
