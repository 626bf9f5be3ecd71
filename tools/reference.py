"""Write the reference pages anew: docs/codebook.md from the data, docs/cli.md from the commands' own --help, and
docs/modules.md from the first line of each module.

python tools/reference.py            write both pages
python tools/reference.py --check    write nothing, fail where a page is out of date
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

import click
import yaml
from click.testing import CliRunner

from musnad.cli import main as musnad
from musnad.record import vocabulary

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src/musnad/data"
NOTE = "<!-- Written by `make docs`. Change {source}, then run it again. -->\n"
# The fields of a claim that hold one of a few codes, in the order of the record, and what each tells.
CODES = {
    "Realis": "claims: whether it happened (`actual`) or was denied, threatened, foiled, or only supposed",
    "Role": "counts: what was done to those counted",
    "Scope": "counts: a number of its own (`new`), on top of another, part of another, or a running total",
    "Qualifier": "counts: how exact the text is",
    "PlacePrecision": "places: how large the named place is",
    "TimePrecision": "times: how exact the text is",
    "PartOfDay": "times: the part of the day",
    "Channel": "sources: how the word came to the report",
    "DropReason": "documents: why cleaning took a text out",
    "PublishedBasis": "documents: how the day of publication is known",
}


def pages() -> dict[Path, str]:
    """Every reference page by its path."""
    written = {"codebook": codebook(), "cli": commands(), "modules": modules()}
    return {ROOT / f"docs/{name}.md": "\n".join(lines) for name, lines in written.items()}


def commands() -> Iterator[str]:
    """The command line, each command with its help as the terminal shows it."""
    yield NOTE.format(source="the command in `src/musnad/cli`") + "\n# The command line\n"
    yield from _help_of(musnad, ["musnad"])


def _help_of(command: click.Command, words: list[str]) -> Iterator[str]:
    shown = CliRunner().invoke(musnad, [*words[1:], "--help"], prog_name="musnad", terminal_width=100)
    if shown.exit_code:
        raise SystemExit(f"{' '.join(words)} --help failed: {shown.output}")
    yield f"## `{' '.join(words)}`\n\n```text\n{shown.output.rstrip()}\n```\n"
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=words[-1])
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _help_of(inner, [*words, name])


def modules() -> Iterator[str]:
    """Every module in a line, folder by folder."""
    yield NOTE.format(source="the first line of a module") + "\n# Every module in a line\n"
    yield "[ARCHITECTURE.md](../ARCHITECTURE.md) says how they work together."
    folder = None
    for path in sorted((ROOT / "src/musnad").rglob("*.py"), key=_place):
        about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        if not about:
            continue
        if path.parent != folder:
            folder = path.parent
            yield f"\n## `{folder.relative_to(ROOT)}`\n"
        yield f"- `{path.name}` {' '.join(about.partition(chr(10) * 2)[0].split())}"
    yield ""


def _place(path: Path) -> tuple[str, bool, str]:
    """Where a module stands: by its folder, the folder's own words first."""
    return str(path.parent), path.name != "__init__.py", path.name


def codebook() -> Iterator[str]:
    """Every kind of event and every code that a record may hold."""
    kinds = [_yaml(path) for path in sorted((DATA / "kinds").glob("*.yaml"))]
    books = {name: _yaml(DATA / f"codebooks/{name}.yaml") for name in ("acled", "plover", "cameo", "ucdp")}
    yield NOTE.format(source="the files in `src/musnad/data/kinds` and `src/musnad/data/codebooks`")
    yield f"# The codebook\n\nMusnad tells {len(kinds)} kinds of events apart, one a file of `src/musnad/data/kinds`.\n"
    yield "| kind | English | Arabic | ACLED sub-event | PLOVER | CAMEO | UCDP GED |\n|---|---|---|---|---|---|---|"
    for kind in kinds:
        codes = {name: _usual(book["kinds"][kind["kind"]]) for name, book in books.items()}
        label = kind["label"]
        yield (
            f"| [`{kind['kind']}`](#{kind['kind']}) | {label['en']} | {label['ar']} "
            f"| {_acled_usual(books['acled']['kinds'][kind['kind']])} "
            f"| {_plover(codes['plover'])} | {codes['cameo']['code']} | {_ucdp(codes['ucdp'])} |"
        )
    yield (
        "\nThe table shows each codebook's usual row. Rows that hold under a condition stand with their kind below; "
        "the\nfirst whose condition holds is taken. UCDP GED counts an event only where it has at least one death.\n"
    )
    for kind in kinds:
        yield from _entry(kind, books)
    yield "## Codes of the record\n\n| codes | field |\n|---|---|"
    for name, told in CODES.items():
        yield f"| {_coded(get_args(getattr(vocabulary, name)))} | {told} |"
    yield ""


def _entry(kind: dict[str, Any], books: dict[str, Any]) -> Iterator[str]:
    """One kind: what it is, what names it, how it is coded, and what it is not."""
    yield f"## {kind['kind']}\n\n**{kind['label']['en']}** · {kind['label']['ar']}\n"
    about = kind.get("about", {})
    yield from (f"{about[language].strip()}\n" for language in ("en", "ar") if language in about)
    if kind.get("role"):
        yield f"- A number of its {kind.get('counted', 'targets')} counts as `{kind['role']}`."
    for pos in ("verbs", "nouns", "phrases"):
        if kind.get(pos):
            yield f"- {pos.capitalize()}: {'، '.join(dict.fromkeys(_words(entry) for entry in kind[pos]))}"
    yield from _conditions("ACLED", books["acled"]["kinds"][kind["kind"]], _acled)
    yield from _conditions("PLOVER", books["plover"]["kinds"][kind["kind"]], _plover)
    yield from _conditions("CAMEO", books["cameo"]["kinds"][kind["kind"]], lambda row: str(row["code"]))
    yield from _sentences("It is", kind.get("examples", ()))
    yield from _sentences("It is not", kind.get("refusals", ()))
    yield ""


def _words(entry: str | dict[str, Any]) -> str:
    """The words of a trigger as they are listed: the first form stands for all."""
    if isinstance(entry, str):
        return entry
    word = str(entry.get("past") or entry.get("verb") or entry.get("noun"))
    then = entry.get("then", ())
    further = then if isinstance(then, str) else " / ".join(then)
    return " … ".join(part for part in (word, further) if part)


def _conditions(book: str, rows: list[dict[str, Any]], code: Any) -> Iterator[str]:
    conditional = [row for row in rows if "when" in row]
    if conditional:
        told = "; ".join(f"{code(row)} where {_when(row['when'])}" for row in conditional)
        yield f"- {book} differs: {told}"


def _when(condition: dict[str, Any]) -> str:
    return " and ".join(
        f"{name} is {' or '.join(str(one) for one in (value if isinstance(value, list) else [value])).lower()}"
        for name, value in condition.items()
    )


def _usual(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The row that holds without a condition, else the last one."""
    return next((row for row in rows if "when" not in row), rows[-1])


def _acled(row: dict[str, Any]) -> str:
    return str(row.get("sub") or f"not recorded ({row.get('why', 'no row')})")


def _acled_usual(rows: list[dict[str, Any]]) -> str:
    """The sub-event that holds without a condition, else all that may hold."""
    always = [row for row in rows if "when" not in row and row.get("sub")]
    return " / ".join(dict.fromkeys(_acled(row) for row in always or [row for row in rows if row.get("sub")] or rows))


def _plover(row: dict[str, Any]) -> str:
    return "/".join(str(row[part]) for part in ("event", "mode") if row.get(part))


def _ucdp(row: dict[str, Any]) -> str:
    return {"armed": "armed force", "one_sided": "one-sided violence", "no": "—"}[row["use"]]


def _sentences(heading: str, rows: Iterable[str | dict[str, Any]]) -> Iterator[str]:
    """Example sentences, each with what the file says of it."""
    texts = [row if isinstance(row, str) else str(row.get("text", "")) for row in rows]
    if texts:
        yield f"- {heading}: {' · '.join(f'«{text}»' for text in texts)}"


def _coded(codes: Iterable[str]) -> str:
    return " ".join(f"`{code}`" for code in codes)


def _yaml(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return content


def stale() -> list[Path]:
    """The pages whose file differs from what the data and the commands say now."""
    return [path for path, text in pages().items() if not path.is_file() or path.read_text(encoding="utf-8") != text]


def main(arguments: list[str]) -> None:
    """Write the pages, or with --check only tell which are out of date."""
    if "--check" in arguments:
        if out_of_date := stale():
            raise SystemExit(f"run `make docs`: {', '.join(path.name for path in out_of_date)} out of date")
        return
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path.relative_to(ROOT)}: {len(text.splitlines())} lines\n")


if __name__ == "__main__":
    main(sys.argv[1:])
