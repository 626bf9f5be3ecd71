"""A document: the report itself, freed of its page."""

import msgspec

from musnad.record.vocabulary import DropReason, PublishedBasis


class Dropped(msgspec.Struct, frozen=True):
    """Words that cleaning took out of the page, and why."""

    reason: DropReason
    text: str


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A cleaned report.

    `id` depends on the page's bytes alone, so the same bytes read twice have the same id. `text` keeps the
    original characters, marks included. `published` is an ISO date or None; `published_basis` says where it
    came from. `dropped` holds all that cleaning took out.
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    language: str = "ar"
    dropped: tuple[Dropped, ...] = ()
