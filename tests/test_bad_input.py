"""Bad input through the command itself: a clear line and an exit status for each, and the rest of the batch read."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pytest_httpserver import HTTPServer

from musnad.cli import main

GOOD = "انفجرت سيارة مفخخة في مدينة الموصل أمس، ما أدى إلى مقتل ثلاثة جنود، بحسب مصدر أمني عراقي."
PAGE = f"<html><head><title>انفجار في الموصل</title></head><body><p>{GOOD}</p></body></html>"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def read(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, arguments), "--published", "2024-05-10", "--format", "jsonl"])


def records(done: Result) -> list[dict[str, object]]:
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return [json.loads(line) for line in done.stdout.splitlines()]


def told(done: Result) -> str:
    """The one line about the input; the last line sums up."""
    assert "Traceback" not in done.stderr
    first, *rest = done.stderr.splitlines()
    assert [line for line in rest if "inputs could not be read" not in line] == []
    return first


def written(tmp_path: Path, name: str, body: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(body)
    return path


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("empty.html", b"", "empty"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\r\n\xef\xbb\xbf", "empty"),
        ("binary.html", bytes(range(256)) * 40, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(3000), "a picture"),
        ("paper.html", b"%PDF-1.7\n" + b"1 0 obj <</Type /Catalog>>\n" * 40, "a PDF; take its text out"),
        ("zipped.html", b"PK\x03\x04" + bytes(range(200)) * 9, "a Word file or archive"),
        ("rich.txt", b"{\\rtf1\\ansi " + b"x" * 300, "a rich text file"),
        (
            "saved.html",
            b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a",
            "a web archive",
        ),
        (
            "feed.txt",
            b'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>x</title></channel></rss>',
            "a feed of many reports",
        ),
        ("list.txt", b'[{"text": "\xd9\x82\xd8\xaa\xd9\x84"}]', "a JSON list"),
        ("pretty.txt", b'{\n  "text": "\xd9\x82\xd8\xaa\xd9\x84"\n}', "one object a line"),
        ("lost.txt", b"??? ????? ???? ?? ???? ??? ????? ??????? ??? ??? ????", "the letters are lost"),
        ("day.jsonl", b'{"text": "\xd9\x82\xd8\xaa\xd9\x84", "published": "2020-13-45"}', "published is no day"),
        ("shell.html", b"<html><body><div id=root></div><script>boot()</script></body></html>", "no report"),
        ("broken.jsonl", b'{"text": "\xd9\x82\xd8\xaa\xd9\x84', "no sound JSON"),
        ("number.jsonl", b'{"text": 5}', "no string"),
        ("list.jsonl", b"[1, 2]", "no JSON object"),
        ("bare.jsonl", b'{"id": "a"}', "neither text nor html"),
    ],
)
def test_what_holds_no_report_is_told(tmp_path: Path, good: Path, name: str, body: bytes, words: str) -> None:
    done = read(written(tmp_path, name, body), good)
    assert done.exit_code == 1
    assert [record["id"] for record in records(done)] == ["good"]
    line = told(done)
    assert line.startswith("musnad: error: ")
    assert name in line
    assert words in line


@pytest.mark.timeout(60)
def test_a_page_of_50_megabytes(tmp_path: Path, good: Path) -> None:
    filler = f"<p>{GOOD}</p>\n".encode()
    huge = written(tmp_path, "huge.html", b"<html><body>" + filler * (50 * 1024 * 1024 // len(filler)))
    done = read(huge, good)
    assert done.exit_code == 1
    assert len(records(done)) == 1
    assert "larger than 20 MB" in told(done)


@pytest.mark.timeout(60)
def test_one_endless_line(tmp_path: Path, good: Path) -> None:
    done = read(written(tmp_path, "line.txt", b"\xd9\x82" * 12_000_000), good)
    assert done.exit_code == 1
    assert len(records(done)) == 1
    assert "larger than" in told(done)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{GOOD}",
        f"<html><body><div><table><tr><td>{GOOD}</div></p></span>",
        f"<html><<body>><p class=>{GOOD}</p></body",
        f'<html><head><title>انفجار<body><p onclick="a>b" {GOOD}>{GOOD}</p>',
        f"<!-- <p>آخر</p> <p>{GOOD}</p>".replace("<!-- ", "<!-- --> "),
        "<div>" * 3000 + GOOD,
        PAGE.replace("</body>", "\x00\x01\x02</body>"),
    ],
)
def test_broken_html_is_read_as_far_as_it_goes(tmp_path: Path, html: str) -> None:
    done = read(written(tmp_path, "page.html", html.encode()))
    assert done.exit_code == 0, done.stderr
    (record,) = records(done)
    assert GOOD in record["document"]["text"]  # type: ignore[index]
    assert record["claims"]


@pytest.mark.parametrize(
    ("charset", "named"),
    [("windows-1256", "utf-8"), ("utf-8", "windows-1256"), ("iso-8859-6", "utf-8"), ("utf-16", None)],
)
def test_a_wrong_charset_is_seen_through(tmp_path: Path, charset: str, named: str | None) -> None:
    meta = f'<head><meta charset="{named}">' if named else "<head>"
    page = written(tmp_path, "page.html", PAGE.replace("<head>", meta).encode(charset))
    (record,) = records(read(page))
    assert record["document"]["text"] == GOOD  # type: ignore[index]


def test_a_broken_line_costs_only_itself(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "text": GOOD}, ensure_ascii=False) for name in ("a", "b", "c")]
    body = "\n".join(
        [
            lines[0],
            '{"id": "x", "text": ',
            lines[1],
            "",
            "\udcff".encode("utf-8", "surrogateescape").decode("latin-1"),
            lines[2],
        ]
    )
    done = read(written(tmp_path, "many.jsonl", body.encode()))
    assert done.exit_code == 1
    assert [record["id"] for record in records(done)] == ["a", "b", "c"]
    assert "many.jsonl, line 2" in done.stderr
    assert "many.jsonl, line 5" in done.stderr
    assert "2 of 5 inputs could not be read" in done.stderr


def test_dead_addresses_are_told(good: Path) -> None:
    done = read("http://no-such-host.invalid/news", "http://127.0.0.1:9/x", good)
    assert done.exit_code == 1
    assert len(records(done)) == 1
    assert "no such host" in done.stderr
    assert "private or local address" in done.stderr


def test_a_redirect_to_this_machine_is_refused(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, good: Path
) -> None:
    # Only the test server's own address passes for public: what it points to must be checked again.
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/moved").respond_with_data("", status=302, headers={"Location": "http://127.0.0.2:80/"})
    monkeypatch.setattr("musnad.pages.addresses.is_public", lambda address: str(address) == "127.0.0.1")
    url = httpserver.url_for("/moved").replace("localhost", "127.0.0.1")
    done = read(url, good)
    assert done.exit_code == 1
    assert len(records(done)) == 1
    assert "127.0.0.2 is a private or local address" in told(done)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.chmod(0),
        lambda path: path.unlink(),
        lambda path: (path.unlink(), path.symlink_to(path)),
    ],
    ids=["unreadable", "gone", "a link to itself"],
)
def test_files_that_cannot_be_opened(tmp_path: Path, good: Path, spoil: Callable[[Path], object]) -> None:
    path = written(tmp_path, "bad.txt", GOOD.encode())
    spoil(path)
    done = read(path, good)
    if path.is_file() and done.exit_code == 0:  # the superuser reads what nobody may
        assert len(records(done)) == 2
        return
    assert done.exit_code == 1
    assert len(records(done)) == 1
    assert "bad.txt" in told(done)


def test_an_empty_folder_and_an_odd_name(tmp_path: Path, good: Path) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    assert "holds no file" in told(read(folder, good))
    assert "no such file or folder" in told(read(tmp_path / ("x" * 200), good))
    assert read(tmp_path / ("x" * 5000), good).exit_code == 1


def test_standard_input_and_a_closed_pipe(good: Path) -> None:
    command = [str(Path(sys.executable).with_name("musnad")), "read", "-", "--published", "2024-05-10"]
    nothing = subprocess.run(command, input=b"", capture_output=True, timeout=30, check=False)
    assert nothing.returncode == 1
    assert b"empty" in nothing.stderr
    piped = f"{' '.join(map(str, [*command[:2], good, '--format', 'table']))} | head -c 1"
    closed = subprocess.run(["bash", "-c", piped], capture_output=True, timeout=30, check=False)
    assert b"Traceback" not in closed.stderr


def test_an_output_that_cannot_be_written(good: Path, tmp_path: Path) -> None:
    done = read(good, "-o", tmp_path / "no" / "such" / "folder.jsonl")
    assert done.exit_code == 1
    assert "cannot write" in done.stderr
