"""The documents say what is so: reference pages are fresh, examples run, and every file that is named is there."""

import doctest
import json
import re
from pathlib import Path

import pytest

import musnad
from reference import ROOT, pages

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "demo/README.md"])
WITH_EXAMPLES = [path for path in DOCUMENTS if ">>> " in path.read_text(encoding="utf-8")]
# `src/musnad/claims/realis.py`, `tools/golden.py`, `data/kinds`: paths from the root or from the package.
PATHS = re.compile(r"`((?:src|tests|tools|bench|demo|docs|data|[a-z]+)/[\w./-]*\w|\w+\.(?:py|md|yaml))`")
MADE = {"demo/report.html"}  # by `make demo`
LINKS = re.compile(r"\]\((?!\w+:)([^)#]+)(?:#[^)]*)?\)")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize(("path", "text"), pages().items(), ids=map(name_of, pages()))
def test_a_reference_page_is_fresh(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "run `make docs` and commit what it writes"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_file_that_a_document_names_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = {name for name in PATHS.findall(text) if not _is_there(name, path.parent)}
    linked = {name for name in LINKS.findall(text) if not (path.parent / name).exists()}
    assert (named | linked) - MADE == set()


def _is_there(name: str, beside: Path) -> bool:
    """Whether a path leads somewhere from the root, the package or the document, or a bare name is some module's."""
    homes = (ROOT, ROOT / "src/musnad", ROOT / "tests", beside)
    return any((home / name).exists() for home in homes) or "/" not in name and any((ROOT / "src").rglob(name))


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=name_of)
def test_the_examples_of_a_document_run(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("```", "\n")
    examples = doctest.DocTestParser().get_doctest(text, {}, path.name, str(path), 0)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS).run(examples, out=told.append)
    assert not told, "".join(told)


def test_the_page_of_the_record_shows_every_field_as_it_is(tmp_path: Path) -> None:
    (block,) = re.findall(r"```json\n(.*?)```", (ROOT / "docs/record.md").read_text(encoding="utf-8"), re.DOTALL)
    shown = json.loads(block)
    report = tmp_path / "afrin.txt"
    report.write_text(f"{shown['document']['text']}\n\n{shown['document']['dropped'][0]['text']}\n", encoding="utf-8")
    assert _fields(shown) == _fields(musnad.read(report, published=shown["document"]["published"]).to_dict())


def _fields(value: object, path: str = "") -> set[str]:
    """The paths of all fields of a record: `claims[].place.name`."""
    if isinstance(value, dict):
        return {path}.union(*(_fields(inner, f"{path}.{name}") for name, inner in value.items()))
    if isinstance(value, list):
        return {path}.union(*(_fields(inner, f"{path}[]") for inner in value))
    return {path}


def test_what_the_makefile_runs_is_there() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    files = set(re.findall(r"\b(?:tools|bench)/\w+\.\w+", text))
    assert files
    assert {name for name in files if not (ROOT / name).is_file()} == set()
    targets = re.findall(r"^([a-z]+):", text, re.MULTILINE)
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert phony is not None
    assert sorted(phony[1].split()) == sorted(targets)


def test_every_recipe_of_the_makefile_is_one_line() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    assert [two for two in zip(lines, lines[1:], strict=False) if all(line.startswith("\t") for line in two)] == []
