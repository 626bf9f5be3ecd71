"""One sentence read: its event words become drafts with roles, tolls, means, place, time, source and realis."""

from collections.abc import Set

from musnad.claims.agents import AgentFinder
from musnad.claims.counting import Counter, without_repeats
from musnad.claims.crowds import Crowds
from musnad.claims.drafting import Drafter
from musnad.claims.drafts import Actorlike, Draft, nearest
from musnad.claims.hit import Hit
from musnad.claims.joining import Joiner
from musnad.claims.judging import Judge
from musnad.claims.kinds import refine, single_out, spare_survivors
from musnad.claims.owning import TollOwner
from musnad.claims.parts import Parts
from musnad.claims.placing import Placer
from musnad.claims.pointing import Pointer
from musnad.claims.roles import Roles
from musnad.claims.timing import choose_time
from musnad.claims.tolls import TollReader
from musnad.claims.view import SentenceView
from musnad.lexicon.knowledge import Knowledge
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.scan import Scan

# Kinds that no weapon brings about; what is named beside them is somebody's or something else's.
_UNARMED = frozenset(
    (
        "abduction", "agreement", "arrest", "displacement", "escape", "movement", "release", "statement", "surrender",
        "territory_taken", "weapons_seized",
    )
)  # fmt: skip


class SentenceReader:
    """Reads one sentence into drafts; what it leaves behind (speaker, places) the report's memory keeps."""

    def __init__(self, scan: Scan, knowledge: Knowledge, speaker: Actorlike | None, named: Set[str]) -> None:
        """
        Args:
            scan: The sentence looked up, numbers and times set.
            knowledge: All that Musnad knows.
            speaker: Whoever spoke last, whom "he added" would continue.
            named: The type words of the places that the report named before.
        """
        self._view = SentenceView(scan, knowledge, speaker)
        self._agents = AgentFinder(self._view)
        self._drafter = Drafter(self._view, self._agents)
        self._counter = Counter(self._view)
        self._crowds = Crowds(self._view)
        self._joiner = Joiner(self._view, self._counter)
        self._placer = Placer(self._view, named)
        self._judge = Judge(self._view)
        self.pointer = Pointer(self._view)
        self.scan = scan
        self.index = scan.sentence.index
        self.places: list[PlaceMention] = self._view.places
        self.hits = self._view.hits
        self.attribution = self._view.attribution

    def roles(self, hit: Hit) -> Roles:
        """The roles of an event word."""
        return self._view.roles(hit)

    def read(self) -> list[Draft]:
        """The drafts of the sentence in order."""
        drafts = self._joiner.without_continuations(
            [self._drafter.draft(hit) for hit in self.hits if self._drafter.names_event(hit)]
        )
        self._attach_means(drafts)
        self._joiner.condemned(drafts)
        for draft in drafts:
            self._agents.add_claimants(draft, drafts)
            self._agents.disarm(draft)
            refine(draft, self.scan, self._view.knowledge)
        tolls = TollReader(self._view)
        drafts = self._with_tolls(drafts, tolls)
        self._claim_tolls(drafts)
        for draft in drafts:
            self._counter.own(draft)
            self._counter.goods(draft)
            self._counter.crowd(draft)
            self._crowds.complete(draft, drafts)
            self._judge.judge(draft)
            self._counter.pronoun(draft)
            single_out(draft, drafts)
            spare_survivors(draft)
            draft.tallies = without_repeats(draft.tallies, self.scan)
        self._counter.add_parts(drafts, Parts(self._view))
        drafts = self._judge.without_aims(self._joiner.without_doubles(drafts))
        self._placer.settle(drafts)
        for draft in drafts:
            time = choose_time(draft, drafts, self.scan)
            draft.time = (self.index, time) if time else None
        return drafts

    def _claim_tolls(self, drafts: list[Draft]) -> None:
        """أعلن التنظيم مسؤوليته عن قتل أربعة: a toll that somebody claims is his attack."""
        for draft in drafts:
            if draft.kind == "casualties":
                self._agents.add_claimants(draft, drafts)
                draft.kind = "attack" if draft.agents else draft.kind

    def _with_tolls(self, drafts: list[Draft], tolls: TollReader) -> list[Draft]:
        """The drafts with the tolls that they own, and those that a toll or damage makes."""
        owner = TollOwner(self._view, self._drafter)
        drafts = owner.join(drafts, tolls.of_hits(self.hits))
        drafts = self._joiner.without_burning(self._joiner.without_named(drafts) + owner.uncounted_damage(drafts))
        for join in (
            self._joiner.dispersed,
            self._joiner.resisted,
            self._joiner.repelled,
            self._joiner.yielded,
            self._joiner.escalated,
        ):
            drafts = join(drafts)
        return sorted(drafts, key=lambda draft: draft.at)

    def _attach_means(self, drafts: list[Draft]) -> None:
        """Weapons go to the event word nearest to them in their clause."""
        for match in self.scan.matches.get("means", ()):
            if any(draft.hit.first <= match.first <= draft.hit.last for draft in drafts):
                continue
            if match.sense.value.code == "beating" and not match.clitics.article:
                continue  # بالضرب tells how; ضربات are the deed itself
            owner = nearest(drafts, match.first, self.scan)
            if owner is not None and owner.kind in ("protest", "riot") and match.sense.value.implies == "air_strike":
                continue  # مسيرة: a march
            if owner is not None and owner.kind not in _UNARMED and not _is_struck(match.first, owner):
                owner.means.append((self.index, match))

    def is_continuing(self, draft: Draft) -> bool:
        """Whether the sentence only goes on about what was told: it opens with a result or rising figure."""
        first = self.scan.tokens[0].norm.lstrip("وف")
        return (
            first in self._view.knowledge.toll_words["rising"]
            or first.removesuffix("ت") in self._view.knowledge.toll_words["result"]
        )


def _is_struck(index: int, draft: Draft) -> bool:
    """استهدفوا دبابة بقذيفة: a weapon that was itself the target is no means."""
    return any(target.first == index and target.noun_class != "weapon" for target in draft.targets)
