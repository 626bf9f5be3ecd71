"""`musnad read` on real files: formats, errors one line each, exit codes."""

import csv
import json

import pytest
from click.testing import CliRunner

from musnad.cli import main

TEXT = "انفجرت سيارة مفخخة في مدينة الموصل أمس، ما أدى إلى مقتل ثلاثة جنود وإصابة سبعة مدنيين، بحسب مصدر أمني عراقي.\n"


def run(*args, **kwargs):
    return CliRunner().invoke(main, ["read", *map(str, args)], **kwargs)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "mosul.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_report_becomes_a_line_where_nobody_looks(report):
    done = run(report, "--published", "2024-05-10")
    assert done.exit_code == 0, done.output
    record = json.loads(done.stdout)
    assert record["document"]["published"] == "2024-05-10"
    (claim, *_) = record["claims"]
    assert claim["time"]["from"] == "2024-05-09"
    assert record["events"][0]["codes"]["acled"]["event_type"] == "Explosions/Remote violence"
    text = record["document"]["text"]
    assert text[claim["trigger"]["start"] : claim["trigger"]["end"]] == claim["trigger"]["text"]


@pytest.mark.parametrize("name", ["table", "json", "jsonl", "csv", "html"])
def test_every_format_is_written(report, name):
    done = run(report, "--published", "2024-05-10", "--format", name)
    assert done.exit_code == 0, done.output
    assert done.stdout.strip()


def test_the_ending_of_the_output_chooses_the_format(report, tmp_path):
    out = tmp_path / "claims.csv"
    assert run(report, "-o", out, "--bom").exit_code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["kind"] in ("bombing", "suicide_bombing")


def test_one_bad_input_is_told_and_the_batch_goes_on(report, tmp_path):
    done = run(report, tmp_path / "missing.txt", report)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    errors = done.stderr.splitlines()
    assert sum("missing.txt" in line for line in errors) == 1
    assert "Traceback" not in done.stderr


def test_the_counts_stand_below_a_table(report, tmp_path):
    done = run(report, tmp_path / "missing.txt", "--format", "table")
    assert "musnad: Reports: 1 · Events: 1 · Claims: 1 · Not read: 1" in done.stderr.splitlines()
    assert run(report, "--format", "jsonl").stderr == ""


def test_another_language_is_skipped_with_a_notice(tmp_path):
    page = tmp_path / "english.txt"
    page.write_text(
        "A car bomb went off in the city of Mosul yesterday, killing three soldiers. " * 5, encoding="utf-8"
    )
    done = run(page)
    assert done.exit_code == 0, done.output
    assert "skipped" in done.stderr
    assert done.stdout == ""


def test_several_processes_give_the_same_records_in_order(tmp_path):
    lines = [json.dumps({"id": f"n{n}", "text": TEXT, "published": "2024-05-10"}) for n in range(12)]
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    alone = run(path).stdout
    assert [json.loads(line)["id"] for line in alone.splitlines()] == [f"n{n}" for n in range(12)]
    assert run(path, "--jobs", "2").stdout == alone


def test_a_claim_is_explained(report):
    done = run(report, "--published", "2024-05-10", "--explain", "c1")
    assert done.exit_code == 0, done.output
    assert "Event word" in done.stdout
    assert run(report, "--explain", "c99").exit_code == 2


@pytest.mark.parametrize(
    "args", [[], ["x.txt", "--format", "xml"], ["x.txt", "--published", "yesterday"], ["x.txt", "--jobs", "0"]]
)
def test_wrong_usage_is_two(args):
    assert run(*args).exit_code == 2


def test_the_help_teaches():
    text = run("--help").output
    assert "Examples:" in text
    assert "Exit status:" in text
