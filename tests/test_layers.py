"""The one-way rule: a package imports only what stands to its left in LAYERS, in full and at the top of the file."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src/musnad"
LAYERS = [
    "errors", "record", "arabic", "lexicon", "pages", "documents", "sentences", "grammar", "mentions", "claims",
    "events", "codebooks", "pipeline", "store", "exports", "run", "reading", "scoring", "server", "cli", "__main__",
]  # fmt: skip
FILES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def layer(path: Path) -> str:
    """The top-level package or module of a file: claims/roles.py -> claims."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> list[str]:
    """Every module and name that a file imports, wherever the import stands."""
    found = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full, without dots"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def named(path: Path) -> set[str]:
    """The layers that a file imports, and those that it names as text to be imported when needed."""
    texts = {
        node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    lazy = [text for text in texts if text.startswith("musnad.") and " " not in text]
    return {name.split(".")[1] for name in [*imported(path), *lazy] if name.startswith("musnad.")} & set(LAYERS)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_point_left(path: Path) -> None:
    here = LAYERS.index(layer(path))
    assert [name for name in named(path) if LAYERS.index(name) > here] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_inside_asks_the_whole_package(path: Path) -> None:
    """`import musnad` and `from musnad import read` would reach every layer unseen."""
    whole = [name for name in imported(path) if name == "musnad" or name.startswith("musnad.")]
    assert [name for name in whole if name.partition(".")[2].partition(".")[0] not in LAYERS] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_stand_at_the_top(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = [
        (function.name, node.lineno)
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inner == []


def test_every_package_has_its_place() -> None:
    assert {layer(path) for path in FILES} <= set(LAYERS)


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("from musnad.cli import main", {"cli"}),
        ("import musnad.exports.table", {"exports"}),
        ("def late():\n    from musnad.events import settle", {"events"}),
        ("HOMES = {'write': 'musnad.exports.table'}", {"exports"}),
        ("from musnad.record import Claim\n\nTEXT = 'musnad. and more'", {"record"}),
    ],
)
def test_an_import_is_seen_however_it_is_written(tmp_path: Path, code: str, seen: set[str]) -> None:
    (tmp_path / "file.py").write_text(code, encoding="utf-8")
    assert named(tmp_path / "file.py") == seen
