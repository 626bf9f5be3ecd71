"""One sentence read: its event words become drafts with roles, tolls, means, place, time, source and realis."""

from musnad.claims.arguments import Clause
from musnad.claims.attribution import Attribution
from musnad.claims.drafts import Actorlike, Draft, Tally
from musnad.claims.hits import Hit, find_hits
from musnad.claims.kinds import refine, single_out
from musnad.claims.linking import Linker
from musnad.claims.realis import find_realis, is_negated
from musnad.claims.roles import PASSIVE, RoleFinder, Roles
from musnad.claims.subjects import Subjects
from musnad.claims.settings import Address, addresses, arrange, choose_address, choose_time
from musnad.claims.tolls import TollReader
from musnad.lexicon.knowledge import Knowledge
from musnad.mentions.phrases import Phrase, Phrases
from musnad.mentions.places import PlaceMention, find_places
from musnad.mentions.scan import Scan

_GENERIC = frozenset(("attack", "bombing", "shelling", "air_strike", "suicide_bombing", "casualties", "armed_clash"))
_DEEDS = frozenset(("release", "arrest", "territory_taken", "weapons_seized", "movement", "raid", "air_strike", "shelling", "attack"))
_ARMED = frozenset(("military", "police", "intelligence", "rebel_group", "political_militia", "identity_militia", "coalition"))
_MECHANISMS = frozenset(("air_strike", "shelling", "bombing", "suicide_bombing"))
_JOINED = frozenset(("raid", "arrest", "release", "siege", "weapons_seized"))
_OPERATIONS = frozenset(("عملية/عمليات", "حملة"))
_SPOKEN = frozenset(("statement", "agreement", "release", "abduction", "raid", "arrest"))
_FORCES = frozenset(("group", "name", "aircraft", "police", "government"))
_FAMILY = {"attack": "strike", "bombing": "strike", "suicide_bombing": "strike", "shelling": "strike", "air_strike": "strike"}


class SentenceReader:
    """Reads one sentence into drafts; what it leaves behind (speaker, places) the report's memory keeps."""

    def __init__(self, scan: Scan, knowledge: Knowledge, speaker: Actorlike | None) -> None:
        self.scan = scan
        self.index = scan.sentence.index
        self._knowledge = knowledge
        self.places: list[PlaceMention] = find_places(scan, knowledge.place_words.starters)
        self.hits = find_hits(scan, self.places, knowledge)
        events = frozenset(i for hit in self.hits for i in (*range(hit.first, hit.last + 1), hit.second))
        self.phrases = Phrases(scan, events)
        self.clause = Clause(scan, self.phrases, self.hits)
        self._subjects = Subjects(scan, self.phrases, self.clause)
        self._finder = RoleFinder(scan, self.phrases, self.clause, self._subjects)
        self._roles: dict[Hit, Roles] = {}
        self.attribution = Attribution(scan, self.phrases, self.clause, self.index, speaker)
        self.groups: list[Address] = []

    def roles(self, hit: Hit) -> Roles:
        """The roles of an event word, found once."""
        if hit not in self._roles:
            self._roles[hit] = self._finder.roles(hit)
        return self._roles[hit]

    def read(self) -> list[Draft]:
        """The drafts of the sentence in order."""
        drafts = [self._draft(hit) for hit in self.hits if self._names_event(hit)]
        drafts = self._without_continuations(drafts)
        self._attach_means(drafts)
        for draft in drafts:
            self._add_claimants(draft)
            self._disarm(draft)
            refine(draft, self.scan, self._knowledge)
        tolls = TollReader(self.scan, self.phrases, self.clause, self.index, self._knowledge, self.roles)
        tallies = tolls.of_hits(self.hits)
        drafts = self._join_tolls(drafts, tallies)
        drafts += self._uncounted_damage(drafts)
        drafts = self._dispersed(drafts)
        drafts = self._resisted(drafts)
        drafts = self._repelled(drafts)
        drafts = self._yielded(drafts)
        drafts.sort(key=lambda draft: draft.at)
        for draft in drafts:
            self._count_own(draft)
            self._count_goods(draft)
            self._count_crowd(draft)
            self._judge(draft)
            single_out(draft)
        for draft in drafts:
            draft.tallies = _without_repeats(draft.tallies, self.scan)
        self._add_parts(drafts, tolls)
        drafts = self._without_aims(self._without_doubles(drafts))
        self._settle_places(drafts)
        for draft in drafts:
            time = choose_time(draft, drafts, self.scan)
            draft.time = (self.index, time) if time else None
        return drafts

    def _names_event(self, hit: Hit) -> bool:
        """Casualty words name no event of their own while a mechanism may own them."""
        if is_negated(self.scan, hit) or self._only_describes(hit):
            return False
        return hit.trigger.toll is None or (hit.trigger.toll in ("killed", "injured", "killed_or_injured") and hit.trigger.kind != "casualties")

    def _only_describes(self, hit: Hit) -> bool:
        """الرهائن الذين يحتجزهم التنظيم: a state told of people in a relative clause; أحد أكثر الانفجارات دموية: one of a class."""
        if not hit.is_verb:
            return hit.article and hit.first > 0 and "superlative" in self.scan.words(hit.first - 1)
        standing = hit.tense == "present" and hit.trigger.kind in ("abduction", "arrest", "siege")
        return standing and hit.first > 0 and "relative" in self.scan.words(hit.first - 1) and bool(hit.suffix)

    def _draft(self, hit: Hit) -> Draft:
        roles = self.roles(hit)
        draft = Draft(self.index, hit, hit.trigger.kind)
        draft.agents = [self._actorlike(phrase) for phrase in roles.agents]
        draft.targets = [self._actorlike(phrase) for phrase in roles.targets]
        if roles.adjective is not None:
            draft.agents.append(Actorlike(self.index, roles.adjective, roles.adjective, "nationality", None))
        draft.margin = roles.margin
        open_side = not draft.agents or hit.is_verb and hit.trigger.subject == "party"
        if open_side and (roles.needs_agent or roles.rule == PASSIVE and hit.voice != "passive"):
            self._carry_subject(draft, surely=not roles.needs_agent)
        self._free_or_take(draft, roles)
        if draft.kind == "territory_taken":
            draft.targets = [t for t in draft.targets if t.phrase is not None and t.phrase.is_people]
        if draft.kind in _FAMILY:
            draft.targets = [t for t in draft.targets if not self._is_means(t)]
        self._announced(draft)
        draft.reasons.append(f"{hit.trigger.kind}: “{hit.trigger.words}”, {roles.rule}")
        return draft

    def _is_means(self, target: Actorlike) -> bool:
        """هجوم بسيارة مفخخة: what it was done with is not what was struck."""
        phrase = target.phrase
        if phrase is None or phrase.is_people:
            return False
        return phrase.noun_class in ("weapon", "fire") or phrase.preposition == "ب" or phrase.head in self.scan.covered["means"] and (
            phrase.noun_class != "vehicle" or self.scan.covered["means"][phrase.head].last > phrase.head
        )

    def _carry_subject(self, draft: Draft, *, surely: bool) -> None:
        """A verb without a subject of its own goes on with the one before; a pronoun points back.

        Where the verb could be passive (`surely`), only a joined one takes the subject of an event before it.
        """
        hit = draft.hit
        if hit.is_verb:
            carried = self._subjects.carried(hit.first, hit.person) if hit.voice != "passive" else None
        else:
            carried = self._subjects.meant(hit.first, hit.suffix) if hit.trigger.idafa != "target" or draft.targets else None
        if carried is None and not hit.is_verb and draft.kind in _JOINED and self._accompanies(hit):
            carried = self._subjects.acting(hit.first)
            if carried is not None and not self._is_armed(self._actorlike(carried)):
                return
        if carried is not None and carried.noun_class == "source" and draft.kind != "statement":
            return
        if surely and carried is not None and not self._goes_on_acting(hit, carried):
            return
        if carried is not None and carried not in [t.phrase for t in [*draft.targets, *draft.agents]]:
            draft.agents.insert(0, self._actorlike(carried))
            draft.is_carried = True
            draft.reasons.append("agent carried on within the sentence")

    def _accompanies(self, hit: Hit) -> bool:
        """ضبطت … ضمن حملة تمشيط، إضافة إلى توقيف: a deed told beside another of the same force."""
        words = self.scan.words(hit.first - 1) | self.scan.words(hit.first - 2) if hit.first > 1 else set()
        return bool(words & {"preposition", "besides", "cause"})

    def _goes_on_acting(self, hit: Hit, subject: Phrase) -> bool:
        """هاجم الجيش … واعتقل خمسة: the subject has acted already, and the verb is joined to what it did."""
        joined = hit.prefix[:1] in ("و", "ف") or hit.first and "joins" in self.scan.words(hit.first - 1)
        acted = any(h.is_verb and h.first < hit.first and subject in self.roles(h).agents for h in self.hits)
        return bool(joined) and (acted or not hit.trigger.toll) and subject.noun_class in _FORCES

    def _announced(self, draft: Draft) -> None:
        """أعلن الجيش توقيف أربعة: an armed actor that announces a deed right before its noun did it."""
        if draft.agents or draft.hit.is_verb or draft.kind not in _DEEDS:
            return
        for at, who, kind in self.attribution.spans:
            if kind == "verb" and at < draft.at and who.sentence == self.index and who.last < draft.at <= who.last + 12:
                between = range(who.last + 1, draft.at)
                governs = self._type_of(who) == "government" and draft.kind in ("raid", "arrest")
                if any(self.scan.tokens[i].norm in ("ان", "بان", ".", "؛") for i in between) or not (self._is_armed(who) or governs):
                    continue
                draft.agents = [who]
                draft.reasons.append("agent: who announced the deed")

    def _is_armed(self, who: Actorlike) -> bool:
        return self._type_of(who) in _ARMED if who.actor is not None else who.noun_class in ("group", "police")

    def _type_of(self, who: Actorlike) -> str | None:
        """The type of a known actor, None for any other."""
        actor = self._knowledge.actors.get(who.actor.sense.value.actor) if who.actor is not None else None
        return actor.type if actor is not None else None

    def _free_or_take(self, draft: Draft, roles: Roles) -> None:
        """تحرير رهائن frees people, تحرير البلدة takes a place: what the word acts on decides."""
        if draft.kind not in ("release", "territory_taken") or not roles.targets:
            return
        head = roles.targets[0]
        is_place = any(m.first <= head.head <= m.last for m in self.places)
        if draft.kind == "release" and is_place and not head.is_people and draft.hit.trigger.needs:
            draft.kind = "territory_taken"
        elif draft.kind == "territory_taken" and head.is_people and not is_place and draft.hit.trigger.needs:
            draft.kind = "release"

    def _actorlike(self, phrase: Phrase) -> Actorlike:
        return Actorlike(self.index, phrase.first, phrase.last, phrase.noun_class, phrase.actor, phrase)

    def _without_continuations(self, drafts: list[Draft]) -> list[Draft]:
        """Hit verbs and generic nouns that go on about the event word before them join it."""
        kept: list[Draft] = []
        for draft in drafts:
            if self._precedes_its_noun(draft):
                continue
            if self._is_manner(draft, kept):
                kept[-1].reasons.append(f"“{self.scan.tokens[draft.at].text}” tells how")
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
            if owner.hit.trigger.kind == "attack" and owner.hit.is_verb and draft.kind in _MECHANISMS and not draft.hit.is_verb:
                owner.kind, owner.hit = draft.kind, draft.hit  # استهدف بغارتين, حيّدت بضربة جوية: the mechanism names the event
            owner.reasons.append(f"“{self.scan.tokens[draft.at].text}” continues it")
        return kept

    def _is_manner(self, draft: Draft, kept: list[Draft]) -> bool:
        """تحرير تسعة رهائن بعد عملية اقتحام: an operation behind another deed that says only how it was done."""
        hit = draft.hit
        if hit.is_verb or hit.article or hit.suffix or draft.targets or not kept or kept[-1].kind not in _DEEDS:
            return False
        carried = any(r.sense.layer == "carrier" and r.sense.value in _OPERATIONS for r in self.scan.readings[hit.first - 1])
        if hit.first < 2 or not carried or self.scan.is_mark(hit.first - 2):
            return False
        return bool({"cause", "preposition"} & self.scan.words(hit.first - 2))

    def _struck_behind(self, draft: Draft) -> list[Actorlike]:
        """عبوة ناسفة استهدفت دورية: the object of a hit verb whose subject is the event or its weapon."""
        behind = [a for a in self.clause.after(draft.hit.last + 1) if not a.preposition]
        return [self._actorlike(phrase) for phrase in behind[0].phrases] if behind else draft.targets

    def _precedes_its_noun(self, draft: Draft) -> bool:
        """استهدف هجوم …: a hit verb whose subject is an event noun tells nothing of its own."""
        if not draft.hit.is_verb or not draft.hit.trigger.hit:
            return False
        behind = (h for h in self.hits if h.first == draft.hit.last + 1 and not h.is_verb and not h.prefix)
        return any(h.trigger.kind in _FAMILY for h in behind)

    def _continued(self, draft: Draft, kept: list[Draft]) -> Draft | None:
        """The earlier draft that an event word only continues, or None."""
        if draft.kind not in _FAMILY or not kept:
            return None
        before = next((d for d in reversed(kept) if d.kind in _FAMILY), None)
        in_which = self.scan.tokens[draft.at - 1].norm == "في" and draft.hit.trigger.kind == "attack"
        if before is None or draft.at - before.hit.last > (40 if in_which else 14):
            return None
        between = range(before.hit.last + 1, draft.at)
        if any(self.scan.tokens[i].norm in (".", "؛", ":") for i in between):
            return None
        if any("breaks" in self.scan.words(i) and self.scan.is_mark(i - 1) for i in between):
            return None
        if draft.hit.is_verb and draft.hit.trigger.hit and (draft.hit.prefix == "" or not before.hit.is_verb and not draft.agents):
            return before
        if draft.hit.is_verb and draft.hit.trigger.toll and draft.hit.suffix and draft.hit.prefix[:1] in ("و", "ف"):
            return before  # قنصوا جنديا فأردوه
        if draft.hit.is_verb or draft.hit.prefix[:1] == "و" or before.hit.trigger.kind == draft.hit.trigger.kind == "air_strike":
            return None
        introduced = self.scan.tokens[draft.at - 1].norm in ("في", "الي") or draft.hit.prefix.endswith(("ب", "ل"))
        number = self.scan.number_at.get(draft.at - 1)
        introduced = introduced or number is not None and self.scan.tokens[number.outer_first].norm.startswith("ب")
        return before if introduced and not draft.hit.article and before.hit.is_verb else None

    def _add_claimants(self, draft: Draft) -> None:
        """Who claims responsibility is agent and source both: هجوم تبنته طالبان."""
        if draft.hit.is_verb and draft.kind not in _FAMILY:
            return
        for match in self.scan.matches.get("speech", ()):
            responsible = self._takes_responsibility(match.last)
            claims_it = match.sense.value.role == "claiming" and match.clitics.suffix
            if not (claims_it or responsible) or match.first < draft.at:
                continue
            owner = self._nearest([d for d in [draft]], match.first)
            arguments = [a for a in self.clause.after(match.last + 1) if not a.preposition]
            if owner is draft and arguments:
                draft.agents += [self._actorlike(p) for p in arguments[0].phrases]
                draft.source = self._actorlike(arguments[0].phrases[0])

    def _takes_responsibility(self, index: int) -> bool:
        """أعلنت الحركة مسؤوليتها: a verb, its subject and responsibility."""
        ahead = range(index + 1, min(index + 7, len(self.scan.tokens)))
        return any(self.scan.tokens[i].norm.startswith(("مسووليت", "المسووليه")) for i in ahead)

    def _disarm(self, draft: Draft) -> None:
        """An aircraft or weapon acts for its owner: kept as agent only where the phrase names one."""
        kept: list[Actorlike] = []
        for agent in draft.agents:
            if agent.noun_class in ("aircraft", "weapon", "vehicle") and agent.phrase is not None:
                span = range(agent.first, agent.last + 1)
                owned = any(i in self.scan.covered["actor"] or self.scan.has(i, "nationality") for i in span)
                owned = owned or any(self.scan.classes(i) & {"group"} for i in span)
                flown = self.scan.covered["means"].get(agent.first) if agent.sentence == self.index else None
                if flown is not None and (self.index, flown) not in draft.means:
                    draft.means.append((self.index, flown))
                if draft.kind in _FAMILY and agent.noun_class == "aircraft":
                    draft.is_airborne = True
                    draft.by_known_aircraft = agent.phrase.definite and agent.phrase.form == "singular" and not owned
                if not owned:
                    continue
                adjective = next((i for i in span if self.scan.has(i, "nationality")), None)
                if agent.noun_class == "weapon" and adjective is not None:
                    kept.append(Actorlike(self.index, adjective, adjective, "nationality", None))
                    continue
            kept.append(agent)
        draft.agents = [agent for agent in kept if self._can_be_agent(agent, draft.kind)]

    def _can_be_agent(self, agent: Actorlike, kind: str) -> bool:
        """No measure, building or loose unknown word does anything; sources speak."""
        if kind not in _SPOKEN and (agent.noun_class == "source" or self._type_of(agent) == "media"):
            return False
        if agent.noun_class in ("measure", "distance", "building", "weapon", "animal", "number"):
            return False
        if agent.noun_class == "unknown" and agent.phrase is not None:
            return agent.phrase.definite and agent.phrase.preposition == ""
        return True

    def _attach_means(self, drafts: list[Draft]) -> None:
        """Weapons go to the event word nearest to them in their clause."""
        for match in self.scan.matches.get("means", ()):
            if any(draft.hit.first <= match.first <= draft.hit.last for draft in drafts):
                continue
            owner = self._nearest(drafts, match.first)
            if owner is not None and owner.kind not in ("weapons_seized", "arrest", "statement"):
                owner.means.append((self.index, match))

    def _nearest(self, drafts: list[Draft], index: int) -> Draft | None:
        def distance(draft: Draft) -> int:
            low, high = sorted((draft.at, index))
            breaks = sum(1 for i in range(low + 1, high) if "breaks" in self.scan.words(i) and self.scan.is_mark(i - 1))
            return high - low + 20 * breaks + (3 if draft.at > index else 0)

        best = min(drafts, key=distance, default=None)
        return best if best is not None and distance(best) <= 22 else None

    def _join_tolls(self, drafts: list[Draft], tallies: list[Tally]) -> list[Draft]:
        linker = Linker(self.scan, self._knowledge)
        previous: Draft | None = None
        result = list(drafts)
        last_at = -99
        for tally in tallies:
            own = next((d for d in result if d.hit.first <= tally.at <= d.hit.last), None)
            same = tally.at == last_at and previous is not None
            owner = own or (previous if same else linker.owner(tally, result, previous))
            if owner is None:
                owner = self._bare_toll(tally)
                if owner is None:
                    continue
                result.append(owner)
            owner.tallies.append(tally)
            self._victims(owner, tally)
            previous, last_at = owner, tally.at
        return result

    def _uncounted_damage(self, drafts: list[Draft]) -> list[Draft]:
        """Burning, looting and razing told without a number are events too."""
        covered = {draft.at for draft in drafts} | {tally.at for draft in drafts for tally in draft.tallies}
        damage = [h for h in self.hits if h.trigger.toll == "destroyed" and h.first not in covered]
        found = []
        for hit in damage:
            draft = self._draft(hit)
            if draft.targets and not is_negated(self.scan, hit) and (hit.is_verb or draft.agents):
                found.append(draft)
        return found

    def _dispersed(self, drafts: list[Draft]) -> list[Draft]:
        """The demonstration that a repression verb breaks up is its target and no claim of its own."""
        for draft in [d for d in drafts if d.kind == "repression"]:
            crowd = next((d for d in drafts if d.kind == "protest" and not d.hit.is_verb and 0 < d.at - draft.at < 16), None)
            if crowd is not None:
                last = max([crowd.hit.last, *(a.last for a in crowd.agents)])
                draft.targets = [Actorlike(self.index, crowd.at, last, "crowd", None)]
                draft.tallies += crowd.tallies
                drafts = [d for d in drafts if d is not crowd]
        return drafts

    def _yielded(self, drafts: list[Draft]) -> list[Draft]:
        """حملة دهم أسفرت عن توقيف 23: what a sweep yields is the event; the sweep lends it agent and place."""
        kept: list[Draft] = []
        for draft in drafts:
            sweep = kept[-1] if kept and kept[-1].kind == "raid" else None
            if sweep is not None and draft.kind in ("arrest", "weapons_seized") and self._results_in(sweep.hit.last, draft.at):
                draft.agents = draft.agents or sweep.agents
                kept.pop()
            kept.append(draft)
        return kept

    def _results_in(self, first: int, last: int) -> bool:
        result = self._knowledge.toll_words["result"]
        between = [self.scan.tokens[i].norm.lstrip("وف").removesuffix("ت") for i in range(first + 1, last)]
        return any(norm in result for norm in between) and "." not in between

    def _repelled(self, drafts: list[Draft]) -> list[Draft]:
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
            if clash is not None and draft.kind == "weapons_seized" and draft.hit.trigger.spoils:
                self._count_own(draft)
                clash.tallies += draft.tallies
                continue
            kept.append(draft)
        return kept

    def _resisted(self, drafts: list[Draft]) -> list[Draft]:
        """A sweep with dead is a clash; a raid inside a clash (خلال مداهمة) is part of it."""
        for draft in drafts:
            if draft.kind == "raid" and any(t.role == "killed" for t in draft.tallies):
                draft.kind = "armed_clash"
                draft.reasons.append("kind raid → armed_clash: it met resistance")
        kept: list[Draft] = []
        for draft in sorted(drafts, key=lambda d: d.at):
            within = self.scan.tokens[draft.at - 1].norm in ("خلال", "اثناء") if draft.at else False
            owner = next((d for d in kept if d.kind == "armed_clash" and d.hit.trigger.kind == "armed_clash"), None)
            if within and owner is not None and draft.hit.trigger.kind == "raid":
                owner.tallies += draft.tallies
                continue
            kept.append(draft)
        return kept

    def _bare_toll(self, tally: Tally) -> Draft | None:
        """A toll without a mechanism: an attack where somebody did it, else casualties."""
        hit = next((h for h in self.hits if h.first <= tally.at <= h.last and h.trigger.toll), None)
        if hit is None or is_negated(self.scan, hit):
            return None
        draft = self._draft(hit)
        if hit.trigger.toll == "destroyed":
            return draft
        draft.kind = "attack" if draft.agents and hit.trigger.subject == "agent" and not hit.trigger.needs else "casualties"
        if draft.kind == "casualties":
            draft.agents = []
        for match in self.scan.matches.get("means", ()):
            if abs(match.first - hit.first) <= 14:
                draft.means.append((self.index, match))
        refine(draft, self.scan, self._knowledge)
        return draft

    def _victims(self, owner: Draft, tally: Tally) -> None:
        """The victims of a toll are targets where the event names none itself and they are more than persons."""
        phrase = tally.phrase
        if tally.scope == "part" or owner.targets and not owner.by_victims and not any(t.phrase == phrase for t in owner.targets):
            return
        if phrase.noun_class in ("person", "number", "killed", "injured", "measure") or any(t.phrase == phrase for t in owner.targets):
            return
        if not owner.hit.trigger.toll and owner.kind in ("protest", "armed_clash"):
            return
        owner.by_victims = owner.by_victims or not owner.targets
        owner.targets.append(self._actorlike(phrase))

    def _count_own(self, draft: Draft) -> None:
        """The count that a kind's own people or things give: خطف موظفَين → abducted 2."""
        kind = self._knowledge.kinds[draft.kind]
        if kind.role != "participants" and kind.counted != "agents":
            self._count_perpetrators(draft)
        for phrase in self._finder.exchanged(draft.hit):
            draft.targets.append(self._actorlike(phrase))
            draft.tallies.append(Tally(self.index, phrase, "released", phrase.low, phrase.high, "additional", draft.at))
        if kind.role is None:
            return
        people = draft.agents if kind.counted == "agents" else draft.targets
        for party in people:
            phrase = party.phrase
            if phrase is None or any(t.phrase == phrase for t in draft.tallies):
                continue
            low, high = phrase.low, phrase.high
            if not phrase.is_counted:
                if phrase.noun_class in ("group", "government", "name", "source", "premises") or kind.counted == "agents":
                    continue
                low = high = 1
            if phrase.number is None and (kind.counted == "agents" or phrase.definite and phrase.form == "plural"):
                continue
            if kind.role in ("seized", "destroyed", "displaced") and phrase.number is None and phrase.form != "dual":
                continue
            role = kind.role
            draft.tallies.append(Tally(self.index, phrase, role, low, high, "new", draft.at))  # type: ignore[arg-type]  # kinds are checked at load

    def _add_parts(self, drafts: list[Draft], tolls: TollReader) -> None:
        """Counts behind بينهم go to the draft whose count they are part of."""
        every = [tally for draft in drafts for tally in draft.tallies]
        for part in tolls.parts(every):
            owner = next((d for d in drafts for t in d.tallies if t.at == part.at and t.role == part.role), None)
            if owner is None:
                continue
            owner.tallies = [t for t in owner.tallies if t.phrase.start != part.phrase.start]
            owner.tallies.append(part)
            whole = next((t for t in owner.tallies if t.at == part.at and t.scope != "part"), None)
            nobody = whole is not None and whole.phrase.noun_class == "person"
            if nobody and owner.kind in ("arrest", "abduction", "release"):
                owner.targets.append(self._actorlike(part.phrase))

        for draft in drafts:
            for tally in draft.tallies if not draft.targets else []:
                draft.targets += [self._actorlike(phrase) for phrase in tolls.described(tally)]

    def _count_goods(self, draft: Draft) -> None:
        """Arms counted in a list behind a seizure: كدس يضم 23 صاروخاً و17 قنبرة."""
        if draft.kind != "weapons_seized":
            return
        limit = min((h.first for h in self.hits if h.first > draft.hit.last), default=len(self.scan.tokens))
        for number in self.scan.numbers:
            if not draft.hit.last < number.first < limit:
                continue
            phrase = self.phrases.at(number.outer_first) or self.phrases.at(number.first)
            goods = phrase is not None and (phrase.noun_class in ("weapon", "vehicle", "aircraft") or phrase.first in self.scan.covered["means"])
            if phrase is None or not goods or any(t.phrase.start == phrase.start for t in draft.tallies):
                continue
            draft.tallies.append(Tally(self.index, phrase, "seized", phrase.low, phrase.high, "new", draft.at))

    def _count_crowd(self, draft: Draft) -> None:
        """The size of a crowd told beside the protest: مسيرة شارك فيها مئات الآلاف."""
        if draft.kind != "protest" or any(t.role == "participants" for t in draft.tallies):
            return
        for number in self.scan.numbers:
            phrase = self.phrases.at(number.outer_first) or self.phrases.at(number.first)
            taken = any(t.phrase.start <= number.first <= t.phrase.last for t in draft.tallies)
            people = phrase is not None and (phrase.is_people or phrase.noun_class == "number")
            if phrase is None or taken or not people or abs(number.first - draft.at) > 16 or number.form == "digits" and phrase.noun_class == "number":
                continue
            near = [self.scan.tokens[i].norm for i in range(max(0, number.first - 5), number.first)]
            if any(norm.startswith(("شارك", "بمشارك", "عددهم", "المتظاهرين", "قدر", "ضم")) for norm in near) or number.first == draft.hit.last + 1:
                draft.tallies.append(Tally(self.index, phrase, "participants", phrase.low, phrase.high, "new", draft.at))
                return

    def _count_perpetrators(self, draft: Draft) -> None:
        """A number of those who did it is `participants` (GUIDE.md, ruling 4)."""
        if draft.kind == "armed_clash" or draft.is_carried:
            return
        for party in draft.agents:
            phrase = party.phrase
            if phrase is None or phrase.noun_class in ("aircraft", "weapon", "vehicle"):
                continue
            dual_bombers = phrase.noun_class == "bomber" and phrase.form == "dual"
            if phrase.number is not None or dual_bombers:
                draft.tallies.append(Tally(self.index, phrase, "participants", phrase.low, phrase.high, "new", draft.at))

    def _judge(self, draft: Draft) -> None:
        realis, why = find_realis(self.scan, draft.hit, self.hits)
        draft.realis = realis
        if why:
            draft.reasons.append(f"realis {realis}: {why}")
        if draft.kind != "statement":
            draft.source = draft.source or self.attribution.source_of(draft.at)

    def _without_aims(self, drafts: list[Draft]) -> list[Draft]:
        """Events that are only asked for, aimed at or told of in general, and openings such as وفي هجوم آخر."""
        for draft in [d for d in drafts if d.kind == "statement"]:
            asked = [d for d in drafts if d.realis == "threat" and 0 < d.at - draft.at <= 10]
            if asked:  # هددت بذبحهم is the threat itself; نداءات تدعوهم للاستسلام is the appeal
                drafts = [d for d in drafts if d is not draft] if draft.hit.is_verb else [d for d in drafts if d not in asked]
        if self.scan.tokens[0].norm in self._knowledge.toll_words["corrections"]:
            return []
        return [draft for draft in drafts if draft.realis != "purpose" and not self._is_general(draft)]

    def _is_general(self, draft: Draft) -> bool:
        """A definite plural without a figure (الاغتيالات), or a bare opening noun (وفي هجوم آخر، …)."""
        hit = draft.hit
        if hit.is_verb or draft.tallies or draft.targets or draft.agents:
            return False
        following = self.scan.tokens[hit.last + 1].norm if hit.last + 1 < len(self.scan.tokens) else ""
        before = self.scan.tokens[hit.first - 1].norm if hit.first else ""
        if before in ("اعنف", "اكبر", "اسوا", "اخر", "اكثر", "اول", "سلسله", "ثاني", "ثالث", "هذه", "هذا", "تلك", "مسلسل"):
            return True
        opening = hit.first <= 2 and following in ("اخر", "اخري", "منفصل", "منفصله", "مماثل", "جديد", "سابق")
        return opening

    def _without_doubles(self, drafts: list[Draft]) -> list[Draft]:
        """Words of one kind in one sentence that add no place of their own tell one event."""
        kept: list[Draft] = []
        for draft in drafts:
            twin = next((d for d in kept if self._are_one(d, draft)), None)
            if twin is None:
                kept.append(draft)
                continue
            twin.tallies += draft.tallies
            twin.agents = twin.agents or draft.agents
            twin.targets = twin.targets or draft.targets
            twin.means += draft.means
            twin.reasons.append(f"“{self.scan.tokens[draft.at].text}” tells it again")
        return kept

    def _is_counted(self, draft: Draft) -> bool:
        return bool(draft.tallies) or any(a.phrase is not None and a.phrase.number is not None for a in draft.agents)

    def _are_one(self, first: Draft, second: Draft) -> bool:
        if first.realis != second.realis:
            return False
        if first.kind == second.kind and first.kind in ("protest", "riot", "statement"):
            return not (self._is_counted(first) and self._is_counted(second))
        generic = not second.hit.is_verb and second.hit.article and _FAMILY.get(first.kind) == "strike" and second.kind in _FAMILY
        return generic and not second.tallies and second.hit.trigger.kind in ("attack", "bombing", first.kind)

    def _settle_places(self, drafts: list[Draft]) -> None:
        taken = self._taken(drafts)
        events = {i for hit in self.hits for i in range(hit.first, hit.last + 1)}
        self.groups = addresses(self.places, self.scan, taken, events)
        for draft in drafts:
            address = choose_address(draft, self.groups, drafts, self.scan)
            if address is None or draft.kind == "statement":
                continue
            place, containers = arrange(address)
            draft.place = (self.index, place)
            draft.place_in = [(self.index, mention) for mention in containers]
            self._front(draft, address)

    def _front(self, draft: Draft, address: Address) -> None:
        """A place that opens the sentence (وفي الأنبار، …) contains the finer one."""
        first = self.groups[0] if self.groups else address
        if first is address or first[0].first > 3 or first[0].first > draft.at:
            return
        draft.place_in += [(self.index, m) for m in first if m is not draft.place and not m.anaphor]

    def _content_starts(self, index: int) -> int:
        """Where what is said begins behind a speaker: places before أن are the speaker's own."""
        for at in range(index + 1, min(index + 16, len(self.scan.tokens))):
            if self.scan.tokens[at].norm in ("ان", "بان", "انه", "انها", "بانه") or self.scan.tokens[at].norm == ":":
                return at
            if self.scan.tokens[at].norm in (".", "؛") or any(h.first <= at <= h.last for h in self.hits):
                break
        return index

    def _taken(self, drafts: list[Draft]) -> set[int]:
        """Tokens of speakers and agents: places inside their names are not where it happened."""
        taken: set[int] = set()
        for _, who, _ in self.attribution.spans:
            if who.sentence == self.index:
                taken.update(range(who.first, who.last + 1))
        for at, who, kind in self.attribution.spans:
            if kind == "verb" and who.sentence == self.index and who.first > at:
                taken.update(range(at, self._content_starts(who.last)))
        for draft in drafts:
            for agent in draft.agents:
                if agent.noun_class not in ("premises", "building"):
                    taken.update(range(agent.first, agent.last + 1))
        return taken

    def is_continuing(self, draft: Draft) -> bool:
        """Whether the sentence only goes on about what was told: it opens with a result or rising figure."""
        first = self.scan.tokens[0].norm.lstrip("وف")
        return first in self._knowledge.toll_words["rising"] or first.removesuffix("ت") in self._knowledge.toll_words["result"]

    def opens_scene(self) -> bool:
        """Whether the sentence opens a new scene: in another place, in another incident, in the background."""
        return bool(self.groups) and self.groups[0][0].first <= 3


def _without_repeats(tallies: list[Tally], scan: Scan) -> list[Tally]:
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
