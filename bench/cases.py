"""Cases: the number and date sentences of two public test suites, read by the modules that reports are read by.

    MUSNAD_SHARED=../shared python bench/cases.py [--failures]

A case is met where exactly the expected values are read off its text, in order. Dates are anchored to the case's own
reference. An exclusive end may also be the day told (recognizers write "from 4 to 22" as ending before the 22nd, and
a week as ending before the next Monday). Cases that no report of events needs are listed with the reason in
cases_out_of_scope.tsv and counted apart.
"""

import csv
import json
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from accuracy import shared_folder
from musnad import load_knowledge
from musnad.arabic.ordinals import read_ordinal
from musnad.lexicon.knowledge import Knowledge
from musnad.mentions.quantities import find_numbers
from musnad.mentions.times import find_times
from musnad.record import Sentence
from musnad.sentences import parse

OUT_OF_SCOPE = Path(__file__).with_name("cases_out_of_scope.tsv")
Days = tuple[str | None, str | None]


def read_cases(shared: Path) -> list[dict[str, Any]]:
    """The cases of both suites."""
    text = (shared / "cases/numbers_dates.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def out_of_scope() -> dict[tuple[str, str], str]:
    """The reasons of the cases left out, by set and text."""
    with OUT_OF_SCOPE.open(encoding="utf-8", newline="") as file:
        return {(row["set"], row["text"]): row["reason"] for row in csv.DictReader(file, delimiter="\t")}


def found_in(case: dict[str, Any], knowledge: Knowledge) -> list[Any]:
    """What the modules read: values of numbers and ordinals, first and last days of dates and periods."""
    sentences = parse(case["text"], knowledge.lexicon.knows)
    if case["kind"] == "number":
        return [number.low for sentence in sentences for number in find_numbers(sentence, knowledge.amounts)]
    if case["kind"] == "ordinal":
        return [value for sentence in sentences for value in _ordinals(sentence)]
    reference = date.fromisoformat(case["reference"])
    times = [time for sentence in sentences for time in find_times(sentence, reference, knowledge.times)]
    return [(time.start.isoformat(), time.end.isoformat()) for time in times if time.start and time.end]


def _ordinals(sentence: Sentence) -> list[int]:
    words = [token.norm for token in sentence.tokens]
    values, index = [], 0
    while index < len(words):
        read = read_ordinal(words, index)
        if read is not None:
            values.append(read[0])
        index = read[1] + 1 if read is not None else index + 1
    return values


def is_met(case: dict[str, Any], found: list[Any]) -> bool:
    """Whether exactly what is expected was found."""
    expected = case["expect"]
    if case["kind"] in ("number", "ordinal"):
        return [one["value"] for one in expected] == found
    return len(expected) == len(found) and all(_same(one, days) for one, days in zip(expected, found, strict=True))


def _same(expected: dict[str, Any], days: Days) -> bool:
    ends = {expected["to"]}
    if expected["to_is_exclusive"]:
        ends.add((date.fromisoformat(expected["to"]) - timedelta(days=1)).isoformat())
    return days[0] == expected["from"] and days[1] in ends


def _cells(met: int, of: int) -> tuple[str, str, str]:
    return str(met), str(of), f"{met / max(of, 1):.3f}"


def main() -> None:
    """Print the rate of cases met by suite and kind; with --failures also each case that is not."""
    console = Console(width=150)
    knowledge, left_out = load_knowledge(), out_of_scope()
    met, all_, apart = Counter[str](), Counter[str](), Counter[str]()
    for case in read_cases(shared_folder()):
        name = f"{case['set']} {case['kind']}"
        if (case["set"], case["text"]) in left_out:
            apart[name] += 1
            continue
        found = found_in(case, knowledge)
        all_[name] += 1
        met[name] += is_met(case, found)
        if "--failures" in sys.argv and not is_met(case, found):
            told = [one.get("value", (one.get("from"), one.get("to"))) for one in case["expect"]]
            console.print(f"{name}: {case['text']} — {told}, read {found}", markup=False, soft_wrap=True)
    grid = Table("suite and kind", "met", "of", "rate", "out of scope")
    for name in sorted(set(all_) | set(apart)):
        grid.add_row(name, *_cells(met[name], all_[name]), str(apart[name]))
    grid.add_row("all", *_cells(met.total(), all_.total()), str(apart.total()))
    console.print(grid)


if __name__ == "__main__":
    main()
