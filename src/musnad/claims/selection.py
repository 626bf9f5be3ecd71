"""Selection: which drafts are claims that a coder would write."""

from musnad.claims.drafts import Draft
from musnad.claims.timing import counts_from
from musnad.mentions.scan import Scan
from musnad.record import Document

_FORCES = frozenset(
    ("group", "name", "soldier", "fighter", "police", "vehicle", "aircraft", "nationality", "government")
)
_BEHIND = 4
_LONGEST_HEADING = 14
_STOPS = frozenset(".!؟")


def is_claim(draft: Draft) -> bool:
    """Whether a draft has what makes a claim: a place, a date, a participant or a toll."""
    if draft.kind == "casualties" and draft.time is not None and draft.time[1].shape == "since":
        return False
    if draft.realis == "hypothetical" and draft.hit.article and not draft.tallies:
        return draft.place is not None and not draft.place_inherited
    has = bool(
        draft.realis in ("denied", "foiled")
        or draft.tallies
        or draft.targets
        or draft.agents
        or draft.means
        or draft.hit.suffix
        and draft.hit.is_verb
    )
    own_place = draft.place is not None and not draft.place_inherited
    own_time = draft.time is not None and not draft.time_inherited and not counts_from(draft)
    if draft.kind == "statement" and not _is_spoken(draft):
        return False
    based = "premises_mil" in draft.hit.trigger.needs
    if (
        draft.kind == "movement"
        and not based
        and not any(a.noun_class in _FORCES for a in draft.agents)
        and not draft.tallies
        and not draft.hit.suffix
    ):
        return False
    if _is_bare_mention(draft, own_time) or _is_habit(draft, own_place, own_time):
        return False
    if draft.kind == "statement" and draft.hit.person == "1p":
        return bool(draft.agents)
    if _is_verbal(draft):
        return False
    if draft.hit.trigger.fallback:
        return bool(draft.tallies) or own_place or own_time
    if draft.hit.trigger.weak:
        return bool(draft.tallies) or sum((bool(draft.agents), bool(draft.targets), own_place, own_time)) >= 2
    return has or own_place or own_time


def _is_spoken(draft: Draft) -> bool:
    """A statement needs a speaker of some standing: no crowd, no pronoun."""
    return any(agent.noun_class not in ("crowd", "person", "unknown") for agent in draft.agents)


def _is_verbal(draft: Draft) -> bool:
    """شن الوزير هجوما على الحزب: an attack by a politician or a paper, without weapon, place or toll, is words."""
    speaks = bool(draft.agents) and all(
        agent.noun_class in ("commander", "source", "official") for agent in draft.agents
    )
    return draft.kind == "attack" and not draft.hit.is_verb and speaks and not (
        draft.tallies or draft.means or draft.place is not None and not draft.place_inherited
    )  # fmt: skip


def _is_habit(draft: Draft, own_place: bool, own_time: bool) -> bool:
    """جنودنا يقتلون الأبرياء: the present tense without place, time or figure tells what is always done."""
    if not draft.hit.is_verb or draft.hit.tense != "present" or draft.realis != "actual" or draft.kind == "statement":
        return False
    return not own_place and not own_time and not any(t.phrase.number is not None for t in draft.tallies)


def _is_bare_mention(draft: Draft, own_time: bool) -> bool:
    """A definite event noun alone (الهجوم, المذبحة), its place not right behind it, only refers."""
    hit = draft.hit
    if hit.is_verb or not hit.article or own_time:
        return False
    if draft.tallies or draft.agents or draft.targets or draft.means:
        return False
    return draft.place is None or not 0 < draft.place[1].first - hit.last <= _BEHIND


def drop_vague(draft: Draft) -> None:
    """Bare victims (قتلى وجرحى) say nothing beside a number of the same role."""
    exact = {t.role for t in draft.tallies if t.phrase.number is not None and t.scope != "part"}
    draft.tallies = [
        t for t in draft.tallies
        if not (
            t.role in exact and t.is_bare and t.scope == "new"
            and t.phrase.form == "plural" and t.phrase.noun_class in ("killed", "injured")
        )
    ]  # fmt: skip


def without_headings(drafts: list[Draft], document: Document, scans: list[Scan]) -> list[Draft]:
    """Headlines and subheadings in the text only announce: their claims go where the body tells the same kind."""
    kept = without_headline(drafts, document, scans)
    headings = {scan.sentence.index for scan in scans if _is_subheading(scan, scans)}
    return [d for d in kept if d.sentence not in headings or d.tallies or not _told_below(d, kept)]


def _is_subheading(scan: Scan, scans: list[Scan]) -> bool:
    """A short line with a speaker and a colon, without a full stop, alone in its paragraph and not the last one."""
    if not 3 < len(scan.tokens) <= _LONGEST_HEADING or scan.tokens[-1].norm in _STOPS:
        return False
    headed = any(token.norm == ":" for token in scan.tokens[:5])
    if not headed or scan.sentence.index + 1 >= len(scans):
        return False
    return sum(other.sentence.paragraph == scan.sentence.paragraph for other in scans) == 1


def _told_below(draft: Draft, drafts: list[Draft]) -> bool:
    below = range(draft.sentence + 1, draft.sentence + 4)
    return any(other.kind == draft.kind and other.sentence in below for other in drafts)


def without_headline(drafts: list[Draft], document: Document, scans: list[Scan]) -> list[Draft]:
    """A headline that stands in the text only announces: its claims go where the body tells the same kind."""
    if not document.title or not scans or not document.text.startswith(document.title):
        return drafts
    headline = {scan.sentence.index for scan in scans if scan.sentence.end <= len(document.title) + 1}
    told = {draft.kind for draft in drafts if draft.sentence not in headline}
    return [draft for draft in drafts if draft.sentence not in headline or draft.kind not in told]
