"""Drafts: claims while they are being read, before their values are fixed."""

from dataclasses import dataclass, field
from datetime import date

from musnad.claims.hit import Hit
from musnad.lexicon.lexicon import Match
from musnad.mentions.phrase import Phrase
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.scan import Scan
from musnad.record import Extent, Time
from musnad.record.vocabulary import Realis, Role, Scope


@dataclass(slots=True)
class Extract:
    """Tokens of one sentence: what a value was read from."""

    sentence: int
    first: int
    last: int


@dataclass(slots=True)
class Tally:
    """A count being read: who or what, how many, and how it adds to the others."""

    sentence: int
    phrase: Phrase
    role: Role
    low: int | None
    high: int | None
    scope: Scope
    at: int
    is_bare: bool = False
    group: int = -1


@dataclass(slots=True)
class Actorlike:
    """An agent or target being read: a phrase of a sentence, or a single token such as an adjective."""

    sentence: int
    first: int
    last: int
    noun_class: str
    actor: Match | None
    phrase: Phrase | None = None

    @property
    def phrase_is_definite(self) -> bool:
        """Whether it is a definite phrase."""
        return self.phrase is not None and self.phrase.definite


@dataclass(slots=True)
class Draft:
    """A claim being read; every list is filled by one stage."""

    sentence: int
    hit: Hit
    kind: str
    agents: list[Actorlike] = field(default_factory=list)
    targets: list[Actorlike] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    means: list[tuple[int, Match]] = field(default_factory=list)
    place: tuple[int, PlaceMention] | None = None
    place_in: list[tuple[int, PlaceMention]] = field(default_factory=list)
    place_inherited: bool = False
    title: tuple[int, PlaceMention] | None = None
    time: tuple[int, Time] | None = None
    time_inherited: bool = False
    days: tuple[date | None, date | None] | None = None
    source: Actorlike | None = None
    realis: Realis = "actual"
    is_aim: bool = False
    is_refined: bool = False
    is_airborne: bool = False
    by_known_aircraft: bool = False
    reasons: list[str] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    by_victims: bool = False
    is_carried: bool = False
    is_one_sided: bool = False
    margin: float = 0.5

    @property
    def at(self) -> int:
        """The token that names the event."""
        return self.hit.first


def nearest(drafts: list[Draft], index: int, scan: Scan) -> Draft | None:
    """The draft whose event word is nearest to a token, breaks between them counted in; None where all are far."""

    def distance(draft: Draft) -> int:
        low, high = sorted((draft.at, index))
        breaks = sum(1 for i in scan.breaks if low < i < high)
        return high - low + 20 * breaks + (3 if draft.at > index else 0)

    best = min(drafts, key=distance, default=None)
    return best if best is not None and distance(best) <= 22 else None
