"""Fitting: whether a trigger's sense fits the place where its word stands, and which of several fits best."""

from musnad.arabic.shapes import is_accusative
from musnad.claims.hit import Hit
from musnad.claims.needs import Needs
from musnad.lexicon.knowledge import Knowledge
from musnad.lexicon.lexicon import Reading
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.scan import Scan

_MARKED = 7  # words within which the preposition of a trigger follows
_APART = 14  # tokens between the two words of an idiom
_SUBJECT = 5  # tokens that a subject may fill between its verb and whom it befell
_FIGURE = 3  # words behind an event word within which a figure of speech shows
_TALKED_OF = frozenset(("agreement", "protest", "riot", "statement"))  # whose matter is often an abstraction
_SPECIFIC = {"suicide_bombing": 3, "chemical_attack": 3}


class Fitting:
    """Judges the event words of one sentence."""

    def __init__(self, scan: Scan, places: tuple[PlaceMention, ...], knowledge: Knowledge) -> None:
        self._scan = scan
        self._needs = Needs(scan, places, knowledge)
        self._keys_of = knowledge.lexicon.keys_of
        self._natural = tuple(knowledge.toll_words["natural"])
        self._rights = knowledge.figures["rights"]
        self._figures = knowledge.figures["things"]

    def specificity(self, hit: Hit) -> tuple[int, ...]:
        """Longer before shorter, rare kinds before common, needs met before none, a toll only beside its victims."""
        trigger = hit.trigger
        falls = trigger.kind == "casualties"
        return (
            2 * (hit.last - hit.first) + (hit.second > 0),
            _SPECIFIC.get(trigger.kind, 0),
            len(trigger.needs) > 0,
            "place" in trigger.needs,
            1 if not falls else 2 * any(self._needs.is_close(need, hit) for need in trigger.needs),
        )

    def completed(self, hit: Hit) -> Hit | None:
        """The hit with its second word found where that stands apart; None where it is missing."""
        if not hit.trigger.apart or hit.last > hit.first:
            return hit
        scan = self._scan
        for index in range(hit.first + 2, min(hit.first + 2 + _APART, len(scan.tokens))):
            if scan.is_mark(index) or scan.words(index) & {"subordinator", "that"}:
                return None
            if index in scan.covered["actor"] and self._in_name(index):
                continue  # أعلنت قوات الدعم السريع: a force of that name, no support
            if not self._keys_of(scan.tokens[index].norm).isdisjoint(hit.trigger.apart):
                return hit._replace(second=index)
        return None

    def fits(self, hit: Hit) -> bool:
        """Part of speech, needs and silences together."""
        scan = self._scan
        if scan.covered["actor"].get(hit.first) is not None and hit.first == hit.last and self._in_name(hit.first):
            return False
        if hit.first == hit.last and self._is_ambiguous(hit.first) and hit.is_verb != self._verb_stands(hit.first):
            return False
        if hit.is_verb and hit.first in scan.number_at and hit.first == hit.last:
            return False
        if hit.trigger.active and hit.voice == "passive":
            return False
        if not hit.is_verb and not hit.prefix and "family" in scan.classes(hit.first) and self._is_among(hit.first - 1):
            return False  # من أسر المعتقلين: their families
        if hit.is_verb and scan.noun(hit.first) is not None and "one_of_them" in scan.words(hit.first - 1):
            return False  # أحدهما طالب
        if hit.is_verb and (self._is_governed(hit) or hit.suffix and scan.noun(hit.first) is not None):
            return False
        if hit.first in scan.time_at and hit.first == hit.last and len(hit.trigger.words.split()) == 1:
            return False
        if hit.trigger.strict and not self._marked(hit):
            return False
        if hit.trigger.toll and hit.trigger.to and not hit.is_verb and not self._is_marked_beside(hit):
            return False  # القضاء على داعش, but وضع القضاء يده على الملف
        if (
            not hit.is_verb
            and scan.has(hit.first, "carrier")
            and any(r.sense.layer == "trigger" for r in self._behind(hit))
        ):
            return False
        if hit.trigger.toll and not hit.is_verb and not hit.prefix and self.is_counted(hit.first):
            return False
        if hit.person == "3md" and hit.tense == "past" and self._shares_case(hit.first):
            return False  # هدوءا حذرا
        if hit.person == "3md" and scan.noun(hit.first) is not None and self.is_counted(hit.first):
            return False  # 30 طالبا
        if hit.is_verb and hit.trigger.toll == "killed" and hit.trigger.subject == "target" and hit.suffix:
            return False  # بعد ليلة قضاها في الجزيرة: whoever dies has no object
        if hit.is_verb and hit.trigger.toll == "injured" and self._took_wounds(hit.first):
            return False
        if hit.trigger.subject == "means" and hit.person == "3mp":
            return False
        if (
            hit.first == hit.last
            and not hit.article
            and scan.has(hit.first, "person_name")
            and self._names_somebody(hit)
        ):
            return False  # ياسر عرفات, صدام
        if hit.trigger.needs == ("lethal",) and scan.classes(hit.first - 1) & {"commander", "group", "source"}:
            return False  # قائد عمليات نينوى, غرفة عمليات
        if hit.is_verb and hit.trigger.kind == "statement" and "voiced" in scan.words(hit.first - 1):
            return False  # لافتات تطالب برحيله: what a banner says
        if hit.trigger.kind == "attack" and not hit.is_verb and self._is_one_of(hit.last + 2, self._rights):
            return False  # اعتداء على حرية التعبير
        if hit.trigger.refine and self._beside(hit, self._natural):
            return False  # زلزال ضرب المدينة
        if hit.trigger.unless and self._beside(hit, hit.trigger.unless):
            return False
        if hit.trigger.kind not in _TALKED_OF and self._is_figure(hit):
            return False
        return not hit.trigger.needs or any(self._needs.met(need, hit) for need in hit.trigger.needs)

    def _is_one_of(self, index: int, stems: frozenset[str]) -> bool:
        tokens = self._scan.tokens
        return index < len(tokens) and not stems.isdisjoint(self._keys_of(tokens[index].norm))

    def _is_figure(self, hit: Hit) -> bool:
        """خطفت الممثلة الأنظار, اغتيال البراءة: what stands right behind can do or suffer the deed only in a figure."""
        scan = self._scan
        for index in range(hit.last + 1, min(hit.last + 1 + _FIGURE, len(scan.tokens))):
            if hit.trigger.to and scan.tokens[index].norm == hit.trigger.to:
                continue  # أفرجت الشركة عن نتائجها
            if scan.is_mark(index) or index in scan.number_at or scan.words(index):
                return False
            is_name = index in scan.covered["actor"] or index in scan.covered["place"]
            if not is_name and self._is_one_of(index, self._figures):
                return True
        return False

    def _behind(self, hit: Hit) -> tuple[Reading, ...]:
        """The readings right behind a hit: in عمليات تصفية the second word names the event."""
        return self._scan.readings[hit.last + 1] if hit.last + 1 < len(self._scan.tokens) else ()

    def is_counted(self, index: int) -> bool:
        """41 إصابة: the noun of a number counts people, it tells no event."""
        number = self._scan.number_at.get(index - 1)
        return number is not None and number.form != "ordinal" and number.outer_last == index - 1

    def _took_wounds(self, index: int) -> bool:
        """متأثرا بجراحه التي أصيب بها: how somebody came by wounds already told of."""
        before = index - 1 if "relative" not in self._scan.words(index - 1) else index - 2
        return before >= 0 and "wounds" in self._scan.words(before)

    def _is_among(self, index: int) -> bool:
        """Whether a word before people, من or a noun of people, stands at a token."""
        return not self._scan.is_mark(index) and (
            "relative" in self._scan.words(index) or bool(self._scan.classes(index))
        )

    def _names_somebody(self, hit: Hit) -> bool:
        """Whether a word that is also a given name stands as one: alone, or beside the rest of the name."""
        scan = self._scan
        if hit.is_verb:
            return not scan.readings[hit.last + 1] if not scan.is_mark(hit.last + 1) else True
        if scan.has(hit.last + 1, "person_name"):
            return True
        met = any(scan.words(i) & {"between", "company"} for i in (hit.last + 1, hit.last + 2))
        return not met and not scan.has(hit.first - 1, "light") and not scan.has(hit.last + 1, "event_adjective")

    def undergoes(self, hit: Hit, hits: list[Hit]) -> bool:
        """اعتقل 30 متظاهرا, باختناق تسعة متظاهرين: people counted right behind another event are those it befell."""
        if hit.is_verb or not self.is_counted(hit.first):
            return False
        first = self._scan.number_at[hit.first - 1].outer_first
        before = [other for other in hits if other.last < first]
        if not before or not (before[-1].trigger.toll or before[-1].trigger.kind == "arrest"):
            return False
        between = range(before[-1].last + 1, first)
        return len(between) < _SUBJECT and not any(map(self._scan.is_mark, between))

    def _is_governed(self, hit: Hit) -> bool:
        """Whether a preposition stands right before: then no finite verb can follow."""
        scan = self._scan
        before = hit.first - 1
        if before < 0 or hit.prefix:
            return False
        if any(
            r.sense.layer == "realis" and r.sense.value.pos == "noun" and not r.sense.verb
            for r in scan.readings[before]
        ):
            return hit.tense == "past"
        return "governs" in scan.words(before)

    def _in_name(self, index: int) -> bool:
        match = self._scan.covered["actor"][index]
        return match.last > match.first

    def _is_ambiguous(self, index: int) -> bool:
        """Whether the word can be verb and noun: قتل, قصف, خطف."""
        modes = {r.sense.verb is not None for r in self._scan.readings[index] if r.sense.layer == "trigger"}
        return len(modes) > 1

    def _verb_stands(self, index: int) -> bool:
        """Whether a verb, not a noun, stands here: nouns follow prepositions, verbs and other nouns."""
        scan = self._scan
        readings = [r for r in scan.readings[index] if r.sense.layer == "trigger"]
        prefix = readings[0].clitics.prefix
        if readings[0].clitics.article or prefix[-1:] in ("ب", "ل", "ك"):
            return False
        if "damma" in _vowel(scan.tokens[index].text) or index == 0:
            return True
        before = index - 1
        if scan.is_mark(before):
            return True
        if scan.words(before) & {"that", "before_verb"}:
            return True
        if prefix:
            return True
        if scan.words(before) & {"preposition", "sorts"}:
            return False
        if scan.has(before, "realis") or scan.has(before, "speech"):
            return False
        if any(scan.has(before, layer) for layer in ("light", "trigger")) or self._is_announced(before):
            return False
        return not scan.has(before, "event_word")

    def _is_announced(self, before: int) -> bool:
        """أعلن مصدر في الوزارة قصف مواقع: right behind a speaker and without أن stands what he announced."""
        scan = self._scan
        for index in range(before, max(-1, before - 9), -1):
            words = scan.words(index)
            if scan.is_mark(index) or words & {"that", "relative", "subordinator"}:
                return False
            if any(r.sense.layer == "speech" and r.sense.verb is not None for r in scan.readings[index]):
                return index < before
        return False

    def _marked(self, hit: Hit) -> bool:
        """Whether the preposition that the trigger asks for follows."""
        wanted, within = hit.trigger.to or "", 0
        for index in range(hit.last + 1, len(self._scan.tokens)):
            norm = self._scan.tokens[index].norm
            name = self._scan.covered["actor"].get(index)
            within += name is None or name.first == index  # a name counts one, however long
            if within > _MARKED:
                return False
            if norm == wanted or len(wanted) == 1 and norm.startswith(wanted) and len(norm) > 3:
                return True
            if name is None and "governs" in self._scan.words(index):
                return False
        return False

    def _is_marked_beside(self, hit: Hit) -> bool:
        """Whether the preposition that the trigger asks for stands right behind."""
        after = hit.last + 1
        return after < len(self._scan.tokens) and self._scan.tokens[after].norm == hit.trigger.to

    def _shares_case(self, index: int) -> bool:
        """Whether the word before is an indefinite accusative, so that this one in ا is its adjective."""
        before = self._scan.tokens[index - 1] if index and not self._scan.is_mark(index - 1) else None
        return before is not None and len(before.norm) > 3 and is_accusative(before.norm, before.text)

    def _beside(self, hit: Hit, words: tuple[str, ...]) -> bool:
        near = range(max(0, hit.first - 2), min(len(self._scan.tokens), hit.last + 4))
        return any(not self._keys_of(self._scan.tokens[i].norm).isdisjoint(words) for i in near)


def _vowel(text: str) -> str:
    """ "damma" where the word's first letter bears one."""
    rest = text.lstrip("وف")
    return "damma" if len(text) > 1 and "\u064f" in (text[1:2], rest[1:2]) else ""
