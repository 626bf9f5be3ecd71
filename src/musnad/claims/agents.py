"""Agents beyond the clause's own roles: carried on, announced, claiming, and those that cannot act."""

from musnad.claims.drafts import Actorlike, Draft, nearest
from musnad.claims.hit import Hit
from musnad.claims.realis import is_denying, is_negated_verb
from musnad.claims.roles import CAN_ACT, ONE_SIDE, PASSIVE, Roles
from musnad.claims.view import STRIKES, SentenceView
from musnad.mentions.phrase import Phrase

_DEEDS = frozenset(
    (
        "release",
        "arrest",
        "territory_taken",
        "weapons_seized",
        "movement",
        "raid",
        "air_strike",
        "shelling",
        "attack",
        "execution",
    )
)
_JOINED = frozenset(("raid", "arrest", "release", "siege", "weapons_seized"))
_SPOKEN = frozenset(("statement", "agreement", "release", "abduction", "raid", "arrest"))
_CLAIMED = 4  # tokens between responsibility and what it is for
_POLICED = _SPOKEN - {"statement", "agreement"}
_FORCES = frozenset(("group", "name", "aircraft", "police", "government"))


class AgentFinder:
    """Finds who did it where the event word's own clause does not say."""

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        self._scan = view.scan

    def complete(self, draft: Draft, roles: Roles) -> None:
        """Add the agent that the sentence carries on or announces."""
        hit = draft.hit
        open_side = not draft.agents or hit.is_verb and hit.trigger.subject == "party"
        if open_side and (roles.needs_agent or roles.rule == PASSIVE and hit.voice != "passive"):
            self._carry_subject(draft, surely=not roles.needs_agent)
        if roles.rule == ONE_SIDE:
            self._other_side(draft)
        self._announced(draft)

    def _other_side(self, draft: Draft) -> None:
        """حرر الجيش البلدة بعد معارك مع التنظيم: whoever acts in the sentence fought the side that is named."""
        draft.is_one_sided = True
        acting = self._view.subjects.acting(draft.at)
        if acting is None or any(acting == agent.phrase for agent in draft.agents):
            return
        who = self._view.actorlike(acting)
        if self._view.is_armed(who) or who.noun_class in ("fighter", "soldier"):
            draft.agents.insert(0, who)
            draft.is_one_sided = False

    def _carry_subject(self, draft: Draft, *, surely: bool) -> None:
        """A verb without a subject of its own goes on with the one before; a pronoun points back.

        Where the verb could be passive (`surely`), only a joined one takes the subject of an event before it.
        """
        hit = draft.hit
        if hit.is_verb:
            carried = self._view.subjects.carried(hit.first, hit.person) if hit.voice != "passive" else None
        else:
            carried = (
                self._view.subjects.meant(hit.first, hit.suffix)
                if hit.trigger.idafa != "target" or draft.targets
                else None
            )
        if carried is None and not hit.is_verb and draft.kind in _JOINED and self._accompanies(hit):
            carried = self._view.subjects.acting(hit.first)
            if carried is not None and not self._view.is_armed(self._view.actorlike(carried)):
                return
        if carried is None and not hit.is_verb and hit.prefix.endswith("ل") and draft.kind in ("raid", "repression"):
            carried = self._whose_aim(hit)
        if carried is not None and carried.noun_class == "source" and draft.kind != "statement":
            return
        if surely and carried is not None and not self._goes_on_acting(hit, carried):
            return
        if carried is not None and carried not in [t.phrase for t in [*draft.targets, *draft.agents]]:
            draft.agents.insert(0, self._view.actorlike(carried))
            draft.is_carried = True
            draft.reasons.append("agent carried on within the sentence")

    def _whose_aim(self, hit: Hit) -> Phrase | None:
        """استخدمت الشرطة الغاز لتفريق المحتجين: the aim is that of whoever acts."""
        acting = self._view.subjects.acting(hit.first)
        return acting if acting is not None and acting.noun_class in CAN_ACT - {"source"} else None

    def _accompanies(self, hit: Hit) -> bool:
        """ضبطت … ضمن حملة تمشيط، إضافة إلى توقيف: a deed told beside another of the same force."""
        words = self._scan.words(hit.first - 1) | self._scan.words(hit.first - 2) if hit.first > 1 else set()
        return bool(words & {"preposition", "besides", "cause"})

    def _goes_on_acting(self, hit: Hit, subject: Phrase) -> bool:
        """هاجم الجيش … واعتقل خمسة: the subject has acted already, and the verb is joined to what it did."""
        joined = hit.prefix[:1] in ("و", "ف") or hit.first and "joins" in self._scan.words(hit.first - 1)
        acted = any(
            h.is_verb and h.first < hit.first and subject in self._view.roles(h).agents for h in self._view.hits
        )
        return bool(joined) and (acted or not hit.trigger.toll) and subject.noun_class in _FORCES

    def _announced(self, draft: Draft) -> None:
        """أعلن الجيش توقيف أربعة: an armed actor that announces a deed right before its noun did it."""
        if draft.agents or draft.hit.is_verb or draft.kind not in _DEEDS:
            return
        for at, who, kind in self._view.attribution.spans:
            if (
                kind == "verb"
                and at < draft.at
                and who.sentence == self._view.index
                and who.last < draft.at <= who.last + 12
            ):
                between = range(who.last + 1, draft.at)
                governs = self._view.type_of(who) == "government" and draft.kind in ("raid", "arrest")
                cut = any(self._scan.tokens[i].norm in ".؛" or "that" in self._scan.words(i) for i in between)
                if cut or not (self._view.is_armed(who) or governs):
                    continue
                draft.agents = [who]
                draft.reasons.append("agent: who announced the deed")

    def add_claimants(self, draft: Draft, drafts: list[Draft]) -> None:
        """Who claims responsibility is agent and source both: هجوم تبنته طالبان; of two events the one told last."""
        if draft.hit.is_verb and draft.kind not in STRIKES:
            return
        for match in self._scan.matches.get("speech", ()):
            is_denial = is_denying(self._scan, match.first)  # نفت الحركة مسؤوليتها: no agent of what happened
            if is_negated_verb(self._scan, match.first) or is_denial and draft.realis != "denied":
                continue
            responsible = self._takes_responsibility(match.last)
            claims_it = match.sense.value.role == "claiming" and match.clitics.suffix
            if responsible and match.first < draft.at:
                self._claimed_before(draft, match.first)
            if not (claims_it or responsible) or match.first < draft.at:
                continue
            owner = nearest([draft], match.first, self._scan) or self._told_last(drafts, match.first)
            arguments = [a for a in self._view.clause.after(match.last + 1) if not a.preposition]
            if owner is draft and arguments:
                draft.agents += [self._view.actorlike(p) for p in arguments[0].phrases]
                draft.source = self._view.actorlike(arguments[0].phrases[0])

    def _told_last(self, drafts: list[Draft], index: int) -> Draft | None:
        """The event told last before a token in the same sentence."""
        before = [draft for draft in drafts if draft.at < index]
        ended = before and any(self._scan.tokens[i].norm in ".؛" for i in range(before[-1].at, index))
        return None if not before or ended else before[-1]

    def _claimed_before(self, draft: Draft, index: int) -> None:
        """أعلنت الحركة مسؤوليتها عن خطف: whoever took responsibility right before the event noun did it."""
        wanted = self._view.knowledge.toll_words["responsibility"]
        keys_of = self._view.knowledge.lexicon.keys_of
        taken = [i for i in range(index, draft.at) if not keys_of(self._scan.tokens[i].norm).isdisjoint(wanted)]
        claimant = self._view.subjects.of(index)
        if draft.agents or claimant is None or not taken or draft.at - taken[-1] > _CLAIMED:
            return
        spoken_for = claimant.actor if claimant.noun_class == "source" else None  # متحدث باسم الحركة
        who = self._view.actorlike(claimant)
        if spoken_for is not None:
            who = Actorlike(self._view.index, spoken_for.first, spoken_for.last, "name", spoken_for)
        draft.agents = [who]
        draft.source = draft.source or draft.agents[0]
        draft.reasons.append("agent: who took responsibility")

    def _takes_responsibility(self, index: int) -> bool:
        """أعلنت الحركة مسؤوليتها: a verb, its subject and responsibility."""
        ahead = range(index + 1, min(index + 7, len(self._scan.tokens)))
        wanted = self._view.knowledge.toll_words["responsibility"]
        keys_of = self._view.knowledge.lexicon.keys_of
        return any(not keys_of(self._scan.tokens[i].norm).isdisjoint(wanted) for i in ahead)

    def disarm(self, draft: Draft) -> None:
        """An aircraft or weapon acts for its owner: kept as agent only where the phrase names one."""
        kept: list[Actorlike] = []
        for agent in draft.agents:
            if agent.noun_class in ("aircraft", "weapon", "vehicle") and agent.phrase is not None:
                span = range(agent.first, agent.last + 1)
                owned = any(i in self._scan.covered["actor"] or self._scan.has(i, "nationality") for i in span)
                owned = owned or any(self._scan.classes(i) & {"group"} for i in span)
                flown = self._scan.covered["means"].get(agent.first) if agent.sentence == self._view.index else None
                if flown is not None and (self._view.index, flown) not in draft.means:
                    draft.means.append((self._view.index, flown))
                if draft.kind in STRIKES and agent.noun_class == "aircraft":
                    draft.is_airborne = True
                    draft.by_known_aircraft = agent.phrase.definite and agent.phrase.form == "singular" and not owned
                if not owned:
                    continue
                adjective = next((i for i in span if self._scan.has(i, "nationality")), None)
                if agent.noun_class == "weapon" and adjective is not None:
                    kept.append(Actorlike(self._view.index, adjective, adjective, "nationality", None))
                    continue
            kept.append(agent)
        draft.agents = [agent for agent in kept if self._can_be_agent(agent, draft.kind)]

    def _governs(self, agent: Actorlike) -> bool:
        """Whether a speaking body can also act: a ministry or an army, no report and no witness."""
        return agent.actor is not None or bool(self._scan.classes(agent.first) & {"government", "group", "police"})

    def _ends_in_pronoun(self, index: int) -> bool:
        """نظمتها كفاية: right behind a verb that bears its object stands the subject, whatever the word."""
        return index >= 0 and any(r.sense.verb and r.clitics.suffix for r in self._scan.readings[index])

    def _can_be_agent(self, agent: Actorlike, kind: str) -> bool:
        """No measure, building or loose unknown word does anything; sources speak."""
        speaks = agent.noun_class == "source" or self._view.type_of(agent) == "media"
        if speaks and (kind not in _SPOKEN or kind in _POLICED and not self._governs(agent)):
            return False
        if agent.noun_class in ("measure", "distance", "building", "weapon", "animal", "number"):
            return False
        if agent.noun_class == "unknown" and agent.phrase is not None:
            shown = agent.phrase.definite or self._ends_in_pronoun(agent.first - 1)
            return shown and agent.phrase.preposition == ""
        return True
