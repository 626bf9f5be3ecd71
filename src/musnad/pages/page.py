"""The types of this package: a page brought in, an input that could not be, and how to fetch."""

from typing import Literal

import msgspec

PageKind = Literal["html", "text"]
MEGABYTE = 1024 * 1024


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One report as it came in: its bytes and whatever its envelope said of it.

    `source` is the path, address or "-" that it came from; `line` its line there, where it is one of many. `id` is the
    input's own name for it (a JSONL line's "id", a file's stem). `charset` is what the server declared. `title`,
    `published` and `publisher` were given beside the page, not in it.
    """

    source: str
    body: bytes
    kind: PageKind
    id: str | None = None
    line: int | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    charset: str | None = None


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """An input that could not be brought in: what, why in one sentence, and of what kind.

    `kind` is "skipped" for a sound input that is not for Musnad, anything else for a failure.
    """

    source: str
    reason: str
    kind: str = "failed"


class FetchOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How inputs are brought in. Times are in seconds, sizes in bytes.

    `total_time` bounds one address with all its redirects and retries; `delay` is the pause between two pages of one
    host. `allow_private` also fetches from private and loopback addresses.
    """

    allow_private: bool = False
    connect_time: float = 10.0
    read_time: float = 20.0
    total_time: float = 60.0
    page_size: int = 20 * MEGABYTE
    retries: int = 2
    backoff: float = 1.0
    delay: float = 1.0
    redirects: int = 8
    robots: bool = True
    agent: str = "Musnad/0.1"
