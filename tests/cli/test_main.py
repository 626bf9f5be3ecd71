"""The command answers at once and teaches."""

import subprocess
import sys
import time

from click.testing import CliRunner

from musnad.cli import main
from musnad.cli.main import COMMANDS

HEAVY = ("trafilatura", "rich", "jinja2", "lxml", "yaml", "msgspec", "httpx2")


def test_help_imports_nothing_heavy_and_is_quick():
    code = (
        "import sys\nfrom musnad.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert time.perf_counter() - started < 1.0


def test_help_names_every_command_and_shows_examples():
    text = CliRunner().invoke(main, ["--help"]).output
    assert all(name in text for name in COMMANDS)
    assert "musnad read report.txt --published 2022-01-25" in text


def test_an_unknown_command_is_wrong_usage():
    assert CliRunner().invoke(main, ["nonsense"]).exit_code == 2


def test_the_package_runs_as_the_command():
    run = subprocess.run([sys.executable, "-m", "musnad", "--version"], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("musnad, version ")
