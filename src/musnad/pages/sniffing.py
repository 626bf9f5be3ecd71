"""Sniffing: what bytes are, told from the bytes themselves before any name or header."""

import re

from musnad.pages.page import PageKind

_SNIFFED = 4096  # bytes looked at
_HTML = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|table|p|h[1-6]|span|script)\b", re.I
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"\x7fELF",
    b"RIFF", b"OggS", b"ID3", b"BZh", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3",
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


def is_binary(body: bytes) -> bool:
    """Whether bytes are no text in any encoding: a known file signature, or many control bytes.

    UTF-16 text, which is full of zeros, is told by its mark or by its even share of them.
    """
    start = body[:_SNIFFED]
    if start.startswith(_SIGNATURES):
        return True
    if start.startswith(_WIDE_MARKS) or _is_wide(start):
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in start)
    return controls > len(start) // 50 or b"\x00\x00" in start


def charset_of(content_type: str) -> str | None:
    """The charset that a content type names."""
    named = _CHARSET.search(content_type)
    return named.group(1) if named else None


def _is_wide(start: bytes) -> bool:
    """Whether every other byte of most of the text is 0 or 6, the high bytes of Latin and Arabic in UTF-16."""
    if len(start) < 16:
        return False
    return any(sum(byte in (0, 6) for byte in start[side::2]) > 0.9 * len(start[side::2]) for side in (0, 1))
