"""Files, folders, standard input and JSONL: what is sound becomes a page, what is not is told and the rest goes on."""

import gzip
import io
import sys
from types import SimpleNamespace

import msgspec
import pytest

from musnad.pages import FetchOptions, Page, Unread, find

TEXT = "قتل ثلاثة جنود في هجوم مسلح."


def test_kind_is_told_by_content_first(tmp_path):
    (tmp_path / "a.txt").write_text(f"<!doctype html><html><body>{TEXT}</body></html>", encoding="utf-8")
    (tmp_path / "b.html").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.htm").write_text(f"<p>{TEXT}", encoding="utf-8")
    assert [(page.id, page.kind) for page in find([str(tmp_path)])] == [("a", "html"), ("b", "text"), ("c", "html")]


def test_folder_is_read_in_order_and_in_depth(tmp_path):
    (tmp_path / "sub").mkdir()
    for name in ("z.txt", "sub/a.txt", "b.txt", "picture.png"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    *pages, left = find([str(tmp_path)])
    assert [page.id for page in pages] == ["b", "a", "z"]
    assert (left.kind, left.source) == ("skipped", str(tmp_path))
    assert "picture.png" in left.reason
    assert "1 hidden file" in left.reason


def test_packed_files_are_unpacked(tmp_path):
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(f"<p>{TEXT}".encode()))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(msgspec.json.encode({"id": "x", "text": TEXT})))
    (tmp_path / "c.txt").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(TEXT.encode() * 50)[:-20])
    (tmp_path / "e.txt.gz").write_bytes(gzip.compress(b"a" * 5000))
    *pages, damaged, bomb = find([str(tmp_path)], FetchOptions(page_size=4000))
    assert [(page.id, page.kind) for page in pages] == [("a", "html"), ("x", "text"), ("c", "text")]
    assert "damaged" in damaged.reason
    assert "larger than" in bomb.reason


def test_jsonl_lines_carry_what_they_say(tmp_path):
    row = {
        "id": 7,
        "text": TEXT,
        "url": "https://n.example/1",
        "title": "ع",
        "published": "2020-01-02",
        "publisher": "ن",
    }
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + msgspec.json.encode(row) + b"\n\n" + msgspec.json.encode({"html": f"<p>{TEXT}"}))
    first, second = find([str(path)])
    assert (first.id, first.kind, first.line, first.url, first.title) == ("7", "text", 1, "https://n.example/1", "ع")
    assert (first.published, first.publisher, first.body.decode()) == ("2020-01-02", "ن", TEXT)
    assert (second.kind, second.line, second.id) == ("html", 3, None)


def test_broken_line_is_told_by_number_and_the_rest_read(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(
        f'{{"text": "{TEXT}"}}\n{{"text": broken\n[1]\n{{"title": "ع"}}\n{{"text": 3}}\n{{"text": " "}}\n{{"text": "{TEXT}"}}\n',
        encoding="utf-8",
    )
    results = list(find([str(path)]))
    assert [type(result) for result in results] == [Page, Unread, Unread, Unread, Unread, Unread, Page]
    assert [result.source.rpartition(" ")[2] for result in results[1:6]] == ["2", "3", "4", "5", "6"]
    assert "no sound JSON" in results[1].reason
    assert "neither text nor html" in results[3].reason


def test_stdin_is_a_page_or_jsonl(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert [(page.source, page.body.decode()) for page in find(["-"])] == [("-", TEXT)]
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(f'{{"text": "{TEXT}", "id": "x"}}\n'.encode())))
    assert [page.id for page in find(["-"])] == ["x"]


def test_what_is_missing_or_too_large_is_told(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "large.txt").write_bytes(b"a" * 3000)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    names = [str(tmp_path / name) for name in ("gone.txt", "empty", "large.txt", "good.txt")]
    results = list(find(names, FetchOptions(page_size=2000)))
    assert [isinstance(result, Page) for result in results] == [False, False, False, True]
    assert "no such file or folder" in results[0].reason
    assert "holds no file that ends in" in results[1].reason
    assert "larger than" in results[2].reason


def test_unreadable_file_is_told(tmp_path, monkeypatch):
    path = tmp_path / "locked.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(self, *_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    (result,) = find([str(path)])
    assert isinstance(result, Unread)
    assert "cannot be read: Permission denied" in result.reason


@pytest.mark.parametrize("source", ["no-such", "\x00", "a" * 5000])
def test_no_name_raises(source):
    (result,) = find([source])
    assert isinstance(result, Unread)
