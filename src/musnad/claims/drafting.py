"""Drafting: an event word with its roles becomes a draft."""

from musnad.claims.agents import AgentFinder
from musnad.claims.drafts import Actorlike, Draft
from musnad.claims.hit import Hit
from musnad.claims.kinds import is_flown
from musnad.claims.realis import is_negated
from musnad.claims.roles import Roles
from musnad.claims.view import STRIKES, SentenceView
from musnad.mentions.phrase import Phrase


class Drafter:
    """Makes the drafts of one sentence."""

    def __init__(self, view: SentenceView, agents: AgentFinder) -> None:
        self._view = view
        self._scan = view.scan
        self._agents = agents

    def draft(self, hit: Hit) -> Draft:
        """The draft of one event word."""
        roles = self._view.roles(hit)
        draft = Draft(self._view.index, hit, hit.trigger.kind)
        draft.agents = [self._view.actorlike(phrase) for phrase in roles.agents]
        draft.targets = [self._view.actorlike(phrase) for phrase in roles.targets]
        if roles.adjective is not None:
            draft.agents.append(Actorlike(self._view.index, roles.adjective, roles.adjective, "nationality", None))
        draft.margin = roles.margin
        if hit.trigger.fallback:
            draft.agents = [Actorlike(self._view.index, hit.first, hit.last, "crowd", None)]
        self._agents.complete(draft, roles)
        self._free_or_take(draft, roles)
        draft.targets = [t for t in draft.targets if not self._is_body(t)]
        if draft.kind == "territory_taken":
            draft.targets = [t for t in draft.targets if t.phrase is not None and t.phrase.is_people]
        if draft.kind in STRIKES:
            draft.targets = [
                t for t in draft.targets if not self._is_means(t) and not self._view.struck.is_only_where(t.phrase)
            ]
        draft.reasons.append(f"{hit.trigger.kind}: “{hit.trigger.words}”, {roles.rule}")
        return draft

    def names_event(self, hit: Hit) -> bool:
        """Casualty words name no event of their own while a mechanism may own them."""
        if is_negated(self._scan, hit) or self._only_describes(hit) or self._only_speaks(hit):
            return False
        if hit.trigger.toll == "destroyed" and hit.is_verb:
            return any(is_flown(agent.first, self._scan) for agent in self._view.roles(hit).agents)
        return hit.trigger.toll is None or (
            hit.trigger.toll in ("killed", "injured", "killed_or_injured") and hit.trigger.kind != "casualties"
        )

    def _only_speaks(self, hit: Hit) -> bool:
        """وقال أحد المتظاهرين: people named after an event, heard or singled out, tell no event."""
        if not hit.trigger.fallback:
            return False
        spoken = any(
            who.sentence == self._view.index and who.first <= hit.first <= who.last
            for _, who, _ in self._view.attribution.spans
        )
        return spoken or self._scan.has(hit.first - 1, "one_of")

    def _only_describes(self, hit: Hit) -> bool:
        """Whether an event word tells a state or a class of events, no event.

        الرهائن الذين يحتجزهم التنظيم: a state in a relative clause; أحد أكثر الانفجارات دموية: one of a class.
        """
        if self._counts_who(hit):
            return True
        if not hit.is_verb and "state" in self._scan.words(hit.first - 1):
            return True  # رهن الاعتقال
        if not hit.is_verb:
            return hit.article and hit.first > 0 and "superlative" in self._scan.words(hit.first - 1)
        standing = hit.tense == "present" and hit.trigger.kind in ("abduction", "arrest", "siege")
        return standing and hit.first > 0 and "relative" in self._scan.words(hit.first - 1) and bool(hit.suffix)

    def _counts_who(self, hit: Hit) -> bool:
        """عدد الذين سلموا أنفسهم: a running total, not what happened now."""
        counted = hit.first > 1 and self._scan.tokens[hit.first - 2].norm in self._view.knowledge.toll_words["number"]
        return counted and "relative" in self._scan.words(hit.first - 1)

    def _is_means(self, target: Actorlike) -> bool:
        """هجوم بسيارة مفخخة: what it was done with is not what was struck."""
        phrase = target.phrase
        if phrase is None or phrase.is_people:
            return False
        return (
            phrase.noun_class in ("weapon", "fire")
            or phrase.preposition == "ب"
            and not self._is_struck_in(phrase)
            or phrase.head in self._scan.covered["means"]
            and (phrase.noun_class != "vehicle" or self._scan.covered["means"][phrase.head].last > phrase.head)
        )

    def _is_body(self, target: Actorlike) -> bool:
        """فأردوه قتيلا، جثث سبعة أشخاص: how somebody was left, and remains, name nobody; tolls count them."""
        return target.noun_class == "killed" and target.first == target.last and not target.phrase_is_definite

    def _is_struck_in(self, phrase: Phrase) -> bool:
        """انفجرت عبوة بقواته، لغم بسيارتهم: somebody's, so what was struck and not what it was done with."""
        if phrase.noun_class in ("group", "name", "government", "premises") or phrase.suffix:
            return phrase.noun_class != "weapon"
        return phrase.noun_class == "vehicle" and phrase.head not in self._scan.covered["means"]

    def _free_or_take(self, draft: Draft, roles: Roles) -> None:
        """تحرير رهائن frees people, تحرير البلدة takes a place: what the word acts on decides."""
        if draft.kind not in ("release", "territory_taken") or not roles.targets:
            return
        head = roles.targets[0]
        is_place = head.noun_class == "premises" or any(m.first <= head.head <= m.last for m in self._view.places)
        if draft.kind == "release" and is_place and not head.is_people and draft.hit.trigger.needs:
            draft.kind = "territory_taken"
        elif draft.kind == "territory_taken" and head.is_people and not is_place and draft.hit.trigger.needs:
            draft.kind = "release"
