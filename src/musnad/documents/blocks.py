"""Blocks: all text of a page in reading order, cut where a browser would begin a new line.

Every word of the page stands in exactly one block, with its original characters, so that what is not kept can be told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from musnad.documents.parts import REASONS, SILENT, Part, PartNames, is_hidden, load_part_names, part_of
from musnad.record.vocabulary import DropReason

INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr", "nobr",
})  # fmt: skip
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAK = re.compile(r" *\n *")
_LETTER = re.compile(r"[^\W\d_]")
# Signs that stand in the pieces of a block until it is cut; no page holds them, as decoding drops control characters.
_BREAK, _LINK, _LINK_END, _EDGE = "\x00", "\x01", "\x02", "\x03"
_SIGNS = re.compile(f"[{_LINK}{_LINK_END}{_EDGE}]")
_BODY_LETTERS = 40  # a part that is named a body but holds less is a teaser's
_LARGE = 0.5  # share of a page's letters above which a part is the page and not its furniture
_WITH_HEADING = 400  # characters of a part with the page's heading from which it is the page and no banner
_CHANGED = re.compile(r"updated|modified", re.I)
# Ids of posts in the threads of vBulletin, phpBB, MyBB, SMF and XenForo; WordPress gives such ids to whole articles.
_POST = re.compile(r"((?:js-)?(?:td_)?(?:post|msg|pid|p|edit)[-_]?(?:message[-_]?|content[-_]?)?)\d+")
_ARTICLE = re.compile(r"hentry|\btype-|\bstatus-")
_LONGER = 3  # times the first post's length beyond which a later one is no reply
_ELSEWHERE: frozenset[Part] = frozenset({"comments", "related"})
# Lines of pages made from PDFs are placed one by one; those no further apart than this follow one another.
_PLACED = re.compile(r"position\s*:\s*absolute\s*;.*?top\s*:\s*(\d+)")
_LINE_HEIGHT = 36
_LABEL = 160  # characters of a line that may be a byline or a date
_CELL = 80  # characters of the longest cell of a table of figures


@dataclass(slots=True)
class Block:
    """One line or paragraph of a page.

    `path` numbers the elements around it from the root inwards, so that two blocks share an element where their paths
    share a beginning. `linked` counts the characters inside links, `letters` the letters of the text. `reason` is why
    it is no part of the report.
    """

    text: str
    path: tuple[int, ...]
    elements: tuple[HtmlElement, ...]
    linked: int = 0
    links: int = 0
    breaks: int = 2
    heading: bool = False
    part: Part | None = None
    reason: DropReason | None = None
    parts: frozenset[Part] = frozenset()
    apart: str | None = None
    letters: int = field(init=False)

    def __post_init__(self) -> None:
        self.letters = len(_LETTER.findall(self.text))

    @property
    def link_share(self) -> float:
        """How much of it is links, from 0 to 1."""
        return min(self.linked / max(len(self.text), 1), 1.0)


@dataclass(slots=True)
class _Frame:
    element: HtmlElement
    number: int
    part: Part | None
    parts: frozenset[Part]
    inline: bool
    cell: bool
    in_link: bool = False
    heading: bool = False


@dataclass(slots=True)
class _Reader:
    """Walks a tree and cuts its text into blocks."""

    sizes: dict[HtmlElement, int]
    bodies: set[HtmlElement]
    figures: set[HtmlElement]
    headed: set[HtmlElement]
    posts: dict[str, HtmlElement] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    condemned: list[HtmlElement] = field(default_factory=list)
    moments: list[tuple[str, bool]] = field(default_factory=list)
    named_bodies: list[tuple[int, ...]] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    count: int = 0
    top: int | None = None

    def read(self, body: HtmlElement) -> None:
        self._open(body)
        open_children = [iter(body)]
        while open_children:
            child = next(open_children[-1], None)
            if child is None:
                open_children.pop()
                self._close()
            elif not isinstance(child.tag, str) or child.tag in SILENT:
                self._say(child.tail)
            elif child.tag in ("br", "hr"):
                self.pieces.append(_BREAK if child.tag == "br" else _BREAK * 2)
                self._say(child.tail)
            else:
                self._open(child)
                open_children.append(iter(child))

    def _open(self, element: HtmlElement) -> None:
        outer = self.frames[-1] if self.frames else None
        named = load_part_names().of(element)
        part = outer.part if outer and outer.part else self._part(element, named)
        if part is not None and (outer is None or outer.part is None):
            self.condemned.append(element)
        parts = self._named(element, named) | (outer.parts if outer else frozenset())
        if element.tag == "time" and ("published" in named or "outside" not in parts) and not parts & _ELSEWHERE:
            self.moments.append((element.get("datetime", ""), _CHANGED.search(element.get("class", "")) is not None))
        cell = element.tag in ("td", "th") and element in self.figures
        inline = element.tag in INLINE or cell
        changes = part != (outer.part if outer else None)
        if not inline or changes:
            self._flush()
        if cell and self.pieces:
            self.pieces.append(" | ")
        self.count += 1
        frame = _Frame(
            element, self.count, part, parts, inline and not changes, cell,
            in_link=element.tag == "a" or bool(outer and outer.in_link),
            heading=element.tag in ("h1", "h2", "h3", "h4", "h5", "h6") or bool(outer and outer.heading),
        )  # fmt: skip
        self.frames.append(frame)
        if part is None and element in self.bodies and _is_body(element, load_part_names()):
            self.named_bodies.append(tuple(one.number for one in self.frames if not one.inline))
        if element.tag == "a":
            self.pieces.append(_LINK)
        self._edge(frame)
        self._say(element.text)

    def _named(self, element: HtmlElement, named: frozenset[Part]) -> frozenset[Part]:
        """What an element hands on to what it holds; a part that is the page itself hands on nothing."""
        if element in self.posts.values():
            return named | {"post"}
        if element in self.bodies or self._is_page(element):
            return frozenset()
        return named | {"outside"} if element.tag in ("aside", "footer", "nav") else named

    def _is_page(self, element: HtmlElement) -> bool:
        """Whether an element holds most of the page's text."""
        root = self.frames[0].element if self.frames else element
        return self.sizes.get(element, 0) > _LARGE * self.sizes[root]

    def _part(self, element: HtmlElement, named: frozenset[Part]) -> Part | None:
        part: Part | None = "comments" if self._is_reply(element) else part_of(element, named)
        if part is None or part == "comments":
            return part
        # Scripts show later what a saved page still hides: its main part is no furniture whatever its style or class.
        if self._is_page(element) or (element in self.headed and self.sizes[element] > _WITH_HEADING):
            return None
        return None if element in self.bodies and not is_hidden(element) else part

    def _is_reply(self, element: HtmlElement) -> bool:
        """Whether an element is a later post of a thread, whose first one is the report."""
        number = _POST.fullmatch(element.get("id", ""))
        if number is None or _ARTICLE.search(element.get("class", "")):
            return False
        first = self.posts.setdefault(number[1], element)
        return first is not element and self.sizes[element] <= _LONGER * self.sizes[first]

    def _close(self) -> None:
        frame = self.frames[-1]
        if not frame.inline:
            self._flush()
        self._edge(frame)
        self.frames.pop()
        if frame.element.tag == "a":
            self.pieces.append(_LINK_END)
        if self.frames:
            self._say(frame.element.tail)

    def _edge(self, frame: _Frame) -> None:
        """Mark where an inline element begins or ends; the words of furniture are kept apart there, as styles do."""
        if frame.inline:
            self.pieces.append(" " if frame.part is not None else _EDGE)

    def _say(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)

    def _flush(self) -> None:
        in_link = False
        if self.pieces:
            breaks = 2
            whole = _SPACES.sub(" ", "".join(self.pieces).replace("\n", " ")).replace(_BREAK, "\n")
            for line in _AROUND_BREAK.sub("\n", whole).strip().split("\n"):
                text, linked, links, in_link = _unlinked(line, in_link)
                if text:
                    self._add(text, linked, links, breaks)
                    if len(text) <= _LABEL and _EDGE in line:
                        self.blocks[-1].apart = _SIGNS.sub(" ", line)
                breaks = 1 if text else 2
        self.pieces = [_LINK] if self.frames and self.frames[-1].in_link else []

    def _add(self, text: str, linked: int, links: int, breaks: int) -> None:
        frame = self.frames[-1]
        placed = _PLACED.search(frame.element.get("style", ""))
        top = int(placed[1]) if placed else None
        if top is not None and self.top is not None and 0 < top - self.top <= _LINE_HEIGHT:
            breaks = 1
        self.top = top
        block_frames = [one for one in self.frames if not one.inline] or self.frames[:1]
        reason = REASONS[frame.part] if frame.part else None
        self.blocks.append(
            Block(
                text=text,
                path=tuple(one.number for one in block_frames),
                elements=tuple(one.element for one in block_frames),
                linked=linked,
                links=links,
                breaks=breaks,
                heading=frame.heading,
                part=frame.part,
                reason=reason,
                parts=frame.parts,
            )
        )


@dataclass(frozen=True, slots=True)
class Cut:
    """A page's blocks in reading order, its outermost furniture elements, and the moments its <time> elements tell.

    A moment is a text and whether it is that of a change. `bodies` are the paths of the elements that are named
    the body of a report.
    """

    blocks: list[Block]
    condemned: list[HtmlElement]
    moments: list[tuple[str, bool]]
    bodies: list[tuple[int, ...]]


def cut(body: HtmlElement) -> Cut:
    """Cut a page into blocks, those of furniture with their reason.

    Args:
        body: The body element.
    """
    sizes = _sizes(body)
    reader = _Reader(sizes, _bodies(body, sizes), _figure_cells(body), _around(body.iter("h1")))
    reader.read(body)
    return Cut(reader.blocks, reader.condemned, reader.moments, reader.named_bodies)


def _unlinked(line: str, in_link: bool) -> tuple[str, int, int, bool]:
    """A line without its signs, its characters in links, how many links it has, and whether one goes on."""
    if _SIGNS.search(line) is None:
        text = line.strip(" |")
        return text, len(text) if in_link else 0, int(in_link), in_link
    linked, links = 0, int(in_link)
    for piece in re.split(f"([{_LINK}{_LINK_END}])", line.replace(_EDGE, "")):
        if piece in (_LINK, _LINK_END):
            in_link = piece == _LINK
            links += in_link
        elif in_link:
            linked += len(piece.strip())
    return _SPACES.sub(" ", _SIGNS.sub("", line)).strip(" |"), linked, links, in_link


def _sizes(body: HtmlElement) -> dict[HtmlElement, int]:
    """How many characters outside links each element holds."""
    sizes: dict[HtmlElement, int] = {}
    for element in reversed(list(body.iter())):
        tail = len((element.tail or "").strip())
        silent = not isinstance(element.tag, str) or element.tag in SILENT or element.tag == "a"
        own = 0 if silent else len((element.text or "").strip()) + sizes.get(element, 0)
        sizes[element] = own
        parent = element.getparent()
        if parent is not None:
            sizes[parent] = sizes.get(parent, 0) + own + tail
    return sizes


def _bodies(body: HtmlElement, sizes: dict[HtmlElement, int]) -> set[HtmlElement]:
    """The elements that are named the body of a report, and all around them."""
    names = load_part_names()
    found: set[HtmlElement] = set()
    for element in body.iter():
        if not isinstance(element.tag, str) or sizes[element] < _BODY_LETTERS:
            continue
        if _is_body(element, names):
            found |= _around([element])
    return found


def _around(elements: Iterable[HtmlElement]) -> set[HtmlElement]:
    """Elements and all that they stand in."""
    found: set[HtmlElement] = set()
    for element in elements:
        around: HtmlElement | None = element
        while around is not None and around not in found:
            found.add(around)
            around = around.getparent()
    return found


def _is_body(element: HtmlElement, names: PartNames) -> bool:
    if "articleBody" in element.get("itemprop", "") or "body" in names.of(element):
        return True
    return element.get("data-ad-preview") == "message" or element.get("data-testid") in ("tweetText", "post_message")


def _figure_cells(body: HtmlElement) -> set[HtmlElement]:
    """The cells of tables that hold figures and not the page's layout; a row of them is one line."""
    cells: set[HtmlElement] = set()
    for table in body.iter("table"):
        cells_here = list(table.iter("td", "th"))
        rows = sum(1 for _ in table.iter("tr"))
        plain = table.find(".//table") is None and table.find(".//a") is None and table.find(".//br") is None
        short = all(len(cell.text_content().strip()) <= _CELL for cell in cells_here)
        if plain and short and 1 < rows < len(cells_here):
            cells.update(cells_here)
    return cells
