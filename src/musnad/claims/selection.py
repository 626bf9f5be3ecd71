"""Selection: which drafts are claims that a coder would write."""

from musnad.claims.drafts import Draft

_BARE_OK = frozenset(("protest", "riot", "repression", "mutiny", "movement"))


def is_claim(draft: Draft) -> bool:
    """Whether a draft has what makes a claim: a place, a date, a participant or a toll (GUIDE.md, ruling 7)."""
    has = bool(draft.tallies or draft.targets or draft.agents or draft.means or draft.hit.suffix)
    own_place = draft.place is not None and not draft.place_inherited
    own_time = draft.time is not None and not draft.time_inherited
    if draft.hit.trigger.weak:
        return bool(draft.tallies) or sum((bool(draft.agents), bool(draft.targets), own_place, own_time)) >= 2
    return has or own_place or own_time
