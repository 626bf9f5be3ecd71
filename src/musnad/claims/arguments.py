"""Arguments: the phrases around an event word, each with the preposition that marks it."""

from typing import NamedTuple

from musnad.claims.hit import Hit
from musnad.mentions.extent import earliest
from musnad.mentions.phrase import Phrase
from musnad.mentions.phrases import Phrases
from musnad.mentions.scan import Scan

_STOPS = frozenset(".؛؟!:;?")
_MOST_ARGUMENTS = 6
_WIDEST = 11  # tokens of a phrase
# codes for markers of more than one word: بالقرب من، على يد، فضلا عن، بالتعاون مع
NEAR, BY, COMPANY, TOGETHER = "near", "by", "with", "together"
_FIRED = frozenset(("small_arms", "live_ammunition"))


class Argument(NamedTuple):
    """Phrases joined by و that fill one place in the clause; `preposition` is "" for a subject or object."""

    preposition: str
    phrases: list[Phrase]

    @property
    def first(self) -> int:
        """The token at which it starts."""
        return self.phrases[0].start

    @property
    def last(self) -> int:
        """Its last token."""
        return self.phrases[-1].last


class Clause:
    """The arguments that a sentence offers to each of its event words."""

    def __init__(self, scan: Scan, phrases: Phrases, hits: list[Hit]) -> None:
        self._scan = scan
        self._phrases = phrases
        self._seconds = {hit.second for hit in hits}
        events = [hit for hit in hits if not hit.trigger.fallback]  # متظاهرون are people first
        self._hit_at = {i: hit for hit in events for i in range(hit.first, hit.last + 1)}
        words = scan.matches.get("word", ())
        self._agent_markers = {m.first: m for m in reversed(words) if m.sense.value == "by_agent"}
        self._beside = {m.first: m for m in reversed(words) if m.sense.value == "besides"}
        self._found: dict[tuple[int, bool, bool], tuple[Argument, ...]] = {}
        self._starts: dict[int, int] = {}
        self._ending: dict[int, list[Phrase]] = {}
        self.names_company = not scan.said.isdisjoint(("joint", "with_them"))  # whether any argument is TOGETHER

    def after(self, index: int, *, over_verbs: bool = False, over_events: bool = False) -> list[Argument]:
        """The arguments from a token on, up to the next verb, event word, break or stop.

        Args:
            index: The first token to look at.
            over_verbs: Whether finite verbs that name no event are passed over.
            over_events: Whether an event noun behind a preposition is passed over, for the subject behind it.
        """
        key = (index, over_verbs, over_events)
        if key not in self._found:
            self._found[key] = tuple(self._after(index, over_verbs=over_verbs, over_events=over_events))
        return list(self._found[key])

    def _after(self, index: int, *, over_verbs: bool, over_events: bool) -> list[Argument]:
        scan = self._scan
        found: list[Argument] = []
        preposition = ""
        while index < len(scan.tokens) and len(found) < _MOST_ARGUMENTS:
            token, words = scan.tokens[index], scan.words(index)
            event = self._hit_at.get(index)
            if event is not None and over_events and preposition and not found and not event.is_verb:
                index, preposition = self._behind_event(event), ""
                behind = self._phrases.at(index) if not scan.is_mark(index) else None
                if behind is not None and behind.preposition or self._marks(index):
                    break
                continue
            if event is not None and not event.is_verb and scan.has(index, "manner") and token.norm.endswith("ا"):
                index += 1  # أعدم التنظيم ذبحا أربعة
                continue
            if token.norm in _STOPS or event is not None:
                break
            if index in self._seconds:
                preposition = ""
                index += 1
                continue
            if token.norm == "(":
                index = self._behind_bracket(index)
                continue
            if token.kind == "mark":
                preposition = ""
                index += 1
                continue
            if index in scan.time_at:
                index = scan.time_at[index].last + 1
                preposition = ""
                continue
            if index in scan.number_at:
                chain = self._phrases.chain(index)
                if chain:
                    found.append(Argument(preposition or chain[0].preposition, chain))
                    index = chain[-1].last + 1
                    preposition = ""
                    continue
            if self._is_near(index):
                preposition = NEAR
                index += 2 if index + 1 < len(scan.tokens) and scan.tokens[index + 1].norm == "من" else 1
                continue
            if "joint" in words:
                preposition = TOGETHER
                index += 2 if self._marks(index + 1) else 1
                continue
            marker = self._agent_marker(index)
            if marker:
                preposition = BY
                index += marker
                continue
            beside = self._besides(index)
            if beside:
                preposition = COMPANY
                index += beside
                continue
            if "wounds" in words:  # أصيب بجروح طفيفة: how, not who
                index = self._behind_wounds(index)
                preposition = ""
                continue
            if "with_them" in words:  # ومعهم رجال القبائل
                preposition = TOGETHER
                index += 1
                continue
            breaks = "breaks" in words and scan.is_mark(index - 1) or "subordinator" in words
            if "relative" in words and token.norm != "من" or breaks or words & {"about_source", "bringing"}:
                break
            if "preposition" in words and index not in scan.number_at:
                preposition = self._preposition(index)
                index += 1
                continue
            if "believed" in words:
                index = self._behind_belief(index)
                continue
            if "age" in words:  # صبي يبلغ من العمر 16 عاما
                index = self._behind_age(index)
                continue
            if "that" in words:
                break
            chain = self._phrases.chain(index)
            if chain:
                joined = chain[0].joined and found and found[-1].last + 1 == chain[0].start
                marked = preposition or chain[0].preposition or (found[-1].preposition if joined else "")
                found.append(Argument(marked, chain))
                index = chain[-1].last + 1
                preposition = ""
                continue
            if self._places_it(index, found):
                index += 1
                continue
            if self._describes(index, found):
                driver = self._phrases.at(index + 1)
                index = driver.last + 1 if driver is not None else index + 1
                if self._phrases.at(index) is not None:
                    break
                continue
            if self._tells_of_people(index, found):
                index = self._behind_relative(index)
                continue
            if self.is_finite(index) and not over_verbs:
                break
            index += 1
        return found

    def _tells_of_people(self, index: int, found: list[Argument]) -> bool:
        """خطف مسلحون يرتدون زي الشرطة | موظفا: a verb in the present right behind people who have no article."""
        if not found or found[-1].last != index - 1 or not self.is_finite(index):
            return False
        who = found[-1].phrases[-1]
        readings = self._scan.readings[index]
        present = all(r.sense.verb is not None and r.sense.verb.tense == "present" for r in readings)
        return present and who.is_people and not who.definite and not any(r.clitics.prefix for r in readings)

    def _behind_relative(self, index: int) -> int:
        """The token behind a verb that tells of people, and behind its object."""
        start = index + 2 if self._marks(index + 1) else index + 1
        told = self._phrases.at(start) if not self._scan.is_mark(start) and start not in self._hit_at else None
        return told.last + 1 if told is not None else start

    def _places_it(self, index: int, found: list[Argument]) -> bool:
        """قنبلة زرعت على جانب الطريق | لدى مرور: a verb right behind a weapon tells where it lay."""
        if not found or found[-1].last != index - 1 or not self._marks(index + 1) or not self.is_finite(index):
            return False
        thing = found[-1].phrases[-1]
        return thing.noun_class in ("weapon", "vehicle") and not thing.definite

    def _describes(self, index: int, found: list[Argument]) -> bool:
        """سيارة مفخخة يقودها انتحاري | قرب حاجز: a verb with a pronoun for what it describes."""
        if not found or found[-1].last != index - 1 or found[-1].phrases[-1].definite or not self.is_finite(index):
            return False
        return any(r.clitics.suffix in ("ه", "ها") and not r.clitics.prefix for r in self._scan.readings[index])

    def _behind_belief(self, index: int) -> int:
        """مجهولون يعتقد أنهم من التنظيم | ضابطا: the token behind what is believed of somebody."""
        that = next((i for i in range(index + 1, index + 3) if "that" in self._scan.words(i)), index)
        start = that + 2 if self._marks(that + 1) else that + 1
        phrase = self._phrases.at(start) if not self._scan.is_mark(start) else None
        return phrase.last + 1 if that > index and phrase is not None else that + 1

    def _behind_age(self, index: int) -> int:
        """The token behind somebody's age."""
        for end in range(index + 1, min(index + 7, len(self._scan.tokens))):
            if "measure" in self._scan.classes(end):
                return end + 1
        return index + 1

    def _behind_event(self, event: Hit) -> int:
        """قتل في انفجار سيارة | خمسة: the token behind an event noun and its genitive."""
        index = event.last + 1
        while index < len(self._scan.tokens) and self._scan.has(index, "event_adjective"):
            index += 1
        genitive = self._phrases.at(index) if not event.article and not self._scan.is_mark(index) else None
        plain = genitive is not None and genitive.number is None and not genitive.preposition
        return genitive.last + 1 if genitive is not None and plain else index

    def before(self, hit: Hit) -> list[Argument]:
        """The arguments between the start of the event word's clause and the word."""
        start = self.start_of(hit.first)
        found = []
        index = start
        while index < hit.first:
            part = [argument for argument in self.after(index) if argument.first < hit.first]
            found += [argument for argument in part if argument.last < hit.first]
            index = max(index, part[-1].last if part else index) + 1
            while index < hit.first and self._phrases.at(index) is None and not self._marks(index):
                index += 1
            if found and index > found[-1].last + 12:
                break
        return _unique(found)

    def _marks(self, index: int) -> bool:
        return "preposition" in self._scan.words(index)

    def start_of(self, index: int) -> int:
        """Where the clause that holds a token starts: behind that, a break, a stop or an earlier event verb."""
        if index not in self._starts:
            self._starts[index] = self._start_of(index)
        return self._starts[index]

    def _start_of(self, index: int) -> int:
        scan = self._scan
        at = index - 1
        while at >= 0:
            token = scan.tokens[at]
            if token.norm in _STOPS or "that" in scan.words(at):
                return at + 1
            words = scan.words(at)
            if "subordinator" in words or "breaks" in words and (at == 0 or scan.is_mark(at - 1)):
                return at + 1
            hit = self._hit_at.get(at)
            if hit is not None and hit.is_verb:
                return hit.last + 1
            at -= 1
        return 0

    def antecedent(self, index: int) -> Phrase | None:
        """The phrase that ends right before a token, for a relative clause or a verb behind its subject."""
        return next(iter(self.antecedents(index)), None)

    def antecedents(self, index: int) -> list[Phrase]:
        """The phrases that end right before a token, the widest first: موقف الرهائن, الرهائن."""
        if index not in self._ending:
            by_head: dict[int, Phrase] = {}
            for start in range(earliest(self._scan, index - 1, _WIDEST), index):
                phrase = self._phrases.at(start)
                if phrase is not None and phrase.last == index - 1:
                    by_head.setdefault(phrase.head, phrase)
            self._ending[index] = list(by_head.values())
        return list(self._ending[index])

    def is_finite(self, index: int) -> bool:
        """Whether a token can only be a finite verb."""
        readings = self._scan.readings[index]
        return bool(readings) and all(r.sense.mode == "verb" for r in readings)

    def is_event_verb(self, index: int) -> bool:
        """Whether a token is read as a verb that names an event."""
        hit = self._hit_at.get(index)
        return hit is not None and hit.is_verb

    def at(self, index: int) -> Phrase | None:
        """The phrase that starts at a token."""
        return self._phrases.at(index)

    def _preposition(self, index: int) -> str:
        """A preposition without the و written onto it; وسط keeps its own."""
        words = (r for r in self._scan.readings[index] if r.sense.value == "preposition")
        return next(words).clitics.stem

    def _is_near(self, index: int) -> bool:
        """بالقرب من، على مقربة من: nearness told in two words."""
        return self._scan.has(index, "relation") and any(
            r.sense.layer == "relation" and r.sense.value == "near" for r in self._scan.readings[index]
        )

    def _agent_marker(self, index: int) -> int:
        """How many tokens of على يد، من قبل، بأيدي, برصاص before somebody start here; 0 where none."""
        if self._is_fire(index):
            phrase = self._phrases.at(index + 1)
            return (
                1
                if phrase is not None and (phrase.is_people or phrase.noun_class in ("group", "name", "police"))
                else 0
            )
        match = self._agent_markers.get(index)
        return match.last - index + 1 if match is not None else 0

    def _behind_wounds(self, index: int) -> int:
        """The token behind a word of wounds and its adjective."""
        scan, after = self._scan, index + 1
        unknown = not scan.is_mark(after) and not scan.readings[after] and after not in scan.number_at
        return after + (unknown and scan.tokens[after].norm.endswith("ه"))

    def _besides(self, index: int) -> int:
        """How many tokens of إلى جانب، فضلا عن stand here; 0 where none."""
        match = self._beside.get(index)
        return match.last - index + 1 if match is not None else 0

    def _is_fire(self, index: int) -> bool:
        """برصاص، بنيران: what was fired, so that whoever stands behind it fired."""
        weapon, noun = self._scan.covered["means"].get(index), self._scan.noun(index)
        if weapon is not None:
            by_whom = weapon.last == index or weapon.first == index and "fighter" in self._scan.classes(weapon.last)
            return by_whom and weapon.clitics.prefix.endswith("ب") and weapon.sense.value.code in _FIRED
        return noun is not None and noun.sense.value.name == "fire" and noun.clitics.prefix.endswith("ب")

    def _behind_bracket(self, index: int) -> int:
        for end in range(index + 1, min(index + 12, len(self._scan.tokens))):
            if self._scan.tokens[end].norm == ")":
                return end + 1
        return index + 1


def _unique(arguments: list[Argument]) -> list[Argument]:
    seen: set[int] = set()
    result = []
    for argument in arguments:
        if argument.first not in seen:
            seen.add(argument.first)
            result.append(argument)
    return result
