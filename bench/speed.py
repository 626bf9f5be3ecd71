"""Speed: what reading costs beside taking the text out of its HTML, how soon the command answers, and its memory.

    python bench/speed.py [--profile]

Everything is measured in one run and one process: the same pages, already in memory, best of several rounds.
"""

import argparse
import cProfile
import pstats
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

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
    reading: float

    @property
    def ratio(self) -> float:
        """Reading over extraction: at most 1 where reading is no slower."""
        return self.reading / self.extraction


def timing(group: str, pages: list[Page], knowledge: Knowledge) -> Timing:
    """Time a group of pages; reading is everything that is not extraction, cleaning and settling included."""
    plain = extracted = whole = 0.0
    for page in pages:
        text = decode(page.body, page.charset)
        plain += _best(lambda text=text: trafilatura_extract(text))  # type: ignore[misc]
        extracted += _best(lambda page=page: extract(page))  # type: ignore[misc]
        whole += _best(lambda page=page: read(page, knowledge, published=_DAY))  # type: ignore[misc]
    size, count = sum(len(page.body) for page in pages) / 1024 / len(pages), len(pages)
    return Timing(group, count, size, plain / count, extracted / count, (whole - extracted) / count)


def _best(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest of several runs."""
    return min(_milliseconds(work) for _ in range(_ROUNDS))


def _milliseconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def cold_start(*arguments: str) -> float:
    """Milliseconds that the command takes in a process of its own, the best of several."""
    command = [str(Path(sys.executable).with_name("musnad")), *arguments]
    return min(_milliseconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(_STARTS))


def peak_memory() -> float:
    """Megabytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(timings: list[Timing]) -> Table:
    """The timings, a row for each group."""
    grid = Table("pages", "n", "KB", "trafilatura alone", "extraction", "reading", "reading / extraction")
    for row in timings:
        times = (f"{value:.2f} ms" for value in (row.trafilatura, row.extraction, row.reading))
        grid.add_row(row.group, str(row.pages), f"{row.kilobytes:.0f}", *times, f"{row.ratio:.2f}")
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
    timings = [
        timing("demo", demo, knowledge),
        timing("long", long, knowledge),
        timing("all", demo + long, knowledge),
    ]
    console = Console(width=120)
    console.print(table(timings))
    one_page = str(sorted(DEMO.glob("*.html"))[0])
    console.print(f"musnad --help        {cold_start('--help'):6.0f} ms, cold")
    console.print(f"musnad read one page {cold_start('read', one_page, '--format', 'json'):6.0f} ms, cold")
    console.print(f"peak memory          {peak_memory():6.0f} MB")


if __name__ == "__main__":
    main()
