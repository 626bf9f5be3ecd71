"""The package tells the truth about itself: version, licence, and what it needs at least."""

import tomllib
from pathlib import Path

import musnad

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_version_is_one() -> None:
    assert musnad.__version__ == PROJECT["version"]


def test_every_dependency_has_a_lower_bound() -> None:
    extras = [need for needs in PROJECT["optional-dependencies"].values() for need in needs]
    assert [need for need in PROJECT["dependencies"] + extras if ">=" not in need] == []


def test_the_licence_is_the_one_that_is_named() -> None:
    assert PROJECT["license"] == "Apache-2.0"
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.split()[:5] == ["Apache", "License", "Version", "2.0,", "January"]


def test_the_package_is_typed() -> None:
    assert (ROOT / "src/musnad/py.typed").is_file()
