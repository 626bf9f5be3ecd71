"""Pages to measure on: the demo's reports, and longer ones in the markup that news sites wrap around such text."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from musnad import Record, read_all
from musnad.pages.page import Page

DEMO = Path(__file__).parent.parent / "demo/pages"
_MENU_LINKS = 120
_RELATED = 60
_SCRIPT = "window.q=window.q||[];q.push(function(){var a=document.createElement('script');a.async=true;});\n"
_STYLE = ".card-%d{display:flex;margin:0 0 1rem;padding:.5rem 1rem;border:1px solid #ddd;color:#333}\n"


def demo_pages() -> list[Page]:
    """The pages of the demo, as bytes already in memory."""
    paths = sorted(DEMO.glob("*.html"))
    return [Page(source=path.name, id=path.stem, body=path.read_bytes(), kind="html") for path in paths]


def long_pages() -> Iterator[Page]:
    """Pages of 60 to 150 KB: each holds the text of three demo reports, deep in menus, scripts and teasers."""
    records = [result for result in read_all([DEMO]) if isinstance(result, Record)]
    heads = [record.document.title or "" for record in records]
    for first in range(0, len(records) - 2, 3):
        weight = 1 + first / 6
        texts = [record.document.text for record in records[first : first + 3]]
        html = _page(heads[first], [line for text in texts for line in text.split("\n") if line.strip()], heads, weight)
        yield Page(source=f"long-{first}", id=f"long-{first}", body=html.encode("utf-8"), kind="html")


def _page(title: str, lines: list[str], heads: list[str], weight: float) -> str:
    paragraphs = "\n".join(f'<p class="story-p">{escape(line)}</p>{_advert(n)}' for n, line in enumerate(lines))
    menu, teasers = _menu(heads, weight), _teasers(heads, weight)
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta property="article:published_time" content="2025-08-14T09:00:00+03:00">'
        f"<style>{''.join(_STYLE % n for n in range(int(150 * weight)))}</style>"
        f"<script>{_SCRIPT * int(120 * weight)}</script></head><body><header><nav><ul>{menu}</ul></nav>"
        f'</header><main><div class="grid"><div class="col-8"><article><h1>{escape(title)}</h1>'
        f'<div class="story-body">{paragraphs}</div></article></div><aside class="col-4">{teasers}</aside>'
        f"</div></main><footer><ul>{menu}</ul></footer><script>{_SCRIPT * 40}</script></body></html>"
    )


def _advert(n: int) -> str:
    return f'<div class="ad-slot" id="ad-{n}"><div><script>q.push("ad-{n}")</script></div></div>' if n % 3 == 2 else ""


def _menu(heads: list[str], weight: float) -> str:
    return "".join(
        f'<li class="menu-item item-{n}"><a href="/section/{n}">{escape(heads[n % len(heads)].split()[0])}</a></li>'
        for n in range(int(_MENU_LINKS * weight))
    )


def _teasers(heads: list[str], weight: float) -> str:
    return "".join(
        f'<div class="card card-{n}"><a href="/news/{n}"><figure><img src="/i/{n}.jpg" alt="" loading="lazy"></figure>'
        f'<h3 class="card-title">{escape(heads[n % len(heads)])}</h3></a><time datetime="2025-08-13">13</time></div>'
        for n in range(int(_RELATED * weight))
    )
