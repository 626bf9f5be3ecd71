"""Annotations: claims as plain values, from a record (musnad/1) or from a hand-made annotation of either form."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from musnad.errors import InputError

Days = tuple[str | None, str | None]
Counted = tuple[str, int | None, int | None]


class Plain(NamedTuple):
    """One claim with nothing but the values that are compared.

    `dates` and `place` hold one value or none. `is_inherited` marks a time that the reader took from the context.
    `confidence` is None where the file gives none, as in gold.
    """

    kind: str
    trigger: str
    realis: str
    agents: tuple[str, ...]
    targets: tuple[str, ...]
    place: tuple[str, ...]
    dates: tuple[Days, ...]
    counts: tuple[Counted, ...]
    means: tuple[str, ...]
    source: tuple[str, ...]
    is_inherited: bool = False
    confidence: float | None = None


class Annotation(NamedTuple):
    """The claims of one text."""

    id: str
    claims: tuple[Plain, ...]


def load_annotations(path: Path) -> list[Annotation]:
    """Every text of a JSON Lines file, one object a line with "id" and "claims".

    Args:
        path: Records as `musnad read --format jsonl` writes them, or gold with plain strings for spans.

    Returns:
        The annotations in the order of the file.

    Raises:
        InputError: The file cannot be opened, or a line is no such object; the message names file and line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise InputError(f"{path}: cannot be read as UTF-8 text ({fault})") from fault
    return list(_annotations(path, text))


def _annotations(path: Path, text: str) -> Iterator[Annotation]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield Annotation(row["id"], tuple(_plain(claim) for claim in row["claims"]))
        except (ValueError, KeyError, TypeError, AttributeError) as fault:
            remedy = 'each line must be one JSON object with "id" and "claims" (musnad read --format jsonl)'
            raise InputError(f"{path}, line {number}: {remedy}; {type(fault).__name__}: {fault}") from fault


def _plain(claim: dict[str, Any]) -> Plain:
    time = claim.get("time")
    told = time if isinstance(time, dict) else claim
    days = (told.get("from"), told.get("to"))
    return Plain(
        kind=claim["kind"],
        trigger=_text(claim.get("trigger")) or "",
        realis=claim.get("realis", "actual"),
        agents=_texts(claim.get("agents")),
        targets=_texts(claim.get("targets")),
        place=_texts(claim.get("place")),
        dates=(days,) if days[0] or days[1] else (),
        counts=tuple((count["role"], count.get("low"), count.get("high")) for count in claim.get("counts") or ()),
        means=_texts(claim.get("means")),
        source=_texts(claim.get("source")),
        is_inherited=isinstance(time, dict) and bool(time.get("inherited")),
        confidence=claim.get("confidence"),
    )


def _text(value: Any) -> str | None:
    found = value.get("text") if isinstance(value, dict) else value
    return str(found) if found else None


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in map(_text, values) if text)
