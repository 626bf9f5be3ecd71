"""Sniffing: what bytes are, told from the bytes themselves before any name or header."""

import re

from musnad.pages.page import PageKind

_SNIFFED = 4096  # bytes looked at
_HTML = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|table|p|h[1-6]|span|script)\b", re.I
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)
_CONTROLS = [bytes([byte]) for byte in range(32) if byte not in b"\t\n\r\f\x1b"]
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = {
    b"%PDF-": "a PDF; take its text out first (pdftotext) and give that",
    b"PK\x03\x04": "a Word file or archive; save it as text first",
    b"\xd0\xcf\x11\xe0": "a Word file of the old kind; save it as text first",
    b"{\\rtf": "a rich text file; save it as plain text first",
    b"\x89PNG": "a picture; there is no text in it",
    b"\xff\xd8\xff": "a picture; there is no text in it",
    b"GIF8": "a picture; there is no text in it",
    b"RIFF": "a picture, sound or film; there is no text in it",
    b"\x1f\x8b": "packed twice with gzip; unpack it first",
    b"7z\xbc\xaf": "an archive; unpack it first",
    b"Rar!": "an archive; unpack it first",
    b"BZh": "an archive; unpack it first",
}
_ENVELOPES = (
    (re.compile(rb"^\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b|^\s*<rss\b", re.S),
     "a feed of many reports; give the reports' own addresses, or one JSON line for each"),
    (re.compile(rb"^[\w-]+:.*multipart/related", re.S),
     "a web archive (MHTML); open it in a browser and save it as HTML"),
    (re.compile(rb"^\s*\[\s*\{\s*\""), "a JSON list; write one object a line instead (JSONL)"),
    (re.compile(rb"^\s*\{\s*\n\s*\""), "JSON over several lines; write one object a line instead (JSONL)"),
)  # fmt: skip


def kind_of(body: bytes, content_type: str = "", name: str = "") -> PageKind:
    """Whether bytes are HTML or plain text.

    Args:
        body: The bytes.
        content_type: What the server called them, if one did.
        name: The file's name, if it had one.

    Returns:
        "html" where markup stands at the start, or where the name or the server says so and markup stands anywhere.
    """
    start = body[:_SNIFFED].replace(b"\x00", b"")
    if _HTML.search(start):
        return "html"
    told = "html" in content_type.lower() or name.lower().endswith((".html", ".htm", ".xhtml"))
    return "html" if told and b"<" in body else "text"


def other_content(body: bytes) -> str | None:
    """What bytes are that are no page, and what to do with them; None where they may be one.

    Args:
        body: The bytes.

    Returns:
        Words such as "a PDF; take its text out first", for known file signatures, envelopes and binary content.
        UTF-16 text, which is full of zeros, is told by its mark or by its even share of them.
    """
    start = body[:_SNIFFED]
    for signature, words in _SIGNATURES.items():
        if start.startswith(signature):
            return words
    for pattern, words in _ENVELOPES:
        if pattern.match(start):
            return words
    if start.startswith(_WIDE_MARKS) or wide_charset(start) is not None:
        return None
    controls = sum(map(start.count, _CONTROLS))
    is_binary = controls > len(start) // 50 or b"\x00\x00" in start
    return "binary, no HTML or text; save it as text first" if is_binary else None


def charset_of(content_type: str) -> str | None:
    """The charset that a content type names."""
    named = _CHARSET.search(content_type)
    return named.group(1) if named else None


def wide_charset(start: bytes) -> str | None:
    """The UTF-16 of text without a mark: where every other byte is 0 or 6, the high bytes of Latin and Arabic."""
    if len(start) < 16:
        return None
    for side, charset in enumerate(("utf-16-be", "utf-16-le")):
        high = start[side::2]
        if high.count(0) + high.count(6) > 0.9 * len(high):
            return charset
    return None
