"""Counting: how many an event's own people, goods and crowds are, beside its tolls."""

from musnad.arabic.shapes import is_passive
from musnad.claims.drafts import Draft, Tally
from musnad.claims.hit import Hit
from musnad.claims.parts import Parts
from musnad.claims.tolls import counted_once
from musnad.claims.view import SentenceView
from musnad.lexicon.triggers import Kind
from musnad.mentions.phrase import Phrase
from musnad.mentions.scan import Scan

Amount = tuple[int | None, int | None]
_PAIR = 2
_HELD = frozenset(("abducted", "arrested", "released"))
_TWO = frozenset(("3md", "3fd"))
_LEAVES = frozenset(("escaped", "surrendered"))  # whoever gets away or gives up counts as a victim does, even alone
_THINGS = frozenset(("seized", "destroyed", "displaced"))
_UNCOUNTED = frozenset(("group", "government", "name", "source", "premises"))


class Counter:
    """Counts the parties and things of one sentence's drafts."""

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        self._scan = view.scan
        self._victims: set[int] = set()

    def own(self, draft: Draft) -> None:
        """The count that a kind's own people or things give: خطف موظفَين → abducted 2."""
        self._victims |= {tally.phrase.start for tally in draft.tallies}
        kind = self._view.knowledge.kinds[draft.kind]
        if kind.role != "participants" and kind.counted != "agents":
            self._perpetrators(draft)
        for freed in self._view.verbs.exchanged(draft.hit):
            draft.targets.append(self._view.actorlike(freed))
            draft.tallies.append(
                Tally(self._view.index, freed, "released", freed.low, freed.high, "additional", draft.at)
            )
        if kind.role is None:
            return
        parties = draft.agents if kind.counted == "agents" else draft.targets
        once = counted_once([p.phrase for p in parties if p.phrase is not None], self._scan)
        for party in parties:
            phrase = party.phrase if party.phrase in once else None
            if phrase is None or any(t.phrase == phrase for t in draft.tallies):
                continue
            amount = _amount(phrase, kind, draft.hit)
            if amount is not None:
                draft.tallies.append(Tally(self._view.index, phrase, kind.role, *amount, "new", draft.at))  # type: ignore[arg-type]  # kinds are checked at load
                self._victims |= {phrase.start} if kind.counted == "targets" else set()

    def pronoun(self, draft: Draft) -> None:
        """احتجزتها ثلاثة أيام، أفرج عنهما: captives whom only a pronoun or a passive verb names, one or two."""
        kind = self._view.knowledge.kinds[draft.kind]
        if kind.role not in _HELD or draft.targets or draft.realis not in ("actual", "denied"):
            return
        if any(tally.role == kind.role for tally in draft.tallies):
            return
        many = self._pronoun(draft.hit)
        if many:
            first, last = draft.hit.first, draft.hit.last
            phrase = Phrase(
                first, first, last, first, "person", many, many, None, True,
                "dual" if many == _PAIR else "singular", None, "", "", False,
            )  # fmt: skip
            draft.tallies.append(Tally(self._view.index, phrase, kind.role, many, many, "new", draft.at))  # type: ignore[arg-type]  # kinds are checked at load

    def _pronoun(self, hit: Hit) -> int:
        """How many the pronoun on a verb, or behind its preposition, stands for; 0 where it does not say."""
        if not hit.is_verb:
            return 0
        after = self._scan.tokens[hit.last + 1].norm if hit.last + 1 < len(self._scan.tokens) else ""
        behind = after.removeprefix(hit.trigger.to) if hit.trigger.to and after.startswith(hit.trigger.to) else ""
        for norm in (hit.suffix, behind, self._scan.tokens[hit.last].norm if hit.last > hit.first else ""):
            if norm.endswith(tuple(self._view.knowledge.toll_words["both"])):
                return _PAIR
            if norm in self._view.knowledge.toll_words["one"]:
                return 1
        passive = hit.voice == "passive" or is_passive(self._scan.tokens[hit.first].text)
        return 1 if passive and hit.person in ("3ms", "3fs") and hit.trigger.to is None else 0

    def _perpetrators(self, draft: Draft) -> None:
        """A number of those who did it is `participants`."""
        if draft.kind == "armed_clash" or draft.is_carried:
            return
        for party in draft.agents:
            phrase = party.phrase
            if (
                phrase is None
                or phrase.noun_class in ("aircraft", "weapon", "vehicle")
                or phrase.start in self._victims
            ):
                continue
            dual_bombers = phrase.noun_class == "bomber" and phrase.form == "dual"
            if phrase.number is not None or dual_bombers:
                draft.tallies.append(
                    Tally(self._view.index, phrase, "participants", phrase.low, phrase.high, "new", draft.at)
                )

    def add_parts(self, drafts: list[Draft], parts: Parts) -> None:
        """Counts behind بينهم go to the draft whose count they are part of."""
        every = [tally for draft in drafts for tally in draft.tallies]
        for part in parts.of(every):
            owner = next((d for d in drafts for t in d.tallies if t.at == part.at and t.role == part.role), None)
            if owner is None:
                continue
            if any(t.phrase.start == part.phrase.start and t.role != part.role and t.at > part.at for t in every):
                continue  # أصيب سبعة توفي منهم اثنان: a toll of its own
            owner.tallies = [t for t in owner.tallies if t.phrase.start != part.phrase.start]
            owner.tallies.append(part)
            whole = next((t for t in owner.tallies if t.at == part.at and t.scope != "part"), None)
            nobody = whole is not None and whole.phrase.noun_class == "person"
            if nobody and owner.kind in ("arrest", "abduction", "release"):
                owner.targets.append(self._view.actorlike(part.phrase))

        for draft in drafts:
            for tally in draft.tallies if not draft.targets else []:
                people = [self._view.actorlike(phrase) for phrase in parts.described(tally)]
                if self._view.knowledge.kinds[draft.kind].counted == "agents":
                    draft.agents = people or draft.agents  # تظاهر ألف شخص، معظمهم من الطلاب
                else:
                    draft.targets += people

    def goods(self, draft: Draft) -> None:
        """Arms counted in a list behind a seizure: كدس يضم 23 صاروخاً و17 قنبرة."""
        if draft.kind != "weapons_seized":
            return
        limit = min((h.first for h in self._view.hits if h.first > draft.hit.last), default=len(self._scan.tokens))
        for number in self._scan.numbers:
            if not draft.hit.last < number.first < limit:
                continue
            phrase = self._view.phrases.at(number.outer_first) or self._view.phrases.at(number.first)
            goods = phrase is not None and (
                phrase.noun_class in ("weapon", "vehicle", "aircraft") or phrase.first in self._scan.covered["means"]
            )
            if phrase is None or not goods or any(t.phrase.start == phrase.start for t in draft.tallies):
                continue
            draft.tallies.append(Tally(self._view.index, phrase, "seized", phrase.low, phrase.high, "new", draft.at))

    def crowd(self, draft: Draft) -> None:
        """The size of a crowd told beside the protest: مسيرة شارك فيها مئات الآلاف."""
        if draft.kind != "protest" or any(t.role == "participants" for t in draft.tallies):
            return
        crowd = tuple(self._view.knowledge.toll_words["crowd"])
        for number in self._scan.numbers:
            phrase = self._view.phrases.at(number.outer_first) or self._view.phrases.at(number.first)
            taken = any(t.phrase.start <= number.first <= t.phrase.last for t in draft.tallies)
            people = phrase is not None and (phrase.is_people or phrase.noun_class in ("number", "unknown"))
            if (
                phrase is None
                or taken
                or not people
                or abs(number.first - draft.at) > 16
                or number.form == "digits"
                and phrase.noun_class == "number"
            ):
                continue
            near = [self._scan.tokens[i].norm for i in range(max(0, number.first - 5), number.first)]
            beside = (
                number.first == draft.hit.last + 1 or draft.hit.trigger.fallback and number.outer_last == draft.at - 1
            )
            if any(norm.startswith(crowd) for norm in near) or beside:
                draft.tallies.append(
                    Tally(self._view.index, phrase, "participants", phrase.low, phrase.high, "new", draft.at)
                )
                return


def _amount(phrase: Phrase, kind: Kind, hit: Hit) -> Amount | None:
    """How many people or things of its kind a phrase counts; None where it says nothing of their number."""
    if phrase.number is not None:
        return phrase.low, phrase.high
    if kind.counted == "agents" and kind.role not in _LEAVES or kind.role == "seized" and phrase.is_people:
        return None
    if phrase.form == "dual" or hit.is_verb and hit.person in _TWO and kind.counted == "agents":
        return 2, 2
    if phrase.definite and phrase.form == "plural" and not phrase.is_people:
        return None
    if kind.counted == "agents":
        return (1, 1) if phrase.is_people and phrase.form == "singular" else None
    if kind.role in _THINGS and phrase.start == phrase.first and not phrase.is_people:
        return None
    if phrase.is_counted:
        return phrase.low, phrase.high
    return None if phrase.noun_class in _UNCOUNTED else (1, 1)


def without_repeats(tallies: list[Tally], scan: Scan) -> list[Tally]:
    """ان شرطيا قتل …، ما أسفر عن مقتل شرطي: the same figure of the same people told twice counts once."""
    seen: set[tuple[str, int | None, int | None, str]] = set()
    kept = []
    for tally in tallies:
        head = scan.tokens[tally.phrase.head].norm.lstrip("وبل").removesuffix("ا")
        key = (tally.role, tally.low, tally.high, head)
        if key not in seen or tally.scope == "additional":
            kept.append(tally)
        seen.add(key)
    return kept
