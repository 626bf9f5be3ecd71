"""Placing: each event of a sentence gets the place that the sentence names for it."""

from collections.abc import Set

from musnad.claims.drafts import Draft
from musnad.claims.settings import Address, addresses, arrange, choose_address, distance
from musnad.claims.view import SentenceView
from musnad.mentions.place_mention import PlaceMention

_NATIONS = frozenset(("country", "region"))
_WHO_TELL_WHERE = frozenset(("building", "detainee", "premises"))  # استعصاء سجناء سجن …: where they are, it happened
_TITLE_REACH = 25
_BESIDE = 3


class Placer:
    """Places the drafts of one sentence; `groups` are the addresses that it names."""

    def __init__(self, view: SentenceView, named: Set[str]) -> None:
        """
        Args:
            view: The sentence.
            named: The type words of the places that the report named before.
        """
        self._view = view
        self._named = named
        self._scan = view.scan
        self.groups: list[Address] = []
        self._titles: list[PlaceMention] = []

    def settle(self, drafts: list[Draft]) -> None:
        """Set the place of each draft, and the places that contain it."""
        taken = self._taken(drafts)
        events = {i for hit in self._view.hits for i in range(hit.first, hit.last + 1)}
        self._titles = [m for m in self._view.places if m.in_title or self._is_speakers(m)]
        self.groups = addresses([m for m in self._view.places if self._may_be_meant(m)], self._scan, taken, events)
        for draft in drafts:
            address = choose_address(draft, self.groups, drafts, self._scan)
            if address is None or draft.kind == "statement":
                self._place_by_title(draft, drafts)
                continue
            place, containers = arrange(address)
            draft.place = (self._view.index, place)
            draft.place_in = [(self._view.index, mention) for mention in containers]
            self._front(draft, address)

    def _place_by_title(self, draft: Draft, drafts: list[Draft]) -> None:
        """A place inside somebody's title counts where nothing else is named (GUIDE.md, ruling 13)."""
        if draft.kind == "statement":
            return
        named = [m for m in self._titles if not m.anaphor and m.precision not in _NATIONS]
        near = min(named, key=lambda m: distance(draft, m.first, m.last, drafts, self._scan), default=None)
        if near is not None and distance(draft, near.first, near.last, drafts, self._scan) <= _TITLE_REACH:
            draft.title = (self._view.index, near)

    def _may_be_meant(self, mention: PlaceMention) -> bool:
        """السوق, المطار: alone they recall only what was called so before."""
        word = self._view.knowledge.place_words.types.get(mention.type_word or "")
        return not mention.anaphor or word is None or word.anaphoric or word.lemma in self._named

    def _is_speakers(self, mention: PlaceMention) -> bool:
        """مصدر من داخل سجن …: a place told inside a speaker's name."""
        if mention.type_word is None:
            return False
        said = [s.who for s in self._view.attribution.spans if s.who.sentence == self._view.index and s.kind != "aside"]
        return any(
            who.first <= mention.first <= max(self._content_starts(who.last), who.last + _BESIDE)
            and not any("that" in self._scan.words(i) for i in range(who.last + 1, mention.first))
            for who in said
        )

    def _front(self, draft: Draft, address: Address) -> None:
        """A place that opens the sentence (وفي الأنبار، …) contains the finer one."""
        first = self.groups[0] if self.groups else address
        if first is address or first[0].first > 3 or first[0].first > draft.at:
            return
        draft.place_in += [
            (self._view.index, m) for m in first if (draft.place is None or m is not draft.place[1]) and not m.anaphor
        ]

    def _content_starts(self, index: int) -> int:
        """Where what is said begins behind a speaker: places before أن are the speaker's own."""
        for at in range(index + 1, min(index + 16, len(self._scan.tokens))):
            if "that" in self._scan.words(at) or self._scan.tokens[at].norm == ":":
                return at
            if self._scan.tokens[at].norm in (".", "؛") or any(h.first <= at <= h.last for h in self._view.hits):
                break
        return index

    def _taken(self, drafts: list[Draft]) -> set[int]:
        """Tokens of speakers and agents: places inside their names are not where it happened."""
        taken: set[int] = set()
        for _, who, _ in self._view.attribution.spans:
            if who.sentence == self._view.index:
                taken.update(range(who.first, who.last + 1))
        for at, who, kind in self._view.attribution.spans:
            if kind == "verb" and who.sentence == self._view.index and who.first > at:
                taken.update(range(at, self._content_starts(who.last)))
        for draft in drafts:
            for agent in draft.agents:
                if agent.noun_class not in _WHO_TELL_WHERE:
                    taken.update(range(agent.first, agent.last + 1))
        return taken
