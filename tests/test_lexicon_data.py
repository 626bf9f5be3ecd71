"""The knowledge in src/musnad/data: it parses, is written one way, holds nothing twice, and its codes exist."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from musnad import load_knowledge
from musnad.lexicon.actor_faults import check_actors, check_nationalities
from musnad.lexicon.actors import load_actors, load_nationalities
from musnad.lexicon.places import check_places
from musnad.record import vocabulary

DATA = Path(__file__).parent.parent / "src/musnad/data"
FILES = sorted(path for path in DATA.rglob("*") if path.suffix in (".yaml", ".tsv", ".json", ".geojson"))
YAML = [path for path in FILES if path.suffix == ".yaml"]
KINDS = sorted((DATA / "kinds").glob("*.yaml"))
CODEBOOKS = sorted((DATA / "codebooks").glob("*.yaml"))
ROLES = frozenset(get_args(vocabulary.Role))
# Compatibility forms that no news text is searched for: a word written with them would never be met.
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def name_of(path: Path) -> str:
    return str(path.relative_to(DATA))


def loaded(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Strict)


class Strict(yaml.SafeLoader):
    """A loader that takes no key twice."""


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    twice = sorted({str(key) for key in keys if keys.count(key) > 1})
    assert not twice, f"keys twice: {twice} at line {node.start_mark.line + 1}"
    return loader.construct_mapping(node, deep=True)


Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def lists_in(value: Any, where: str = "") -> Iterator[tuple[str, list[Any]]]:
    """Every list of plain values in a file, with the path to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists_in(inner, f"{where}/{key}")
    elif isinstance(value, list):
        if all(isinstance(item, str | int) for item in value):
            yield where, value
        for n, item in enumerate(value):
            yield from lists_in(item, f"{where}/{n}")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_text_is_nfc_without_presentation_or_invisible_forms(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text
    assert PRESENTATION.findall(text) == []
    allowed = {"\u200c"} if path.name == "languages.yaml" else set()
    assert set(INVISIBLE.findall(text)) <= allowed


@pytest.mark.parametrize("path", YAML, ids=name_of)
def test_yaml_parses_without_doubles(path: Path) -> None:
    content = loaded(path)
    assert content, "an empty file"
    if path in CODEBOOKS:  # rows of codes, where two columns may read the same
        return
    twice = {
        where: sorted({str(item) for item in items if items.count(item) > 1})
        for where, items in lists_in(content)
        if "examples" not in where and len(set(items)) < len(items)
    }
    assert twice == {}


@pytest.mark.parametrize("path", YAML, ids=name_of)
def test_lists_are_sorted_where_the_file_says_so(path: Path) -> None:
    head = " ".join(line for line in path.read_text(encoding="utf-8").splitlines()[:5] if line.startswith("#"))
    claimed = re.search(r"sorted by (\w+)", head)
    if claimed is None:
        return
    content = loaded(path)
    rows = content if isinstance(content, list) else list(content.values())
    keys = [row[claimed[1]] for row in rows if isinstance(row, dict) and claimed[1] in row]
    assert keys == sorted(keys)
    assert keys, f"nothing in it has a {claimed[1]}"


@pytest.mark.parametrize("path", sorted((DATA / "places").glob("*.tsv")), ids=name_of)
def test_places_are_sorted_by_id(path: Path) -> None:
    ids = [line.split("\t", 1)[0] for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    assert ids == sorted(set(ids))


def test_no_place_row_is_at_fault() -> None:
    assert check_places(DATA / "places") == []


def test_no_actor_is_at_fault() -> None:
    assert check_actors(load_actors(DATA / "actors")) == []
    assert check_nationalities(load_nationalities(DATA / "actors")) == []


@pytest.mark.parametrize("path", KINDS, ids=name_of)
def test_a_kind_is_whole(path: Path) -> None:
    kind = loaded(path)
    assert kind["kind"] == path.stem
    assert set(kind["label"]) == set(kind["about"]) == {"ar", "en"}
    assert kind.get("role") in {None, *ROLES}
    assert kind.get("verbs") or kind.get("nouns") or kind.get("phrases")
    assert len(kind["examples"]) >= 3
    assert len(kind["refusals"]) >= 2


@pytest.mark.parametrize("path", [path for path in CODEBOOKS if path.stem != "actor_types"], ids=name_of)
def test_every_codebook_codes_every_kind(path: Path) -> None:
    assert sorted(loaded(path)["kinds"]) == [kind.stem for kind in KINDS]


def test_the_lexicon_knows_the_kinds_of_the_files() -> None:
    assert sorted(load_knowledge().kinds) == [path.stem for path in KINDS]
