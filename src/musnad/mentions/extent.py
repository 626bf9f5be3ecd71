"""Extent: how far a noun phrase runs behind its head: adjectives, names, owners, and what it is part of."""

from musnad.arabic.names import FATHER_OF
from musnad.arabic.shapes import (
    has_article,
    has_joined_article,
    has_marked_article,
    has_marked_hamza,
    is_accusative,
    is_bare_plural,
    joins_adjective,
    looks_past,
    looks_present,
    may_bear_bi,
)
from musnad.lexicon.lexicon import Match
from musnad.mentions.phrase import PEOPLE
from musnad.mentions.scan import Scan

# Classes whose phrase may carry its organisation behind في: a source in the police, an officer in the army.
_TITLES = frozenset(("source", "commander", "soldier", "police", "fighter", "official", "civilian", "person"))
_ORGANISED = frozenset(("group", "government", "source", "premises", "vehicle", "building", "aircraft", "weapon"))
_LONGEST = 9
_GRAMMAR = frozenset(("word",))
_JOINTS = frozenset(("من", "في", "ال"))  # the words of grammar that a phrase can hold
_PREFIXED = ("ب", "ك")


class Extent:
    """Finds where the phrases of one sentence end."""

    def __init__(self, scan: Scan, triggers: frozenset[int]) -> None:
        """
        Args:
            scan: The sentence looked up.
            triggers: Tokens that an event noun or verb holds; a phrase never runs over them.
        """
        self._scan = scan
        self._triggers = triggers

    def last(self, index: int, noun_class: str, start: int) -> int:
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
            belongs = scan.number_at[index].form == "ordinal" or self._unit_number(index) or self._is_two(index)
            return 1 if belongs else 0
        actor = scan.covered["actor"].get(index)
        if actor is not None and actor.first == index and not actor.clitics.prefix:
            if self._is_second(index, last) or self._is_closed(last) and not self._ends_alike(index, last):
                return 0
            return actor.last - index + 1
        if scan.tokens[last].norm in FATHER_OF and scan.has(index, "person_name"):
            return 1  # أبو علي is spelt like a preposition
        if self._is_complete(index, last, noun_class) or self._names_another(index, last, noun_class):
            return 0
        if token.norm == "من":
            return self._partitive(index, noun_class)
        if token.norm == "في":
            return self._within(index, noun_class)
        words, layers = scan.words(index), scan.layers(index)
        if "another" in words and not token.norm.startswith("و") and not has_article(scan.tokens[last].norm):
            return 1  # حزاما ناسفا آخر
        readings = scan.readings[index]
        if words or "realis" in layers or "one_of" in layers or self.is_verb(index):
            return 0
        if "relation" in layers and (index + 1 in scan.covered["place"] or scan.has(index + 1, "place_word")):
            return 0
        prefix = readings[0].clitics.prefix if readings else ""
        if readings and prefix.startswith(("و", "ف")):
            return 1 if self._joins_origin(index, last) else 0
        if not readings and has_article(scan.tokens[last].norm) and may_bear_bi(token.norm):
            return 0  # اتهم المجلس العسكري | بخرق الاتفاق
        if not readings and has_joined_article(token.norm):
            return 1 if joins_adjective(token.norm, scan.tokens[last].norm) else 0
        if "ل" in prefix or token.norm.startswith("لل"):
            return self._belonging(index, noun_class, actor)
        if prefix in _PREFIXED or has_marked_article(token.norm) or not readings and has_marked_hamza(token.text):
            return 0
        place = scan.covered["place"].get(index)
        if place is not None and place.first == index:
            return self._named_place(place, last)
        return 0 if self._starts_anew(index, last, start) or self._is_object(index, start) else 1

    def _names_another(self, index: int, last: int, noun_class: str) -> bool:
        """اعتقلت قسد | أبو محمد: a name that opens with "father of" behind a force or a plural with its ن."""
        return self._scan.tokens[index].norm in FATHER_OF and (
            noun_class not in PEOPLE and last in self._scan.covered["actor"] or self._keeps_its_n(last)
        )

    def _joins_origin(self, index: int, last: int) -> bool:
        """القوات الهندية والباكستانية: an adjective of origin joined to another."""
        scan = self._scan
        both = scan.has(index, "nationality") and (scan.has(last, "nationality") or not scan.readings[last])
        return both and joins_adjective(scan.tokens[index].norm, scan.tokens[last].norm)

    def _is_object(self, index: int, start: int) -> bool:
        """استهدف انتحاري | اجتماعا، هاجم مفجرون | سياسيين: a case that the phrase's head does not share."""
        token, head = self._scan.tokens[index], self._scan.tokens[start]
        if is_accusative(token.norm, token.text) and not head.norm.endswith("ا"):
            nominal = {r.sense.noun for r in self._scan.readings[index] if r.sense.noun is not None}
            objects = [form for form in nominal if form.form.endswith("ا") and form.number == "singular"]
            force = bool(self._scan.classes(start) & {"group", "government"})  # أصدرت محكمة | حكما
            return start not in self._scan.number_at and (bool(objects) or not nominal and force)
        return is_bare_plural(token.norm, head.norm) or self._is_whom(index, start)

    def _is_whom(self, index: int, start: int) -> bool:
        """اتهم الرئيس نوري المالكي | البعثيين, خطف رجال قبائل | سائحين: nothing before shares the ين."""
        scan, last = self._scan, index - 1
        token, before = scan.tokens[index].norm, scan.tokens[last].norm
        if not token.endswith("ين") or before.endswith("ين"):
            return False
        if has_article(token):
            head = scan.noun(start)
            one = head is not None and head.sense.noun is not None and head.sense.noun.number == "singular"
            named = has_article(before) or scan.has(last, "person_name")
            return one and named and token.endswith("يين") and "youth" not in scan.classes(start)
        people = bool(scan.classes(index) & {"civilian", "soldier", "commander"}) and not scan.has(index, "nationality")
        return people and last > start and bool(scan.classes(start) & PEOPLE)

    def _starts_anew(self, index: int, last: int, start: int) -> bool:
        """A bare known noun behind a definite one is a new phrase: دوريات قسد | حي اللطوة."""
        scan = self._scan
        readings = scan.readings[index]
        if readings and readings[0].clitics.article and last in scan.covered["actor"] and scan.has(index, "trigger"):
            return True  # تبنت الحركة | العملية
        named = last in scan.covered["place"] and last > start and scan.noun(last) is None
        if (
            named
            and scan.noun(index) is None
            and scan.classes(start) & {"group", "government"}
            and not has_article(scan.tokens[index].norm)
        ):
            return True  # إدارة أمن حضرموت | استخدام
        weapon = scan.covered["means"].get(index)
        force = scan.classes(start) & {"group", "government", "police"}
        if weapon is not None and weapon.first == index and force and has_article(scan.tokens[last].norm):
            return True  # أطلقت الشرطة | الغاز
        plain = not readings and not has_article(scan.tokens[index].norm)
        if plain and last > start and has_article(scan.tokens[last].norm) and "government" in scan.classes(start):
            return True  # أعلنت النيابة العامة | ارتفاع عدد الضحايا
        if not readings and last in scan.covered["actor"] and scan.tokens[index].norm.endswith(("ها", "هم")):
            return True  # أعلنت الحركة | مسؤوليتها
        if not readings and scan.tokens[index].text.endswith(("اً", "ًا", "ً")) and self._is_definite(last):
            return True
        if not readings and self._keeps_its_n(last) and not self._shares_ending(index, last):
            return True  # احتجز أربعة مسلحين | طاقم الباخرة
        if last > start and scan.has(index, "trigger") and not readings[0].clitics.article:
            named = has_article(scan.tokens[last].norm) and "group" in scan.classes(start)
            if named or self._is_adjective(last, start):
                return True  # نفذت قوة مشتركة | عملية دهم, فرقت قوات الأمن | تظاهرة
        if not any(r.sense.layer in ("noun", "place_word", "means") for r in readings):
            return False
        if readings[0].clitics.article and self._is_another(index, start):
            return True
        if readings[0].clitics.article and self._keeps_its_n(last) and not has_article(scan.tokens[last].norm):
            return True  # قتل مسلحون | العقيد
        if readings[0].clitics.article:
            return self._is_definite(last) and bool(scan.classes(index) & {"building", "premises", "vehicle"})
        if any(r.sense.layer in ("event_adjective", "nationality", "person_name") for r in readings):
            return False
        if last > start and self._is_adjective(last, start) and not readings[0].clitics.prefix:
            return True  # دبابة أميركية | فندقا، قوة خاصة | مبنى
        weapon = scan.covered["means"].get(last)
        alike = scan.tokens[index].norm.endswith("ه") and scan.tokens[last].norm.endswith("ه")
        if weapon is not None and weapon.last == last > weapon.first and not alike:
            return True  # قذيفة هاون | حافلة
        return self._is_definite(last) or self._keeps_its_n(last) and not self._agrees(index, last)

    def _shares_ending(self, index: int, last: int) -> bool:
        """مسلحين ملثمين: an unknown word that ends as the plural before it does may describe it."""
        return self._scan.tokens[index].norm[-1:] == self._scan.tokens[last].norm[-1:]

    def _is_adjective(self, last: int, start: int) -> bool:
        """Whether the word before describes the head, so that no genitive follows it."""
        scan = self._scan
        if scan.has(last, "nationality"):
            return True
        feminine = scan.tokens[last].norm.endswith("ه") and scan.tokens[start].norm.endswith("ه")
        named = last in scan.covered["actor"] or last in scan.covered["place"] or last in scan.covered["means"]
        near = last == start + 1 or all(scan.has(i, "nationality") for i in range(start + 1, last))
        return near and feminine and not named and scan.noun(last) is None and scan.noun(start) is not None

    def _is_another(self, index: int, start: int) -> bool:
        """اعتقلت المخابرات العامة | الصحافي: a person with the article behind a force or several people."""
        scan = self._scan
        if any(r.sense.layer in ("event_adjective", "nationality", "place_word") for r in scan.readings[index]):
            return False
        if scan.tokens[index].norm.endswith("ه"):
            return False
        one = scan.noun(index)
        number = one.sense.noun.number if one is not None and one.sense.noun is not None else ""
        head = scan.noun(start)
        force = bool(scan.classes(start) & {"group", "government"}) or head is None and start in scan.nouns
        many = head is not None and head.sense.noun is not None and head.sense.noun.number == "plural"
        whom = scan.classes(index) & {"civilian", "commander", "detainee", "youth"}
        if number in ("dual", "plural"):
            return force and has_article(scan.tokens[index - 1].norm) and bool(whom or "crowd" in scan.classes(index))
        return number == "singular" and (force or many) and bool(whom)

    def _agrees(self, index: int, last: int) -> bool:
        """مسلحون مجهولون: a noun in the same number and case as the plural before it describes it."""
        noun = self._scan.noun(index)
        ends = self._scan.tokens[index].norm[-2:] == self._scan.tokens[last].norm[-2:]
        return ends and noun is not None and noun.sense.value.name == "fighter" and not noun.clitics.prefix

    def _is_complete(self, index: int, last: int, noun_class: str) -> bool:
        """كتائب القسام | رشقة صاروخية: behind a whole name a word of its own without the article is a new phrase."""
        name = self._scan.covered["actor"].get(last)
        readings = self._scan.readings[index]
        if name is None or name.last != last or name.sense.value.stance == "metonym" or self._scan.words(index):
            return False
        if self._scan.has(index, "relation"):
            return False  # جندي من قوات الناتو شرق كابل: where they are is no party of its own
        known = any(r.sense.layer in ("noun", "place_word", "means") for r in readings)
        if noun_class in PEOPLE and not known:
            return False  # مراسل وكالة رويترز فضل شناعة: somebody's name behind his office
        joined = any(r.clitics.prefix or r.sense.layer in ("nationality", "person_name") for r in readings)
        if has_article(self._scan.tokens[index].norm):  # اتهمت حركة النهضة | المجلس الرئاسي
            return not joined and bool(self._scan.classes(index) & {"government", "group", "police"})
        return not joined

    def _is_second(self, index: int, last: int) -> bool:
        """اتهم مجلس القبيلة | قوات الدعم السريع: behind a definite phrase an organisation or people is another one."""
        scan = self._scan
        if not has_article(scan.tokens[last].norm):
            return scan.has(last, "nationality")  # اتهم مسؤول عراقي | تنظيم القاعدة
        people = scan.tokens[index].norm.endswith(("ين", "ون")) and not self._ends_alike(index, last)
        return bool(scan.classes(index) & {"group"}) or people and scan.covered["actor"][index].last == index

    def _is_closed(self, last: int) -> bool:
        """والي نهر النيل | قوات الدعم السريع: behind a place's name or a plural with its ن no genitive follows."""
        return last in self._scan.covered["place"] and self._scan.noun(last) is None or self._keeps_its_n(last)

    def _ends_alike(self, index: int, last: int) -> bool:
        """مسلحون حوثيون: a name in the number and case of the plural before it is its adjective."""
        ends = self._scan.tokens[index].norm[-2:]
        return self._keeps_its_n(last) and ends == self._scan.tokens[last].norm[-2:]

    def _keeps_its_n(self, index: int) -> bool:
        """مسلحون | نقطة: a sound plural or dual that keeps its ن is in no construct."""
        noun = self._scan.noun(index)
        if noun is None or noun.sense.noun is None or noun.clitics.suffix:
            return False
        form = noun.sense.noun
        ends = ("ون", "ين", "ان") if form.number == "dual" else ("ون", "ين")  # سكان | الحي keeps it in construct
        return form.number in ("plural", "dual") and not form.construct and form.form.endswith(ends)

    def _is_definite(self, index: int) -> bool:
        """Whether a word is definite: by its article, its pronoun, or as a name."""
        scan = self._scan
        suffixed = any(r.sense.layer == "noun" and r.clitics.suffix for r in scan.readings[index])
        return index in scan.covered["actor"] or has_article(scan.tokens[index].norm) or suffixed

    def _unit_number(self, index: int) -> bool:
        """A number inside a unit's name: الفرقة 22 مشاة."""
        scan = self._scan
        is_digits = scan.number_at[index].form == "digits" and has_article(scan.tokens[index - 1].norm)
        if not is_digits or "group" not in scan.classes(index - 1) or scan.is_mark(index + 1):
            return False
        return not (scan.tokens[index + 1].norm == "من" or scan.classes(index + 1) & PEOPLE)  # قتل الجيش | 27 مسلحا

    def _is_two(self, index: int) -> bool:
        """شرطيين اثنين: the number two behind a dual says it again; مدنيين واثنين من الشرطة is a further figure."""
        number = self._scan.number_at[index]
        forms = {r.sense.noun.number for r in self._scan.readings[index - 1] if r.sense.noun is not None}
        joined = self._scan.tokens[index].norm.startswith("و")
        return "dual" in forms and number.low == number.high == 2 and number.form == "words" and not joined

    def _partitive(self, index: int, noun_class: str) -> int:
        """عناصر من خلايا التنظيم: من belongs to people and groups before a group or people."""
        scan = self._scan
        follower = index + 1
        if noun_class == "group" and has_article(scan.tokens[index - 1].norm) and "premises" in scan.classes(follower):
            return 0  # انسحبت القوات الأفغانية | من مديرية موسى قلعة
        if noun_class == "weapon" and not scan.is_mark(follower):
            return 1 if "weapon" in scan.classes(follower) or follower in scan.covered["means"] else 0
        if noun_class not in PEOPLE | {"group", "premises", "number"} or scan.is_mark(follower):
            return 0
        if follower in self._triggers or follower in scan.time_at or follower in scan.number_at:
            return 0
        if scan.has(follower, "relation") or "preposition" in scan.words(follower):
            return 0  # خطف طبيبا من أمام عيادته
        if follower in scan.covered["actor"]:
            return 1
        return 1 if scan.classes(follower) & ({"group", "government", "family", "detainee", "crowd"} | PEOPLE) else 0

    def _within(self, index: int, noun_class: str) -> int:
        """ضابط في وزارة الداخلية: في belongs to a title before an organisation."""
        scan = self._scan
        follower = index + 1
        if noun_class not in _TITLES or scan.is_mark(follower) or follower in scan.time_at:
            return 0
        if follower in scan.covered["place"]:
            return 0
        if follower in scan.covered["actor"]:
            return 1
        return 1 if scan.classes(follower) & {"group", "government"} else 0

    def _belonging(self, index: int, noun_class: str, actor: Match | None) -> int:
        """دورية للشرطة, تابعة للجيش: an owner behind ل."""
        scan = self._scan
        if any(r.sense.layer == "noun" and r.clitics.suffix for r in scan.readings[index - 1]):
            return 0  # أسلحتهم | للجيش: what has an owner has no second one
        if actor is not None and actor.first == index:
            return actor.last - index + 1
        if noun_class in _ORGANISED | PEOPLE and scan.classes(index) & {"group", "government", "police", "commander"}:
            return 1
        return 1 if scan.has(index - 1, "belongs") else 0

    def _named_place(self, place: Match, last: int) -> int:
        """سفير بولندا: a place right behind an indefinite noun names it."""
        before = self._scan.tokens[last].norm
        if place.clitics.prefix or has_article(before) or self._keeps_its_n(last):
            return 0  # اقتحم ثلاثة مسلحين | جناح الولادة
        return place.last - place.first + 1

    def is_verb(self, index: int) -> bool:
        """Whether the word can only be a finite verb here."""
        scan = self._scan
        readings = scan.readings[index]
        norm = scan.tokens[index].norm
        if not readings:
            return looks_present(norm) or looks_past(norm)
        nominal = any(r.sense.mode in ("noun", "name") for r in readings)
        return any(r.sense.mode == "verb" for r in readings) and not nominal

    def is_one_of(self, index: int) -> bool:
        """أحد / إحدى before a noun: one of …"""
        return self._scan.has(index, "one_of")


def earliest(scan: Scan, last: int, widest: int) -> int:
    """The first token at which a phrase that ends at `last` can start, at most so many tokens before its end."""
    start = last
    while start > 0 and last - start + 1 < widest and not _bars(scan, start):
        start -= 1
    return max(start, 0)


def _bars(scan: Scan, index: int) -> bool:
    """Whether no phrase runs over a token: a mark or a mere word of grammar, unless a name or number holds it."""
    if index in scan.number_at or any(index in held for held in scan.covered.values()):
        return False
    if scan.is_mark(index):
        return True
    if scan.layers(index) != _GRAMMAR or scan.tokens[index].norm in _JOINTS:
        return False
    held = len(scan.nouns) > 0 and any(match.first <= index <= match.last for match in scan.nouns.values())
    return not held and scan.words(index).isdisjoint(("another", "between"))
