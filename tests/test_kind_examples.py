"""Every kind's own examples are read as it says, and its refusals bring no claim of the kind."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from musnad.record import Claim
from reading import agents, claims_of, counts, targets

KINDS = Path(__file__).parent.parent / "src/musnad/data/kinds"
PUBLISHED = "2024-05-14"


def entries(part: str) -> Iterator[Any]:
    """The examples or refusals of every kind, each named by its kind and its place in the file."""
    for path in sorted(KINDS.glob("*.yaml")):
        for number, entry in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))[part], start=1):
            yield pytest.param(path.stem, entry, id=f"{path.stem}-{number}")


def found_in(claim: Claim, field: str) -> Any:
    """What a claim holds in a field of an example."""
    if field == "counts":
        return sorted(map(list, counts(claim)), key=str)
    if field in ("trigger", "place", "source"):
        span = getattr(claim, field)
        return span.text if span is not None else None
    if field == "means":
        return [means.text for means in claim.means]
    return {"agents": agents, "targets": targets}[field](claim) if field != "realis" else claim.realis


@pytest.mark.parametrize(("kind", "example"), list(entries("examples")))
def test_an_example_is_read(kind: str, example: dict[str, Any]) -> None:
    claims = claims_of(example["text"], PUBLISHED)
    claim = next((claim for claim in claims if claim.kind == kind), None)
    assert claim is not None, [(other.kind, other.trigger.text) for other in claims]
    wanted = {field: value for field, value in example.items() if field != "text"}
    if "counts" in wanted:
        wanted["counts"] = sorted(wanted["counts"], key=str)
    assert {field: found_in(claim, field) for field in wanted} == wanted


@pytest.mark.parametrize(("kind", "refusal"), list(entries("refusals")))
def test_a_refusal_is_no_event_of_the_kind(kind: str, refusal: dict[str, Any]) -> None:
    found = [claim.trigger.text for claim in claims_of(refusal["text"], PUBLISHED) if claim.kind == kind]
    assert found == [], refusal["why"]
