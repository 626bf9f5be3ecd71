"""Judging: whether an event word tells of something that happened, was threatened, or is only spoken of."""

from musnad.claims.drafts import Draft, Tally
from musnad.claims.realis import RealisFinder
from musnad.claims.view import STRIKES, SentenceView

_HABIT = 3  # tokens from an event word within which a word of habit makes it one


class Judge:
    """Judges the drafts of one sentence."""

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        self._scan = view.scan
        self._realis = RealisFinder(view.scan, view.hits)

    def judge(self, draft: Draft) -> None:
        """Set the realis of a draft and whoever vouches for it."""
        realis, why = self._realis.of(draft.hit)
        if draft.hit.trigger.fallback and realis != "purpose":
            realis, why = "actual", ""  # people named after a demonstration: their name says that it was
        draft.is_aim = realis == "purpose"
        draft.realis = "hypothetical" if realis == "purpose" else realis
        if draft.kind == "statement" and realis == "threat":
            draft.realis = "actual"  # a demand or threat is itself what was said
        if why:
            draft.reasons.append(f"realis {realis}: {why}")
        if draft.realis in ("threat", "foiled", "hypothetical"):
            draft.tallies = [t for t in draft.tallies if not _is_bare_object(t, draft)]
        if draft.kind != "statement":
            draft.source = draft.source or self._view.attribution.source_of(draft.at)

    def without_aims(self, drafts: list[Draft]) -> list[Draft]:
        """Events that are only asked for, aimed at or told of in general, and openings such as وفي هجوم آخر."""
        for draft in [d for d in drafts if d.kind == "statement"]:
            asked = [d for d in drafts if d.realis == "threat" and 0 < d.at - draft.at <= 10]
            if asked:  # هددت بذبحهم is the threat itself; نداءات تدعوهم للاستسلام is the appeal
                drafts = (
                    [d for d in drafts if d is not draft]
                    if draft.hit.is_verb
                    else [d for d in drafts if d not in asked]
                )
        if self._scan.tokens[0].norm in self._view.knowledge.toll_words["corrections"]:
            return []
        spoken = [draft.at for draft in drafts if draft.kind == "statement" and draft.hit.is_verb]
        return [
            draft for draft in drafts
            if not draft.is_aim and not self._is_general(draft) and not any(self._is_judged(draft, at) for at in spoken)
        ]  # fmt: skip

    def _is_judged(self, draft: Draft, at: int) -> bool:
        """استنكرت الرئاسة الهجوم: an event that a statement only speaks of, nothing told of it."""
        if (
            draft.kind not in STRIKES
            or draft.hit.is_verb
            or not draft.hit.article
            or draft.tallies
            or draft.targets
            or draft.agents
            or draft.means
        ):
            return False
        between = range(at + 1, draft.at)
        return at < draft.at and not any(self._scan.is_mark(i) or "relative" in self._scan.words(i) for i in between)

    def _is_general(self, draft: Draft) -> bool:
        """A definite plural without a figure (الاغتيالات), or a bare opening noun (وفي هجوم آخر، …)."""
        hit = draft.hit
        near = range(max(0, hit.first - _HABIT), hit.last + _HABIT)
        if any("habit" in self._scan.words(i) for i in near):
            return True
        if hit.is_verb or draft.tallies or draft.targets:
            return False
        if hit.first <= 2 and "another_event" in self._scan.words(hit.last + 1) and self._scan.is_mark(hit.last + 2):
            return True
        if draft.agents:
            return False
        if self._scan.words(hit.first - 1) & {"superlative", "one_of_class"}:
            return True
        if "sorts" in self._scan.words(hit.first - 1) and hit.first - 2 not in self._scan.number_at:
            return draft.time is None
        return hit.first <= 2 and "another_event" in self._scan.words(hit.last + 1)


def _is_bare_object(tally: Tally, draft: Draft) -> bool:
    """محاولة خطف طبيب: whom something was only tried, threatened or feared to befall is counted by figures alone."""
    phrase = tally.phrase
    bare = phrase.start == phrase.first or draft.realis == "foiled"  # إعدام أحد الجنود threatens one of them
    return tally.at == draft.at and phrase.number is None and bare and phrase.form != "dual"
