"""Decoding: bytes to text, whatever the page says of its charset.

Old Arabic sites send windows-1256 or ISO-8859-6, name one and send the other, or were once read in the wrong charset
and saved so. Sound UTF-8 is taken at its word; everything else is tried, and the most Arabic reading wins.
"""

import codecs
import re
from itertools import product

from resiliparse.parse.encoding import detect_encoding

from musnad.errors import InputError
from musnad.pages.sniffing import other_content, wide_charset

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_DECLARED_WITHIN = 4096
_WIDE = 4096  # bytes that tell UTF-16
_JUDGED = 20_000  # bytes or characters that decide
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_COMMON = re.compile("[\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u0628\u062a\u0629]")
_ODD = re.compile("[\ufffd\u0080-\u009f\u00c0-\u00ff\u0152\u0153\u0192\u02c6\u2020-\u2022\u2030]")
# The letters that the first bytes of Arabic in UTF-8 become in windows-1256; elsewhere they are rare.
_LEADING = re.compile("[\u0637\u0638]")
# Text once read in a wrong charset and saved so: (the wrong one, the right one).
_MISREAD = (("cp1252", "utf-8"), ("latin-1", "utf-8"), ("cp1252", "cp1256"), ("latin-1", "cp1256"), ("cp1256", "utf-8"))
_MISREAD_TIMES = 2
_FEW_LETTERS = 20
_NUMBERS = re.compile("[\x80-\x9f]")
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
    other = other_content(body)
    if other is not None:
        raise InputError(f"this is {other}")
    text = _CONTROL.sub("", _decoded(body, declared).replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise InputError("the page is empty; there is nothing to read")
    if _is_garbled(text[:_JUDGED]):
        raise InputError("the letters are lost: the text was saved in a wrong encoding; fetch the page anew")
    return text


def _is_garbled(text: str) -> bool:
    """Whether question marks stand where letters were, or a misreading that could not be mended."""
    if len(_COMMON.findall(text)) > _FEW_LETTERS:
        return False
    words = text.split()
    asked = sum(word.count("?") > 1 for word in words)
    return asked > len(words) / 2 or len(_ODD.findall(text)) > len(text) / 4


def _decoded(body: bytes, declared: str | None) -> str:
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace")
    wide = wide_charset(body[:_WIDE])
    if wide is not None:
        return body.decode(wide, "replace")
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
    """The text read back through the charsets that it was once misread in, twice if need be, where it makes Arabic."""
    start = text[:_JUDGED]
    if len(_ODD.findall(start)) + len(_LEADING.findall(start)) <= len(_COMMON.findall(start)):
        return text
    ways: list[tuple[tuple[str, str], ...]] = [()]
    for times in range(1, _MISREAD_TIMES + 1):
        ways += product(_MISREAD, repeat=times)
    best = max(ways, key=lambda way: _arabness(_read_back(start, way)))
    return _read_back(text, best)


def _read_back(text: str, way: tuple[tuple[str, str], ...]) -> str:
    for wrong, right in way:
        text = _bytes(text, wrong).decode(right, "replace")
    return text


def _bytes(text: str, charset: str) -> bytes:
    """The bytes that were misread; a byte that the charset lacks was kept as its number, as browsers do."""
    if _NUMBERS.search(text) is None:
        return text.encode(charset, "ignore")
    kept = (char.encode(charset, "ignore") or (bytes([ord(char)]) if ord(char) < 256 else b"") for char in text)
    return b"".join(kept)


def _arabness(text: str) -> int:
    start = text[:_JUDGED]
    return len(_COMMON.findall(start)) - 2 * len(_ODD.findall(start)) - len(_LEADING.findall(start))


def _is_known(charset: str) -> bool:
    try:
        codecs.lookup(charset)
    except LookupError:
        return False
    return True
