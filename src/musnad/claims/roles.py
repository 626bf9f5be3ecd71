"""Roles: who did it and to whom, by voice, order, agreement and preposition.

    قتل خمسة عناصر                      one phrase behind a verb that can be passive: its target
    قتل التنظيم خمسة مدنيين              two phrases: agent, target
    ان 11 مدنيا قتلوا                    a plural verb behind its phrase, nothing after it: passive
    القوة اعتقلت شابين                   a phrase before and one after: agent, target
    هجوم شنه مسلحون على نقطة             a light verb behind the event noun lends it agent and target
"""

from typing import NamedTuple

from musnad.arabic.letters import fold_word
from musnad.claims.arguments import Argument, Clause
from musnad.claims.hits import Hit
from musnad.claims.subjects import Subjects
from musnad.lexicon.triggers import Trigger
from musnad.lexicon.vocabulary import LightVerb
from musnad.mentions.phrases import Phrase, Phrases
from musnad.mentions.scan import Scan

PASSIVE = "one phrase behind a verb that can be passive"
_NEAR, _FAR = 13, 24  # tokens between a light verb and its event noun: as an object, behind its preposition
_PLURAL = frozenset(("3mp", "3md", "3fd", "3fp"))
_TARGET_MARKS = frozenset(("ضد", "نحو", "تجاه", "باتجاه", "صوب"))
_INTRANSITIVE = frozenset(("target", "means", "agent"))
_FEMININE_ENDS = ("ه", "ات", "اء")
_SPOKEN = frozenset(("statement", "agreement", "protest", "movement"))
_BESIDE = frozenset(("قرب", "وسط", "امام", "عند", "خارج", "داخل", "ب", "بالقرب", "لدي", "في"))
_STRIKABLE = frozenset(("premises", "group", "vehicle", "crowd", "government"))
_SETTLED = frozenset(("settlement", "neighbourhood", "district", "governorate", "region"))
_EXPLOSIVE = frozenset(("bombing", "suicide_bombing", "shelling", "air_strike", "attack"))
_CAN_ACT = frozenset(
    (
        "fighter", "soldier", "police", "bomber", "group", "government", "commander", "crowd", "name", "aircraft",
        "nationality", "source", "named",
    )
)  # fmt: skip


class Roles(NamedTuple):
    """The phrases that fill an event word's roles; `rule` names how they were found, `margin` how surely."""

    agents: list[Phrase]
    targets: list[Phrase]
    means: list[Phrase]
    needs_agent: bool
    rule: str
    margin: float
    adjective: int | None = None


class RoleFinder:
    """Finds the roles of the event words of one sentence."""

    def __init__(self, scan: Scan, phrases: Phrases, clause: Clause, subjects: Subjects) -> None:
        self._scan = scan
        self._phrases = phrases
        self._clause = clause
        self._subjects = subjects
        self._joined: list[Phrase] = []

    def roles(self, hit: Hit) -> Roles:
        """The roles around one event word."""
        return self._of_verb(hit) if hit.is_verb else self._of_noun(hit)

    # verbs

    def _of_verb(self, hit: Hit) -> Roles:
        arguments = self._clause.after(hit.last + 1)
        bare = self._bare_arguments(arguments)
        marked = self._marked(hit, arguments)
        by = [p for a in arguments if a.preposition == "يد" for p in a.phrases]
        subject_before = self._subject_before(hit)
        trigger = hit.trigger
        if trigger.then:
            found = bare[0].phrases if bare and bare[0].first <= hit.last + 2 else self._all(subject_before) if subject_before else []
            return Roles(found, marked or self._struck(arguments), [], not found, "subject acts on itself", 0.85)
        if trigger.subject in ("party",):
            return self._party(hit, arguments, bare, subject_before)
        if trigger.subject in ("target", "means") or self._only_subject(hit):
            found = bare[0].phrases if bare else self._all(subject_before) if subject_before else []
            if trigger.subject == "means":
                struck = marked or self._struck(arguments)
                return Roles(by, struck, found, False, "subject is the means", 0.7)
            if trigger.subject == "target":
                return Roles(by, found, [], False, "subject undergoes", 0.8)
            needs = not found
            return Roles(found, marked, [], needs, "subject acts", 0.8)
        if hit.last > hit.first and trigger.kind == "statement":
            agents = self._all(subject_before) if subject_before else []
            return Roles(agents, [p for a in arguments if a.preposition == "ل" for p in a.phrases], [], not agents, "object in the idiom", 0.7)
        if trigger.to is not None and not (trigger.to == "علي" and not marked and len(bare) > 1):
            passive = self._is_passive(hit)
            agents = bare[0].phrases if bare and not passive else self._all(subject_before) if subject_before else []
            return Roles([] if passive else agents, marked, [], not agents and not passive, "object by preposition", 0.75)
        roles = self._transitive(hit, bare, marked, by, subject_before)
        return self._armed(hit, roles, arguments) if trigger.object in ("means", "means_or_target") else roles

    def _armed(self, hit: Hit, roles: Roles, arguments: list[Argument]) -> Roles:
        """أطلقت طائرة صواريخ على منزل: the object is the means, the target stands behind على."""
        weapons = [p for p in roles.targets if self._is_weapon(p)]
        shooters = [p for p in roles.agents if not self._is_weapon(p) or p.noun_class == "aircraft" or self._is_owned(p)]
        weapons += [p for p in roles.agents if p not in shooters]
        struck = [p for p in roles.targets if p not in weapons]
        if hit.trigger.object == "means":
            struck = []
        return roles._replace(agents=shooters, targets=struck or self._struck(arguments), means=weapons)

    def _is_owned(self, phrase: Phrase) -> bool:
        """دبابة إسرائيلية: a weapon whose phrase names whose it is acts for its owner."""
        span = range(phrase.first, phrase.last + 1)
        return phrase.actor is not None or any(self._scan.has(i, "nationality") for i in span)

    def _is_weapon(self, phrase: Phrase) -> bool:
        covered = self._scan.covered["means"]
        return phrase.noun_class == "weapon" or phrase.head in covered or phrase.first in covered

    def _struck(self, arguments: list[Argument]) -> list[Phrase]:
        """What stands behind على، باتجاه، or beside an explosion: a post, a force, a convoy."""
        for argument in arguments:
            if argument.preposition in ("علي", "ضد", "باتجاه", "نحو", "صوب"):
                return argument.phrases
        for argument in arguments:
            if argument.preposition in _BESIDE and self._is_strikable(argument.phrases[0]):
                return argument.phrases
        return []

    def _is_strikable(self, phrase: Phrase) -> bool:
        """A force, a convoy, a gathering, or premises of somebody; no village, quarter or market (GUIDE.md, ruling 2)."""
        if phrase.noun_class == "building" or phrase.noun_class == "premises" and self._is_settled(phrase.head):
            return self._is_somebodys(phrase)
        return phrase.noun_class in _STRIKABLE

    def _is_settled(self, index: int) -> bool:
        """A village, a quarter, an area: where people live, not what one strikes."""
        words = [r.sense.value for r in self._scan.readings[index] if r.sense.layer == "place_word"]
        return any(word.precision in _SETTLED for word in words)

    def _is_somebodys(self, phrase: Phrase) -> bool:
        """مكتب شركة أمن، مبنى مديرية الناحية: an owner stands in the phrase."""
        owners = {"group", "government", "police", "soldier", "fighter", "commander"}
        behind = range(phrase.head + 1, phrase.last + 1)
        return any(self._scan.classes(i) & owners or i in self._scan.covered["actor"] for i in behind)

    def _transitive(
        self, hit: Hit, bare: list[Argument], marked: list[Phrase], by: list[Phrase], before: Phrase | None
    ) -> Roles:
        if by:
            target = bare[0].phrases if bare else self._all(before) if before else []
            return Roles(by, target, [], False, "agent by عَلى يد", 0.95)
        if hit.person == "1p":
            return Roles([], bare[0].phrases if bare else marked, [], True, "first person", 0.8)
        if self._is_passive(hit):
            return Roles([], bare[0].phrases if bare else self._all(before) if before else [], [], False, "marked passive", 0.95)
        if hit.suffix and not bare:
            return Roles(self._all(before) if before and self._relative_before(hit) is None else [], [], [], True, "object pronoun", 0.5)
        if hit.person in _PLURAL:
            if bare:
                return Roles(self._all(before) if before else [], bare[0].phrases, [], before is None, "plural verb with object", 0.9)
            return Roles([], self._all(before) if before else [], [], before is None, "plural passive behind its subject", 0.8)
        if hit.suffix:
            return Roles(bare[0].phrases, [], [], False, "object pronoun, then subject", 0.8)
        if len(bare) >= 2:
            return self._two(hit, bare, before)
        if len(bare) == 1:
            return self._one(hit, bare[0], before)
        return self._none(hit, before)

    def _two(self, hit: Hit, bare: list[Argument], before: Phrase | None) -> Roles:
        """Two phrases behind the verb: subject and object, unless a subject stands before and fits better."""
        first, second = bare[0], bare[1]
        if before is not None and self._case(first.phrases[0]) == "accusative":
            return Roles(self._all(before), first.phrases, [], False, "subject before, object after", 0.85)
        if not self._agrees(hit, first.phrases[0]) and self._agrees(hit, second.phrases[0]):
            return Roles(second.phrases, first.phrases, [], False, "object before subject", 0.6)
        if first.phrases[0].noun_class not in _CAN_ACT and first.phrases[0].number is not None:
            return Roles(self._all(before) if before else [], first.phrases, [], False, PASSIVE, 0.6)
        return Roles(first.phrases, second.phrases, [], False, "subject and object", 0.85)

    def _one(self, hit: Hit, bare: Argument, before: Phrase | None) -> Roles:
        phrase = bare.phrases[0]
        if before is not None and (self._case(phrase) != "nominative" or before.noun_class in _CAN_ACT):
            return Roles(self._all(before), bare.phrases, [], False, "subject before, object after", 0.8)
        disagrees = not self._agrees(hit, phrase)
        if self._case(phrase) == "accusative" or disagrees:
            return Roles([], bare.phrases, [], True, "object; subject carried on", 0.7)
        if hit.trigger.hit or hit.trigger.object == "means_or_target" or hit.tense == "present" or hit.voice == "active" or hit.trigger.kind in _SPOKEN:
            continuing = hit.prefix in ("و", "ف") and phrase.noun_class not in _CAN_ACT
            if phrase.noun_class in _CAN_ACT and not continuing:
                return Roles(bare.phrases, [], [], False, "subject alone", 0.6)
            return Roles([], bare.phrases, [], True, "object; subject carried on", 0.6)
        return Roles([], bare.phrases, [], False, PASSIVE, 0.75)

    def _none(self, hit: Hit, before: Phrase | None) -> Roles:
        if before is None:
            return Roles([], [], [], True, "no phrase", 0.3)
        if hit.voice != "active" and hit.trigger.toll and hit.tense == "past":
            return Roles([], self._all(before), [], False, "passive behind its subject", 0.75)
        if hit.voice != "active" and before.noun_class not in _CAN_ACT:
            return Roles([], self._all(before), [], False, "passive behind its subject", 0.7)
        return Roles(self._all(before), [], [], False, "subject before", 0.6)

    def _only_subject(self, hit: Hit) -> bool:
        return hit.trigger.kind in ("protest", "escape", "movement", "surrender", "mutiny") and hit.trigger.object == "target" and hit.trigger.to is None and not hit.trigger.needs == ("way",)

    def _party(self, hit: Hit, arguments: list[Argument], bare: list[Argument], before: Phrase | None) -> Roles:
        """Both sides of a clash."""
        parties = list(bare[0].phrases) if bare else self._all(before) if before else []
        for argument in arguments:
            if argument.preposition in ("مع", "بين"):
                parties += argument.phrases
        return Roles(parties, [], [], not bare and before is None, "parties", 0.8)

    def _bare_arguments(self, arguments: list[Argument]) -> list[Argument]:
        bare: list[Argument] = []
        marked = False
        for argument in arguments:
            if argument.preposition:
                marked = True
            elif not self._is_part(argument.first) and not (marked and bare and not self._is_object(argument)):
                bare.append(argument)
        return bare

    def _is_object(self, argument: Argument) -> bool:
        """Behind a prepositional phrase only a counted or accusative phrase still is an object."""
        phrase = argument.phrases[0]
        return phrase.number is not None or self._case(phrase) == "accusative"

    def _is_part(self, index: int) -> bool:
        """Behind بينهم a phrase is part of an earlier one."""
        before = index - 1
        while before >= 0 and self._scan.tokens[before].kind == "mark":
            before -= 1
        return before >= 0 and "part" in self._scan.words(before)

    def exchanged(self, hit: Hit) -> list[Phrase]:
        """أفرج عن 13 أسيرا مقابل تسعة: the other side of an exchange."""
        if hit.trigger.kind != "release":
            return []
        arguments = self._clause.after(hit.last + 1)
        return [p for a in arguments if a.preposition in ("مقابل", "لقاء") for p in a.phrases if p.number is not None]

    def _marked(self, hit: Hit, arguments: list[Argument]) -> list[Phrase]:
        """The target that a preposition marks."""
        wanted = {"ل", "الي"} if hit.trigger.to in ("ل", "الي") else {hit.trigger.to} if hit.trigger.to else set()
        for argument in arguments:
            if argument.preposition in wanted or (hit.trigger.to is None and argument.preposition in _TARGET_MARKS):
                return argument.phrases
            before_premises = argument.preposition in ("امام", "حول") and argument.phrases[0].noun_class in ("premises", "government")
            if hit.trigger.kind == "protest" and before_premises:
                return argument.phrases
        return []

    def _subject_before(self, hit: Hit) -> Phrase | None:
        """The subject before its verb: behind أن, at the clause's start, or the antecedent of a relative."""
        self._joined = []
        relative = self._relative_before(hit)
        if relative is not None:
            return relative
        if hit.prefix[:1] in ("و", "ف"):
            return None
        beside = self._clause.antecedent(hit.first)
        if beside is not None and not beside.preposition and not beside.joined and self._is_topic(beside, hit):
            return beside
        candidates = [a for a in self._clause.before(hit) if not a.preposition and not self._is_part(a.first)]
        if hit.person in ("3ms", "3fs"):
            candidates = [a for a in candidates if len(a.phrases) > 1 or self._subjects.agrees(a.phrases[0], hit.person)]
        if not candidates:
            return None
        chosen = candidates[0] if self._agrees(hit, candidates[0].phrases[0]) else candidates[-1]
        self._joined = chosen.phrases[1:]
        return chosen.phrases[0]

    def _is_topic(self, phrase: Phrase, hit: Hit) -> bool:
        """لكن الشرطة الأفغانية فضت: an actor right before the verb that agrees with it and opens its clause."""
        before = phrase.start - 1
        opens = before < 0 or self._scan.is_mark(before) or bool({"that", "breaks", "topic"} & self._scan.words(before))
        return opens and phrase.noun_class in _CAN_ACT and self._subjects.agrees(phrase, hit.person)

    def _all(self, before: Phrase) -> list[Phrase]:
        """The subject before a verb with the phrases joined to it."""
        return [before, *self._joined]

    def _relative_before(self, hit: Hit) -> Phrase | None:
        before = hit.first - 1
        while before > 0 and "auxiliary" in self._scan.words(before):
            before -= 1
        if before > 0 and "relative" in self._scan.words(before) and self._scan.tokens[before].norm.startswith("ال"):
            end = before
            while end > 0 and self._scan.tokens[end - 1].kind == "mark":
                end -= 1
            return self._clause.antecedent(end)
        return None

    def _is_passive(self, hit: Hit) -> bool:
        text = self._scan.tokens[hit.first].text.lstrip("وف")
        return hit.voice == "passive" or (len(text) > 1 and text[1] == "\u064f" and hit.voice != "active")

    def _agrees(self, hit: Hit, phrase: Phrase) -> bool:
        """Whether a verb can have the phrase as its subject, by gender and number."""
        feminine = self._is_feminine(phrase)
        if hit.person == "3fs":
            return feminine is not False
        if hit.person == "3ms":
            return feminine is not True
        return True

    def _is_feminine(self, phrase: Phrase) -> bool | None:
        norm = self._scan.tokens[phrase.head].norm
        if phrase.noun_class in ("woman",) or norm.endswith(_FEMININE_ENDS):
            return True
        if phrase.noun_class in ("group", "vehicle", "building", "weapon", "aircraft") and phrase.form == "plural":
            return True
        if phrase.is_people and (phrase.form == "singular" or phrase.number is not None):
            return False
        return None

    def _case(self, phrase: Phrase) -> str:
        """Nominative, accusative or "" where the form does not tell."""
        token = self._scan.tokens[phrase.start]
        norm = token.norm
        if token.text.rstrip("،").endswith(("ً", "ًا", "اً")) or (norm.endswith("ا") and phrase.form == "singular" and not norm.endswith("يا")):
            return "accusative"
        if phrase.number is None:
            if norm.endswith(("ون", "ان")) and phrase.form in ("plural", "dual"):
                return "nominative"
            if norm.endswith("ين") and phrase.form in ("plural", "dual"):
                return "accusative"
        elif phrase.number.form == "words":
            if norm.endswith("ون"):
                return "nominative"
            if norm.endswith("ين"):
                return "accusative"
        return ""

    # nouns

    def _of_noun(self, hit: Hit) -> Roles:
        trigger = hit.trigger
        start, adjective = self._behind_adjectives(hit)
        arguments = self._clause.after(start, over_verbs=trigger.idafa == "party")
        agents: list[Phrase] = []
        targets: list[Phrase] = []
        means: list[Phrase] = []
        idafa = next((a for a in arguments[:1] if not a.preposition and self._follows(a, start) and not hit.suffix), None)
        if hit.suffix and trigger.idafa == "target" and arguments and not arguments[0].preposition and self._follows(arguments[0], start):
            targets += arguments[0].phrases
        if idafa is not None and trigger.idafa == "target" and self._acts_first(arguments):
            agents += idafa.phrases
            targets += arguments[1].phrases
        elif idafa is not None:
            self._place_idafa(trigger.idafa, idafa.phrases, agents, targets, means, hit)
            if len(arguments) > 1 and not arguments[1].preposition and not targets and agents:
                targets += arguments[1].phrases
        for argument in arguments:
            if argument.preposition == "يد" or (argument.preposition == "ل" and trigger.idafa in ("agent", "either", "none") and trigger.to != "ل" and argument.phrases[0].noun_class in _CAN_ACT and not agents):
                agents += argument.phrases
            elif argument.preposition in self._marks_of(trigger) and not targets:
                targets += argument.phrases
            elif trigger.idafa == "party" and argument.preposition in ("بين", "مع"):
                agents += [p for p in argument.phrases if p not in agents]
        if not targets and trigger.kind in _EXPLOSIVE:
            targets += self._struck(arguments)
        needs_agent = not agents and adjective is None
        if needs_agent or not targets:
            lent = self._lent(hit)
            agents = agents or lent.agents
            targets = targets or lent.targets
        if hit.suffix and trigger.idafa in ("agent", "party"):
            needs_agent = True
        return Roles(agents, targets, means, not agents and adjective is None, "event noun", 0.7, adjective)

    def _acts_first(self, arguments: list[Argument]) -> bool:
        """تحرير قوات … سبعة من الرهائن: two phrases behind a verbal noun, who did it and to whom."""
        if len(arguments) < 2 or arguments[1].preposition:
            return False
        first, second = arguments[0].phrases[0], arguments[1].phrases[0]
        return first.noun_class in _CAN_ACT and first.number is None and (second.is_people or second.number is not None and second.noun_class != "measure")

    def _follows(self, argument: Argument, start: int) -> bool:
        """Whether an argument starts at a token, the words that qualify its number counted in."""
        number = self._scan.number_at.get(start)
        return argument.first == start or number is not None and number.first == argument.first

    def _marks_of(self, trigger: Trigger) -> tuple[str, ...]:
        """The prepositions that mark an event noun's target."""
        if trigger.toll:
            return (trigger.to,) if trigger.to else ()
        return (trigger.to or "علي", "ضد") if trigger.idafa != "party" else ()

    def _place_idafa(
        self, idafa: str, phrases: list[Phrase], agents: list[Phrase], targets: list[Phrase], means: list[Phrase], hit: Hit
    ) -> None:
        head = phrases[0]
        if idafa == "either":
            idafa = "agent" if head.noun_class in _CAN_ACT and head.definite else "target"
        if idafa == "agent" and head.noun_class in ("weapon",):
            idafa = "means"
        if idafa in ("agent", "party") and (head.noun_class in _CAN_ACT or head.is_people):
            agents += phrases
        elif idafa in ("target", "place"):
            targets += phrases
        elif idafa == "means":
            (means if head.noun_class in ("weapon", "vehicle", "unknown", "aircraft", "building") else targets).extend(phrases)

    def _behind_adjectives(self, hit: Hit) -> tuple[int, int | None]:
        """The token behind an event noun's adjectives, and a nationality among them (غارة أميركية)."""
        scan = self._scan
        index = hit.last + 1
        adjective = None
        if hit.trigger.toll:
            while index < len(scan.tokens) and scan.has(index, "event_adjective") and scan.noun(index) is None:
                if "another" in scan.words(index):
                    break
                index += 1
            return index, None
        while index < len(scan.tokens) and not scan.is_mark(index) and index - hit.last < 4:
            nationality = next((r for r in scan.readings[index] if r.sense.layer == "nationality"), None)
            if nationality is not None and nationality.clitics.article == hit.article and not nationality.clitics.prefix:
                adjective = index
                index += 1
                continue
            if self._is_adjective(index, hit):
                index += 1
                continue
            break
        return index, adjective

    def _is_adjective(self, index: int, hit: Hit) -> bool:
        scan = self._scan
        norm = scan.tokens[index].norm
        if scan.has(index, "event_adjective"):
            return True
        if scan.readings[index] or index in scan.number_at or index in scan.time_at:
            return False
        if norm.startswith(("و", "ب", "ل")) and len(norm) > 5 and norm[1:3] == "ال":
            return False
        return norm.startswith("ال") == hit.article and hit.suffix == "" and (hit.article or norm.endswith(("ه", "ا", "ي")))

    def _lent(self, hit: Hit) -> Roles:
        """What a light verb before or behind an event noun lends it."""
        behind = self._light_behind(hit)
        before = self._light_before(hit)
        struck = self._struck_by(hit)
        if struck:
            return Roles(behind.agents or before.agents, struck, [], not behind.agents, "light verb", 0.8)
        agents = behind.agents or before.agents
        targets = behind.targets or before.targets
        return Roles(agents, targets, [], not agents, "light verb", 0.7)

    def _struck_by(self, hit: Hit) -> list[Phrase]:
        """استهدف هجوم بسيارة موكبا: the object behind an event noun that is the verb's subject."""
        before = self._lights(hit.first - 1) if hit.first else []
        if not any(verb.noun == "subject" and verb.target == "object" for verb, _ in before):
            return []
        start, _ = self._behind_adjectives(hit)
        bare = [a for a in self._clause.after(start) if not a.preposition]
        return bare[0].phrases if bare else []

    def _light_behind(self, hit: Hit) -> Roles:
        """هجوم شنه مسلحون، هجوم استهدف دورية، تفجير تبنته طالبان."""
        scan = self._scan
        for index in range(hit.last + 1, min(hit.last + 9, len(scan.tokens))):
            if scan.tokens[index].norm in (".", "؛"):
                break
            reading = next(iter(self._lights(index)), None)
            if reading is None:
                continue
            verb, suffix = reading
            every = self._clause.after(index + 1)
            arguments = [a for a in every if not a.preposition]
            first = arguments[0].phrases if arguments else []
            if verb.agent == "to":
                named = next((a.phrases for a in every if a.preposition == "الي"), [])
                return Roles(named, [], [], False, "attributed to", 0.7)
            if suffix and verb.agent == "subject":
                struck = next((a.phrases for a in every if a.preposition in self._marks_of(hit.trigger)), [])
                return Roles(first, struck, [], False, "light verb", 0.8)
            if not suffix and verb.noun == "subject" and verb.target == "object":
                return Roles([], first, [], False, "light verb", 0.8)
        return Roles([], [], [], True, "", 0.0)

    def _light_before(self, hit: Hit) -> Roles:
        """شن مسلحون هجوما على دورية، تعرضت دورية لهجوم، أقدم متظاهرون على قطع الطريق."""
        scan = self._scan
        for index in range(hit.first - 1, max(-1, hit.first - _FAR), -1):
            if scan.tokens[index].norm in (".", "؛"):
                break
            near = hit.first - index <= _NEAR
            verb = next((v for v, _ in self._lights(index) if (near if v.noun == "object" else self._marks(hit, v.noun))), None)
            if verb is None:
                continue
            between = [a for a in self._clause.after(index + 1) if a.last < hit.first and not a.preposition]
            subject = between[0].phrases if between else self._before_light(index)
            if verb.agent == "subject":
                return Roles(subject, [], [], not subject, "light verb", 0.8)
            if verb.target == "subject":
                return Roles([], subject, [], True, "light verb", 0.8)
            if verb.agent == "object" and between:
                return Roles(between[-1].phrases, [], [], False, "accused of it", 0.7)
            if verb.target == "object" and between:
                return Roles([], between[-1].phrases, [], True, "light verb", 0.7)
            break
        return Roles([], [], [], True, "", 0.0)

    def _before_light(self, index: int) -> list[Phrase]:
        pseudo = next(
            (r for r in self._scan.readings[index] if r.sense.layer == "light" and r.sense.verb is not None), None
        )
        if pseudo is None or pseudo.sense.verb is None:
            return []
        if pseudo.clitics.prefix[:1] in ("و", "ف"):
            carried = self._subjects.carried(index, pseudo.sense.verb.person)
            return [carried] if carried is not None else []
        if index and "relative" in self._scan.words(index - 1) and self._scan.tokens[index - 1].norm.startswith("ال"):
            antecedent = self._clause.antecedent(index - 1)
            return [antecedent] if antecedent else []
        start = self._clause.start_of(index)
        person = pseudo.sense.verb.person
        arguments = [a for a in self._clause.after(start) if a.last < index and not a.preposition]
        if arguments and self._subjects.agrees(arguments[0].phrases[0], person):
            return arguments[0].phrases
        carried = self._subjects.carried(index, pseudo.sense.verb.person)
        return [carried] if carried is not None else []

    def _marks(self, hit: Hit, preposition: str) -> bool:
        """Whether the event noun stands behind the preposition that the light verb asks for, or its carrier does (بشن غارات)."""
        first, prefix = hit.first, hit.prefix
        carrier = next((r for r in self._scan.readings[first - 1] if r.sense.layer == "carrier"), None) if first else None
        if carrier is not None and not prefix:
            first, prefix = first - 1, carrier.clitics.prefix
        if prefix.endswith(preposition):
            return True
        before = self._scan.tokens[first - 1].norm if first else ""
        return before == fold_word(preposition)

    def _lights(self, index: int) -> list[tuple[LightVerb, str]]:
        """The senses of a word as a light verb, each with the pronoun it bears."""
        return [(r.sense.value, r.clitics.suffix) for r in self._scan.readings[index] if r.sense.layer == "light"]
