"""Noun phrases: a number, a head noun and what belongs to it.

    ثمانية عناصر من داعش      number 8 · head عناصر (fighter) · complement داعش
    ضابط برتبة عقيد في وزارة الداخلية
    الطائرات المروحية والحربية التابعة للتحالف الدولي

A phrase is built where it is asked for, from a token on; it stops at verbs, prepositions that are not its own,
punctuation, times and new event nouns.
"""

import re
from typing import NamedTuple

from musnad.arabic.letters import MARKS
from musnad.lexicon.lexicon import Match
from musnad.mentions.scan import Scan
from musnad.record import Number

# Classes whose phrase may carry its organisation behind في: a source in the police, an officer in the army.
_TITLES = frozenset(("source", "commander", "soldier", "police", "fighter", "official", "civilian", "person"))
_PEOPLE = frozenset(
    (
        "fighter", "soldier", "police", "bomber", "commander", "civilian", "person", "child", "woman", "youth",
        "crowd", "detainee", "killed", "injured", "missing", "family", "nationality", "worker", "named",
    )
)  # fmt: skip
_ORGANISED = frozenset(("group", "government", "source", "premises", "vehicle", "building", "aircraft", "weapon"))
_PRESENT = re.compile("^[يت].{3,}(?:ون|وا|ان|ها|هم)$|^ي[ا-ي]{3,}$|^(?:است|يست|تست|نست).{3,}$")
_LONGEST = 9
_FATHA_BEFORE_YN = re.compile("\u064e[" + MARKS + "]*ين$")
_PREFIXED = ("ب", "ك")


class Phrase(NamedTuple):
    """A noun phrase over tokens `first` to `last`; `head` is its head noun's token.

    `noun_class` is the head's class, "name" for a known actor, "unknown" for other words. `low`/`high` count it
    (None on both sides where it is not countable); `start` is where its number starts, else `first`.
    `number` is the explicit number, None where the noun's own form counts. `preposition` is the clitic on its
    first word.
    """

    start: int
    first: int
    last: int
    head: int
    noun_class: str
    low: int | None
    high: int | None
    number: Number | None
    definite: bool
    form: str
    actor: Match | None
    preposition: str
    suffix: str
    joined: bool

    @property
    def is_people(self) -> bool:
        """Whether it speaks of persons."""
        return self.noun_class in _PEOPLE

    @property
    def is_counted(self) -> bool:
        """Whether it says how many."""
        return self.low is not None or self.high is not None


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
        self._found: dict[int, Phrase | None] = {}

    def at(self, index: int) -> Phrase | None:
        """The phrase that starts at a token (its number or its head), or None where none can."""
        if index not in self._found:
            self._found[index] = self._build(index)
        return self._found[index]

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
            phrase = self.at(follower) if self._joins(follower) else None
        return phrases

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
        if any(r.sense.layer in ("noun", "actor", "means", "nationality") and "و" in r.clitics.prefix for r in readings):
            return True
        actor = scan.covered["actor"].get(index)
        return bool(actor and actor.first == index and "و" in actor.clitics.prefix) or (
            not readings and token.norm.startswith("وال")
        )

    def _build(self, index: int) -> Phrase | None:
        scan = self._scan
        if scan.is_mark(index) or index in self._triggers:
            return None
        joined = scan.tokens[index].norm.startswith("و") and self._joins(index)
        if scan.tokens[index].norm == "و":
            inner = self.at(index + 1) if index + 1 < len(scan.tokens) else None
            return inner._replace(joined=True) if inner else None
        number = scan.number_at.get(index)
        if number is not None and number.form != "ordinal":
            return self._counted(index, number, joined)
        if "preposition" in scan.words(index) or scan.words(index) & {"relative", "pronoun", "breaks", "negation"}:
            return None
        if self._one_of(index):
            return self._one(index, joined)
        if "one_of_them" in scan.words(index) and self._is_governed(index):
            return self._phrase(index, index, "person", "singular", "", "", joined, definite=False)
        return self._headed(index, joined)

    def _is_governed(self, index: int) -> bool:
        """أفرجت عن أحدهما: behind a preposition or its verb one of them is a person, elsewhere it opens a part."""
        before = index - 1
        return before >= 0 and ("preposition" in self._scan.words(before) or any(r.sense.verb for r in self._scan.readings[before]))

    def _one_of(self, index: int) -> bool:
        """أحد / إحدى before a noun: one of …"""
        norm = self._scan.tokens[index].norm.lstrip("وبل") or ""
        return norm in ("احد", "احدي") or self._scan.tokens[index].norm in ("احد", "احدي", "واحد", "واحدي")

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
            if not scan.is_mark(follower) and scan.tokens[follower].norm == "بين":
                follower += 1
        inner = None
        if not scan.is_mark(follower) and follower not in scan.time_at and (partitive or self._can_be_counted(follower)):
            inner = self._headed(follower, False) if not self._one_of(follower) else self._one(follower, False)
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
        if index in self._triggers or scan.words(index):
            return False
        norm = scan.tokens[index].norm
        if norm.startswith(("وال", "بال", "لل")) or index in scan.number_at:
            return False
        readings = scan.readings[index]
        if not readings:
            return scan.tokens[index].kind == "word" and not _PRESENT.match(norm)
        if any(r.sense.layer in ("noun", "means", "nationality") and not r.clitics.prefix for r in readings):
            return True
        return all(r.sense.mode != "verb" for r in readings) and not any(r.clitics.prefix for r in readings)

    def _clitic(self, index: int) -> str:
        """The preposition written onto a word."""
        norm = self._scan.tokens[index].norm
        for reading in self._scan.readings[index]:
            return reading.clitics.prefix.lstrip("وف")
        if index in self._scan.number_at and len(norm) > 3 and norm[0] in "بل" and norm[1] != "ض":
            return norm[0]
        return norm[0] if len(norm) > 3 and norm[0] in "بلك" and norm[1:].startswith("ال") else ""

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
            last = self._extend(actor.last, "group", index)
            return self._phrase(index, last, head_class, form, suffix, preposition, joined, definite=True)
        compound = scan.nouns.get(index)
        if compound is not None:
            name = compound.sense.value.name
            return self._phrase(
                index, self._extend(compound.last, name, index), name, "singular", "", compound.clitics.prefix.lstrip("وف"),
                joined, definite=True,
            )  # fmt: skip
        noun = scan.noun(index)
        if noun is not None:
            form = self._number_of(index)
            means = scan.covered["means"].get(index)
            end = means.last if means is not None and means.first == index else index
            last = self._extend(end, noun.sense.value.name, index)
            definite = noun.clitics.article or bool(noun.clitics.suffix)
            preposition = noun.clitics.prefix.lstrip("وف")
            within = self._bodies_of(index, noun.sense.value.name)
            if within is not None:
                return within._replace(first=index, start=index, noun_class=noun.sense.value.name, joined=joined)
            return self._phrase(
                index, last, noun.sense.value.name, form, noun.clitics.suffix, preposition, joined, definite=definite
            )
        nationality = next((r for r in scan.readings[index] if r.sense.layer == "nationality"), None)
        if nationality is not None:
            last = self._extend(index, "nationality", index)
            form = self._nationality_form(token.norm)
            return self._phrase(
                index, last, "nationality", form, "", nationality.clitics.prefix.lstrip("وف"), joined,
                definite=nationality.clitics.article,
            )  # fmt: skip
        if any(r.sense.layer == "person_name" and not r.clitics.prefix.endswith(("ب", "ك")) for r in scan.readings[index]):
            last = self._extend(index, "named", index)
            return self._phrase(index, last, "named", "singular", "", self._clitic(index), joined, definite=True)
        means = scan.covered["means"].get(index)
        if means is not None and means.first == index:
            last = self._extend(means.last, "weapon", index)
            form = means.sense.noun.number if means.sense.noun else "singular"
            return self._phrase(
                index, last, "weapon", form, means.clitics.suffix, means.clitics.prefix.lstrip("وف"), joined,
                definite=means.clitics.article,
            )  # fmt: skip
        if self._is_grammar(index) or _PRESENT.match(token.norm):
            return None
        definite = token.norm.startswith(("ال", "وال", "بال", "لل"))
        if token.kind == "mark" or not definite and self._opens_clause(index):
            return None
        last = self._extend(index, "unknown", index)
        return self._phrase(index, last, "unknown", self._unknown_form(index), "", self._clitic(index), joined, definite=definite)

    def _is_grammar(self, index: int) -> bool:
        """Whether a word is a verb or a word of grammar; ثالث and آخر stand for a person."""
        if "another" in self._scan.words(index):
            return False
        return any(r.sense.mode in ("verb", "word") for r in self._scan.readings[index])

    def _opens_clause(self, index: int) -> bool:
        """An unknown word that opens a sentence or clause is more likely a verb than a name."""
        return index == 0 or self._scan.tokens[index - 1].norm in (".", "؛", ":", "،") and self._scan.tokens[index].norm[0] in "وف"

    def _bodies_of(self, index: int, noun_class: str) -> Phrase | None:
        """جثامين أحد عشر فرداً: the dead counted by the number behind them."""
        number = self._scan.number_at.get(index + 1)
        if noun_class != "killed" or number is None or number.form in ("ordinal", "vague"):
            return None
        return self._counted(index + 1, number, False)

    def _nationality_form(self, norm: str) -> str:
        if norm.endswith(("يان", "تان")):
            return "dual"
        return "plural" if norm.endswith(("يون", "يين", "يات")) else "singular"

    def _number_of(self, index: int) -> str:
        """Singular, dual or plural, by the noun's form and the marks on it."""
        scan = self._scan
        text = scan.tokens[index].text
        forms = {
            r.sense.noun.number
            for r in scan.readings[index]
            if r.sense.layer == "noun" and r.sense.noun is not None and not (r.sense.noun.construct and self._ends(index))
        }
        if "dual" in forms and self._two_behind(index):
            return "dual"
        if "dual" in forms and "singular" in forms and self._in_genitive(index):
            return "dual"
        if "dual" in forms and "plural" in forms:
            return "dual" if _FATHA_BEFORE_YN.search(text) else "plural"
        if "singular" in forms:
            return "singular"
        return next(iter(forms), "singular")

    def _unknown_form(self, index: int) -> str:
        """An unknown noun's number by its ending: dual where the vowel tells, else singular."""
        return "dual" if _FATHA_BEFORE_YN.search(self._scan.tokens[index].text) else "singular"

    def _two_behind(self, index: int) -> bool:
        """مدنيين اثنين: the number two behind the noun."""
        number = self._scan.number_at.get(index + 1)
        return number is not None and number.low == number.high == 2 and number.form == "words"

    def _in_genitive(self, index: int) -> bool:
        """سائقا شاحنات: a noun in ا before a bare noun is a dual without its ن."""
        scan = self._scan
        if scan.is_mark(index + 1) or not scan.tokens[index].norm.endswith(("ا", "ي")):
            return False
        noun = scan.noun(index + 1)
        return noun is not None and not noun.clitics.prefix and not scan.tokens[index + 1].norm.endswith("ا") and (
            scan.tokens[index].norm.endswith("ا")
        )

    def _ends(self, index: int) -> bool:
        return self._scan.is_mark(index + 1)

    def _phrase(
        self, first: int, last: int, noun_class: str, form: str, suffix: str, preposition: str, joined: bool, *,
        definite: bool,
    ) -> Phrase:  # fmt: skip
        low, high = _own_number(noun_class, form)
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
        scan = self._scan
        following = [scan.tokens[i].norm for i in range(last + 1, min(last + 3, len(scan.tokens)))]
        return following in (["علي", "الاقل"], ["في", "الاقل"])

    def _actor_within(self, first: int, last: int) -> Match | None:
        covered = self._scan.covered["actor"]
        return next((covered[position] for position in range(first, last + 1) if position in covered), None)

    def _extend(self, index: int, noun_class: str, start: int) -> int:
        """The last token of a phrase whose head ends at `index`."""
        last = index
        while last + 1 < len(self._scan.tokens) and last - start < _LONGEST:
            step = self._absorbs(last + 1, noun_class, last, start)
            if step == 0:
                break
            last += step
        return last

    def _absorbs(self, index: int, noun_class: str, last: int, start: int) -> int:
        """How many tokens from `index` on belong to the phrase: 0 where it ends."""
        scan = self._scan
        token = scan.tokens[index]
        if token.kind == "mark" or index in self._triggers or index in scan.time_at or token.norm == "و":
            return 0
        if index in scan.number_at:
            return 1 if scan.number_at[index].form == "ordinal" or self._unit_number(index) else 0
        actor = scan.covered["actor"].get(index)
        if actor is not None and actor.first == index and not actor.clitics.prefix:
            return actor.last - index + 1
        if token.norm == "من":
            return self._partitive(index, noun_class)
        if token.norm == "في":
            return self._within(index, noun_class)
        readings = scan.readings[index]
        if scan.words(index) or self._is_verb(index) or scan.has(index, "realis") or self._one_of(index):
            return 0
        if scan.has(index, "relation") and index + 1 in scan.covered["place"] or scan.has(index, "relation") and scan.has(index + 1, "place_word"):
            return 0
        prefix = readings[0].clitics.prefix if readings else ""
        if readings and prefix.startswith(("و", "ف")):
            return 0
        if not readings and token.norm.startswith(("وال", "فال")):
            return 1 if self._is_joined_adjective(index, last) else 0
        if "ل" in prefix or token.norm.startswith("لل"):
            return self._belonging(index, noun_class, actor)
        if prefix in _PREFIXED or token.norm.startswith(("بال", "كال")):
            return 0
        place = scan.covered["place"].get(index)
        if place is not None and place.first == index:
            return self._named_place(place, last)
        return 0 if self._starts_anew(index, last) or self._is_object(index, start) else 1

    def _is_joined_adjective(self, index: int, last: int) -> bool:
        """الطائرات المروحية والحربية: an adjective of relation joined to another."""
        norm, before = self._scan.tokens[index].norm, self._scan.tokens[last].norm
        return norm.startswith("وال") and norm.endswith(("يه", "ي")) and before.startswith("ال") and before.endswith(norm[-2:])

    def _is_object(self, index: int, start: int) -> bool:
        """استهدف انتحاري | اجتماعا، هاجم مفجرون | سياسيين: a case that the phrase's head does not share."""
        token, head = self._scan.tokens[index], self._scan.tokens[start]
        if token.norm.endswith("ا") and token.text.rstrip(MARKS).endswith("ا") and not head.norm.endswith("ا"):
            nominal = {r.sense.noun for r in self._scan.readings[index] if r.sense.noun is not None}
            return start not in self._scan.number_at and any(form.form.endswith("ا") and form.number == "singular" for form in nominal)
        return head.norm.endswith("ون") and token.norm.endswith("ين") and len(token.norm) > 4

    def _starts_anew(self, index: int, last: int) -> bool:
        """A bare known noun behind a definite one is a new phrase: دوريات قسد | حي اللطوة."""
        scan = self._scan
        readings = scan.readings[index]
        if not readings and scan.tokens[index].text.endswith(("اً", "ًا", "ً")) and self._is_definite(last):
            return True
        if not any(r.sense.layer in ("noun", "place_word", "means") for r in readings):
            return False
        if readings[0].clitics.article:
            return self._is_definite(last) and bool(scan.classes(index) & {"building", "premises", "vehicle"})
        if any(r.sense.layer in ("event_adjective", "nationality", "person_name") for r in readings):
            return False
        return self._is_definite(last)

    def _is_definite(self, index: int) -> bool:
        """Whether a word is definite: by its article, its pronoun, or as a name."""
        scan = self._scan
        suffixed = any(r.sense.layer == "noun" and r.clitics.suffix for r in scan.readings[index])
        return index in scan.covered["actor"] or scan.tokens[index].norm.startswith(("ال", "وال", "لل", "بال")) or suffixed

    def _unit_number(self, index: int) -> bool:
        """A number inside a unit's name: الفرقة 22 مشاة."""
        is_digits = self._scan.number_at[index].form == "digits"
        return is_digits and "group" in self._scan.classes(index - 1) and not self._scan.is_mark(index + 1)

    def _partitive(self, index: int, noun_class: str) -> int:
        """عناصر من خلايا التنظيم: من belongs to people and groups before a group or people."""
        scan = self._scan
        follower = index + 1
        if noun_class not in _PEOPLE | {"group", "premises", "number"} or scan.is_mark(follower):
            return 0
        if follower in self._triggers or follower in scan.time_at or follower in scan.number_at:
            return 0
        if follower in scan.covered["actor"]:
            return 1
        return 1 if scan.classes(follower) & ({"group", "government", "family", "detainee", "crowd"} | _PEOPLE) else 0

    def _within(self, index: int, noun_class: str) -> int:
        """ضابط في وزارة الداخلية: في belongs to a title before an organisation."""
        scan = self._scan
        follower = index + 1
        if noun_class not in _TITLES or scan.is_mark(follower) or follower in scan.time_at:
            return 0
        if follower in scan.covered["actor"]:
            return 1
        return 1 if scan.classes(follower) & {"group", "government"} else 0

    def _belonging(self, index: int, noun_class: str, actor: Match | None) -> int:
        """دورية للشرطة, تابعة للجيش: an owner behind ل."""
        scan = self._scan
        if actor is not None and actor.first == index:
            return actor.last - index + 1
        if noun_class in _ORGANISED | _PEOPLE and scan.classes(index) & {"group", "government", "police", "commander"}:
            return 1
        previous = scan.tokens[index - 1].norm
        return 1 if previous.startswith(("تابع", "التابع", "موالي", "الموالي", "المواليه")) else 0

    def _named_place(self, place: Match, last: int) -> int:
        """سفير بولندا: a place right behind an indefinite noun names it."""
        before = self._scan.tokens[last].norm
        if place.clitics.prefix or before.startswith(("ال", "وال", "بال", "لل")):
            return 0
        return place.last - place.first + 1

    def _is_verb(self, index: int) -> bool:
        """Whether the word can only be a finite verb here."""
        scan = self._scan
        readings = scan.readings[index]
        norm = scan.tokens[index].norm
        if not readings:
            return bool(_PRESENT.match(norm))
        nominal = any(r.sense.mode in ("noun", "name") for r in readings)
        return any(r.sense.mode == "verb" for r in readings) and not nominal


def _own_number(noun_class: str, form: str) -> tuple[int | None, int | None]:
    """How many a noun says by its form alone: one, two, or two and more."""
    if noun_class == "unknown" and form == "dual":
        return 2, 2
    if noun_class in ("unknown", "name", "group", "government", "source"):
        return None, None
    if form == "dual":
        return 2, 2
    return (2, None) if form == "plural" else (1, 1)
