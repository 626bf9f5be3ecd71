"""Tolls: the counts that casualty words and victims' nouns give, before they are joined to an event.

مقتل ثلاثة وإصابة خمسة آخرين       killed 3, injured 5
مقتل وإصابة العشرات               the one figure shared: killed up to 99, injured up to 99
ثمانية قتلى بينهم ثلاثة أجانب       killed 8, of them 3 (part)
ارتفاع عدد الشهداء الى ٤           killed 4 (total)
12 عنصرا بين قتيل وجريح            each up to 12
"""

from musnad.arabic.shapes import is_relational
from musnad.claims.drafts import Tally
from musnad.claims.hit import Hit
from musnad.claims.view import SentenceView
from musnad.mentions.phrase import Phrase
from musnad.mentions.scan import Scan
from musnad.record.vocabulary import Role, Scope

ROLE_NOUNS: dict[str, Role] = {"killed": "killed", "injured": "injured", "missing": "missing"}
_NEAR, _FAR = 9, 30  # tokens between a word of rising and its figure
_CASUALTIES = frozenset(("killed", "injured"))
_THINGS = frozenset(("building", "premises", "vehicle", "aircraft", "animal"))
INANIMATE = _THINGS | {"measure", "distance", "weapon", "fire"}  # no part of a number of people
_UNCOUNTED = frozenset(("group", "government", "source", "premises", "measure", "distance", "name"))


def counted_once(phrases: list[Phrase], scan: Scan) -> list[Phrase]:
    """المئات من الكتاب والمثقفين: what is joined to a counted whole without a number of its own is counted with it."""
    kept: list[Phrase] = []
    for phrase in phrases:
        whole = kept[-1] if kept else None
        partitive = whole is not None and whole.number is not None and scan.tokens[whole.head - 1].norm == "من"
        if not (partitive and phrase.joined and phrase.definite and phrase.number is None and not _is_single(phrase)):
            kept.append(phrase)
    return kept


def _is_single(phrase: Phrase) -> bool:
    return phrase.form == "singular" and phrase.noun_class in ("commander", "named", "person")


class TollReader:
    """Reads the tolls of one sentence."""

    def __init__(self, view: SentenceView) -> None:
        self._scan = view.scan
        self._phrases = view.phrases
        self._sentence = view.index
        self._words = view.knowledge.toll_words
        self._bodies = view.knowledge.needs["corpse"].words
        self._keys_of = view.knowledge.lexicon.keys_of
        self._roles = view.roles
        self._used: set[int] = set()
        self._seen: set[Role] = set()

    def of_hits(self, hits: list[Hit]) -> list[Tally]:
        """The tallies that casualty words give to their victims, with the parts named behind them."""
        tallies: list[Tally] = []
        waiting: list[Hit] = []
        for hit in hits:
            if hit.trigger.toll is None or self._is_aim(hit) or self._none_fell(hit):
                continue
            if self._is_manner(hit) or hit.first and "anniversary" in self._scan.words(hit.first - 1):
                continue
            victims = self._roles(hit).targets
            shared = not victims and self._shares(hit, hits)
            if shared:
                waiting.append(hit)
                continue
            found = self._of_victims(hit, victims)
            if waiting and found:
                found = self._share(waiting, hit, found)
            waiting = []
            tallies += found + self._besides(found)
        tallies += self._loose(tallies)
        tallies += self._rising(tallies) + self._among()
        return sorted(tallies, key=lambda tally: tally.at)

    def _is_manner(self, hit: Hit) -> bool:
        """أصيب ثلاثة بإصابات متفاوتة: wounds that tell how."""
        noun = self._scan.noun(hit.first) if hit.prefix.endswith("ب") and not hit.is_verb else None
        return noun is not None and noun.sense.noun is not None and noun.sense.noun.number == "plural"

    def _is_aim(self, hit: Hit) -> bool:
        """توجهوا لقتله aims at it; أدى لمقتله has come to it."""
        if hit.is_verb or not hit.prefix.endswith("ل"):
            return False
        before = [self._scan.tokens[i].norm.lstrip("وف") for i in range(max(0, hit.first - 3), hit.first)]
        return not any({norm, norm.removesuffix("ت")} & self._words["result"] for norm in before)

    def _shares(self, hit: Hit, hits: list[Hit]) -> bool:
        """مقتل وإصابة العشرات: the first of two casualty words right beside each other."""
        return any(
            other.first == hit.last + 1 and other.trigger.toll and other.prefix.startswith("و") for other in hits
        )

    def _none_fell(self, hit: Hit) -> bool:
        """من دون أن تسفر عن سقوط ضحايا: a toll that is denied."""
        for index in range(hit.first - 1, max(-1, hit.first - 6), -1):
            if self._scan.is_mark(index):
                return False
            if "negation" in self._scan.words(index):
                return not hit.is_verb
        return False

    def _besides(self, found: list[Tally]) -> list[Tally]:
        """20 مدنيا قتلوا أمس فضلا عن أربعة من رجال الشرطة: others who fared alike."""
        if not found:
            return []
        last = found[-1].phrase.last
        for match in self._scan.matches.get("word", ()):
            if (
                match.sense.value == "besides"
                and last < match.first <= last + 5
                and not self._scan.is_mark(match.last + 1)
            ):
                more = self._phrases.chain(match.last + 1)
                people = [p for p in more if p.is_people and p.is_counted and p.noun_class not in ROLE_NOUNS]
                self._used.update(i for p in people for i in range(p.start, p.last + 1))
                return [t for p in people if (t := self._tally(found[-1].role, p, found[-1].at)) is not None]
        return []

    def _of_victims(self, hit: Hit, victims: list[Phrase]) -> list[Tally]:
        tallies = []
        for phrase in counted_once(victims, self._scan):
            if (
                not hit.is_verb
                and phrase.noun_class == "unknown"
                and is_relational(self._scan.tokens[phrase.head].norm)
            ):
                continue  # اختناقات تنفسية
            tally = self._tally(hit.trigger.toll or "killed", phrase, hit.first)
            if tally is None:
                continue
            self._used.update(range(phrase.start, phrase.last + 1))
            tallies += self._split_between(tally) + self._alike(tally)
        return tallies

    def _tally(self, toll: str, phrase: Phrase, at: int) -> Tally | None:
        role = self._role(toll, phrase)
        low, high = phrase.low, phrase.high
        if not phrase.is_counted:
            if phrase.noun_class in _UNCOUNTED or self._scan.tokens[phrase.head].norm in self._words["everybody"]:
                return None
            low = high = 1
        if phrase.noun_class in ("measure", "distance", "weapon"):
            return None
        if (
            phrase.noun_class in ROLE_NOUNS
            and phrase.number is None
            and phrase.form == "singular"
            and not phrase.definite
            and not self._is_body(phrase)
        ):
            return None  # فأردوه قتيلا: how he was left, nobody else
        if role in ("killed", "injured", "missing") and phrase.noun_class in _THINGS and not self._is_partitive(phrase):
            return None
        before = self._scan.words(phrase.start - 1)
        if "any" in before or toll == "mixed" and "one_of_them" in self._scan.words(phrase.head):
            return None  # نفى وفاة أي سجين; صاروخان سقط أحدهما
        if toll == "mixed" and phrase.noun_class in ("unknown", "name") and not phrase.is_counted:
            return None  # سقوط المدينة
        if phrase.number is None and phrase.form == "plural" and self._is_victim(phrase):
            return None  # سقوط ضحايا: neither dead nor wounded
        if role == "destroyed" and phrase.noun_class == "unknown" and phrase.number is None:
            return None
        bare = phrase.number is None
        if bare and phrase.definite and phrase.form == "plural" and {role, phrase.noun_class} <= _CASUALTIES:
            return None
        return Tally(self._sentence, phrase, role, low, high, self._scope(phrase, role), at, bare)

    def _is_victim(self, phrase: Phrase) -> bool:
        noun = self._scan.noun(phrase.head)
        return noun is not None and noun.sense.value.lemma in self._words["victim"]

    def _is_partitive(self, phrase: Phrase) -> bool:
        """ثلاثة من جامعي الكمأ: a number and من count people, whatever the noun."""
        return phrase.number is not None and self._scan.tokens[phrase.head - 1].norm == "من"

    def _role(self, toll: str, phrase: Phrase) -> Role:
        own = ROLE_NOUNS.get(phrase.noun_class)
        if own is not None and toll in ("mixed", "killed_or_injured"):
            return own
        if toll == "killed_or_injured":
            return "injured" if self._wounds_near(phrase.last) else "killed"
        return "killed" if toll == "mixed" else toll  # type: ignore[return-value]  # trigger data is checked at load

    def _wounds_near(self, index: int) -> bool:
        return any("wounds" in self._scan.words(i) for i in range(index, index + 4))

    def _scope(self, phrase: Phrase, role: Role) -> Scope:
        if self._is_total(phrase):
            return "total"
        scope: Scope = "additional" if self._is_others(phrase) and role in self._seen else "new"
        self._seen.add(role)
        return scope

    def _is_others(self, phrase: Phrase) -> bool:
        return any(self._scan.tokens[i].norm in self._words["others"] for i in range(phrase.first, phrase.last + 1))

    def _is_total(self, phrase: Phrase) -> bool:
        """Behind a rising figure's إلى, be it far behind (ترتفع حصيلة القصف، الذي …، إلى 19), or under حصيلة."""
        is_right_behind = any("up_to" in self._scan.words(i) for i in range(phrase.start - 2, phrase.start))
        window = range(max(0, phrase.start - (_FAR if is_right_behind else _NEAR)), phrase.start)
        norms = [self._scan.tokens[i].norm.lstrip("و") for i in window]
        rising = [norm for norm in norms if norm in self._words["rising"]]
        return bool(rising) and (
            any("up_to" in self._scan.words(i) for i in window[-4:]) or rising[-1].startswith(tuple(self._words["sum"]))
        )

    def _share(self, waiting: list[Hit], hit: Hit, found: list[Tally]) -> list[Tally]:
        shared = []
        for tally in found:
            low = (
                None
                if tally.phrase.number and tally.phrase.number.form != "vague_open" and tally.high is not None
                else tally.low
            )
            roles = [self._role(w.trigger.toll or "killed", tally.phrase) for w in waiting] + [tally.role]
            for role in roles:
                shared.append(Tally(tally.sentence, tally.phrase, role, low, tally.high, tally.scope, tally.at))
        return shared

    def _split_between(self, tally: Tally) -> list[Tally]:
        """12 عنصرا بين قتيل وجريح: each role up to the figure."""
        index = tally.phrase.last + 1
        scan = self._scan
        if scan.is_mark(index) or not scan.words(index) & {"between"} or index + 2 >= len(scan.tokens):
            return [tally]
        following = {cls for i in range(index + 1, min(index + 4, len(scan.tokens))) for cls in scan.classes(i)}
        if not {"killed", "injured"} <= following:
            return [tally]
        return [
            Tally(tally.sentence, tally.phrase, role, None, tally.high, tally.scope, tally.at)
            for role in ("killed", "injured")
        ]

    def _is_body(self, phrase: Phrase) -> bool:
        """جثة شاب: a body is somebody who died; only the words of the dead tell how somebody was left."""
        return not self._bodies.isdisjoint(self._keys_of(self._scan.tokens[phrase.head].norm))

    def _alike(self, tally: Tally) -> list[Tally]:
        """عدد من القتلى والجرحى: a vague amount holds for each of the two nouns that it governs."""
        number = tally.phrase.number
        follower = tally.phrase.last + 1
        if number is None or number.form != "vague" or self._scan.is_mark(follower):
            return []
        joined = self._phrases.at(follower)
        role = ROLE_NOUNS.get(joined.noun_class) if joined is not None and joined.joined else None
        if joined is None or role is None or joined.number is not None or role == tally.role:
            return []
        self._used.update(range(joined.start, joined.last + 1))
        return [Tally(tally.sentence, joined, role, tally.low, tally.high, tally.scope, tally.at)]

    def _loose(self, tallies: list[Tally]) -> list[Tally]:
        """Victims' nouns with a number that no casualty word governs: ٣ شهداء و٧ مصابين."""
        found: list[Tally] = []
        tokens = range(len(self._scan.tokens))
        if self._scan.classed.isdisjoint(ROLE_NOUNS):
            return found
        may_split = "between" in self._scan.said
        index = 0
        while index < len(tokens):
            may_start = index not in self._used and (may_split or self._may_count_victims(index))
            phrase = self._phrases.at(index) if may_start else None
            if phrase is not None and phrase.is_counted and phrase.noun_class not in ROLE_NOUNS:
                split = self._split_between(
                    Tally(self._sentence, phrase, "killed", phrase.low, phrase.high, "new", phrase.start)
                )
                if len(split) > 1:
                    found += split
                    self._used.update(range(phrase.start, phrase.last + 1))
            if phrase is None or phrase.noun_class not in ROLE_NOUNS:
                index += 1
                continue
            if phrase.number is not None or self._is_bare_toll(phrase):
                tally = self._tally("mixed", phrase, phrase.start)
                if tally is not None:
                    tally.scope = "part" if phrase.definite and self._is_partitive(phrase) else tally.scope
                    found += self._split_between(tally) + self._alike(tally)
                    self._used.update(range(phrase.start, phrase.last + 1))
            index = phrase.last + 1
        return found

    def _may_count_victims(self, index: int) -> bool:
        """Whether a phrase of the dead, wounded or missing can start at a token: at its number or at its noun."""
        scan = self._scan
        if index in scan.number_at or index in scan.nouns or not scan.classes(index).isdisjoint(ROLE_NOUNS):
            return True
        return scan.has(index, "one_of") or scan.tokens[index].norm == "و"

    def _is_bare_toll(self, phrase: Phrase) -> bool:
        """قتلى وجرحى without a number, where a word such as خلف or سقوط governs them."""
        if phrase.definite or phrase.form == "singular":
            return False
        before = [self._scan.tokens[i].norm.lstrip("وف") for i in range(max(0, phrase.first - 3), phrase.first)]
        return any(norm in self._words["victims_light"] for norm in before)

    def _among(self) -> list[Tally]:
        """وبين القتلى امرأتان وأربعة سائقين: parts of a figure told before."""
        scan = self._scan
        found: list[Tally] = []
        for index in range(len(scan.tokens) - 2 if "between" in scan.said else 0):
            if "between" not in scan.words(index):
                continue
            whole = self._phrases.at(index + 1)
            role = ROLE_NOUNS.get(whole.noun_class) if whole is not None and whole.definite else None
            if whole is None or role is None or whole.number is not None or scan.is_mark(whole.last + 1):
                continue
            for phrase in self._phrases.chain(whole.last + 1):
                if phrase.is_people and phrase.is_counted and not phrase.definite:
                    found.append(Tally(self._sentence, phrase, role, phrase.low, phrase.high, "part", whole.first))
        return found

    def _rising(self, tallies: list[Tally]) -> list[Tally]:
        """ارتفاع عدد الشهداء الى ٤، ارتفع إلى 7 تعداد القتلى: a running total without a noun of its own."""
        scan = self._scan
        found: list[Tally] = []
        for number in scan.numbers:
            taken = any(t.phrase.start <= number.first <= t.phrase.last for t in tallies)
            before = [scan.tokens[i].norm.lstrip("وفل") for i in range(max(0, number.first - 10), number.first)]
            rises = [norm for norm in before if norm in self._words["rising"]]
            led = any("up_to" in scan.words(i) for i in range(max(0, number.first - 2), number.first))
            if taken or not rises or not (led or rises[-1] in self._words["reached"]):
                continue
            behind = range(number.last + 1, min(len(scan.tokens), number.last + 5))
            near = [*range(number.first - 1, max(-1, number.first - 9), -1), *behind]
            roles = [ROLE_NOUNS[c] for i in near for c in sorted(scan.classes(i)) if c in ROLE_NOUNS]
            phrase = self._phrases.at(number.first)
            if not roles and any(norm in self._words["toll_sign"] for norm in rises):
                roles = [t.role for t in tallies if t.role in ("killed", "injured")]
            if phrase is None or not roles or self._since_follows(number.last):
                continue
            low, high = number.low, number.high
            found.append(Tally(self._sentence, phrase, roles[0], low, high, "total", number.first))
        return found

    def _since_follows(self, index: int) -> bool:
        """A total since the start of a period is no toll of one event."""
        scan = self._scan
        return any("since" in scan.words(i) for i in range(index + 1, min(index + 8, len(scan.tokens))))
