"""Decoding: bytes to text, whatever the page says of its charset.

Old Arabic sites send windows-1256 or ISO-8859-6, name one and send the other, or were once read in the wrong charset
and saved so. Sound UTF-8 is taken at its word; everything else is tried, and the most Arabic reading wins.
"""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

from musnad.errors import InputError
from musnad.pages.sniffing import is_binary

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_DECLARED_WITHIN = 4096
_JUDGED = 60_000  # bytes or characters that decide
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_COMMON = re.compile("[\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u0628\u062a\u0629]")
_ODD = re.compile("[\ufffd\u0080-\u009f\u00c0-\u00ff\u0152\u0153\u0192\u02c6\u2020-\u2022\u2030]")
# Text once read in a wrong charset and saved so: (the wrong one, the right one).
_MISREAD = (("cp1252", "utf-8"), ("latin-1", "utf-8"), ("cp1252", "cp1256"), ("latin-1", "cp1256"))
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")


def decode(body: bytes, declared: str | None = None) -> str:
    """The text of a page.

    Args:
        body: Its bytes.
        declared: The charset that the server named, if it named one.

    Returns:
        The text with plain line ends and without control characters, otherwise as written.

    Raises:
        InputError: The bytes are empty or no text.
    """
    if not body.strip(b"\x00 \t\r\n"):
        raise InputError("the page is empty; there is nothing to read")
    if is_binary(body):
        raise InputError("the page is binary (a picture, archive or document), not HTML or text; save it as text first")
    text = _CONTROL.sub("", _decoded(body, declared).replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise InputError("the page is empty; there is nothing to read")
    return text


def _decoded(body: bytes, declared: str | None) -> str:
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace")
    try:
        return _mended(body.decode("utf-8"))
    except UnicodeDecodeError:
        return _most_arabic(body, declared)


def _most_arabic(body: bytes, declared: str | None) -> str:
    meta = _META.search(body[:_DECLARED_WITHIN])
    told = (declared, meta.group(1).decode("ascii", "ignore") if meta else None, detect_encoding(body[:_JUDGED]))
    charsets = [charset for charset in (*told, "utf-8", "cp1256", "iso-8859-6") if charset and _is_known(charset)]
    best = max(charsets, key=lambda charset: _arabness(body[:_JUDGED].decode(charset, "replace")))
    return body.decode(best, "replace")


def _mended(text: str) -> str:
    """The text read back through the charset that it was once misread in, where that makes Arabic of it."""
    if len(_ODD.findall(text[:_JUDGED])) <= len(_COMMON.findall(text[:_JUDGED])):
        return text
    readings = [text]
    for wrong, right in _MISREAD:
        try:
            readings.append(text.encode(wrong, "ignore").decode(right))
        except UnicodeDecodeError:
            continue
    return max(readings, key=_arabness)


def _arabness(text: str) -> int:
    return len(_COMMON.findall(text[:_JUDGED])) - 2 * len(_ODD.findall(text[:_JUDGED]))


def _is_known(charset: str) -> bool:
    try:
        codecs.lookup(charset)
    except LookupError:
        return False
    return True
