"""The tree: HTML parsed so that no page, however broken or deep, is too much."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from musnad.errors import InputError

LONGEST_PAGE = 5_000_000  # characters; longer pages are archives or broken
_DEPTH = 250  # libxml2 drops what lies deeper than 256
_NESTING = re.compile(
    r"</?(?:div|span|font|section|center|b|i|em|strong|blockquote|table|tbody|tr|td|ul|li)\b[^>]*>", re.I
)
_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def parse_html(text: str) -> HtmlElement:
    """The tree of a page.

    Args:
        text: HTML, as broken as may be.

    Returns:
        Its root element, with a body.

    Raises:
        InputError: The page is too long, or there is nothing in it.
    """
    if len(text) > LONGEST_PAGE:
        raise InputError(
            f"the page has {len(text):,} characters of HTML, more than any report ({LONGEST_PAGE:,}); split it or save "
            "its text alone"
        )
    text = _INVALID.sub("", text)
    tree = _parsed(text)
    return _parsed(_NESTING.sub("\n", text)) if _too_deep(tree) else tree


def _parsed(text: str) -> HtmlElement:
    # Encoded here and told so: a charset that the page itself names must not decide a second time.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as fault:
        raise InputError("the page holds markup but no text; there is nothing to read") from fault
    if tree.find("body") is None:
        body = etree.SubElement(tree, "body")
        body.extend([child for child in tree if child.tag not in ("head", "body")])
    return tree


def _too_deep(tree: HtmlElement) -> bool:
    """Whether the tree reaches the depth below which the parser drops everything."""
    level = [tree]
    for _ in range(_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True
