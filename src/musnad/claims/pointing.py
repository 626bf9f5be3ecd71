"""Pointing: whom a bare number, another or a pronoun stands for.

خطفوا تسعة جنود … وأفرجوا عن ثمانية منهم       eight of the soldiers
قتل ثلاثة مزارعين وخطف خمسة آخرين           five more farmers
المقر … هددوا باقتحامه                      the premises told before
"""

from musnad.arabic.clitics import PERSON_OF
from musnad.claims.agreement import Agreement
from musnad.claims.drafts import Actorlike, Draft
from musnad.claims.hit import Hit
from musnad.claims.hits import idiom_pronoun
from musnad.claims.view import SentenceView
from musnad.mentions.phrase import Phrase

_FIGURES = frozenset(("number", "killed", "injured", "missing", "measure"))
_NOBODY = _FIGURES | {"person"}
_HELD = frozenset(("abduction", "arrest", "release", "execution", "assassination", "sexual_violence", "torture"))
_OWN_MOVES = frozenset(("displacement", "escape"))
_RECENT = 2  # sentences within which a figure goes on about people told before


class Pointer:
    """Settles what the targets of one sentence point at."""

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        self._scan = view.scan
        self._agreement = Agreement(view.scan)

    def settle(self, draft: Draft, earlier: list[Draft]) -> None:
        """Put those meant in place of a target that only counts or points.

        Args:
            draft: An event of the sentence, its counts taken already.
            earlier: The events told before it in the sentence and the report, in order.
        """
        hit = draft.hit
        takes = hit.trigger.idafa == "target" if not hit.is_verb else draft.kind in _HELD
        if not draft.targets and takes and draft.kind not in _OWN_MOVES:
            draft.targets = self._pointed_at(draft)
        loose = [target for target in draft.targets if self._is_loose(target)]
        if not loose:
            return
        draft.targets = [target for target in draft.targets if target not in loose] or self._meant(draft, earlier)
        if not draft.targets and loose[0].phrase is not None:
            draft.targets = self._those_before(draft, loose[0].phrase)

    def _is_loose(self, who: Actorlike) -> bool:
        """ثمانية منهم، خمسة آخرين، أحدهما: a figure or a bare other, without a word for who they are."""
        phrase = who.phrase
        if phrase is None or who.sentence != self._view.index:
            return False
        if phrase.noun_class == "number" or phrase.noun_class == "unknown" and self._is_portion(phrase):
            return True
        if phrase.noun_class not in ("person", "unknown") or phrase.last > phrase.head:
            return False
        return bool({"another", "one_of_them"} & self._scan.words(phrase.head)) or self._is_other(phrase)

    def _is_other(self, phrase: Phrase) -> bool:
        others = self._view.knowledge.toll_words["others"]
        return any(r.sense.layer == "noun" and r.sense.value.lemma in others for r in self._scan.readings[phrase.head])

    def _is_portion(self, phrase: Phrase) -> bool:
        """المزيد منهم، عدد منهم."""
        behind = phrase.last + 1
        of_them = "part" in self._scan.words(behind) and self._scan.tokens[behind].norm.startswith("من")
        return phrase.last == phrase.head and of_them

    def _meant(self, draft: Draft, earlier: list[Draft]) -> list[Actorlike]:
        """The people that the nearest event before told of."""
        for before in reversed(earlier):
            if draft.sentence - before.sentence > _RECENT:
                break
            people = [*before.targets, *(before.agents if before.kind in _OWN_MOVES else ())]
            people = [t for t in people if t.phrase is not None and (t.phrase.is_people or t.phrase.number is not None)]
            people = [t for t in people if t.noun_class not in _FIGURES and not self._is_loose(t)]
            if people:
                return people[:1]
        return []

    def _those_before(self, draft: Draft, figure: Phrase) -> list[Actorlike]:
        """اقتادت أبناءها الثلاثة ثم أعدمت اثنين منهم: people that no event took up."""
        if "part" not in self._scan.words(figure.last + 1):
            return []
        agents = {agent.first for agent in draft.agents}
        people = [p for p in self._view.phrases.whole() if p.last < figure.start and p.is_people]
        people = [
            p
            for p in people
            if p.noun_class not in _FIGURES and not self._is_other(p) and p.form != "singular" and p.first not in agents
        ]
        return [self._view.actorlike(people[-1])] if people else []

    def _pointed_at(self, draft: Draft) -> list[Actorlike]:
        """خطفه، باقتحامه: the nearest phrase before the event noun that its pronoun can mean."""
        person = self._pronoun(draft.hit)
        if person is None:
            return []
        agents = {agent.first for agent in draft.agents}
        if draft.hit.is_verb:
            related = [p for p in self._view.verbs.antecedents_of(draft.hit) if self._agreement.before(p, person)]
            if related:
                return [self._view.actorlike(related[0])]
        for phrase in reversed(self._view.phrases.whole()):
            if phrase.last < draft.at and phrase.first not in agents and self._can_be_meant(phrase, draft.kind, person):
                return [self._view.actorlike(phrase)]
        return []

    def _pronoun(self, hit: Hit) -> str | None:
        """The person of the pronoun that stands for the target: خطفه، أفرجت عنها، أخلوا سبيلهما."""
        if not hit.is_verb:
            return PERSON_OF.get(hit.suffix)
        inner = idiom_pronoun(hit, self._scan)
        if inner:
            return PERSON_OF[inner]
        mark = hit.trigger.to
        if mark is None or self._scan.is_mark(hit.last + 1):
            return None
        norm = self._scan.tokens[hit.last + 1].norm
        return PERSON_OF.get(norm.removeprefix(mark)) if norm.startswith(mark) else None

    def _can_be_meant(self, phrase: Phrase, kind: str, person: str) -> bool:
        if phrase.noun_class in ("unknown", "source", "weapon", "fire", *_NOBODY) or phrase.first in self._scan.time_at:
            return False
        if any(r.sense.mode == "verb" for r in self._scan.readings[phrase.head]):
            return False
        held = phrase.is_people or phrase.noun_class == "name"
        return (held if kind in _HELD else True) and self._agreement.before(phrase, person)
