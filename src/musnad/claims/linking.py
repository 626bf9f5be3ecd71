"""Linking: which event a toll belongs to, and which event words speak of one event."""

from musnad.claims.drafts import Draft, Tally
from musnad.lexicon.knowledge import Knowledge
from musnad.mentions.scan import Scan

# Kinds that can have a toll of their own; others take one only where a result word links them.
_SOFT = frozenset(
    ("raid", "territory_taken", "arrest", "release", "protest", "movement", "mutiny", "siege", "weapons_seized")
)
_ROUSED = frozenset(("protest", "riot", "armed_clash", "repression", "statement"))
# Deeds upon people: what is burnt or razed beside them is an event of its own.
_RAZES_NOTHING = frozenset(
    (
        "abduction",
        "arrest",
        "assassination",
        "execution",
        "movement",
        "protest",
        "raid",
        "release",
        "sexual_violence",
        "torture",
    )
)
# Kinds that a cause word makes the owner of a toll before them: مقتل اثنين في تمرد.
_RESISTED = frozenset(("mutiny", "raid"))


class Linker:
    """Links the tolls of one sentence to its events."""

    def __init__(self, scan: Scan, knowledge: Knowledge) -> None:
        self._scan = scan
        self._words = knowledge.toll_words
        self._violent = {name for name, kind in knowledge.kinds.items() if kind.violent}

    def owner(self, tally: Tally, drafts: list[Draft], previous: Draft | None) -> Draft | None:
        """The event that caused a toll, or None where the sentence names none.

        Args:
            tally: A count of people killed, injured or missing, or of things destroyed.
            drafts: The sentence's events.
            previous: The owner of the toll just before, which a joined toll shares.
        """
        if tally.at and "crime" in self._scan.words(tally.at - 1):
            return None  # جريمة قتل القاضي: a deed of its own
        able = [draft for draft in drafts if draft.kind in self._violent or draft.kind in _SOFT]
        told = [draft for draft in able if not draft.hit.trigger.fallback]
        able = told or able  # people named after a demonstration own nothing beside what befell them
        if tally.role == "destroyed":
            able = [draft for draft in able if _may_raze(draft)]
            previous = previous if previous is not None and _may_raze(previous) else None
        before = max((d for d in able if d.hit.first <= tally.at), key=lambda d: d.at, default=None)
        causing = self._violent | _RESISTED
        behind = min(
            (d for d in able if d.hit.first > tally.at and d.kind in causing), key=lambda d: d.at, default=None
        )
        if behind is not None and self._causes(tally, behind):
            return behind
        if before is not None and before.kind in _ROUSED and self._is_occasion(tally):
            before = previous = None
        if before is not None and self._results(before, tally):
            return self._deadlier(before, able)
        if previous is not None and not self._broken(previous.at, tally.at):
            return previous
        return None

    def _deadlier(self, before: Draft, able: list[Draft]) -> Draft:
        """مجزرة خلال فض اعتصام أوقعت مئة قتيل: of a peaceful and a violent event told together the latter killed."""
        if before.kind in self._violent or before.hit.is_verb:
            return before
        told_with = [d for d in able if d.at < before.at and d.kind in self._violent and not d.hit.is_verb]
        near = told_with[-1] if told_with else None
        if near is None or self._broken(near.at, before.at):
            return before
        marks = (self._scan.tokens[i].norm for i in range(near.hit.last + 1, before.at))
        return near if any(norm in self._words["cause"] for norm in marks) else before

    def _is_occasion(self, tally: Tally) -> bool:
        """مظاهرات على خلفية مقتل صبي: a death that roused a crowd is no toll of what the crowd did."""
        return any("occasion" in self._scan.words(i) for i in range(max(0, tally.at - 3), tally.at))

    def _causes(self, tally: Tally, draft: Draft) -> bool:
        """مقتل ثلاثة في انفجار: a cause word leads from the toll to the event."""
        scan = self._scan
        if self._broken(tally.at, draft.at):
            return False
        first = draft.hit.first
        if first and "foremost" in scan.words(first - 1):
            return False
        if first and scan.tokens[first - 1].norm.lstrip("ول") in self._words["tallied"]:
            return True
        if draft.hit.prefix.endswith("ب") or first == tally.phrase.last + 1:
            return True
        norms = [scan.tokens[i].norm.lstrip("و") for i in range(max(tally.at, first - 5), first)]
        return any(norm in self._words["cause"] for norm in norms) or self._tells_weapon(tally, draft)

    def _tells_weapon(self, tally: Tally, draft: Draft) -> bool:
        """استشهد طفلان بقذيفة أطلقتها …: a verb whose pronoun takes up the weapon of the toll."""
        weapon = self._scan.covered["means"].get(draft.hit.first - 1)
        taken_up = draft.hit.is_verb and draft.hit.suffix and not draft.hit.prefix
        return bool(taken_up) and weapon is not None and weapon.first > tally.at and weapon.clitics.prefix.endswith("ب")

    def _results(self, draft: Draft, tally: Tally) -> bool:
        """هجوم أسفر عن مقتل: a result word, or no break, leads from the event to the toll."""
        scan = self._scan
        span = range(draft.hit.last + 1, tally.at + 1)
        norms = [scan.tokens[i].norm.lstrip("وف") for i in span]
        if draft.at and not draft.hit.is_verb:  # أسفرت حملة تمشيط … عن مقتل
            norms.append(scan.tokens[draft.at - 1].norm.lstrip("وف"))
        if any(self._is_result(norm) for norm in norms):
            return not self._hard_break(draft.hit.last, tally.at)
        if draft.kind in _SOFT:
            return False
        return not self._broken(draft.hit.last, tally.at)

    def _is_result(self, norm: str) -> bool:
        return (
            norm in self._words["result"]
            or norm.removesuffix("ت") in self._words["result"]
            or norm.removesuffix("ا") in self._words["result"]
        )

    def _broken(self, first: int, last: int) -> bool:
        """Whether a break word behind punctuation stands between two tokens."""
        scan = self._scan
        for index in range(min(first, last) + 1, max(first, last)):
            if scan.tokens[index].norm in (".", "؛"):
                return True
            if "breaks" in scan.words(index) and scan.is_mark(index - 1):
                norm = scan.tokens[index].norm
                if norm not in self._words["cause"]:
                    return True
            if "within" in scan.words(index) and scan.tokens[index].norm.startswith("و") and scan.is_mark(index - 1):
                return True  # …، وفي البصرة قتل …: the next scene
        return False

    def _hard_break(self, first: int, last: int) -> bool:
        return any(self._scan.tokens[i].norm in (".", "؛") for i in range(first + 1, last))


def _may_raze(draft: Draft) -> bool:
    """Whether what was destroyed can be the toll of an event; تصفية موقوفين أو إحراق منازل are two."""
    return draft.kind not in _RAZES_NOTHING and (draft.hit.is_verb or not draft.hit.trigger.toll)
