"""Musnad: Arabic conflict reporting in, sourced event records out.

    import musnad

    record = musnad.read("report.html")                       # a file, an address, or the text itself
    record = musnad.read("قتل خمسة مدنيين …", published="2022-01-25")
    record.events[0].tolls, record.claims[0].place            # typed, frozen, each field with its words
    record.to_dict()                                          # as `musnad read --format json` writes it
    musnad.to_frame(record)                                   # as a pandas DataFrame, one row a claim

Each name is imported from its home when it is first asked for, so that `musnad --help` loads nothing heavy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from musnad.errors import DataError, FetchError, InputError, MusnadError, SkippedPage, StoreError
    from musnad.exports.frames import to_frame
    from musnad.lexicon.knowledge import Knowledge, load_knowledge
    from musnad.pages import FetchOptions, Unread
    from musnad.reading import read, read_all, settle
    from musnad.record import Claim, Document, Event, Record, Span, from_json, to_json

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "DataError",
    "Document",
    "Event",
    "FetchError",
    "FetchOptions",
    "InputError",
    "Knowledge",
    "MusnadError",
    "Record",
    "SkippedPage",
    "Span",
    "StoreError",
    "Unread",
    "from_json",
    "load_knowledge",
    "read",
    "read_all",
    "settle",
    "to_frame",
    "to_json",
]

_HOMES = {
    "musnad.errors": ("DataError", "FetchError", "InputError", "MusnadError", "SkippedPage", "StoreError"),
    "musnad.exports.frames": ("to_frame",),
    "musnad.lexicon.knowledge": ("Knowledge", "load_knowledge"),
    "musnad.pages": ("FetchOptions", "Unread"),
    "musnad.reading": ("read", "read_all", "settle"),
    "musnad.record": ("Claim", "Document", "Event", "Record", "Span", "from_json", "to_json"),
}


def __getattr__(name: str) -> Any:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
