"""Wording: a record must not change with the stance of the words: types come from who people are, not from names.

    MUSNAD_SHARED=../shared python bench/wording.py [--changes]

In every sentence of the annotated sets each naming of namings.yaml is put in the place of its equals. Kinds, realis,
counts and the types of agents and targets must come out the same.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from rich.console import Console

from accuracy import SETS, read_rows, shared_folder
from musnad import load_knowledge
from musnad.pipeline import read_document
from musnad.record import Claim, Document
from musnad.record.claim import Party

NAMINGS = Path(__file__).with_name("namings.yaml")
_BEFORE = r"(?<!\w)([وف]?(?:بـ?|لـ?|ك)?)"
_BEHIND = r"(?!\w)"


Facts = tuple[object, ...]


class Swap(NamedTuple):
    """One sentence told in two ways."""

    name: str
    told: str
    plain: str
    swapped: str
    published: str | None


def swaps(shared: Path) -> Iterator[Swap]:
    """Every sentence of the annotated sets with one naming put for its equal.

    Words inside the longer name of an actor (كتائب شهداء الأقصى) are left alone.
    """
    groups: list[list[str]] = yaml.safe_load(NAMINGS.read_text(encoding="utf-8"))
    names = [name.text for actor in load_knowledge().actors.values() for name in actor.names]
    holders = {min(group): [name for name in names if _is_part(group, name)] for group in groups}
    for annotated in SETS:
        for row in read_rows(shared / annotated.gold):
            for group in groups:
                if not any(name in row["text"] for name in holders[min(group)]):
                    yield from _within(row, group)


def _is_part(group: list[str], name: str) -> bool:
    return name not in group and any(f" {naming} " in f" {name} " for naming in group)


def _within(row: dict[str, Any], group: list[str]) -> Iterator[Swap]:
    longest = sorted(group, key=len, reverse=True)
    found = re.compile(_BEFORE + "(" + "|".join(map(re.escape, longest)) + ")" + _BEHIND)
    said = {match[2] for match in found.finditer(row["text"])}
    for naming in group:
        if said and said != {naming}:
            text = found.sub(lambda match, naming=naming: match[1] + naming, row["text"])  # type: ignore[misc]
            yield Swap(row["id"], f"{', '.join(sorted(said))} → {naming}", row["text"], text, row["published"])


def changes(swap: Swap) -> tuple[list[Facts], list[Facts]] | None:
    """The facts that a swap lost and those that it brought; None where nothing changed."""
    before, after = (facts(_claims(text, swap.published)) for text in (swap.plain, swap.swapped))
    if before == after:
        return None
    return [fact for fact in before if fact not in after], [fact for fact in after if fact not in before]


def facts(claims: Iterable[Claim]) -> list[Facts]:
    """What must stay: of each claim its kind, realis, counts and the types of its parties."""
    return [_facts(claim) for claim in claims]


def _claims(text: str, published: str | None) -> tuple[Claim, ...]:
    return read_document(Document(id="t", text=text, published=published), load_knowledge()).claims


def _facts(claim: Claim) -> Facts:
    counts = tuple((count.role, count.low, count.high, count.scope) for count in claim.counts)
    return claim.kind, claim.realis, counts, _types(claim.agents), _types(claim.targets)


def _types(parties: tuple[Party, ...]) -> tuple[str | None, ...]:
    return tuple(party.type for party in parties)


def main() -> None:
    """Print the share of swaps that change nothing; with --changes also those that do."""
    console, all_, same = Console(width=150), 0, 0
    for swap in swaps(shared_folder()):
        changed = changes(swap)
        all_ += 1
        same += changed is None
        if changed is not None and "--changes" in sys.argv:
            console.print(f"{swap.name}: {swap.told}\n  - {changed[0]}\n  + {changed[1]}", markup=False, soft_wrap=True)
    console.print(f"{same} of {all_} swaps leave the record as it was: {same / max(all_, 1):.3f}")


if __name__ == "__main__":
    main()
