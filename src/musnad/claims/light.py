"""Light verbs: what a verb beside an event noun lends it.

هجوم شنه مسلحون، هجوم استهدف دورية      behind the noun
شن مسلحون هجوما، تعرضت دورية لهجوم      before it
هددت بشن غارات، اتهم الجيش بتنفيذ الهجوم   through a noun that only carries it
"""

from musnad.arabic.letters import fold_word
from musnad.claims.agreement import Agreement
from musnad.claims.arguments import Clause
from musnad.claims.hit import Hit
from musnad.claims.roles import CAN_ACT, Roles
from musnad.claims.subjects import Subjects
from musnad.lexicon.vocabulary import LightVerb
from musnad.mentions.phrase import Phrase
from musnad.mentions.scan import Scan

_NEAR, _FAR = 13, 24  # tokens between a light verb and its event noun: as an object, behind its preposition
_LOOSE = "light verb whose pronoun may mean another word"


class LightVerbs:
    """The light verbs of one sentence."""

    def __init__(
        self, scan: Scan, clause: Clause, subjects: Subjects, agreement: Agreement, marks: dict[str, frozenset[str]]
    ) -> None:
        self._scan = scan
        self._clause = clause
        self._subjects = subjects
        self._agreement = agreement
        self._marks = marks

    def lent(self, hit: Hit, start: int, marks: tuple[str, ...]) -> Roles:
        """What a light verb before or behind an event noun lends it.

        Args:
            hit: The event noun.
            start: The token behind its adjectives.
            marks: The prepositions that mark its target.
        """
        behind = self._light_behind(hit, marks)
        before = self._light_before(hit)
        struck = self._struck_by(hit, start)
        if struck:
            return Roles(behind.agents or before.agents, struck, [], not behind.agents, "light verb", 0.8)
        agents = behind.agents if behind.agents and behind.rule != _LOOSE else before.agents
        if behind.rule == _LOOSE:
            agents = [*agents, *(p for p in behind.agents if not agents or p.noun_class == "bomber")]
        targets = behind.targets or before.targets
        return Roles(agents, targets, [], not agents, "light verb", 0.7)

    def _struck_by(self, hit: Hit, start: int) -> list[Phrase]:
        """استهدف هجوم بسيارة موكبا: the object behind an event noun that is the verb's subject."""
        before = self._lights(hit.first - 1) if hit.first else []
        if not any(verb.noun == "subject" and verb.target == "object" for verb, _ in before):
            return []
        bare = [a for a in self._clause.after(start) if not a.preposition]
        return bare[0].phrases if bare else []

    def _light_behind(self, hit: Hit, marks: tuple[str, ...]) -> Roles:
        """هجوم شنه مسلحون، هجوم استهدف دورية، تفجير تبنته طالبان."""
        scan = self._scan
        for index in range(hit.last + 1, min(hit.last + 9, len(scan.tokens))):
            if scan.tokens[index].norm in (".", "؛"):
                break
            if not scan.has(index, "light"):
                continue
            verb, suffix = self._lights(index)[0]
            every = self._clause.after(index + 1)
            first = next((a.phrases for a in every if not a.preposition), [])
            if verb.agent == "to":
                named = next((a.phrases for a in every if a.preposition in self._marks["to"]), [])
                return Roles(named, [], [], False, "attributed to", 0.7)
            if verb.agent == "subject" and self._takes_up(index + 1, verb.noun):
                behind = self._clause.after(index + 2)
                who = next((a.phrases for a in behind if not a.preposition), [])
                struck = next((a.phrases for a in behind if a.preposition in marks), [])
                return Roles(who, struck, [], False, "light verb", 0.8)
            if suffix and verb.agent == "subject":
                struck = next((a.phrases for a in every if a.preposition in marks), [])
                return Roles(first, struck, [], False, "light verb" if self._can_mean(hit, suffix) else _LOOSE, 0.8)
            if not suffix and verb.noun == "object" and not first:
                struck = next((a.phrases for a in every if a.preposition in marks), [])
                return Roles([], struck, [], True, "light verb in the passive", 0.7)
            if not suffix and verb.noun == "subject" and verb.target == "object":
                return Roles([], first, [], False, "light verb", 0.8)
        return Roles([], [], [], True, "", 0.0)

    def _takes_up(self, index: int, preposition: str) -> bool:
        """ضربة قامت بها قوات التحالف: the preposition of the light verb with a pronoun for the event."""
        if index >= len(self._scan.tokens):
            return False
        norm, bare = self._scan.tokens[index].norm, fold_word(preposition)
        return norm.startswith(bare) and norm[len(bare) :] in ("ه", "ها", "هما")

    def _can_mean(self, hit: Hit, suffix: str) -> bool:
        """Whether the pronoun on a light verb means the event: هجوم شنه, غارات شنتها, and not سيارة يقودها."""
        if suffix not in ("ه", "ها"):
            return True
        norm = self._scan.tokens[hit.first].norm
        readings = self._scan.readings[hit.first]
        plural = any(r.sense.layer == "trigger" and r.sense.noun and r.sense.noun.number == "plural" for r in readings)
        feminine = plural or norm.endswith(("ه", "ات", "تا", "تين"))
        return feminine == (suffix == "ها")

    def _light_before(self, hit: Hit) -> Roles:
        """شن مسلحون هجوما على دورية، تعرضت دورية لهجوم، أقدم متظاهرون على قطع الطريق."""
        scan = self._scan
        attempting = self._carried_by(hit)
        if attempting:
            return Roles(attempting, [], [], False, "attempt", 0.8)
        for index in range(hit.first - 1, max(-1, hit.first - _FAR), -1):
            if scan.tokens[index].norm in (".", "؛"):
                break
            if not scan.has(index, "light"):
                continue
            near = hit.first - index <= _NEAR
            verb = next(
                (
                    v
                    for v, _ in self._lights(index)
                    if (near and self._can_be_object(hit) if v.noun == "object" else self._stands_behind(hit, v.noun))
                ),
                None,
            )
            if verb is None:
                continue
            between = [a for a in self._clause.after(index + 1) if a.last < hit.first and not a.preposition]
            subject = between[0].phrases if between and self._can_follow(index) else self._before_light(index)
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

    def _carried_by(self, hit: Hit) -> list[Phrase]:
        """محاولة انتحاري تفجير نفسه: whose attempt it was stands behind the noun that carries the event."""
        if hit.prefix or hit.article:
            return []
        for phrase in self._clause.antecedents(hit.first):
            if self._scan.has(phrase.start - 1, "carrier") and phrase.noun_class in CAN_ACT and not phrase.preposition:
                return [phrase]
        return []

    def _can_be_object(self, hit: Hit) -> bool:
        """No event noun behind a preposition is a light verb's object: نصبت حاجزا لتفتيش."""
        carried = hit.first > 0 and self._scan.has(hit.first - 1, "carrier")
        before = hit.first - 2 if carried else hit.first - 1
        return not hit.prefix.endswith(("ب", "ل", "ك")) and "governs" not in self._scan.words(before)

    def _can_do(self, phrase: Phrase) -> bool:
        """A subject right before its verb: people told of, or a force that no preposition governs."""
        free = not phrase.preposition and "governs" not in self._scan.words(phrase.start - 1)
        return not phrase.definite and phrase.is_people or free and phrase.noun_class in ("group", "name", "police")

    def _can_follow(self, index: int) -> bool:
        """Whether the subject may stand behind the verb: never where its ending is the subject (يعمدون, قدنا)."""
        persons = {r.sense.verb.person for r in self._scan.readings[index] if r.sense.layer == "light" and r.sense.verb}
        return not persons or not persons.isdisjoint(("3ms", "3fs"))

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
        described = [p for p in self._clause.antecedents(index) if self._can_do(p)]
        if described and self._agreement.before(described[0], pseudo.sense.verb.person):
            return described[:1]
        start = self._clause.start_of(index)
        person = pseudo.sense.verb.person
        arguments = [a for a in self._clause.after(start) if a.last < index and not a.preposition]
        if arguments and self._agreement.before(arguments[0].phrases[0], person):
            return arguments[0].phrases
        carried = self._subjects.carried(index, pseudo.sense.verb.person)
        return [carried] if carried is not None else []

    def _stands_behind(self, hit: Hit, preposition: str) -> bool:
        """Whether the event noun, or its carrier (بشن غارات), stands behind the preposition that the verb asks for."""
        first, prefix = hit.first, hit.prefix
        carrier = (
            next((r for r in self._scan.readings[first - 1] if r.sense.layer == "carrier"), None) if first else None
        )
        if carrier is None and first > 1 and "preposition" in self._scan.words(first - 1):  # بالوقوف وراء الهجوم
            carrier = next((r for r in self._scan.readings[first - 2] if r.sense.layer == "carrier"), None)
            first -= 1 if carrier is not None else 0
        if carrier is not None and not prefix:
            first, prefix = first - 1, carrier.clitics.prefix
        if prefix.endswith(preposition):
            return True
        before = self._scan.tokens[first - 1].norm if first else ""
        return before == fold_word(preposition)

    def _lights(self, index: int) -> list[tuple[LightVerb, str]]:
        """The senses of a word as a light verb, each with the pronoun it bears."""
        return [(r.sense.value, r.clitics.suffix) for r in self._scan.readings[index] if r.sense.layer == "light"]
