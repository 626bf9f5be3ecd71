"""Noun phrases: a number, a head noun and what belongs to it.

    ثمانية عناصر من داعش      number 8 · head عناصر (fighter) · complement داعش
    ضابط برتبة عقيد في وزارة الداخلية
    الطائرات المروحية والحربية التابعة للتحالف الدولي

It is built where it is asked for, and stops at verbs, prepositions not its own, punctuation, times and event nouns.
"""

from musnad.arabic.shapes import (
    definite_preposition,
    dual_by_vowel,
    has_article,
    has_joined_article,
    is_accusative,
    looks_present,
    number_preposition,
    origin_number,
)
from musnad.lexicon.lexicon import Match
from musnad.mentions.extent import Extent
from musnad.mentions.phrase import PEOPLE, Phrase, own_number
from musnad.mentions.scan import Scan
from musnad.record import Number

_OPENS_NONE = frozenset(("preposition", "relative", "pronoun", "breaks", "bringing", "negation"))
_EMPLOYED = frozenset(("civilian", "person"))


class Phrases:
    """The noun phrases of a sentence, built on demand and remembered."""

    def __init__(self, scan: Scan, triggers: frozenset[int]) -> None:
        """
        Args:
            scan: The sentence looked up.
            triggers: Tokens that an event noun or verb holds; a phrase never runs over them.
        """
        self._scan = scan
        self._triggers = triggers
        self._extent = Extent(scan, triggers)
        self._found: dict[int, Phrase | None] = {}
        self._idle = frozenset(  # من جهته، في المقابل: words that only join sentences
            i for m in scan.matches.get("word", ()) if m.sense.value == "breaks" for i in range(m.first, m.last + 1)
        )
        self._least = {m.first for m in scan.matches.get("word", ()) if m.sense.value == "at_least"}
        self._whole: list[Phrase] | None = None

    def at(self, index: int) -> Phrase | None:
        """The phrase that starts at a token (its number or its head), or None where none can."""
        if index not in self._found:
            self._found[index] = self._build(index)
        return self._found[index]

    def whole(self) -> list[Phrase]:
        """The phrases of the sentence from left to right, none inside another."""
        if self._whole is None:
            self._whole = []
            index = 0
            while index < len(self._scan.tokens):
                phrase = self.at(index)
                if phrase is not None:
                    self._whole.append(phrase)
                index = phrase.last + 1 if phrase is not None and phrase.last >= index else index + 1
        return self._whole

    def chain(self, index: int) -> list[Phrase]:
        """The phrase at a token and those joined to it by و: 11 مدنيا وأربعة من رجال الشرطة."""
        phrases: list[Phrase] = []
        phrase = self.at(index)
        while phrase is not None and len(phrases) < 8:
            phrases.append(phrase)
            follower = phrase.last + 1
            if self._scan.is_mark(follower) and self._is_comma(follower) and self._joins(follower + 1):
                follower += 1
            if self._goes_on(follower):
                follower += 1
                phrase = self.at(follower)
                continue
            joins = self._joins(follower) or self._joins_name(phrase, follower)
            phrase = self.at(follower) if joins else None
            if phrase is not None and not phrase.joined:
                phrase = phrase._replace(joined=True)
        return phrases

    def _joins_name(self, phrase: Phrase, index: int) -> bool:
        """وليد عيدو وبيار الجميل: behind one person an unknown word in و joins another."""
        scan = self._scan
        if scan.is_mark(index) or index in self._triggers or scan.readings[index] or not phrase.is_people:
            return False
        one = phrase.number is None and phrase.form == "singular" and phrase.last > phrase.head
        return one and scan.tokens[index].norm.startswith("و") and len(scan.tokens[index].norm) > 3

    def _goes_on(self, index: int) -> bool:
        """ثلاثة من الركاب ثم اثنين آخرين: a further figure behind ثم."""
        scan = self._scan
        return not scan.is_mark(index) and "further" in scan.words(index) and index + 1 in scan.number_at

    def _is_comma(self, index: int) -> bool:
        return index < len(self._scan.tokens) and self._scan.tokens[index].norm in "،,"

    def _joins(self, index: int) -> bool:
        """Whether the token opens a phrase joined by و."""
        scan = self._scan
        if scan.is_mark(index) or index in self._triggers:
            return False
        token = scan.tokens[index]
        if not token.norm.startswith("و"):
            return False
        if token.norm == "و" and index + 1 < len(scan.tokens):
            return True
        if index in scan.number_at:
            return True
        readings = scan.readings[index]
        if any(r.sense.mode == "verb" for r in readings) and not any(r.clitics.article for r in readings):
            return False
        if any(
            r.sense.layer in ("noun", "actor", "means", "nationality") and "و" in r.clitics.prefix for r in readings
        ):
            return True
        actor = scan.covered["actor"].get(index)
        return bool(actor and actor.first == index and "و" in actor.clitics.prefix) or (
            not readings and has_joined_article(token.norm) and token.text[1:2] not in ("إ", "أ")
        )

    def _build(self, index: int) -> Phrase | None:
        scan = self._scan
        if scan.is_mark(index) or index in self._triggers or index in self._idle:
            return None
        joined = scan.tokens[index].norm.startswith("و") and self._joins(index)
        if scan.tokens[index].norm == "و":
            inner = self.at(index + 1) if index + 1 < len(scan.tokens) else None
            return inner._replace(joined=True) if inner else None
        number = scan.number_at.get(index)
        if number is not None and number.form != "ordinal":
            return self._counted(index, number, joined)
        words = scan.words(index)
        if words and not words.isdisjoint(_OPENS_NONE):
            return None
        if self._extent.is_one_of(index):
            return self._one(index, joined)
        if "one_of_them" in words and self._is_governed(index):
            return self._phrase(index, index, "person", "singular", "", "", joined, definite=False)
        return self._headed(index, joined)

    def _is_governed(self, index: int) -> bool:
        """أفرجت عن أحدهما: behind a preposition or its verb one of them is a person, elsewhere it opens a part."""
        before = index - 1
        return before >= 0 and (
            "preposition" in self._scan.words(before) or any(r.sense.verb for r in self._scan.readings[before])
        )

    def _one(self, index: int, joined: bool) -> Phrase | None:
        inner = self._headed(index + 1, joined) if not self._scan.is_mark(index + 1) else None
        if inner is None:
            return None
        return inner._replace(start=index, low=1, high=1, joined=joined, form="singular")

    def _counted(self, index: int, number: Number, joined: bool) -> Phrase:
        """A number with the noun that it counts."""
        scan = self._scan
        follower = number.outer_last + 1
        if number.last + 1 <= number.outer_last:
            follower = number.last + 1
        partitive = not scan.is_mark(follower) and scan.tokens[follower].norm == "من"
        if partitive:
            follower += 1
            if not scan.is_mark(follower) and "between" in scan.words(follower):
                follower += 1
        inner = None
        if (
            not scan.is_mark(follower)
            and follower not in scan.time_at
            and (partitive or self._can_be_counted(follower))
        ):
            inner = (
                self._headed(follower, False) if not self._extent.is_one_of(follower) else self._one(follower, False)
            )
        if inner is None or (inner.preposition and not partitive):
            return Phrase(
                number.first, number.first, number.last, number.first, "number", number.low, number.high, number,
                False, "plural", None, self._clitic(number.outer_first), "", joined,
            )  # fmt: skip
        return inner._replace(
            start=number.first, low=number.low, high=number.high, number=number, joined=joined,
            preposition=self._clitic(number.outer_first),
        )  # fmt: skip

    def _can_be_counted(self, index: int) -> bool:
        """Whether the word behind a number is its noun and not a preposition, a verb or a new phrase."""
        scan = self._scan
        grammar = any(r.sense.layer == "word" and not r.clitics.prefix for r in scan.readings[index])
        if index in self._triggers or grammar or scan.words(index) and scan.noun(index) is None:
            return False
        norm = scan.tokens[index].norm
        if has_article(norm) and not norm.startswith("ال") or index in scan.number_at:
            return False
        readings = scan.readings[index]
        if not readings:
            return scan.tokens[index].kind == "word" and not looks_present(norm)
        if any(r.sense.layer in ("noun", "means", "nationality") and not r.clitics.prefix for r in readings):
            return True
        return all(r.sense.mode != "verb" for r in readings) and not any(r.clitics.prefix for r in readings)

    def _clitic(self, index: int) -> str:
        """The preposition written onto a word."""
        norm = self._scan.tokens[index].norm
        for reading in self._scan.readings[index]:
            return reading.clitics.prefix.lstrip("وف")
        if index in self._scan.number_at and number_preposition(norm):
            return number_preposition(norm)
        return definite_preposition(norm)

    def _headed(self, index: int, joined: bool) -> Phrase | None:
        """A phrase from its head noun on."""
        scan = self._scan
        if scan.is_mark(index) or index in self._triggers or index in scan.time_at:
            return None
        token = scan.tokens[index]
        actor = scan.covered["actor"].get(index)
        if actor is not None and actor.first == index:
            head_class, form, suffix, preposition = "name", "singular", "", actor.clitics.prefix.lstrip("وف")
            noun = scan.noun(index)
            if noun is not None and noun.sense.noun is not None and actor.last == index:
                form = noun.sense.noun.number
            elif noun is not None and noun.sense.value.name in PEOPLE:  # مسلحو طالبان
                form = self._number_of(index)
            if noun is not None and noun.sense.value.name in _EMPLOYED and actor.last > index:
                head_class = noun.sense.value.name  # مراسلة الجزيرة: somebody of the organisation
            last = self._extent.last(actor.last, "group" if head_class == "name" else head_class, index)
            return self._phrase(index, last, head_class, form, suffix, preposition, joined, definite=True)
        layers, readings = scan.layers(index), scan.readings[index]
        if "speech" in layers and any(r.sense.layer == "speech" and r.sense.mode == "word" for r in readings):
            return None  # مشيرة إلى …: who speaks goes on
        if "manner" in layers and is_accusative(token.norm, token.text):
            return None
        compound = scan.nouns.get(index)
        if compound is not None:
            name = compound.sense.value.name
            return self._phrase(
                index, self._extent.last(compound.last, name, index), name, "singular", "",
                compound.clitics.prefix.lstrip("وف"), joined, definite=True,
            )  # fmt: skip
        noun = scan.noun(index)
        if noun is not None:
            form = self._number_of(index)
            means = scan.covered["means"].get(index)
            end = means.last if means is not None and means.first == index else index
            last = self._extent.last(end, noun.sense.value.name, index)
            definite = noun.clitics.article or bool(noun.clitics.suffix)
            preposition = noun.clitics.prefix.lstrip("وف")
            within = self._bodies_of(index, noun.sense.value.name)
            if within is not None:
                return within._replace(first=index, start=index, noun_class=noun.sense.value.name, joined=joined)
            return self._phrase(
                index, last, noun.sense.value.name, form, noun.clitics.suffix, preposition, joined, definite=definite
            )
        if "nationality" in layers:
            nationality = next(r for r in readings if r.sense.layer == "nationality")
            last = self._extent.last(index, "nationality", index)
            form = origin_number(token.norm)
            return self._phrase(
                index, last, "nationality", form, "", nationality.clitics.prefix.lstrip("وف"), joined,
                definite=nationality.clitics.article,
            )  # fmt: skip
        if "person_name" in layers and any(
            r.sense.layer == "person_name" and not r.clitics.prefix.endswith(("ب", "ك")) for r in scan.readings[index]
        ):
            last = self._extent.last(index, "named", index)
            return self._phrase(index, last, "named", "singular", "", self._clitic(index), joined, definite=True)
        means = scan.covered["means"].get(index)
        if means is not None and means.first == index:
            last = self._extent.last(means.last, "weapon", index)
            form = means.sense.noun.number if means.sense.noun else "singular"
            return self._phrase(
                index, last, "weapon", form, means.clitics.suffix, means.clitics.prefix.lstrip("وف"), joined,
                definite=means.clitics.article,
            )  # fmt: skip
        if self._is_grammar(index) or looks_present(token.norm):
            return None
        definite = has_article(token.norm)
        if token.kind == "mark" or not definite and self._opens_clause(index):
            return None
        last = self._extent.last(index, "unknown", index)
        return self._phrase(
            index, last, "unknown", self._unknown_form(index), "", self._clitic(index), joined, definite=definite
        )

    def _is_grammar(self, index: int) -> bool:
        """Whether a word is a verb or a word of grammar; ثالث and آخر stand for a person."""
        if "another" in self._scan.words(index):
            return False
        return any(r.sense.mode in ("verb", "word") for r in self._scan.readings[index])

    def _opens_clause(self, index: int) -> bool:
        """An unknown word that opens a sentence or clause is more likely a verb than a name."""
        return (
            index == 0
            or self._scan.tokens[index - 1].norm in (".", "؛", ":", "،")
            and self._scan.tokens[index].norm[0] in "وف"
        )

    def _bodies_of(self, index: int, noun_class: str) -> Phrase | None:
        """جثامين أحد عشر فرداً: the dead counted by the number behind them."""
        number = self._scan.number_at.get(index + 1)
        if noun_class != "killed" or number is None or number.form in ("ordinal", "vague"):
            return None
        if number.outer_first < number.first or self._joins(index + 1):
            return None  # 17 شهيدا وأكثر من خمسين مصابا
        return self._counted(index + 1, number, False)

    def _number_of(self, index: int) -> str:
        """Singular, dual or plural, by the noun's form and the marks on it."""
        scan = self._scan
        text = scan.tokens[index].text
        forms = {
            r.sense.noun.number
            for r in scan.readings[index]
            if r.sense.layer == "noun"
            and r.sense.noun is not None
            and not (r.sense.noun.construct and self._ends(index))
        }
        if "dual" in forms and (self._two_behind(index) or self._two_of_somebody(index)):
            return "dual"
        if "dual" in forms and "singular" in forms and self._in_genitive(index):
            return "dual"
        if "dual" in forms and "plural" in forms:
            return "dual" if dual_by_vowel(text) else "plural"
        noun = scan.noun(index)
        if "dual" in forms and noun is not None and noun.clitics.suffix and noun.clitics.stem.endswith("ا"):
            return "dual"  # طفلاها
        if "singular" in forms or scan.has(index, "person_name"):
            return "singular"
        return next(iter(forms), "singular")

    def _unknown_form(self, index: int) -> str:
        """An unknown noun's number by its ending: dual where the vowel tells, else singular."""
        return "dual" if dual_by_vowel(self._scan.tokens[index].text) else "singular"

    def _two_of_somebody(self, index: int) -> bool:
        """طفلاها: before a pronoun the alef is the dual's, no accusative keeps it."""
        noun = self._scan.noun(index)
        return noun is not None and bool(noun.clitics.suffix) and noun.clitics.stem.endswith("ا")

    def _two_behind(self, index: int) -> bool:
        """مدنيين اثنين: the number two behind the noun."""
        number = self._scan.number_at.get(index + 1)
        return number is not None and number.low == number.high == 2 and number.form == "words"

    def _in_genitive(self, index: int) -> bool:
        """سائقا شاحنات: a noun in ا before a bare noun is a dual without its ن."""
        scan = self._scan
        if scan.is_mark(index + 1) or not scan.tokens[index].norm.endswith(("ا", "ي")):
            return False
        if "another" in scan.words(index + 1):
            return False
        noun = scan.noun(index + 1)
        return (
            noun is not None
            and not noun.clitics.prefix
            and not scan.tokens[index + 1].norm.endswith("ا")
            and (scan.tokens[index].norm.endswith("ا"))
        )

    def _ends(self, index: int) -> bool:
        return self._scan.is_mark(index + 1)

    def _phrase(
        self, first: int, last: int, noun_class: str, form: str, suffix: str, preposition: str, joined: bool, *,
        definite: bool,
    ) -> Phrase:  # fmt: skip
        low, high = own_number(noun_class, form)
        number = self._definite_number(last, definite)
        if number is not None:
            low, high, last = number.low, number.high, number.last
        elif low is not None and self._at_least(last):
            high = None
        actor = self._actor_within(first, last)
        return Phrase(
            first, first, last, first, noun_class, low, high, number, definite, form, actor, preposition, suffix, joined
        )

    def _definite_number(self, last: int, definite: bool) -> Number | None:
        """المهاجمين الأربعة، الاشخاص الـ15: a definite number behind its noun."""
        scan = self._scan
        at = last + 1
        if not scan.is_mark(at) and scan.tokens[at].norm == "ال":
            at += 1
        number = scan.number_at.get(at) if not scan.is_mark(at) else None
        if number is None or number.form in ("ordinal", "vague") or not definite:
            return None
        return number if at > last + 1 or scan.tokens[at].norm.startswith("ال") else None

    def _at_least(self, last: int) -> bool:
        """شخصين على الاقل: a noun that counts by its form, and more."""
        return last + 1 in self._least

    def _actor_within(self, first: int, last: int) -> Match | None:
        covered = self._scan.covered["actor"]
        return next((covered[position] for position in range(first, last + 1) if position in covered), None)
