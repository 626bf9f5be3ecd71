"""Parts: those who are counted within another figure, and who the counted were.

ثمانية قتلى بينهم ثلاثة أجانب            3 of the 8
15 جريحا، أربعة منهم من رجال الأمن      4 of the 15
ستة شهداء نصفهم من عائلة واحدة           3 of the 6
مقتل 13 معظمهم من أفراد الشرطة           who they were
"""

from musnad.claims.drafts import Tally
from musnad.claims.tolls import INANIMATE, ROLE_NOUNS
from musnad.claims.view import SentenceView
from musnad.mentions.phrase import Phrase


class Parts:
    """Reads the parts of one sentence's figures."""

    def __init__(self, view: SentenceView) -> None:
        self._scan = view.scan
        self._phrases = view.phrases
        self._words = view.knowledge.toll_words

    def of(self, tallies: list[Tally]) -> list[Tally]:
        """What stands behind بينهم: parts of the count before it; counted phrases already told are taken out."""
        scan = self._scan
        parts: list[Tally] = []
        for index in range(len(scan.tokens)):
            if "part" not in scan.words(index) or index in scan.number_at or not tallies:
                continue
            owner = max((t for t in tallies if t.phrase.last < index), key=lambda t: t.phrase.last, default=None)
            if owner is None or index - owner.phrase.last > 8:
                continue
            if "one_of_them" in scan.words(index) and any(r.sense.verb for r in scan.readings[index - 1]):
                continue  # سيارتان يقود إحداهما …: what the verb acts on
            half = self._half(index, owner) or self._of_them(index, owner)
            if half is not None:
                parts.append(half)
                continue
            start = self._behind_part_word(index)
            for phrase in self._phrases.chain(start) if owner.role not in ("destroyed", "seized") else ():
                if ROLE_NOUNS.get(phrase.noun_class, owner.role) != owner.role:
                    break  # بينهم طفلان، و41 إصابة: the next figure of the whole toll
                if phrase.noun_class in INANIMATE or any(p.phrase == phrase for p in parts):
                    continue
                adjective = phrase.noun_class == "unknown" and not phrase.definite and phrase.number is None
                if adjective and scan.tokens[phrase.head].norm.endswith("ه"):
                    continue  # بعضهم خطيرة: how, not who
                if "one_of_them" in scan.words(start - 1) and not phrase.is_people:
                    continue  # أحدهما خطيرة: how, not who
                low, high = phrase.low, phrase.high
                if not phrase.is_counted:
                    low = high = 1
                parts.append(Tally(owner.sentence, phrase, owner.role, low, high, "part", owner.at))
        return parts

    def _of_them(self, index: int, owner: Tally) -> Tally | None:
        """15 شخصا، أربعة منهم من رجال الأمن: a figure right before the word of a part."""
        number = self._scan.number_at.get(index - 1)
        if number is None or number.form in ("ordinal", "vague") or number.first <= owner.phrase.last:
            return None
        phrase = self._phrases.at(number.outer_first)
        if phrase is None or not self._scan.is_mark(number.outer_first - 1):
            return None
        return Tally(owner.sentence, phrase, owner.role, number.low, number.high, "part", owner.at)

    def _half(self, index: int, owner: Tally) -> Tally | None:
        """ستة شهداء، نصفهم من عائلة واحدة: half of a figure that can be halved."""
        if self._scan.tokens[index].norm.lstrip("و") not in self._words["half"] or owner.low is None:
            return None
        if owner.low != owner.high or owner.low % 2:
            return None
        half = owner.low // 2
        phrase = owner.phrase._replace(start=index, first=index, last=index, head=index, number=None)
        return Tally(owner.sentence, phrase, owner.role, half, half, "part", owner.at)

    def described(self, tally: Tally) -> list[Phrase]:
        """مقتل 13 معظمهم من أفراد الشرطة: who most or all of the counted were."""
        for index in range(tally.phrase.last + 1, min(tally.phrase.last + 4, len(self._scan.tokens) - 1)):
            if "most" in self._scan.words(index):
                start = index + 2 if self._scan.tokens[index + 1].norm == "من" else index + 1
                return self._phrases.chain(start) if not self._scan.is_mark(start) else []
        return []

    def _behind_part_word(self, index: int) -> int:
        start = index + 1
        while start < len(self._scan.tokens) and "part" in self._scan.words(start):
            start += 1
        return start
