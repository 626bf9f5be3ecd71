"""An event: the claims that speak of one happening, settled."""

from typing import Any

import msgspec

from musnad.record.claim import Party, Place


class ClaimRef(msgspec.Struct, frozen=True):
    """A claim of a record, by the ids of both."""

    record: str
    claim: str


class TollClaim(msgspec.Struct, frozen=True):
    """What one claim says of one toll, and on whose word."""

    record: str
    claim: str
    low: int | None
    high: int | None
    source: str | None
    published: str | None


class Toll(msgspec.Struct, frozen=True):
    """How many, for one role: the lowest, best and highest figure, the policy and the reason in words."""

    low: int | None
    best: int | None
    high: int | None
    policy: str
    why: str
    by: tuple[TollClaim, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One happening, as the claims together tell it. `codes` holds the rows of each codebook."""

    id: str
    kind: str
    claims: tuple[ClaimRef, ...]
    agents: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    place: Place | None = None
    from_: str | None = None
    to: str | None = None
    realis: str = "actual"
    tolls: dict[str, Toll] = {}
    codes: dict[str, dict[str, Any]] = {}
    status: str = "coded"
    confidence: float = 0.5
