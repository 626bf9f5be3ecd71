"""Roles of event verbs: who did it and to whom, by voice, order, agreement and preposition.

قتل خمسة عناصر                      one phrase behind a verb that can be passive: its target
قتل التنظيم خمسة مدنيين              two phrases: agent, target
ان 11 مدنيا قتلوا                    a plural verb behind its phrase, nothing after it: passive
القوة اعتقلت شابين                   a phrase before and one after: agent, target
"""

from musnad.arabic.clitics import PERSON_OF
from musnad.arabic.shapes import is_passive
from musnad.claims.agreement import Agreement
from musnad.claims.arguments import BY, Argument, Clause
from musnad.claims.hit import Hit
from musnad.claims.hits import idiom_pronoun
from musnad.claims.roles import CAN_ACT, FORCES, PASSIVE, SELF_MOVING, THINGS, Roles
from musnad.claims.struck import Struck
from musnad.mentions.phrase import Phrase
from musnad.mentions.scan import Scan

_COMMAS = frozenset("،,")
_PLURAL = frozenset(("3mp", "3md", "3fd", "3fp"))
_SPOKEN = frozenset(("statement", "agreement", "protest", "movement"))
# Deeds whose verb always has an object: without one it is passive.
_UNDERGONE = frozenset(("abduction", "arrest", "assassination", "execution"))


class VerbRoles:
    """Finds the roles of the event verbs of one sentence."""

    def __init__(
        self, scan: Scan, clause: Clause, agreement: Agreement, struck: Struck, marks: dict[str, frozenset[str]]
    ) -> None:
        self._scan = scan
        self._clause = clause
        self._agreement = agreement
        self._struck = struck
        self._marks = marks
        self._joined: list[Phrase] = []

    def roles(self, hit: Hit) -> Roles:
        """The roles around one event verb."""
        arguments = self._clause.after(hit.last + 1, over_events=hit.person in ("3ms", "3fs"))
        bare = self._bare_arguments(arguments)
        marked = self._marked(hit, arguments)
        by = [p for a in arguments if a.preposition == BY for p in a.phrases]
        subject_before = self._subject_before(hit)
        if subject_before is not None and bare and bare[0].phrases[0].joined and bare[0].first == hit.last + 1:
            bare = []  # ممرضة استشهدت وثماني نساء جرحن: the next clause
        trigger = hit.trigger
        if not marked and trigger.to in self._marks["handing"] and trigger.kind == "surrender":
            bare, marked = self._handed(bare)
        if trigger.then:
            before = self._all(subject_before) if subject_before else []
            found = bare[0].phrases if bare and self._opens(bare[0]) <= hit.last + 2 else before
            behind = self._clause.after(hit.second + 1) if hit.second > hit.first else []
            struck = marked or self._struck.by(arguments) or self._struck.by(behind)
            return Roles(found, struck, [], not found, "subject acts on itself", 0.85)
        if trigger.subject in ("party",):
            return self._party(hit, arguments, bare, subject_before)
        if trigger.subject in ("target", "means") or self._only_subject(hit):
            found = bare[0].phrases if bare else self._all(subject_before) if subject_before else []
            if trigger.subject == "means":
                struck = marked or self._struck.by(arguments)
                return Roles(by, struck, found, False, "subject is the means", 0.7)
            if trigger.subject == "target":
                return Roles(by, found, [], False, "subject undergoes", 0.8)
            return Roles(found, marked, [], not found, "subject acts", 0.8)
        if hit.last > hit.first and trigger.kind == "statement":
            agents = self._all(subject_before) if subject_before else []
            return Roles(
                agents,
                [p for a in arguments if a.preposition == "ل" for p in a.phrases] or self._supported(arguments),
                [],
                not agents,
                "object in the idiom",
                0.7,
            )
        if trigger.to is not None and not (trigger.to in self._marks["upon"] and not marked and len(bare) > 1):
            passive = self._is_passive(hit)
            follows = bare and not passive and hit.person not in _PLURAL
            agents = bare[0].phrases if follows else self._all(subject_before) if subject_before else []
            return Roles(
                [] if passive else agents,
                marked,
                [],
                not agents and not passive,
                "marked passive" if passive else "object by preposition",
                0.75,
            )
        roles = self._transitive(hit, bare, marked, by, subject_before)
        return self._armed(hit, roles, arguments) if trigger.object in ("means", "means_or_target") else roles

    def _opens(self, argument: Argument) -> int:
        """The first token of an argument, with what qualifies its number (أكثر من 200)."""
        number = self._scan.number_at.get(argument.first)
        return argument.first if number is None else min(argument.first, number.outer_first)

    def _supported(self, arguments: list[Argument]) -> list[Phrase]:
        """جدد موقفه الداعم للجيش: whom an adjective with ل is about."""
        for phrase in arguments[0].phrases[:1] if arguments else ():
            for index in range(phrase.head + 1, phrase.last + 1):
                named = self._scan.covered["actor"].get(index)
                inner = self._clause.at(index) if named is not None and named.clitics.prefix.endswith("ل") else None
                if inner is not None:
                    return [inner]
        return []

    def _handed(self, bare: list[Argument]) -> tuple[list[Argument], list[Phrase]]:
        """استسلم ستة متمردين للفرقة: whom they surrender to, though behind people ل may also tell whose they are."""
        for phrase in bare[0].phrases[-1:] if bare else ():
            for index in range(phrase.head + 1, phrase.last + 1):
                prefix = next((r.clitics.prefix for r in self._scan.readings[index]), "")
                taker = self._clause.at(index) if prefix.endswith("ل") else None
                if taker is not None and taker.noun_class in CAN_ACT:
                    kept = [*bare[0].phrases[:-1], phrase._replace(last=index - 1)]
                    return [bare[0]._replace(phrases=kept), *bare[1:]], [taker]
        return bare, []

    def _armed(self, hit: Hit, roles: Roles, arguments: list[Argument]) -> Roles:
        """أطلقت طائرة صواريخ على منزل: the object is the means, the target stands behind على."""
        weapons = [p for p in roles.targets if self._is_weapon(p)]
        shooters = [
            p for p in roles.agents if not self._is_weapon(p) or p.noun_class == "aircraft" or self._is_owned(p)
        ]
        weapons += [p for p in roles.agents if p not in shooters]
        struck = [p for p in roles.targets if p not in weapons]
        if hit.trigger.object == "means":
            struck = []
        return roles._replace(agents=shooters, targets=struck or self._struck.by(arguments), means=weapons)

    def _is_owned(self, phrase: Phrase) -> bool:
        """دبابة إسرائيلية: a weapon whose phrase names whose it is acts for its owner."""
        span = range(phrase.first, phrase.last + 1)
        return phrase.actor is not None or any(self._scan.has(i, "nationality") for i in span)

    def _is_weapon(self, phrase: Phrase) -> bool:
        covered = self._scan.covered["means"]
        return phrase.noun_class == "weapon" or phrase.head in covered or phrase.first in covered

    def _transitive(
        self, hit: Hit, bare: list[Argument], marked: list[Phrase], by: list[Phrase], before: Phrase | None
    ) -> Roles:
        if by:
            target = bare[0].phrases if bare else self._all(before) if before else []
            return Roles(by, target, [], False, "agent by عَلى يد", 0.95)
        if hit.person == "1p":
            return Roles([], bare[0].phrases if bare else marked, [], True, "first person", 0.8)
        if self._is_passive(hit):
            return Roles(
                [], bare[0].phrases if bare else self._all(before) if before else [], [], False, "marked passive", 0.95
            )
        pointed = self._pointed_at(hit)
        if (hit.suffix or idiom_pronoun(hit, self._scan)) and not bare:
            subject = self._all(before) if before and before not in pointed else []
            return Roles(subject, pointed, [], not subject, "object pronoun", 0.5)
        if hit.person in _PLURAL:
            if bare and not self._tells_part(hit, bare[0], before):
                who = self._all(before) if before else []
                return Roles(who, bare[0].phrases, [], before is None, "plural verb with object", 0.9)
            if hit.trigger.toll == "destroyed" and before is not None and before.is_people:
                return Roles(self._all(before), [], [], False, "plural verb behind those who razed", 0.7)
            return Roles(
                [], self._all(before) if before else [], [], before is None, "plural passive behind its subject", 0.8
            )
        if hit.suffix:
            return Roles(bare[0].phrases, pointed, [], False, "object pronoun, then subject", 0.8)
        if len(bare) >= 2:
            return self._two(hit, bare, before)
        if len(bare) == 1:
            return self._one(hit, bare[0], before)
        return self._none(hit, before)

    def _two(self, hit: Hit, bare: list[Argument], before: Phrase | None) -> Roles:
        """Two phrases behind the verb: subject and object, unless a subject stands before and fits better."""
        first, second = bare[0], bare[1]
        if before is not None and self._agreement.case(first.phrases[0]) == "accusative":
            return Roles(self._all(before), first.phrases, [], False, "subject before, object after", 0.85)
        able = second.phrases[0].noun_class not in THINGS and self._behind(hit, second.phrases[0])
        if not self._behind(hit, first.phrases[0]) and able:
            return Roles(second.phrases, first.phrases, [], False, "object before subject", 0.6)
        counted = first.phrases[0].noun_class not in CAN_ACT and first.phrases[0].number is not None
        if counted and self._agreement.case(second.phrases[0]) != "accusative":
            return Roles(self._all(before) if before else [], first.phrases, [], False, PASSIVE, 0.6)
        return Roles(first.phrases, second.phrases, [], False, "subject and object", 0.85)

    def _one(self, hit: Hit, bare: Argument, before: Phrase | None) -> Roles:
        phrase = bare.phrases[0]
        if self._is_spoken_of_himself(hit):
            return Roles([], bare.phrases, [], True, "object; subject carried on", 0.8)
        if before is not None and (self._agreement.case(phrase) != "nominative" or before.noun_class in CAN_ACT):
            return Roles(self._all(before), bare.phrases, [], False, "subject before, object after", 0.8)
        strikes = hit.trigger.kind in ("shelling", "air_strike") and self._is_weapon(phrase)
        if (strikes or hit.trigger.kind == "repression" and phrase.noun_class in FORCES) and self._behind(hit, phrase):
            return Roles(bare.phrases, [], [], False, "subject alone", 0.7)  # قصفت المدفعية, فرقت الشرطة تظاهرة
        ninth = hit.person == "3fs" and hit.trigger.toll and phrase.noun_class == "unknown" and phrase.definite
        disagrees = not self._behind(hit, phrase) or ninth and self._is_masculine(phrase)  # وقتلت التاسع
        if self._agreement.case(phrase) == "accusative" or disagrees:
            return Roles([], bare.phrases, [], True, "object; subject carried on", 0.7)
        if (
            hit.trigger.hit
            or hit.trigger.object == "means_or_target"
            or hit.tense == "present"
            or hit.voice == "active"
            or hit.trigger.kind in _SPOKEN
        ):
            continuing = hit.prefix in ("و", "ف") and phrase.noun_class not in CAN_ACT
            if phrase.noun_class in CAN_ACT and not continuing:
                return Roles(bare.phrases, [], [], False, "subject alone", 0.6)
            return Roles([], bare.phrases, [], True, "object; subject carried on", 0.6)
        return Roles([], bare.phrases, [], False, PASSIVE, 0.75)

    def _is_masculine(self, phrase: Phrase) -> bool:
        return not self._scan.tokens[phrase.head].norm.endswith(("ه", "ات", "اء"))

    def _is_spoken_of_himself(self, hit: Hit) -> bool:
        """أعلن الجيش أنه قتل أربعة: behind أن with a pronoun whoever speaks is the subject."""
        at = hit.first - 1
        while at > 0 and "auxiliary" in self._scan.words(at):
            at -= 1
        return at > 0 and "that" in self._scan.words(at) and not self._scan.tokens[at].norm.endswith("ن")

    def _none(self, hit: Hit, before: Phrase | None) -> Roles:
        if before is None:
            return Roles([], [], [], True, "no phrase", 0.3)
        if hit.voice != "active" and hit.trigger.toll and hit.tense == "past":
            return Roles([], self._all(before), [], False, "passive behind its subject", 0.75)
        undergone = before.noun_class not in CAN_ACT or hit.trigger.kind in _UNDERGONE and hit.tense == "past"
        if hit.voice != "active" and undergone:
            return Roles([], self._all(before), [], False, "passive behind its subject", 0.7)
        return Roles(self._all(before), [], [], False, "subject before", 0.6)

    def _only_subject(self, hit: Hit) -> bool:
        return (
            hit.trigger.kind in SELF_MOVING
            and hit.trigger.object == "target"
            and hit.trigger.to is None
            and hit.trigger.needs != ("way",)
        )

    def _party(self, hit: Hit, arguments: list[Argument], bare: list[Argument], before: Phrase | None) -> Roles:
        """Both sides of a clash."""
        parties = list(bare[0].phrases) if bare else self._all(before) if before else []
        for argument in arguments:
            if argument.preposition in self._marks["between"]:
                parties += argument.phrases
        return Roles(parties, [], [], not bare and before is None, "parties", 0.8)

    def _bare_arguments(self, arguments: list[Argument]) -> list[Argument]:
        bare: list[Argument] = []
        marked, previous = False, -1
        for argument in arguments:
            if argument.phrases[0].joined and self._scan.tokens[argument.first - 1].norm in _COMMAS:
                break  # أصيبت سفينة، وأفراد طاقمها بخير: the next clause
            if argument.preposition:
                marked = True
            elif not self._is_part(argument.first) and not (marked and bare and not self._is_object(argument)):
                bare.append(argument)
            elif len(bare) == 1 and argument.first == previous + 1 and self._can_be_struck(argument.phrases[0]):
                bare.append(argument)  # استهدف مسلحون بقذيفة حافلة
            previous = argument.last if argument.preposition else -1
        return bare

    def _can_be_struck(self, phrase: Phrase) -> bool:
        known = phrase.is_people or phrase.noun_class in ("vehicle", "building", "premises", "group")
        return known and not phrase.definite and not phrase.joined

    def _is_object(self, argument: Argument) -> bool:
        """Behind a prepositional phrase only a counted or accusative phrase still is an object."""
        counted = any(phrase.number is not None for phrase in argument.phrases)
        return counted or self._agreement.case(argument.phrases[0]) == "accusative"

    def _is_part(self, index: int) -> bool:
        """Behind بينهم a phrase is part of an earlier one."""
        number = self._scan.number_at.get(index)
        before = (number.outer_first if number is not None else index) - 1
        while before >= 0 and self._scan.tokens[before].kind == "mark":
            before -= 1
        if before < 0 or "part" not in self._scan.words(before):
            return False
        return not self._clause.is_event_verb(before - 1)  # توفي منهم اثنان: the verb's own subject

    def exchanged(self, hit: Hit) -> list[Phrase]:
        """أفرج عن 13 أسيرا مقابل تسعة: the other side of an exchange."""
        if hit.trigger.kind != "release":
            return []
        arguments = self._clause.after(hit.last + 1)
        return [
            p for a in arguments if a.preposition in self._marks["exchange"] for p in a.phrases if p.number is not None
        ]

    def _marked(self, hit: Hit, arguments: list[Argument]) -> list[Phrase]:
        """The target that a preposition marks."""
        wanted = {hit.trigger.to} if hit.trigger.to else set()
        if wanted & self._marks["handing"]:
            wanted = set(self._marks["handing"])
        for argument in arguments:
            if argument.preposition in wanted or (
                hit.trigger.to is None and argument.preposition in self._marks["against"]
            ):
                return argument.phrases
            before_premises = argument.preposition in self._marks["facing"] and argument.phrases[0].noun_class in (
                "premises",
                "government",
            )
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
        described = [p for p in self._described(hit) if not hit.suffix and self._acts_as_described(p, hit)]
        if described:
            return described[0]
        candidates = [a for a in self._clause.before(hit) if not a.preposition and not self._is_part(a.first)]
        if hit.person in ("3ms", "3fs"):
            candidates = [
                a for a in candidates if len(a.phrases) > 1 or self._agreement.before(a.phrases[0], hit.person)
            ]
        else:
            candidates = [a for a in candidates if a.phrases[0].noun_class not in THINGS]
        if not candidates:
            return None
        chosen = candidates[0] if self._behind(hit, candidates[0].phrases[0]) else candidates[-1]
        if chosen.phrases[0].noun_class == "unknown" and candidates[0].phrases[0].noun_class in CAN_ACT:
            chosen = candidates[0]  # مجموعة من المسلحين ترتدي زي الشرطة | خطفت
        self._joined = chosen.phrases[1:]
        return chosen.phrases[0]

    def _tells_part(self, hit: Hit, behind: Argument, before: Phrase | None) -> bool:
        """12 شخصا قتلوا بينهم طفلان: whoever is told to be among the dead is no object of theirs."""
        counted = before is not None and before.number is not None and hit.trigger.toll is not None
        return counted and "part" in self._scan.words(behind.first - 1)

    def _pointed_at(self, hit: Hit) -> list[Phrase]:
        """الرهائن الذين اختطفتهم الحركة، لاجئة احتجزتها خلية: whom the pronoun of a relative clause takes up."""
        person = PERSON_OF.get(hit.suffix)
        if person is None or hit.prefix:
            return []
        antecedents = self.antecedents_of(hit) or self._described(hit)
        return [phrase for phrase in antecedents if self._agreement.before(phrase, person)][:1]

    def _described(self, hit: Hit) -> list[Phrase]:
        """شرطيين قتلوا متظاهرا: the indefinite phrases right before a verb describing one of them, widest first."""
        if hit.prefix:
            return []
        found = self._clause.antecedents(hit.first)
        widest = next(iter(found), None)
        if widest is None or widest.joined or any(self._is_part(phrase.start) for phrase in found):
            return []
        if widest.noun_class == "name" and self._agreement.before(widest, hit.person):
            return []
        return [p for p in found if (not p.definite or p.number is not None) and p.noun_class != "name"]

    def _acts_as_described(self, phrase: Phrase, hit: Hit) -> bool:
        return phrase.is_people and self._agreement.before(phrase, hit.person)

    def _is_topic(self, phrase: Phrase, hit: Hit) -> bool:
        """لكن الشرطة الأفغانية فضت: an actor right before the verb that agrees with it and opens its clause."""
        before = phrase.start - 1
        opens = before < 0 or self._scan.is_mark(before) or bool({"that", "breaks", "topic"} & self._scan.words(before))
        return opens and phrase.noun_class in CAN_ACT and self._agreement.before(phrase, hit.person)

    def _all(self, before: Phrase) -> list[Phrase]:
        """The subject before a verb with the phrases joined to it."""
        return [before, *self._joined]

    def _relative_before(self, hit: Hit) -> Phrase | None:
        return next(iter(self.antecedents_of(hit)), None)

    def antecedents_of(self, hit: Hit) -> list[Phrase]:
        """The phrases that a relative (الذي, الذين) right before the verb can refer to, the widest first."""
        before = hit.first - 1
        while before > 0 and "auxiliary" in self._scan.words(before):
            before -= 1
        if before > 0 and "relative" in self._scan.words(before) and self._scan.tokens[before].norm.startswith("ال"):
            end = before
            while end > 0 and self._scan.tokens[end - 1].kind == "mark":
                end -= 1
            return self._clause.antecedents(end)
        return []

    def _is_passive(self, hit: Hit) -> bool:
        """Whether the marks say so: قُتل, اعتُقل; in the present يُعتقل, but not يُمشّط."""
        if hit.voice in ("passive", "active"):
            return hit.voice == "passive"
        text = self._scan.tokens[hit.first].text
        doubled = hit.tense == "present" and "\u0651" in text
        return is_passive(text) and not doubled

    def _behind(self, hit: Hit, phrase: Phrase) -> bool:
        return self._agreement.behind(phrase, hit.person)
