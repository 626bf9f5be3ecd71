"""What flows through Musnad: every record type, said once."""

from musnad.record.claim import Claim, Count, Counted, Means, Party, Place, Relation, Source, When
from musnad.record.document import Document, Dropped
from musnad.record.event import ClaimRef, Event, Toll, TollClaim
from musnad.record.mention import Number, Time
from musnad.record.record import SCHEMA, Record
from musnad.record.sentence import Sentence, Token
from musnad.record.span import Extent, Span
from musnad.record.wire import from_json, to_json

__all__ = [
    "SCHEMA",
    "Claim",
    "ClaimRef",
    "Count",
    "Counted",
    "Document",
    "Dropped",
    "Event",
    "Extent",
    "Means",
    "Number",
    "Party",
    "Place",
    "Record",
    "Relation",
    "Sentence",
    "Source",
    "Span",
    "Time",
    "Token",
    "Toll",
    "TollClaim",
    "When",
    "from_json",
    "to_json",
]
