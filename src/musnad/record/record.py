"""A record: what Musnad writes of one report."""

from typing import Any

import msgspec

from musnad.record.claim import Claim
from musnad.record.document import Document
from musnad.record.event import Event

SCHEMA = "musnad/1"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One report, read: the document, its claims and the events they settle into."""

    schema: str = SCHEMA
    id: str
    document: Document
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain lists and dicts, in the form of the wire."""
        plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return plain
