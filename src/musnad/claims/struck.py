"""What was struck: the phrase behind a mark of direction, or the force, convoy or premises beside an explosion."""

from musnad.claims.arguments import Argument, Clause
from musnad.mentions.phrase import Phrase
from musnad.mentions.scan import Scan

_STRIKABLE = frozenset(("premises", "group", "vehicle", "crowd", "government"))
SETTLED = frozenset(("settlement", "neighbourhood", "district", "governorate", "region"))


class Struck:
    """Finds what the strikes of one sentence hit."""

    def __init__(self, scan: Scan, clause: Clause, marks: dict[str, frozenset[str]]) -> None:
        self._scan = scan
        self._clause = clause
        self._marks = marks

    def by(self, arguments: list[Argument]) -> list[Phrase]:
        """What stands behind على، باتجاه، or beside an explosion: a post, a force, a convoy."""
        for argument in arguments:
            if argument.preposition in self._marks["toward"] and not self.is_only_where(argument.phrases[0]):
                return argument.phrases
        for argument in arguments:
            found = [self._inner(phrase) for phrase in argument.phrases]
            struck = argument.preposition in self._marks["beside"] and self._is_strikable(found[0])
            if struck and not self._is_weapon(argument):
                return found
        return []

    def _is_weapon(self, argument: Argument) -> bool:
        """بسيارة مفخخة: what the blast was made with."""
        covered = self._scan.covered["means"]
        first = argument.phrases[0]
        return argument.preposition == "ب" and any(i in covered for i in range(first.first, first.last + 1))

    def _inner(self, phrase: Phrase) -> Phrase:
        """لدى مرور دورية، عند مدخل مركز الشرطة: the moment or the edge of what was struck."""
        if not self._scan.has(phrase.head, "edge"):
            return phrase
        inner = self._clause.at(phrase.head + 1)
        return inner._replace(preposition=phrase.preposition) if inner is not None else phrase

    def is_public(self, phrase: Phrase) -> bool:
        """Where people trade and pass: the place of an event, whatever was aimed at."""
        return self._scan.has(phrase.head, "public_place")

    def is_only_where(self, phrase: Phrase | None) -> bool:
        """غارة على بلدة, قصف سوق: where people live and trade is the place that was hit, no target."""
        if phrase is None or phrase.is_people or phrase.actor is not None:
            return False
        scan = self._scan
        head = phrase.head + 1 if phrase.last > phrase.head and self._is_edge(phrase.head) else phrase.head
        words = [r.sense.value for r in scan.readings[head] if r.sense.layer == "place_word"]
        if any(word.precision in SETTLED for word in words) or scan.has(head, "public_place"):
            return True
        named = scan.covered["place"].get(head)
        return named is not None and scan.noun(head) is None and named.sense.value.precision in SETTLED

    def _is_edge(self, index: int) -> bool:
        """محيط القرية، أطراف البلدة."""
        return self._scan.has(index, "edge") or self._scan.has(index, "relation")

    def _is_strikable(self, phrase: Phrase) -> bool:
        """A force, a convoy, a gathering, or premises of somebody; no village, quarter or market."""
        classes = self._scan.classes(phrase.head) | {phrase.noun_class}
        if "building" in classes or "premises" in classes and self._is_settled(phrase.head):
            return self._is_somebodys(phrase)
        return not classes.isdisjoint(_STRIKABLE)

    def _is_settled(self, index: int) -> bool:
        """A village, a quarter, an area: where people live, not what one strikes."""
        words = [r.sense.value for r in self._scan.readings[index] if r.sense.layer == "place_word"]
        return any(word.precision in SETTLED for word in words)

    def _is_somebodys(self, phrase: Phrase) -> bool:
        """مكتب شركة أمن، مبنى مديرية الناحية: an owner stands in the phrase."""
        owners = {"group", "government", "police", "soldier", "fighter", "commander"}
        behind = range(phrase.head + 1, phrase.last + 1)
        return any(self._scan.classes(i) & owners or i in self._scan.covered["actor"] for i in behind)
