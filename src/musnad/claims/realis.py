"""Realis: whether an event happened, was denied, threatened, foiled or only supposed.

نفى الجيش شن أي غارة              an operator governs the event words behind it in its clause
نفت ما أشيع عن اقتحام              a denial outranks the rumour that it denies
ونفى القصف، مؤكدا إنشاء قاعدة       the next reporting word ends its reach
إذا اقتحم، قد يوقعان هدنة            conditions and "may" suppose what they govern
ستبدأ معركة، سنضرب حصارا           what a verb of the future governs is announced
"""

from typing import Literal, NamedTuple

from musnad.claims.hit import Hit
from musnad.lexicon.vocabulary import Operator
from musnad.mentions.scan import Scan
from musnad.record.vocabulary import Realis

Aim = Literal["purpose"]
_REACH = {"verb": 14, "noun": 6, "word": 8, "if": 8, "may": 5, "to": 4}
_AIMED = frozenset(("attack", "bombing", "destruction", "shelling", "air_strike", "territory_taken", "siege"))
_ENDS = frozenset(".؛؟")
_FARTHEST = 15
_UNACHIEVED = 5  # tokens within which a negated light verb takes an event noun with it


class Governor(NamedTuple):
    """An operator over tokens `first` to `last`."""

    first: int
    last: int
    operator: Operator


class RealisFinder:
    """Finds the realis of the event words of one sentence."""

    def __init__(self, scan: Scan, hits: list[Hit]) -> None:
        self._scan = scan
        self._verbs = {hit.first: hit for hit in hits if hit.is_verb}
        self._governors: dict[int, list[Governor]] = {}
        for match in scan.matches.get("realis", ()):
            verb = match.sense.verb
            counted = verb is not None and verb.person == "3md" and scan.noun(match.first) is not None
            if counted and _is_counted(scan, match.first):
                continue  # مقتل 30 طالبا: students, and nobody demands
            self._governors.setdefault(match.last, []).append(Governor(match.first, match.last, match.sense.value))

    def of(self, hit: Hit) -> tuple[Realis | Aim, str]:
        """The realis of an event word and the reason; "purpose" where what governs it only asks for or aims at it."""
        if hit.trigger.realis is not None:
            return hit.trigger.realis, "trigger"  # type: ignore[return-value]  # trigger data is checked at load
        if "asks" in self._scan.said and any("asks" in self._scan.words(i) for i in range(hit.first)):
            return "purpose", "question"
        if hit.is_verb and self._is_future(hit):
            return "threat", "future"
        if not hit.is_verb and (ahead := self._future_behind(hit)):
            return "threat", self._scan.tokens[ahead].text
        if not hit.is_verb and not hit.article and self._bears_aim(hit) and self._is_aim(hit):
            return "purpose", self._scan.tokens[hit.first].text
        supposed: tuple[Realis | Aim, str] | None = None
        for index in range(hit.first - 1, max(-1, hit.first - _FARTHEST), -1):
            if not hit.is_verb and self._is_announced(index, hit):
                return "threat", self._scan.tokens[index].text
            if self._cuts_off(index, hit):
                break
            found = self._governed(index, hit)
            if found is None:
                continue
            if found[0] != "hypothetical":
                return found if supposed is None or found[0] == "denied" else supposed
            supposed = supposed or found
        if supposed is None and hit.first and "any" in self._scan.words(hit.first - 1):
            return "hypothetical", self._scan.tokens[hit.first - 1].text
        return supposed or ("actual", "")

    def _bears_aim(self, hit: Hit) -> bool:
        """لتدمير المصنع, لفرض حصار: the ل of an aim, on the event noun or on the verb that carries it."""
        if hit.prefix.endswith("ل"):
            return True
        before = self._scan.readings[hit.first - 1] if hit.first and not hit.prefix else ()
        return any(r.sense.layer in ("light", "carrier") and r.clitics.prefix.endswith("ل") for r in before)

    def _is_aim(self, hit: Hit) -> bool:
        """ضربة جوية لتدمير مصنع: a deed behind ل is what another aims at, unless a verb asks for ل (تعرض لقصف)."""
        taking = hit.trigger.kind == "territory_taken"
        if (
            not taking
            and hit.trigger.idafa != "target"
            or hit.trigger.kind not in _AIMED
            or hit.trigger.toll in ("killed", "injured")
        ):
            return False
        for index in range(hit.first - 1, max(-1, hit.first - _REACH["noun"]), -1):
            if self._scan.is_mark(index):
                return True
            if any(r.sense.layer == "light" and r.sense.value.noun == "ل" for r in self._scan.readings[index]):
                return False
            if index in self._governors or "occasion" in self._scan.words(index):
                return False
        return True

    def _cuts_off(self, index: int, hit: Hit) -> bool:
        """A stop, a break, another event verb, or somebody else's words: operators before them do not reach on."""
        scan = self._scan
        if scan.tokens[index].norm in _ENDS or "breaks" in scan.words(index) and scan.is_mark(index - 1):
            return True
        if index in self._governors:
            return False
        if not hit.is_verb and self._carries_on(index):
            return True
        verb = self._verbs.get(index)
        if verb is not None and verb.last < hit.first and not hit.prefix.startswith("و"):
            return True
        return scan.has(index, "speech") and any(
            r.sense.layer == "speech" and r.sense.value.role != "cue" for r in scan.readings[index]
        )

    def _carries_on(self, index: int) -> bool:
        """أحبطت محاولة تفجير وألقت القبض على ثلاثة: a joined light verb in the past tells a deed that was done."""
        readings = self._scan.readings[index]
        joined = bool(readings) and all(r.sense.mode == "verb" and r.clitics.prefix == "و" for r in readings)
        return joined and any(
            r.sense.layer == "light" and r.sense.verb and r.sense.verb.tense == "past" for r in readings
        )

    def _governed(self, index: int, hit: Hit) -> tuple[Realis | Aim, str] | None:
        scan = self._scan
        if index not in self._governors:
            return None
        for governor in sorted(self._governors[index], key=lambda g: g.first):
            pos = governor.operator.pos
            if hit.first - governor.last <= _REACH[pos] and self._governs(governor, hit):
                text = " ".join(token.text for token in scan.tokens[governor.first : governor.last + 1])
                return governor.operator.realis, text  # type: ignore[return-value]  # data is checked at load
        return None

    def _governs(self, governor: Governor, hit: Hit) -> bool:
        """An operator governs verbal nouns and subjunctive verbs; a past verb of its own clause is free of it."""
        scan = self._scan
        pos = governor.operator.pos
        between = range(governor.last + 1, hit.first)
        if pos == "if":
            return not any(scan.tokens[i].norm in "،," for i in between)
        if pos == "to":  # في محاولة لاغتيال aims at it; في محاولة اغتيال is the attempt
            return hit.is_verb or hit.prefix.endswith("ل")
        if pos == "may":
            return governor.last + 1 < len(scan.tokens) and self._is_present(governor.last + 1)
        if hit.is_verb and hit.tense == "past" and governor.operator.realis != "denied":
            return False  # قررت الإغلاق بعد أن اقتحموا: what is past was neither planned nor feared
        subjunctive = any("that" in scan.words(i) for i in between)
        if pos == "noun" and governor.first and scan.classes(governor.first - 1) & {"group", "government"}:
            return False  # قوات مكافحة الشغب
        if pos == "noun":
            cut = any(scan.tokens[i].norm in "،," or "cause" in scan.words(i) for i in between)
            return not cut and (not hit.is_verb or hit.tense == "present" and subjunctive)
        return not hit.is_verb or hit.tense == "present" or subjunctive

    def _is_present(self, index: int) -> bool:
        return any(r.sense.verb is not None and r.sense.verb.tense == "present" for r in self._scan.readings[index])

    def _is_announced(self, index: int, hit: Hit) -> bool:
        """ستبدأ معركة: a verb of the future close before the event noun."""
        return hit.first - index <= _REACH["noun"] and self._bears_future(index) and self._is_present(index)

    def _future_behind(self, hit: Hit) -> int:
        """عملية أمنية واسعة ستبدأ قريبا: the verb of the future right behind an event noun; 0 where none stands."""
        for index in range(hit.last + 1, min(hit.last + 4, len(self._scan.tokens))):
            if self._scan.is_mark(index):
                return 0
            if self._bears_future(index) and self._scan.has(index, "light"):
                return index
        return 0

    def _is_future(self, hit: Hit) -> bool:
        if hit.tense != "present":
            return False
        return hit.person == "" or self._bears_future(hit.first) or "future" in self._scan.words(hit.first - 1)

    def _bears_future(self, index: int) -> bool:
        """Whether a verb in the present bears the س of the future."""
        return any(r.sense.verb is not None and r.sense.verb.is_future for r in self._scan.readings[index])


def is_negated_verb(scan: Scan, index: int) -> bool:
    """Whether a negation stands right before the verb at a token: لم تعلن."""
    return index > 0 and "negates_verb" in scan.words(index - 1)


def is_denying(scan: Scan, index: int) -> bool:
    """Whether the word at a token denies what it speaks of: نفت الحركة مسؤوليتها."""
    at = (match for match in scan.matches.get("realis", ()) if match.first == index)
    return any(match.sense.value.realis == "denied" for match in at)


def is_negated(scan: Scan, hit: Hit) -> bool:
    """Whether a negation stands right before an event word: لم يقتحم، من دون قتال."""
    before = hit.first - 1
    if before < 0:
        return False
    if not hit.is_verb and _is_unachieved(scan, hit):
        return True
    return is_negated_verb(scan, hit.first) if hit.is_verb else "negates_noun" in scan.words(before)


def _is_counted(scan: Scan, index: int) -> bool:
    """Whether a number stands right before a word, which is then the noun that it counts."""
    number = scan.number_at.get(index - 1)
    return number is not None and number.form != "ordinal" and number.outer_last == index - 1


def _is_unachieved(scan: Scan, hit: Hit) -> bool:
    """لم تنجح في اعتقال: a negated light verb close before an event noun that it acts for."""
    for index in range(hit.first - 1, max(0, hit.first - _UNACHIEVED), -1):
        if scan.is_mark(index):
            return False
        light = any(r.sense.layer == "light" and r.sense.value.agent == "subject" for r in scan.readings[index])
        if light:
            return "negates_verb" in scan.words(index - 1)
    return False
