"""A telling: one claim together with the record that makes it and the day that record was published."""

import msgspec

from musnad.record.claim import Claim
from musnad.record.event import ClaimRef


class Telling(msgspec.Struct, frozen=True):
    """One claim as one report tells it; `published` is an ISO date or None where unknown."""

    record: str
    published: str | None
    claim: Claim

    @property
    def ref(self) -> ClaimRef:
        """Where the claim stands, for the event that cites it."""
        return ClaimRef(self.record, self.claim.id)

    @property
    def age(self) -> tuple[str, str, int]:
        """The order of telling: by day of publication, record, and place in the text."""
        return (self.published or "", self.record, self.claim.trigger.start)
