"""Where `musnad read` writes: no input is lost, a reader that leaves early is no error, Ctrl-C is told in one line."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner

from musnad.cli import main

TEXT = "انفجرت سيارة مفخخة في مدينة الموصل أمس، ما أدى إلى مقتل ثلاثة جنود وإصابة سبعة مدنيين، بحسب مصدر أمني عراقي.\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and pipes as POSIX has them")


def read(*args):
    return CliRunner().invoke(main, ["read", *map(str, args)])


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "reports"
    path.mkdir()
    (path / "mosul.txt").write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("source", ["reports/mosul.txt", "reports", "."])
def test_an_input_is_never_overwritten(folder, source, monkeypatch):
    monkeypatch.chdir(folder.parent)
    done = read(source, "-o", "reports/mosul.txt")
    assert done.exit_code == 1
    assert "would be overwritten" in done.stderr
    assert (folder / "mosul.txt").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("name", ["events.html", "events.jsonl"])
def test_an_output_among_the_inputs_is_written_again_and_never_read(folder, name):
    for _ in range(2):
        done = read(folder, "-o", folder / name, "--lang", "ar")
        assert done.exit_code == 0
        assert done.stderr.startswith("musnad: التقارير: 1 · الأحداث: 1 · الإفادات: 1 → ")
        assert len(done.stderr.splitlines()) == 1
    assert read(folder, "-o", folder.parent / "all.jsonl").exit_code in (0, 1)


def test_a_missing_folder_is_named(folder):
    done = read(folder, "-o", folder / "none" / "events.html")
    assert done.exit_code == 1
    assert f"there is no folder {folder / 'none'}" in done.stderr


def run(*args, **kwargs):
    command = [sys.executable, "-m", "musnad", "read", *map(str, args)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True, **kwargs)


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps({"id": str(n), "text": TEXT}) + "\n" for n in range(4000)), encoding="utf-8")
    return path


@POSIX
def test_a_reader_that_leaves_early_is_no_error(archive):
    process = run(archive, "--format", "jsonl", stdout=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.wait(timeout=60)


@POSIX
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupted_run_is_told_in_one_line(archive, jobs, tmp_path):
    out = tmp_path / "records.jsonl"
    process = run(archive, "--jobs", jobs, "-o", out)
    deadline = time.monotonic() + 60
    while not (out.exists() and out.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in errors
    assert errors.decode().strip().startswith("musnad: interrupted; ")
    assert len(errors.decode().strip().splitlines()) == 1


@POSIX
def test_a_full_disk_is_told_in_one_line(folder):
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "w") as full:
        process = run(folder, stdout=full)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert errors.decode().strip().splitlines() == ["Error: cannot write the output: No space left on device"]
