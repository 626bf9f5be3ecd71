"""What a package shows: sorted, complete, and really there."""

import ast
import importlib
from pathlib import Path

import pytest

import musnad

ROOT = Path(__file__).parent.parent / "src/musnad"
PACKAGES = sorted(
    ".".join(("musnad", *path.parent.relative_to(ROOT).parts))
    for path in ROOT.rglob("__init__.py")
    if path.parent != ROOT and path.stat().st_size
)


@pytest.mark.parametrize("name", ["musnad", *PACKAGES])
def test_names_are_sorted_and_exist(name: str) -> None:
    package = importlib.import_module(name)
    shown = list(getattr(package, "__all__", ()))
    assert shown == sorted(set(shown), key=lambda one: (not one.isupper(), one))
    assert [one for one in shown if not hasattr(package, one)] == []


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_shows_what_it_imports(name: str) -> None:
    package = importlib.import_module(name)
    assert package.__file__ is not None
    tree = ast.parse(Path(package.__file__).read_text(encoding="utf-8"))
    brought = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("musnad")
        for alias in node.names
    }
    assert brought <= set(getattr(package, "__all__", ()))


@pytest.mark.parametrize("name", musnad.__all__)
def test_every_public_name_tells_what_it_is(name: str) -> None:
    assert (getattr(musnad, name).__doc__ or "").strip(), name


def test_a_wrong_name_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        musnad.reed  # noqa: B018  # looking is the test
