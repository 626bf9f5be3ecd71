"""Needs: whether what a trigger asks for stands in the clause of its word.

سقط قتيلان / سقطت قذيفة        victims, or a projectile
ضرب زلزال المدينة / ضربت غارة المدينة   what stands beside decides
"""

from itertools import takewhile

from musnad.claims.hit import Hit
from musnad.lexicon.knowledge import Knowledge
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.scan import Scan

_WINDOW = 8
_VERB_WINDOW = 14
_FALLEN = frozenset(("killed", "injured"))
_BESIDE = 3  # tokens behind سقط within which the fallen stand
_SUBJECT = 12  # tokens that a subject may fill before the preposition of its verb


class Needs:
    """The needs of the event words of one sentence."""

    def __init__(self, scan: Scan, places: tuple[PlaceMention, ...], knowledge: Knowledge) -> None:
        self._scan = scan
        self._places = places
        self._needs = knowledge.needs
        self._keys_of = knowledge.lexicon.keys_of

    def is_close(self, need: str, hit: Hit) -> bool:
        """Whether what a need names stands right beside the word."""
        wanted = self._needs[need]
        after = self._window(hit)[0][:_BESIDE]
        close = list(takewhile(lambda index: "preposition" not in self._scan.words(index), after))
        beside = any(self._is_wanted(index, wanted.classes, wanted.means, wanted.words) for index in close)
        return beside or any(self._scan.classes(index) & _FALLEN for index in after)

    def met(self, need: str, hit: Hit) -> bool:
        """Whether one of the things a need names stands in the clause."""
        wanted = self._needs[need]
        after, before = self._window(hit)
        reach = [*after, *before] if hit.is_verb or wanted.both_sides else after
        if wanted.anywhere:
            reach = list(range(len(self._scan.tokens)))
        if wanted.special == "place":
            return self._place_follows(hit)
        if wanted.special == "pronoun":
            return bool(hit.suffix)
        if wanted.special == "toll":
            return any(self._scan.has(i, "trigger") and self._is_toll(i) for i in [*after, *before])
        if wanted.special in ("target", "means") and self._special(wanted.special, after, before):
            return True
        if wanted.special == "person" and self._unknown_follows(hit):
            return True
        return any(self._is_wanted(index, wanted.classes, wanted.means, wanted.words) for index in reach)

    def _window(self, hit: Hit) -> tuple[list[int], list[int]]:
        scan = self._scan
        after: list[int] = []
        reach = _VERB_WINDOW if hit.is_verb else _WINDOW
        for index in range(hit.last + 1, min(len(scan.tokens), hit.last + 1 + reach)):
            if scan.tokens[index].norm in (".", "؛", "؟") or ("breaks" in scan.words(index) and index > hit.last + 2):
                break
            after.append(index)
        before: list[int] = []
        for index in range(hit.first - 1, max(-1, hit.first - 6), -1):
            if scan.tokens[index].norm in (".", "؛", "؟", "،"):
                break
            before.append(index)
        return after, before

    def _is_wanted(self, index: int, classes: frozenset[str], means: frozenset[str], words: frozenset[str]) -> bool:
        scan = self._scan
        if not classes.isdisjoint(scan.classes(index)):
            return True
        match = scan.covered["means"].get(index)
        if match is not None and match.sense.value.code in means:
            return True
        actor = scan.covered["actor"].get(index)
        if actor is not None and "group" in classes:
            return True
        return not words.isdisjoint(self._keys_of(scan.tokens[index].norm))

    def _special(self, special: str, after: list[int], before: list[int]) -> bool:
        scan = self._scan
        if special == "means":
            return any(index in scan.covered["means"] for index in [*after, *before])
        return any(index in scan.covered["actor"] or scan.classes(index) for index in after[:4])

    def _behind_mark(self, hit: Hit) -> int | None:
        """سيطر المسلحون على | المدينة: behind the verb's own preposition, its subject passed over."""
        if not hit.is_verb or not hit.trigger.to:
            return None
        near = range(hit.last + 1, min(hit.last + 1 + _SUBJECT, len(self._scan.tokens)))
        return next((index + 1 for index in near if self._scan.tokens[index].norm == hit.trigger.to), None)

    def _place_follows(self, hit: Hit) -> bool:
        """A place, and not people, is what the word acts on."""
        scan = self._scan
        start = hit.last + 1
        if hit.is_verb and hit.suffix:
            return True
        if not hit.is_verb and hit.article and hit.trigger.to is None:
            return False
        marked = self._behind_mark(hit)
        start = marked or start
        for index in range(start, min(start + (7 if hit.is_verb or hit.trigger.to else 3), len(scan.tokens))):
            if marked is not None and "preposition" in scan.words(index):
                return False  # سيطرت فرق الإطفاء على الحريق في المصنع
            if any(mention.first <= index <= mention.last for mention in self._places):
                return True
            if scan.classes(index) & {"premises", "building"}:
                return True
            if index in scan.time_at:
                continue
            people = scan.classes(index) - {"group", "premises", "building", "source", "government"}
            if people or index in scan.number_at or scan.tokens[index].norm in "،.":
                return False
        return False

    def _unknown_follows(self, hit: Hit) -> bool:
        index = hit.last + 1
        scan = self._scan
        if scan.is_mark(index):
            return False
        return not scan.readings[index] and scan.tokens[index].kind == "word"

    def _is_toll(self, index: int) -> bool:
        return any(r.sense.layer == "trigger" and r.sense.value.toll for r in self._scan.readings[index])
