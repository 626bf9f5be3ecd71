"""A claim: one assertion that one event of one kind happened, was denied, threatened or foiled."""

import msgspec

from musnad.record.span import Extent, Span
from musnad.record.vocabulary import (
    Channel,
    PartOfDay,
    PlacePrecision,
    Qualifier,
    Realis,
    Role,
    Scope,
    TimePrecision,
)  # fmt: skip


class Party(Span, frozen=True, kw_only=True):
    """An agent or target: the words, and the known actor behind them where there is one.

    `type` is a class of actor or thing (rebel_group, military, police, civilians, vehicle, building …).
    """

    actor: str | None = None
    name: str | None = None
    name_ar: str | None = None
    type: str | None = None


class Relation(Span, frozen=True, kw_only=True):
    """How the event lies to the named place: "south_of", "near", "between", "countryside" …"""

    kind: str


class Place(Span, frozen=True, kw_only=True):
    """A place as named, with its gazetteer entry where one is known.

    `lat`/`lon` are WGS 84 degrees. `admin` runs from the governorate inwards. `inherited` is true where the clause
    names no place and the report's context gave this one.
    """

    name: str | None = None
    name_ar: str | None = None
    gazetteer_id: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin: tuple[str, ...] = ()
    precision: PlacePrecision = "settlement"
    relation: Relation | None = None
    inherited: bool = False


class When(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """When it happened: first and last day as ISO dates, and the words they were read from.

    The span is None where the time is inherited or follows from the date of publication alone.
    """

    text: str | None = None
    start: int | None = None
    end: int | None = None
    from_: str | None = None
    to: str | None = None
    precision: TimePrecision = "day"
    part_of_day: PartOfDay | None = None
    basis: str = ""
    inherited: bool = False


class Counted(msgspec.Struct, frozen=True):
    """Whom or what a count counts."""

    actor: str | None
    type: str | None
    text: str


class Count(Span, frozen=True, kw_only=True):
    """A number of people or things that the event did something to. None leaves a side open."""

    role: Role
    low: int | None
    high: int | None
    qualifier: Qualifier = "exact"
    scope: Scope = "new"
    of: Counted | None = None


class Means(Span, frozen=True, kw_only=True):
    """A weapon or tactic named for the event."""

    code: str | None = None


class Source(Span, frozen=True, kw_only=True):
    """Whoever the text says reported or claimed it."""

    actor: str | None = None
    channel: Channel = "official"


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One assertion of one event. `reasons` keeps the rule and words behind every value, for `--explain`."""

    id: str
    kind: str
    realis: Realis
    trigger: Span
    agents: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    place: Place | None = None
    place_in: tuple[Place, ...] = ()
    time: When | None = None
    counts: tuple[Count, ...] = ()
    means: tuple[Means, ...] = ()
    source: Source | None = None
    sentence: Extent
    confidence: float = 0.5
    reasons: tuple[str, ...] = ()
