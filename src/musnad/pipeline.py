"""The way through Musnad: page → document → sentences → claims → events → record."""

from musnad.claims import compose
from musnad.codebooks import coded
from musnad.documents import clean
from musnad.events import settle
from musnad.lexicon.knowledge import Knowledge
from musnad.pages import Page
from musnad.record import Document, Record
from musnad.sentences import parse


def read(page: Page, knowledge: Knowledge, *, published: str | None = None) -> Record:
    """One report, from bytes to claims and events with their evidence.

    Args:
        page: What was fetched.
        knowledge: All that Musnad knows, loaded once.
        published: ISO date for a page that gives none.

    Returns:
        The record.

    Raises:
        InputError: The bytes hold no report.
        SkippedPage: The page is in another language.
    """
    document = clean(page, published=published)
    return read_document(document, knowledge, record_id=page.id)


def read_document(document: Document, knowledge: Knowledge, *, record_id: str | None = None) -> Record:
    """One cleaned report read into claims and events.

    Args:
        document: The report.
        knowledge: All that Musnad knows.
        record_id: The input's own id; the document's where None.

    Returns:
        The record.
    """
    name = record_id or document.id
    claims = compose(document, parse(document.text, knowledge.lexicon.knows), knowledge)
    by_id = {(name, claim.id): claim for claim in claims}
    events = coded(settle(claims, name, document.published), by_id, knowledge.actors)
    return Record(id=name, document=document, claims=claims, events=events)
