"""What is installed holds all that reading needs: every file of the package travels in the wheel, the licence with it."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
READ = """
import sys
sys.path.insert(0, sys.argv[1])
import musnad
assert musnad.__file__.startswith(sys.argv[1]), musnad.__file__
record = musnad.read("قتل ثلاثة مدنيين بقصف مدفعي على مدينة عفرين أمس.", published="2022-01-25")
print(record.events[0].kind, record.events[0].place.name)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not installed")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_every_file_of_the_package_travels(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    own = {
        str(path.relative_to(ROOT / "src"))
        for path in (ROOT / "src/musnad").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert own - inside == set()
    assert [name for name in inside if name.endswith("licenses/LICENSE")]


def test_it_reads_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path / "site")
    run = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / "site")], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("shelling Afrin", "")
