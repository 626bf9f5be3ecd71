"""Crowds: who demonstrates where the event word names nobody in particular, and whom a protest is against.

تظاهر مئات الأشخاص …، واحتشد المتظاهرون         the demonstrators that the sentence names
احتجاجا على قرار الحكومة، ضد البلدية، لمطالبة الوزارة    the first authority behind a word of protest
"""

from musnad.claims.drafts import Actorlike, Draft
from musnad.claims.view import SentenceView
from musnad.mentions.phrase import Phrase

_REACH = 7  # tokens from a word of protest to whom it is against
_NEAR = 18  # tokens between a protest and the demonstrators who are named beside it
_ENDS = frozenset(".؛؟!")
_AGAINST = frozenset(("demands", "opposes", "ousts"))
_MEDIA = frozenset(("media", "monitor"))
_SOFT_CLASSES = frozenset(("source", "crowd"))


class Crowds:
    """Completes the protests of one sentence."""

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        self._scan = view.scan

    def complete(self, draft: Draft, drafts: list[Draft]) -> None:
        """Name the crowd of a protest and those it is against.

        Args:
            draft: An event of the sentence, untouched where it is no protest.
            drafts: All events of the sentence.
        """
        if draft.kind != "protest":
            return
        if all(self._is_nobody(agent) for agent in draft.agents):
            taken = {agent.first for other in drafts if other is not draft for agent in [*other.agents, *other.targets]}
            crowd = self._named_crowd(draft, taken)
            draft.agents = [crowd] if crowd is not None else draft.agents
        if not draft.targets:
            draft.targets = self._opposed(draft, [d.at for d in drafts if d.kind == "protest" and d.at > draft.at])

    def _is_nobody(self, who: Actorlike) -> bool:
        return who.noun_class in ("person", "number")

    def _named_crowd(self, draft: Draft, taken: set[int]) -> Actorlike | None:
        """The crowd noun nearest to the event word, whether before or behind it."""
        heads = [i for i in range(len(self._scan.tokens)) if "crowd" in self._scan.classes(i) and i not in self._hits()]
        phrases = [p for i in heads if (p := self._view.phrases.at(i)) is not None and p.noun_class == "crowd"]
        reach = len(self._scan.tokens) if draft.agents else _NEAR
        near = [p for p in phrases if p.first not in taken and abs(p.first - draft.at) <= reach]
        best = min(near, key=lambda p: abs(p.first - draft.at), default=None)
        return self._view.actorlike(best) if best is not None else None

    def _hits(self) -> set[int]:
        return {h.first for h in self._view.hits if not h.trigger.fallback}

    def _opposed(self, draft: Draft, later: list[int]) -> list[Actorlike]:
        scan = self._scan
        found: list[Actorlike] = []
        for index in range(draft.hit.last + 1, min([*later, len(scan.tokens)])):
            if scan.tokens[index].norm in _ENDS:
                break
            words = scan.words(index) & _AGAINST
            if not words:
                continue
            phrase = self._authority(index + 1, _REACH if "opposes" in words else 1)
            if phrase is None and "ousts" in words:
                phrase = self._ousted(index + 1)
            if phrase is not None and not any(self._is_same(phrase, known) for known in found):
                found.append(self._view.actorlike(phrase))
        return found

    def _is_same(self, phrase: Phrase, known: Actorlike) -> bool:
        if phrase.actor is not None and known.actor is not None:
            return bool(phrase.actor.sense.value.actor == known.actor.sense.value.actor)
        return phrase.first == known.first

    def _authority(self, start: int, reach: int) -> Phrase | None:
        """The first actor, government or ranked person behind a word of protest; right behind one of demands."""
        scan = self._scan
        for index in range(start, min(start + reach, len(scan.tokens))):
            if scan.is_mark(index) and scan.tokens[index].norm not in '«»"“”':
                return None
            if any(h.first == index and h.trigger.idafa == "target" for h in self._view.hits):
                return None  # احتجاجا على مقتل زعيمهم
            phrase = self._view.phrases.at(index)
            if phrase is not None and self._can_be_opposed(phrase):
                return phrase
        return None

    def _ousted(self, index: int) -> Phrase | None:
        """برحيل باقييف: whoever a crowd wants gone, by any name."""
        phrase = self._view.phrases.at(index) if index < len(self._scan.tokens) else None
        unmarked = phrase is not None and not phrase.preposition and phrase.noun_class in ("unknown", "named", "name")
        return phrase if unmarked else None

    def _can_be_opposed(self, phrase: Phrase) -> bool:
        if self._scan.classes(phrase.head) & {"government", "commander", "group"}:
            return phrase.definite or phrase.last > phrase.head
        actor = phrase.actor
        if actor is None or actor.first != phrase.first or phrase.noun_class in _SOFT_CLASSES:
            return False
        if phrase.first in self._scan.covered["place"] and phrase.first == phrase.head == phrase.last:
            before = self._scan.words(phrase.first - 1)
            return "governs" not in before or bool(before & _AGAINST)
        return self._view.type_of(self._view.actorlike(phrase)) not in _MEDIA
