"""Selection: which drafts are claims that a coder would write."""

from musnad.claims.drafts import Draft
from musnad.mentions.scan import Scan
from musnad.record import Document

_BARE_OK = frozenset(("protest", "riot", "repression", "mutiny", "movement"))


def is_claim(draft: Draft) -> bool:
    """Whether a draft has what makes a claim: a place, a date, a participant or a toll (GUIDE.md, ruling 7)."""
    has = bool(draft.tallies or draft.targets or draft.agents or draft.means or draft.hit.suffix)
    own_place = draft.place is not None and not draft.place_inherited
    own_time = draft.time is not None and not draft.time_inherited
    if draft.hit.trigger.weak:
        return bool(draft.tallies) or sum((bool(draft.agents), bool(draft.targets), own_place, own_time)) >= 2
    return has or own_place or own_time


def drop_vague(draft: Draft) -> None:
    """Bare victims (قتلى وجرحى) say nothing beside a number of the same role."""
    exact = {t.role for t in draft.tallies if t.phrase.number is not None and t.scope != "part"}
    draft.tallies = [
        t for t in draft.tallies
        if not (t.role in exact and t.is_bare and t.scope == "new" and t.phrase.form == "plural" and t.phrase.noun_class in ("killed", "injured"))
    ]  # fmt: skip


def without_headline(drafts: list[Draft], document: Document, scans: list[Scan]) -> list[Draft]:
    """A headline that stands in the text only announces: its claims go where the body tells the same kind."""
    if not document.title or not scans or not document.text.startswith(document.title):
        return drafts
    headline = {scan.sentence.index for scan in scans if scan.sentence.end <= len(document.title) + 1}
    told = {draft.kind for draft in drafts if draft.sentence not in headline}
    return [draft for draft in drafts if draft.sentence not in headline or draft.kind not in told]
