"""Joining: event words of one sentence that speak of one event, or of one that another is part of."""

from musnad.claims.counting import Counter
from musnad.claims.drafts import Actorlike, Draft
from musnad.claims.view import STRIKES, SentenceView

_ONE_MAN = 12  # tokens within which an attacker and the verb by which he blows himself up stand
_RELATIVE = 5  # tokens between an explosion and the verb that says it went off
_DEEDS = frozenset(
    ("release", "arrest", "territory_taken", "weapons_seized", "movement", "raid", "air_strike", "shelling", "attack")
)
_SPOKEN_OF = 7  # tokens between a statement and the deed that it is about
_MECHANISMS = frozenset(("air_strike", "shelling", "bombing", "suicide_bombing"))


class Joiner:
    """Joins the drafts of one sentence."""

    def __init__(self, view: SentenceView, counter: Counter) -> None:
        self._view = view
        self._scan = view.scan
        self._counter = counter

    def without_continuations(self, drafts: list[Draft]) -> list[Draft]:
        """Hit verbs and generic nouns that go on about the event word before them join it."""
        kept: list[Draft] = []
        for draft in drafts:
            if self._precedes_its_noun(draft):
                continue
            if self._is_manner(draft, kept):
                kept[-1].reasons.append(f"“{self._scan.tokens[draft.at].text}” tells how")
                continue
            owner = self._continued(draft, kept)
            if owner is None:
                kept.append(draft)
                continue
            if draft.hit.trigger.hit:
                known = [target.phrase for target in owner.targets]
                owner.targets += [t for t in self._struck_behind(draft) if t.phrase not in known]
            else:
                owner.agents = owner.agents or draft.agents
                owner.targets = owner.targets or draft.targets
            if (
                owner.hit.trigger.kind == "attack"
                and owner.hit.is_verb
                and draft.kind in _MECHANISMS
                and not draft.hit.is_verb
            ):
                owner.kind, owner.hit = (
                    draft.kind,
                    draft.hit,
                )  # استهدف بغارتين, حيّدت بضربة جوية: the mechanism names the event
            owner.reasons.append(f"“{self._scan.tokens[draft.at].text}” continues it")
        return kept

    def _is_manner(self, draft: Draft, kept: list[Draft]) -> bool:
        """تحرير تسعة رهائن بعد عملية اقتحام: an operation behind another deed that says only how it was done."""
        hit = draft.hit
        if hit.is_verb or hit.article or hit.suffix or draft.targets or not kept or kept[-1].kind not in _DEEDS:
            return False
        carried = any(
            r.sense.layer == "carrier" and r.sense.value == "operation" for r in self._scan.readings[hit.first - 1]
        )
        if hit.first < 2 or not carried or self._scan.is_mark(hit.first - 2):
            return False
        return bool({"cause", "preposition"} & self._scan.words(hit.first - 2))

    def _struck_behind(self, draft: Draft) -> list[Actorlike]:
        """عبوة ناسفة استهدفت دورية: the object of a hit verb whose subject is the event or its weapon."""
        crowd = next(
            (h for h in self._view.hits if h.first == draft.hit.last + 1 and h.trigger.kind == "protest"), None
        )
        if crowd is not None and not crowd.is_verb:  # استهدف مظاهرة
            return [Actorlike(self._view.index, crowd.first, crowd.last, "crowd", None)]
        behind = [a for a in self._view.clause.after(draft.hit.last + 1) if not a.preposition]
        if not behind:
            return draft.targets
        struck = [phrase for phrase in behind[0].phrases if not self._view.struck.is_only_where(phrase)]
        return [self._view.actorlike(phrase) for phrase in struck]

    def _precedes_its_noun(self, draft: Draft) -> bool:
        """استهدف هجوم …: a hit verb whose subject is an event noun tells nothing of its own."""
        if draft.hit.is_verb and draft.kind == "bombing" and self._breaks_out(draft):
            return True
        if not draft.hit.is_verb or not draft.hit.trigger.hit:
            return False
        behind = (h for h in self._view.hits if 0 < h.first - draft.hit.last <= 2 and not h.is_verb and not h.prefix)
        near = next((h for h in behind if h.trigger.kind in STRIKES), None)
        return near is not None and (
            near.first == draft.hit.last + 1 or "one_of_class" in self._scan.words(near.first - 1)
        )

    def _tells_of_some(self, draft: Draft) -> bool:
        """أطلق صاروخين سقط أحدهما في …, ثلاثة صواريخ سقط اثنان منها: what became of some that were fired."""
        if not draft.hit.is_verb or draft.hit.prefix or draft.kind not in ("shelling", "air_strike"):
            return False
        number = self._scan.number_at.get(draft.hit.last + 1)
        some = number is not None and "part" in self._scan.words(number.outer_last + 1)
        return some or "one_of_them" in self._scan.words(draft.hit.last + 1)

    def _strikes_on(self, draft: Draft, before: Draft) -> bool:
        """اعتداء وقع في …، واستهدف عناصر للشرطة: a joined hit verb with one phrase tells what the attack struck."""
        joined = draft.hit.is_verb and draft.hit.trigger.hit and draft.hit.prefix == "و"
        alone = bool(draft.agents) and not draft.targets and any("subject alone" in why for why in draft.reasons)
        struck = {target.phrase for target in before.targets} <= {agent.phrase for agent in draft.agents}
        return joined and alone and struck and not before.hit.is_verb and not before.agents

    def _went_off(self, draft: Draft, before: Draft) -> bool:
        """انفجار عبوة انفجرت لدى وصوله: a verb right behind an explosion says that it went off."""
        if (
            not draft.hit.is_verb
            or draft.hit.prefix
            or before.hit.is_verb
            or not before.kind == draft.kind == "bombing"
        ):
            return False
        between = range(before.hit.last + 1, draft.at)
        return len(between) < _RELATIVE and not any(map(self._scan.is_mark, between))

    def _breaks_out(self, draft: Draft) -> bool:
        """انفجرت مظاهرات: what broke out is a protest, nothing blew up."""
        near = (h for h in self._view.hits if 0 < h.first - draft.hit.last <= 2 and not h.is_verb and not h.prefix)
        return any(h.trigger.kind in ("protest", "riot") for h in near)

    def _continued(self, draft: Draft, kept: list[Draft]) -> Draft | None:
        """The earlier draft that an event word only continues, or None."""
        if draft.kind not in STRIKES or not kept:
            return None
        if draft.hit.article and "pointing" in self._scan.words(draft.at - 1):
            return next((d for d in reversed(kept) if d.kind in STRIKES), None)  # في هذه المواجهات
        before = next((d for d in reversed(kept) if d.kind in STRIKES), None)
        in_which = self._scan.tokens[draft.at - 1].norm == "في" and draft.hit.trigger.kind == "attack"
        if before is None or draft.at - before.hit.last > (40 if in_which else 14):
            return None
        between = range(before.hit.last + 1, draft.at)
        if any(self._scan.tokens[i].norm in (".", "؛", ":") for i in between):
            return None
        if any("breaks" in self._scan.words(i) and self._scan.is_mark(i - 1) for i in between):
            return None
        if (
            draft.hit.is_verb
            and draft.hit.trigger.hit
            and (draft.hit.prefix == "" or not before.hit.is_verb and not draft.agents)
        ):
            return before
        if self._went_off(draft, before) or self._tells_of_some(draft) or self._strikes_on(draft, before):
            return before
        taken_up = draft.hit.is_verb and draft.hit.suffix and not draft.hit.prefix
        if taken_up and draft.hit.trigger.object == "means" and before.kind == draft.kind:
            return before  # سقطت قذيفة أطلقتها قوات
        if draft.hit.is_verb and draft.hit.trigger.toll and draft.hit.suffix and draft.hit.prefix[:1] in ("و", "ف"):
            return before  # قنصوا جنديا فأردوه
        if (
            draft.hit.is_verb
            or draft.hit.prefix[:1] == "و"
            or before.hit.trigger.kind == draft.hit.trigger.kind == "air_strike"
        ):
            return None
        introduced = bool({"within", "up_to"} & self._scan.words(draft.at - 1)) or draft.hit.prefix.endswith(("ب", "ل"))
        number = self._scan.number_at.get(draft.at - 1)
        introduced = introduced or number is not None and self._scan.tokens[number.outer_first].norm.startswith("ب")
        return before if introduced and not draft.hit.article and before.hit.is_verb else None

    def condemned(self, drafts: list[Draft]) -> None:
        """استنكرت الرئاسة الهجوم، أدان الجيش إعدام المليشيا أسرى: whose deed a statement is about, or else the deed."""
        for draft in drafts:
            if draft.kind != "statement" or draft.targets or not draft.hit.is_verb:
                continue
            hit = next((h for h in self._view.hits if 0 < h.first - draft.hit.last <= _SPOKEN_OF), None)
            between = range(draft.hit.last + 1, hit.first if hit is not None else 0)
            away = {"that", "relative", "governs"}
            cut = any(self._scan.is_mark(i) or away & self._scan.words(i) for i in between)
            if hit is None or hit.is_verb or hit.prefix or cut or self._scan.has(hit.first - 1, "carrier"):
                continue
            told = next((d for d in drafts if d.hit is hit), None)
            event = Actorlike(self._view.index, hit.first, hit.last, "event", None)
            draft.targets = list(told.agents) if told is not None and told.agents else [event]

    def dispersed(self, drafts: list[Draft]) -> list[Draft]:
        """The demonstration that a repression verb breaks up is its target and no claim of its own."""
        for draft in [d for d in drafts if d.kind == "repression"]:
            crowd = next(
                (d for d in drafts if d.kind == "protest" and not d.hit.is_verb and 0 < d.at - draft.at < 16), None
            )
            if crowd is not None:
                last = max([crowd.hit.last, *(a.last for a in crowd.agents)])
                draft.targets = [Actorlike(self._view.index, crowd.at, last, "crowd", None)]
                draft.tallies += crowd.tallies
                drafts = [d for d in drafts if d is not crowd]
        return drafts

    def yielded(self, drafts: list[Draft]) -> list[Draft]:
        """حملة دهم أسفرت عن توقيف 23: what a sweep yields is the event; the sweep lends it agent and place."""
        kept: list[Draft] = []
        for draft in drafts:
            sweep = kept[-1] if kept and kept[-1].kind == "raid" else None
            if (
                sweep is not None
                and draft.kind in ("arrest", "weapons_seized")
                and self._results_in(sweep.hit.last, draft.at)
            ):
                draft.agents = draft.agents or sweep.agents
                kept.pop()
            kept.append(draft)
        return kept

    def escalated(self, drafts: list[Draft]) -> list[Draft]:
        """هجوم أدى إلى اندلاع معارك: an attack that turned into a fight is that fight."""
        kept: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: d.at):
            start = kept[-1] if kept else None
            if (
                start is not None
                and draft.kind == "armed_clash"
                and start.hit.trigger.kind == "attack"
                and not start.hit.is_verb
                and self._results_in(start.hit.last, draft.at)
            ):
                draft.means, draft.tallies = start.means + draft.means, start.tallies + draft.tallies
                kept.pop()
            kept.append(draft)
        return kept

    def _results_in(self, first: int, last: int) -> bool:
        result = self._view.knowledge.toll_words["result"]
        between = [self._scan.tokens[i].norm.lstrip("وف").removesuffix("ت") for i in range(first + 1, last)]
        return any(norm in result for norm in between) and "." not in between

    def repelled(self, drafts: list[Draft]) -> list[Draft]:
        """تصدت الفرقة لهجوم شنته …: one clash; spoils taken in a fight (غنمت) belong to it."""
        kept: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: d.at):
            clash = next((d for d in reversed(kept) if d.kind in ("armed_clash", "territory_taken")), None)
            is_attack = clash is not None and draft.hit.trigger.kind == "attack" and not draft.hit.is_verb
            if clash is not None and is_attack and clash.kind == "armed_clash" and draft.hit.prefix.endswith("ل"):
                clash.targets = clash.targets or clash.agents
                clash.agents = draft.agents or clash.agents
                clash.tallies += draft.tallies
                clash.means += draft.means
                continue
            if (
                clash is not None
                and clash.kind == "armed_clash"
                and draft.kind == "weapons_seized"
                and draft.hit.trigger.spoils
            ):
                self._counter.own(draft)
                clash.tallies += draft.tallies
                continue
            kept.append(draft)
        return kept

    def resisted(self, drafts: list[Draft]) -> list[Draft]:
        """A sweep with dead is a clash; a raid inside a clash (خلال مداهمة) is part of it."""
        for draft in drafts:
            if draft.kind == "raid" and any(t.role == "killed" for t in draft.tallies):
                draft.kind = "armed_clash"
                draft.reasons.append("kind raid → armed_clash: it met resistance")
        kept: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: d.at):
            within = draft.at > 0 and "during" in self._scan.words(draft.at - 1)
            owner = next((d for d in kept if d.kind == "armed_clash" and d.hit.trigger.kind == "armed_clash"), None)
            if within and owner is not None and draft.hit.trigger.kind == "raid":
                owner.tallies += draft.tallies
                continue
            kept.append(draft)
        return kept

    def without_named(self, drafts: list[Draft]) -> list[Draft]:
        """اشتبك مئات المتظاهرين: people named after a demonstration who act or suffer in another event tell none."""
        held = [
            (party.first, party.last, draft)
            for draft in drafts
            if draft.kind != "statement"
            for party in (*draft.agents, *draft.targets)
            if party.sentence == self._view.index
        ]
        kept: list[Draft] = []
        for draft in drafts:
            holders = [other for first, last, other in held if first <= draft.at <= last and other is not draft]
            if not draft.hit.trigger.fallback or not holders:
                kept.append(draft)
            else:
                holders[0].tallies += draft.tallies
        return kept

    def without_burning(self, drafts: list[Draft]) -> list[Draft]:
        """تظاهر المئات وأحرقوا إطارات, تمرد تخلله إحراق فرش: burning is part of the protest or riot (ruling 8)."""
        crowds = [draft.at for draft in drafts if draft.kind in ("mutiny", "protest", "riot")]
        unruly = [draft.at for draft in drafts if draft.kind in ("mutiny", "riot")]
        return [
            draft for draft in drafts
            if draft.kind != "destruction"
            or not (crowds and draft.targets and all(map(self._is_tyre, draft.targets)))
            and not (unruly and min(unruly) < draft.at and not draft.tallies)
        ]  # fmt: skip

    def _is_tyre(self, target: Actorlike) -> bool:
        means = self._scan.covered["means"].get(target.first)
        return means is not None and means.sense.value.implies == "riot"

    def without_doubles(self, drafts: list[Draft]) -> list[Draft]:
        """Words of one kind in one sentence that add no place of their own tell one event."""
        kept: list[Draft] = []
        for draft in drafts:
            twin = next((d for d in kept if self._are_one(d, draft)), None)
            if twin is None:
                kept.append(draft)
                continue
            if twin.kind == "riot" and not twin.agents and draft.agents and twin.hit.last > twin.hit.first:
                twin.hit = draft.hit  # أعمال عنف ومصادمات بين …: the word that tells more
            twin.tallies += draft.tallies
            twin.agents = twin.agents or draft.agents
            twin.targets = twin.targets or draft.targets
            twin.means += draft.means
            twin.reasons.append(f"“{self._scan.tokens[draft.at].text}” tells it again")
        return kept

    def _is_counted(self, draft: Draft) -> bool:
        return bool(draft.tallies) or any(a.phrase is not None and a.phrase.number is not None for a in draft.agents)

    def _are_one(self, first: Draft, second: Draft) -> bool:
        if first.realis != second.realis or first.kind == "statement" and first.hit.is_verb and second.hit.is_verb:
            return False
        if first.kind == second.kind and first.kind in ("protest", "riot", "statement"):
            return not (self._is_counted(first) and self._is_counted(second))
        if first.kind == second.kind == "armed_clash" and not second.hit.is_verb and not second.tallies:
            again = second.hit.article and second.hit.trigger == first.hit.trigger or bool(second.hit.suffix)
            return again or bool({"cause", "preposition"} & self._scan.words(second.at - 1))
        if first.kind == second.kind == "casualties" and second.hit.trigger.idafa == "none":
            return not second.hit.is_verb and second.hit.trigger.toll is None  # انتشال جثث من مقبرة جماعية
        if first.kind == second.kind == "suicide_bombing" and second.hit.is_verb and second.hit.prefix[:1] == "و":
            return not second.tallies and second.at - first.at < _ONE_MAN
        if first.kind == second.kind == "repression":
            return not second.tallies or not first.tallies  # فرقت المحتجين وأطلقت الغاز عليهم
        if first.kind == second.kind == "destruction":
            return second.hit.prefix[:1] == "و" and not second.tallies and second.hit.is_verb == first.hit.is_verb
        generic = not second.hit.is_verb and second.hit.article and first.kind in STRIKES and second.kind in STRIKES
        upon = self._view.knowledge.prepositions["toward"]
        alone = second.hit.last + 1 >= len(self._scan.tokens) or self._scan.tokens[second.hit.last + 1].norm not in upon
        same = first.hit.trigger.kind == second.hit.trigger.kind or first.kind == "suicide_bombing"
        told = not second.tallies or alone and same
        return generic and told and second.hit.trigger.kind in ("attack", "bombing", first.kind)
