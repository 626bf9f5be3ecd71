"""`musnad score`: records held against hand-made annotations."""

import json
import sys
from collections import Counter
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table

from musnad.errors import MusnadError
from musnad.scoring import SLOTS, Fault, Scores, load_annotations, score
from musnad.scoring.causes import CAUSES

_SHOWN = ("kind", "claim", *SLOTS)
EPILOG = """\b
Both files are JSON Lines, one text a line with "id" and "claims": records as musnad read writes them, or
annotations with plain strings for spans. Texts are paired by their id.

\b
Examples:
  musnad read texts.jsonl -o records.jsonl && musnad score gold.jsonl records.jsonl
  musnad score gold.jsonl records.jsonl --errors targets    every wrong target, with its cause
  musnad score gold.jsonl records.jsonl --format json       the figures for a program"""


@click.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("predicted", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--errors", "slot", type=click.Choice(_SHOWN), help="List what is wrong in one slot instead.")
@click.option("--format", "format_name", type=click.Choice(["table", "json"]), default="table", show_default=True,
              help="Tables for people, or one JSON object for programs.")  # fmt: skip
def command(gold: Path, predicted: Path, slot: str | None, format_name: str) -> None:
    """Score records against annotations: F1 of each slot, calibration, and errors by cause.

    GOLD holds the annotated texts, PREDICTED what was read from them.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        scores = score(load_annotations(gold), load_annotations(predicted))
    except MusnadError as fault:
        raise click.ClickException(str(fault)) from fault
    if scores.unread:
        click.echo(f"musnad: {len(scores.unread)} annotated texts have no prediction and count as empty", err=True)
    if slot is not None:
        click.echo("".join(f"{_line(wrong)}\n" for wrong in scores.faults if wrong.slot == slot), nl=False)
    elif format_name == "json":
        click.echo(json.dumps(_plain(scores), ensure_ascii=False, indent=1))
    else:
        _print(scores, Console())


def _line(fault: Fault) -> str:
    told = " · ".join(map(str, fault.gold)) or "nothing"
    read = " · ".join(map(str, fault.guess)) or "nothing"
    return f"{fault.text}  {fault.cause}: gold {told}, read {read}  « {fault.trigger} »"


def _plain(scores: Scores) -> dict[str, Any]:
    """The scores as JSON: the names and forms of the scorer that comes with the annotated sets, and more."""
    figures: dict[str, Any] = {
        name: {
            "P": round(figure.precision, 4), "R": round(figure.recall, 4), "F1": round(figure.f1, 4),
            "gold": figure.gold, "guessed": figure.guessed,
        }
        for name, figure in scores.figures.items()
    }  # fmt: skip
    figures["realis accuracy"] = round(scores.realis, 4) if scores.realis is not None else None
    figures["calibration error"] = round(scores.calibration.error, 4) if scores.calibration.claims else None
    figures["causes"] = {slot: dict(causes.most_common()) for slot, causes in scores.causes().items()}
    return figures


def _print(scores: Scores, console: Console) -> None:
    grid = Table("slot", *(_right(name) for name in ("precision", "recall", "F1", "gold", "read")))
    for name, figure in scores.figures.items():
        shares = (f"{value:.3f}" for value in (figure.precision, figure.recall, figure.f1))
        grid.add_row(name.split(" (")[0], *shares, str(figure.gold), str(figure.guessed))
    console.print(grid)
    if scores.realis is not None:
        console.print(f"realis accuracy {scores.realis:.3f}")
    if scores.calibration.claims:
        console.print(_reliability(scores))
        console.print(f"expected calibration error {scores.calibration.error:.3f}")
    if scores.faults:
        console.print(_causes(scores))


def _reliability(scores: Scores) -> Table:
    grid = Table(_right("confidence"), _right("right"), _right("claims"), title="Is it as sure as it should be?")
    for each in scores.calibration.bins:
        grid.add_row(f"{each.confidence:.2f}", f"{each.right:.2f}", str(each.claims))
    return grid


def _causes(scores: Scores) -> Table:
    grid = Table("slot", "cause", _right("errors"), "", title="Errors by cause")
    table = scores.causes()
    for slot in _SHOWN:
        for n, (cause, count) in enumerate(table.get(slot, Counter()).most_common()):
            grid.add_row(slot if n == 0 else "", cause, str(count), CAUSES[cause])
    return grid


def _right(name: str) -> Column:
    return Column(name, justify="right")
