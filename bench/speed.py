"""Speed: what reading costs beside taking the text out of its HTML, how soon the command answers, and its memory.

    python bench/speed.py [--profile]

Everything is measured in one run and one process: the same pages, already in memory, best of several rounds, in
processor time; starts are measured on the wall.
"""

import argparse
import cProfile
import os
import pstats
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, process_time

from rich.console import Console
from rich.table import Table
from trafilatura import extract as trafilatura_extract

from musnad import Knowledge, load_knowledge
from musnad.documents import clean, extract
from musnad.documents.decoding import decode
from musnad.pages.page import Page
from musnad.pipeline import read
from pages import DEMO, demo_pages, long_pages

_ROUNDS = 7
_STARTS = 5
_DAY = "2025-08-14"


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds a page, the best of the rounds for each, over one group of pages."""

    group: str
    pages: int
    kilobytes: float
    trafilatura: float
    extraction: float
    document: float
    whole: float

    @property
    def record(self) -> float:
        """From the document to the record: sentences, mentions, claims, events and codes."""
        return self.whole - self.document

    @property
    def ratio(self) -> float:
        """All that is no extraction over extraction: cleaning and metadata count as reading."""
        return (self.whole - self.extraction) / self.extraction

    @property
    def record_ratio(self) -> float:
        """From the document to the record over from the page to the document."""
        return self.record / self.document


def timing(group: str, pages: list[Page], knowledge: Knowledge) -> Timing:
    """Time a group of pages."""
    plain = extracted = cleaned = whole = 0.0
    for page in pages:
        text = decode(page.body, page.charset)
        plain += _best(lambda text=text: trafilatura_extract(text))  # type: ignore[misc]
        extracted += _best(lambda page=page: extract(page))  # type: ignore[misc]
        cleaned += _best(lambda page=page: clean(page, published=_DAY))  # type: ignore[misc]
        whole += _best(lambda page=page: read(page, knowledge, published=_DAY))  # type: ignore[misc]
    size, count = sum(len(page.body) for page in pages) / 1024 / len(pages), len(pages)
    return Timing(group, count, size, plain / count, extracted / count, cleaned / count, whole / count)


def together(timings: list[Timing]) -> Timing:
    """The groups as one, every page with the same weight."""

    def mean(value: Callable[[Timing], float]) -> float:
        return sum(value(one) * one.pages for one in timings) / count

    count = sum(one.pages for one in timings)
    return Timing(
        "all", count, mean(lambda t: t.kilobytes), mean(lambda t: t.trafilatura), mean(lambda t: t.extraction),
        mean(lambda t: t.document), mean(lambda t: t.whole),
    )  # fmt: skip


def _best(work: Callable[[], object]) -> float:
    """Milliseconds of processor time of the best of several runs: what else the machine does is left out of account."""
    return min(_milliseconds(work, process_time) for _ in range(_ROUNDS))


def _milliseconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return (clock() - start) * 1000


def cold_start(*arguments: str, cache: str = "") -> float:
    """Milliseconds on the wall that the command takes in a process of its own, the best of several."""
    command = [sys.executable, "-m", "musnad", *arguments]
    environment = {**os.environ, "MUSNAD_CACHE": cache}
    return min(
        _milliseconds(lambda: subprocess.run(command, check=True, capture_output=True, env=environment), perf_counter)
        for _ in range(_STARTS)
    )


def peak_memory() -> float:
    """Megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(timings: list[Timing]) -> Table:
    """The timings, a row for each group."""
    heads = (
        "trafilatura alone", "extraction", "page → document", "document → record", "record / document",
        "rest / extraction",
    )  # fmt: skip
    grid = Table("pages", "n", "KB", *heads)
    for row in timings:
        times = (f"{value:.2f} ms" for value in (row.trafilatura, row.extraction, row.document, row.record))
        ratios = (f"{value:.2f}" for value in (row.record_ratio, row.ratio))
        grid.add_row(row.group, str(row.pages), f"{row.kilobytes:.0f}", *times, *ratios)
    return grid


def profile(pages: list[Page], knowledge: Knowledge) -> None:
    """Print what dominates the reading of pages, extraction set aside."""
    profiler = cProfile.Profile()
    profiler.enable()
    for page in pages * 3:
        read(page, knowledge, published=_DAY)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(30)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", action="store_true", help="print what dominates instead of the times")
    options = parser.parse_args()
    knowledge, demo, long = load_knowledge(), demo_pages(), list(long_pages())
    for page in demo + long:  # caches that fill once are no cost of a page
        clean(page, published=_DAY)
    if options.profile:
        profile(demo + long, knowledge)
        return
    timings = [timing("demo", demo, knowledge), timing("long", long, knowledge)]
    console = Console(width=120)
    console.print(table([*timings, together(timings)]))
    one = ("read", str(sorted(DEMO.glob("*.html"))[0]), "--format", "json")
    console.print(f"musnad --help        {cold_start('--help'):6.0f} ms, cold")
    console.print(f"musnad read one page {cold_start(*one):6.0f} ms, cold")
    console.print(f"the same, first run  {cold_start(*one, cache='off'):6.0f} ms, no compiled knowledge in the cache")
    console.print(f"peak memory          {peak_memory():6.0f} MB")


if __name__ == "__main__":
    main()
