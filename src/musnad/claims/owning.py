"""Owning: each toll of a sentence goes to the event that caused it; a toll without one is an event of its own."""

from musnad.arabic.shapes import has_article
from musnad.claims.arguments import BY
from musnad.claims.drafting import Drafter
from musnad.claims.drafts import Actorlike, Draft, Tally, nearest
from musnad.claims.hit import Hit
from musnad.claims.kinds import refine
from musnad.claims.linking import Linker
from musnad.claims.realis import is_negated
from musnad.claims.roles import CAN_ACT
from musnad.claims.view import SentenceView
from musnad.mentions.phrase import Phrase

_FALLEN = frozenset(("killed", "injured", "missing"))
_DONE_BY = frozenset(("air_strike", "attack", "shelling"))  # kinds that whoever killed in them did
_SURE = 0.8  # the margin from which a verb's subject is told from its object
_NEAR = 14  # tokens within which a weapon belongs to a toll that has no event
_WITHOUT = frozenset(("protest", "armed_clash"))  # kinds whose dead are no targets
_FIGHTERS = frozenset(("fighter", "soldier", "police", "group"))  # whose dead in a fight tell a side of it


class TollOwner:
    """Gives the tolls of one sentence to its drafts."""

    def __init__(self, view: SentenceView, drafter: Drafter) -> None:
        self._view = view
        self._scan = view.scan
        self._drafter = drafter

    def join(self, drafts: list[Draft], tallies: list[Tally]) -> list[Draft]:
        linker = Linker(self._scan, self._view.knowledge)
        previous: Draft | None = None
        result = list(drafts)
        last_at = -99
        orphans: list[Tally] = []
        known = {self._scan.tokens[p.head].norm for d in drafts for p in map(_phrase, d.targets) if p is not None}
        for index, tally in enumerate(tallies):
            if self._is_repeated(tally, known):
                continue
            own = next((d for d in result if d.hit.first <= tally.at <= d.hit.last), None)
            same = tally.at == last_at and previous is not None
            owner = own or (previous if same else linker.owner(tally, result, previous))
            if owner is None and index + 1 < len(tallies) and self._is_joined(tally, tallies[index + 1]):
                owner = linker.owner(tallies[index + 1], result, previous)
            if owner is None:
                owner = self._bare_toll(tally, result)
                if owner is None:
                    orphans += [tally] if self._word_of(tally) is None and not self._is_natural() else []
                    continue
                result.append(owner)
            owner.tallies.append(tally)
            self._killers(owner, tally)
            self._victims(owner, tally)
            previous, last_at = owner, tally.at
        return self._with_told(result, orphans)

    def _with_told(self, drafts: list[Draft], orphans: list[Tally]) -> list[Draft]:
        """وارتفع عدد الشهداء إلى 4: a figure that no word of the sentence caused joins its toll or is one itself."""
        figures = [
            tally for tally in orphans
            if tally.role in _FALLEN and (tally.phrase.number is not None or tally.scope == "part")
        ]  # fmt: skip
        for tally in figures:
            owner = min((d for d in drafts if d.kind == "casualties"), key=lambda d: abs(d.at - tally.at), default=None)
            if owner is None:
                owner = self._told(tally)
                drafts = [*drafts, owner]
            owner.tallies.append(tally)
            owner.tallies.sort(key=lambda t: t.at)
        return drafts

    def _told(self, tally: Tally) -> Draft:
        """A toll that only its figure and its noun tell."""
        toll = self._view.knowledge.kinds["casualties"].triggers[-1]
        head = tally.phrase.head
        hit = Hit(head, head, toll, False, "", "", "", "", tally.phrase.definite, "")
        draft = Draft(self._view.index, hit, "casualties")
        draft.reasons.append("casualties: a figure alone")
        return draft

    def _is_repeated(self, tally: Tally, known: set[str]) -> bool:
        """اغتيال الصحافي … المتهم بقتل الصحافي: the one victim of an event, named again with the article."""
        phrase = tally.phrase
        bare = tally.role in _FALLEN and phrase.number is None and phrase.form == "singular"
        return (
            bare and has_article(self._scan.tokens[phrase.head].norm) and self._scan.tokens[phrase.head].norm in known
        )

    def _is_joined(self, tally: Tally, follower: Tally) -> bool:
        """قتل حارس وأصيبت زوجته طعنا: two tolls without a stop between share what caused the second."""
        return not any(map(self._scan.is_mark, range(tally.at + 1, follower.at)))

    def uncounted_damage(self, drafts: list[Draft]) -> list[Draft]:
        """Burning, looting and razing told without a number are events too."""
        covered = {draft.at for draft in drafts} | {tally.at for draft in drafts for tally in draft.tallies}
        damage = [h for h in self._view.hits if h.trigger.toll == "destroyed" and h.first not in covered]
        found = []
        for hit in damage:
            draft = self._drafter.draft(hit)
            if draft.targets and not is_negated(self._scan, hit) and (hit.is_verb or draft.agents):
                found.append(draft)
        return found

    def _bare_toll(self, tally: Tally, others: list[Draft]) -> Draft | None:
        """A toll without a mechanism: an attack where somebody did it, else casualties."""
        hit = self._word_of(tally)
        if hit is None or is_negated(self._scan, hit) or self._is_natural():
            return None
        draft = self._drafter.draft(hit)
        if hit.trigger.toll == "destroyed":
            return draft
        draft.kind = (
            "attack"
            if draft.agents and hit.trigger.subject in ("agent", "target") and not hit.trigger.needs
            else "casualties"
        )
        if draft.kind == "casualties":
            draft.agents = []
        for match in self._scan.matches.get("means", ()):
            if any(
                abs(h.first - match.first) < abs(hit.first - match.first)
                and h.trigger.toll in (None, "destroyed")
                and not h.trigger.fallback
                for h in self._view.hits
            ):
                continue
            near = abs(match.first - hit.first) <= _NEAR
            if near and nearest([*others, draft], match.first, self._scan) is draft:
                draft.means.append((self._view.index, match))
                for other in others:
                    other.means = [means for means in other.means if means[1] is not match]
        refine(draft, self._scan, self._view.knowledge)
        return draft

    def _killers(self, owner: Draft, tally: Tally) -> None:
        """أصيب خمسة برصاص الشرطة خلال تفريق, قتل مسلحون جنديين في هجوم: who killed did what caused it."""
        hit = next((h for h in self._view.hits if h.first == tally.at and h.trigger.toll), None)
        if owner.agents or hit is None or owner.hit is hit:
            return
        behind = self._view.clause.after(hit.last + 1)
        owner.agents = [self._view.actorlike(p) for a in behind if a.preposition == BY for p in a.phrases]
        roles = self._view.roles(hit)
        if not owner.agents and owner.kind in _DONE_BY and hit.is_verb and roles.targets and roles.margin >= _SURE:
            owner.agents = [self._view.actorlike(p) for p in roles.agents if p.noun_class in CAN_ACT]

    def _word_of(self, tally: Tally) -> Hit | None:
        """The casualty word that gave a toll."""
        return next((h for h in self._view.hits if h.first <= tally.at <= h.last and h.trigger.toll), None)

    def _is_natural(self) -> bool:
        """قتل الآلاف في زلزال: what nobody did to anybody."""
        words, keys = self._view.knowledge.toll_words, self._view.knowledge.lexicon.keys_of
        told = [keys(token.norm) for token in self._scan.tokens]
        if any(not words["natural"].isdisjoint(stems) for stems in told):
            return True
        pairs = zip(told, told[1:], strict=False)
        return any(not (words["mishap"].isdisjoint(a) or words["traffic"].isdisjoint(b)) for a, b in pairs)

    def _victims(self, owner: Draft, tally: Tally) -> None:
        """The victims of a toll are targets where the event names none itself and they are more than persons."""
        phrase = tally.phrase
        named = any(target.phrase == phrase for target in owner.targets)
        if tally.scope == "part" or named or self._is_nobody(phrase):
            return
        if owner.is_one_sided and self._fights(phrase):
            owner.agents.insert(0, self._view.actorlike(phrase))
            owner.is_one_sided = False
        if owner.hit.trigger.idafa == "party" or not owner.hit.trigger.toll and owner.kind in _WITHOUT:
            return
        if owner.by_victims or all(_is_belonging(target) for target in owner.targets):
            owner.by_victims = True
            owner.targets.append(self._view.actorlike(phrase))

    def _fights(self, phrase: Phrase) -> bool:
        """Whether the dead tell a side of a fight: جنود, رجال الشرطة."""
        words = [self._scan.classes(i) for i in range(phrase.head, phrase.last + 1)] if phrase.is_people else []
        return phrase.noun_class in _FIGHTERS or any(classes & _FIGHTERS for classes in words)

    def _is_nobody(self, phrase: Phrase) -> bool:
        """Figures, the dead and bare persons describe nobody (GUIDE.md, ruling 2)."""
        if phrase.noun_class in ("number", "killed", "injured", "measure"):
            return True
        nobody = self._view.knowledge.toll_words["nobody"]
        heads = [
            {r.sense.value.lemma for r in self._scan.readings[i] if r.sense.layer == "noun"}
            for i in range(phrase.head, phrase.last + 1)
        ]
        return all(not lemmas.isdisjoint(nobody) for lemmas in heads)


def _phrase(target: Actorlike) -> Phrase | None:
    return target.phrase


def _is_belonging(target: Actorlike) -> bool:
    """موكبه، دوريتهم: what belongs to those who were struck is listed beside them."""
    return target.phrase is not None and bool(target.phrase.suffix) and not target.phrase.is_people
