"""Knowledge out of the cache: the same, made anew when anything changed, and never trusted blindly."""

import os
import sys
from pathlib import Path

import pytest

from musnad.lexicon.compiled import compiled
from musnad.lexicon.folders import cache_folder, places_folder


class Maker:
    """Counts how often it had to build."""

    def __init__(self, made: object = ("knowledge",)) -> None:
        self.made = made
        self.builds = 0

    def __call__(self) -> object:
        self.builds += 1
        return self.made


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def test_it_is_built_once(source, folder):
    make = Maker()
    assert [compiled(tuple, make, [source], folder) for _ in range(3)] == [("knowledge",)] * 3
    assert make.builds == 1


def test_a_changed_source_is_built_anew_and_old_forms_go(source, folder):
    make = Maker()
    for length in range(1, 13):
        source.write_text("a" * length, encoding="utf-8")
        compiled(tuple, make, [source], folder)
    assert make.builds == 12
    assert len(kept(folder)) == 8


@pytest.mark.parametrize("content", [b"", b"no pickle", b"\x80\x05\x95\xff\xff\xff\xff", b"\x80\x05]."])
def test_a_broken_or_foreign_file_is_passed_over_and_mended(source, folder, content):
    make = Maker()
    compiled(tuple, make, [source], folder)
    (path,) = kept(folder)
    path.write_bytes(content)
    assert compiled(tuple, make, [source], folder) == ("knowledge",)
    assert make.builds == 2
    compiled(tuple, make, [source], folder)
    assert make.builds == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_file_that_others_may_write_is_not_opened(source, folder):
    make = Maker()
    compiled(tuple, make, [source], folder)
    (path,) = kept(folder)
    assert path.stat().st_mode & 0o077 == 0
    path.chmod(0o666)
    compiled(tuple, make, [source], folder)
    assert make.builds == 2


def test_a_folder_that_cannot_be_made_costs_no_result(source, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert compiled(tuple, Maker(), [source], tmp_path / "file" / "cache") == ("knowledge",)


def test_no_folder_means_no_cache(source):
    make = Maker()
    for _ in range(2):
        compiled(tuple, make, [source], None)
    assert make.builds == 2


def test_the_environment_tells_where(tmp_path):
    assert cache_folder({"MUSNAD_CACHE": "off"}) is None
    assert cache_folder({"MUSNAD_CACHE": str(tmp_path)}) == tmp_path
    assert places_folder({"MUSNAD_DATA": str(tmp_path)}) == tmp_path / "places"
    if sys.platform != "win32":
        assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / "musnad"
        assert places_folder({}) == Path(os.path.expanduser("~")) / ".local/share/musnad/places"
