"""Roles of event nouns: by the genitive behind them, by preposition, and lent by light verbs.

مقتل خمسة، هجوم التنظيم على نقطة        the genitive is target or agent, as the trigger says
هجوم شنه مسلحون على نقطة             a light verb behind the event noun lends it agent and target
"""

from musnad.arabic.shapes import has_article
from musnad.claims.arguments import BY, Argument, Clause
from musnad.claims.hit import Hit
from musnad.claims.light import LightVerbs
from musnad.claims.roles import CAN_ACT, ONE_SIDE, SELF_MOVING, Roles
from musnad.claims.struck import Struck
from musnad.lexicon.triggers import Trigger
from musnad.mentions.phrase import Phrase
from musnad.mentions.scan import Scan

_EXPLOSIVE = frozenset(("bombing", "suicide_bombing", "shelling", "air_strike", "attack"))
_ENTERED = frozenset(("building", "premises", "vehicle"))


class NounRoles:
    """Finds the roles of the event nouns of one sentence."""

    def __init__(
        self, scan: Scan, clause: Clause, light: LightVerbs, struck: Struck, marks: dict[str, frozenset[str]]
    ) -> None:
        self._scan = scan
        self._clause = clause
        self._light = light
        self._struck = struck
        self._marks = marks

    def roles(self, hit: Hit) -> Roles:
        """The roles around one event noun."""
        trigger = hit.trigger
        start, adjective = self._behind_adjectives(hit)
        while "any" in self._scan.words(start):  # قصف أي قرية
            start += 1
        arguments = self._clause.after(start, over_verbs=trigger.idafa == "party")
        agents: list[Phrase] = []
        targets: list[Phrase] = []
        means: list[Phrase] = []
        one_side = False
        idafa = next(
            (
                a
                for a in arguments[:1]
                if not (a.preposition or hit.suffix or hit.article or a.phrases[0].joined) and self._follows(a, start)
            ),
            None,
        )
        if (
            hit.suffix
            and trigger.idafa == "target"
            and arguments
            and not arguments[0].preposition
            and self._follows(arguments[0], start)
            and (arguments[0].phrases[0].is_people or arguments[0].phrases[0].number is not None)
        ):
            targets += arguments[0].phrases
        if idafa is not None and trigger.idafa == "target" and self._acts_first(arguments):
            agents += idafa.phrases
            targets += arguments[1].phrases
        elif idafa is not None:
            self._place_idafa(trigger.idafa, idafa.phrases, agents, targets, means, hit)
            second = len(arguments) > 1 and not self._scan.is_mark(arguments[1].first - 1)
            moves = trigger.kind in SELF_MOVING
            if second and not arguments[1].preposition and not targets and agents and not moves:
                targets += arguments[1].phrases
        for at, argument in enumerate(arguments):
            near = at == 0 or argument.first == arguments[at - 1].last + 1
            if argument.preposition == BY or (
                near
                and argument.preposition == "ل"
                and trigger.idafa in ("agent", "either", "none")
                and trigger.to != "ل"
                and (argument.phrases[0].noun_class in CAN_ACT or self._gets_away(trigger, argument.phrases[0]))
                and not agents
                and not (idafa is not None and targets)
                and not (at and self._is_owner(argument, arguments[at - 1], trigger))
                and not self._scan.has(argument.first - 1, "belongs")
                and not self._scan.has(argument.phrases[0].head, "place_word")
            ):
                agents += argument.phrases
            elif (
                argument.preposition in self._marks_of(trigger) and not targets and not self._is_road(argument, trigger)
            ):
                targets += argument.phrases
            elif trigger.idafa == "party" and argument.preposition in self._marks["sides"]:
                one_side = one_side or not agents and len(argument.phrases) == 1
                agents += [p for p in argument.phrases if p not in agents]
        if not targets and trigger.kind in _EXPLOSIVE:
            targets += self._struck.by(arguments)
        needs_agent = not agents and adjective is None
        of_whom = [p for a in arguments if a.preposition == "ل" and a.phrases[0] in agents for p in a.phrases]
        if needs_agent or not targets or of_whom:
            lent = self._light.lent(hit, start, self._marks_of(trigger))
            if of_whom and lent.agents and not targets:  # نصب مسلحون كمينا لدورية
                agents, targets = [], of_whom
            agents = agents or lent.agents
            targets = targets or lent.targets
        if hit.suffix and trigger.idafa in ("agent", "party"):
            needs_agent = True
        if trigger.idafa == "party":
            one_side, targets = one_side and len(agents) == 1, []
        rule = ONE_SIDE if one_side else "event noun"
        return Roles(agents, targets, means, not agents and adjective is None, rule, 0.7, adjective)

    def _is_owner(self, argument: Argument, before: Argument, trigger: Trigger) -> bool:
        """غارات على مواقع لمسلحين: fighters behind what was struck own it."""
        return argument.phrases[0].noun_class == "fighter" and before.preposition in self._marks_of(trigger)

    def _gets_away(self, trigger: Trigger, phrase: Phrase) -> bool:
        """هروب جماعي لست وعشرين امرأة: anybody can escape."""
        return trigger.kind in ("escape", "surrender") and phrase.is_people

    def _is_road(self, argument: Argument, trigger: Trigger) -> bool:
        """انفجار عبوة … على الطريق: where something blew up."""
        return trigger.idafa == "means" and self._struck.is_public(argument.phrases[0])

    def _acts_first(self, arguments: list[Argument]) -> bool:
        """تحرير قوات … سبعة من الرهائن: two phrases behind a verbal noun, who did it and to whom."""
        if len(arguments) < 2 or arguments[1].preposition or arguments[1].phrases[0].joined:
            return False
        if self._scan.is_mark(arguments[1].first - 1):
            return False
        first, second = arguments[0].phrases[0], arguments[1].phrases[0]
        unit = second.noun_class == "group" and not second.definite and first.actor is not None  # استهداف قسد دورية
        return (
            first.noun_class in CAN_ACT
            and first.number is None
            and (unit or second.is_people or second.noun_class in _ENTERED or second.number is not None)
            and second.noun_class != "measure"
        )

    def _follows(self, argument: Argument, start: int) -> bool:
        """Whether an argument starts at a token, the words that qualify its number counted in."""
        number = self._scan.number_at.get(start)
        return argument.first == start or number is not None and number.first == argument.first

    def _marks_of(self, trigger: Trigger) -> tuple[str, ...]:
        """The prepositions that mark an event noun's target."""
        if trigger.toll:
            return (*((trigger.to,) if trigger.to else ()), *self._marks["against_noun"])
        if trigger.idafa == "party" or trigger.kind in SELF_MOVING - {"surrender"}:
            return ()
        upon = (trigger.to,) if trigger.to else self._marks["upon"] if trigger.idafa != "target" else ()
        return (*upon, *self._marks["against_noun"])

    def _place_idafa(
        self,
        idafa: str,
        phrases: list[Phrase],
        agents: list[Phrase],
        targets: list[Phrase],
        means: list[Phrase],
        hit: Hit,
    ) -> None:
        head = phrases[0]
        if idafa == "either":
            definite = head.definite or head.actor is not None or has_article(self._scan.tokens[head.last].norm)
            stands = bool(self._scan.classes(head.head) & {"building", "premises"})  # قصف مستشفى النو
            stands = stands or self._is_town(head)
            idafa = "agent" if head.noun_class in CAN_ACT and definite and not stands else "target"
        if idafa == "agent" and head.noun_class in ("weapon",):
            idafa = "means"
        if idafa == "agent" and self._is_town(head):  # هجوم كابل
            return
        if idafa in ("agent", "party") and (head.noun_class in CAN_ACT or head.is_people):
            agents += phrases
        elif idafa in ("target", "place"):
            targets += phrases
        elif idafa == "means":
            (means if head.noun_class in ("weapon", "vehicle", "unknown", "aircraft", "building") else targets).extend(
                phrases
            )

    def _is_town(self, phrase: Phrase) -> bool:
        """قصف تل أبيب: behind an event noun a town is where it fell, though it may stand for a government elsewhere."""
        place = self._scan.covered["place"].get(phrase.head)
        return place is not None and place.sense.value.precision in ("settlement", "neighbourhood", "site")

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
            if (
                nationality is not None
                and nationality.clitics.article == hit.article
                and not nationality.clitics.prefix
            ):
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
        return (
            norm.startswith("ال") == hit.article
            and hit.suffix == ""
            and (hit.article or norm.endswith(("ه", "ا", "ي")))
        )
