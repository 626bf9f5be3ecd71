"""Titles: the headline of a report and its outlet, told apart in what the page calls itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from musnad.documents.blocks import Block
from musnad.documents.groups import is_prose, is_sentence
from musnad.documents.knowledge import read_list
from musnad.documents.metadata import Metadata

_LETTERS = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"\s+[|\-–—»:·•/]+\s+|\s*\|\s*|\s*::\s*|:\s+")
_SHORTEST = 0.35  # share of the page's title that a block must fill to be it
_LEAST_WORDS = 2
_FIRST_LINE_WORDS = 4
_HEADLINE_LINE = 0.7  # of the next line's letters, which a headline right above it does not reach
_EDGES = " |-–—»:·•،,/"
_FILE_NAME = re.compile(r"[\w.()-]*[\d_][\w.()-]*|\S+\.\w{2,5}|untitled.*|document\d*", re.I)
_NO_NAME = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|https?:|^\W*$")


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What stands around headlines and names, from data/documents/titles.yaml."""

    platforms: frozenset[str]
    sections: frozenset[str]
    post: re.Pattern[str]


@lru_cache(maxsize=1)
def load_title_words() -> TitleWords:
    """The words around headlines, read once."""
    rows = read_list("titles")
    platforms, between = ("|".join(map(re.escape, rows[name])) for name in ("platforms", "between"))
    return TitleWords(
        platforms=frozenset(rows["platforms"]),
        sections=frozenset(rows["sections"]),
        post=re.compile(rf"^(?P<account>.{{1,80}}?)\s+(?:{between})\s+(?:{platforms})\s*:"),
    )


def squeezed(text: str) -> str:
    """The letters and digits alone, to compare texts by."""
    return "".join(_LETTERS.findall(text))


def title_block(blocks: list[Block], main: list[int], metadata: Metadata) -> int | None:
    """The block that holds the headline: the longest in the page's title, or its heading, or its first line.

    Args:
        blocks: All blocks of the page.
        main: Indexes of those that are the report.
        metadata: What the page says of itself.

    Returns:
        Its index, None where no block is the headline.
    """
    if _post(metadata) is not None:
        return None
    wanted = [squeezed(title) for title in (metadata.headline, metadata.page_title) if title and not _is_file(title)]
    site = squeezed(metadata.publisher or "")
    shortest = _SHORTEST * min(map(len, wanted), default=0)
    longest = max(map(len, wanted), default=-1)
    best, length = None, 0
    for index, block in enumerate(blocks):
        if not shortest <= len(block.text) or block.letters > longest:
            continue
        letters = squeezed(block.text)
        fits = any(letters in title and len(letters) >= _SHORTEST * len(title) for title in wanted)
        # Of equal blocks a heading is the headline and not the breadcrumb's repetition of it.
        rank = 2 * len(letters) + block.heading
        if fits and letters != site and rank > length and len(block.text.split()) >= _LEAST_WORDS:
            best, length = index, rank
    if best is None:
        headings = [i for i, b in enumerate(blocks) if b.elements[-1].tag == "h1" and b.reason is None and not b.links]
        best = headings[0] if len(headings) == 1 else None
    return _first_line(blocks, main) if best is None and not wanted else best


def _is_file(title: str) -> bool:
    """Whether a title is a file's name and no headline, as programs that convert documents write it."""
    return _FILE_NAME.fullmatch(title) is not None


def _first_line(blocks: list[Block], main: list[int]) -> int | None:
    """The line that opens a report on a page that names no title."""
    if len(main) < 2:
        return None
    first, second = blocks[main[0]], blocks[main[1]]
    apart = second.breaks == 2 or first.letters < _HEADLINE_LINE * second.letters
    opens = first.breaks == 2 and apart and not is_sentence(first) and not first.links
    body = any(is_prose(blocks[index]) for index in main[1:3])
    return main[0] if opens and body and len(first.text.split()) >= _FIRST_LINE_WORDS else None


def title_of(blocks: list[Block], index: int | None, metadata: Metadata) -> str | None:
    """The headline: of its block, or else the page's own title without the site's name."""
    if index is not None:
        return " ".join(blocks[index].text.split())
    if metadata.headline:
        return metadata.headline
    title = metadata.page_title
    if not title or _is_file(title) or _post(metadata) is not None:
        return None
    if metadata.publisher is None:
        return max(_SEPARATOR.split(title), key=len)
    return _without(title, metadata.publisher)


def _without(title: str, site: str) -> str:
    """A title without the site's name at either end."""
    mark = rf"\s*[{re.escape(_EDGES.strip())}]+\s*"
    return re.sub(rf"^\s*{re.escape(site)}{mark}|{mark}{re.escape(site)}\s*$", "", title).strip()


def _post(metadata: Metadata) -> str | None:
    """The account that a page of a platform shows a post of."""
    found = load_title_words().post.match(metadata.window_title or metadata.page_title or "")
    return found["account"] if found else None


def publisher_of(title: str | None, metadata: Metadata) -> str | None:
    """The outlet: as the page names it, or what stands beside the headline in the page's title.

    Args:
        title: The headline.
        metadata: What the page says of itself.
    """
    words = load_title_words()
    if metadata.publisher and metadata.publisher not in words.platforms:
        return metadata.publisher
    names = [_post(metadata), *_names(title, metadata, words)]
    if metadata.publisher or any(part in words.platforms for part in _parts(metadata.window_title)):
        names.append(title)
    return next((name for name in names if name), None)


def _names(title: str | None, metadata: Metadata, words: TitleWords) -> Iterator[str]:
    """What stands at either end of the page's titles beside the headline, the outermost first."""
    for whole in (metadata.window_title, metadata.page_title):
        start = whole.find(title) if whole and title else -1
        if whole is None or title is None or start < 0:
            continue
        for rest in (_parts(whole[start + len(title) :])[::-1], _parts(whole[:start])):
            for name in rest:
                if name not in words.platforms and name not in words.sections and not _NO_NAME.search(name):
                    yield name


def _parts(text: str | None) -> list[str]:
    parts = (part.strip(_EDGES) for piece in _SEPARATOR.split(text or "") for part in re.split("[,،]", piece))
    return [part for part in parts if part]
