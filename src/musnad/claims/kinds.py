"""Kinds refined: what the means, the adjectives and the agent make of a general event word.

هجوم بسيارة مفخخة → bombing      هجوم انتحاري → suicide_bombing      قصف جوي → air_strike
"""

from collections.abc import Sequence

from musnad.claims.drafts import Actorlike, Draft, Tally
from musnad.lexicon.knowledge import Knowledge
from musnad.lexicon.lexicon import Match
from musnad.mentions.scan import Scan

_FROM_MEANS = {
    "attack": {"suicide_bombing", "bombing", "air_strike", "shelling", "chemical_attack", "riot"},
    "bombing": {"suicide_bombing", "air_strike", "shelling", "chemical_attack"},
    "shelling": {"air_strike", "chemical_attack"},
    "casualties": {"suicide_bombing", "bombing", "air_strike", "shelling", "chemical_attack", "attack", "repression"},
    "chemical_attack": set(),
    "air_strike": {"chemical_attack"},
}  # fmt: skip
_SIDES = 12  # tokens behind a clash within which its sides stand
_DRIVER = 6  # tokens behind a vehicle within which its driver stands
_AIR_CODES = frozenset(("drone", "aircraft", "air_force"))


def refine(draft: Draft, scan: Scan, knowledge: Knowledge) -> None:
    """Decide the kind of a general event word by what stands with it; sets `draft.kind` and its reason."""
    adjective = _adjective(draft, scan)
    if adjective is not None:
        _settle(draft, adjective, "adjective")
        return
    if draft.kind == "armed_clash" and (
        any(agent.noun_class == "crowd" for agent in draft.agents) or _meets_crowd(draft, scan)
    ):
        _settle(draft, "riot", "demonstrators clash")
        return
    if draft.kind in ("attack", "destruction") and draft.agents and all(a.noun_class == "crowd" for a in draft.agents):
        _settle(draft, "riot", "demonstrators strike or destroy")
        return
    if (
        draft.kind in ("territory_taken", "siege")
        and draft.agents
        and all(a.noun_class == "crowd" for a in draft.agents)
    ):
        _settle(draft, "protest", "demonstrators hold a place")
        return
    if draft.kind in ("attack", "casualties") and _is_against_crowd(draft):
        _settle(draft, "repression", "forces against demonstrators")
        return
    if draft.kind == "destruction" and any(is_flown(agent.first, scan) for agent in draft.agents):
        _settle(draft, "air_strike", "an aircraft destroyed it")
        return
    if not draft.hit.trigger.refine and draft.hit.trigger.kind != "casualties":
        return
    if any(_is_bomber(agent, scan) for agent in draft.agents) and draft.kind in ("attack", "bombing", "casualties"):
        _settle(draft, "suicide_bombing", "the agent is a suicide bomber")
        return
    driver = _driver(draft, scan) if draft.kind == "bombing" else None
    if driver is not None:
        draft.agents = draft.agents or [Actorlike(scan.sentence.index, driver, driver, "bomber", None)]
        _settle(draft, "suicide_bombing", "a suicide bomber drove it")
        return
    if draft.is_airborne and draft.kind in ("attack", "shelling", "bombing"):
        _settle(draft, "air_strike", "the agent is an aircraft")
        return
    allowed = _FROM_MEANS.get(draft.kind, set())
    entries = [match.sense.value for _, match in draft.means if not _is_worn(draft, match)]
    implied = [entry for entry in entries if entry.implies in allowed]
    if draft.kind == "bombing" and not any(entry.code == "suicide_vest" for entry in entries):
        implied = [entry for entry in implied if entry.code in _AIR_CODES or entry.implies == "chemical_attack"]
    if implied:
        best = max(implied, key=lambda entry: entry.strength)
        _settle(draft, best.implies, f"means {best.code}")


def _is_against_crowd(draft: Draft) -> bool:
    forces = any(agent.noun_class in ("police", "soldier", "group", "name") for agent in draft.agents)
    crowd = any(target.noun_class == "crowd" for target in draft.targets)
    return forces and crowd


def spare_survivors(draft: Draft) -> None:
    """نجا من محاولة اغتيال: whom an attempt was made on is not counted among the dead."""
    if draft.kind == "assassination" and draft.realis == "foiled":
        aimed = [target.phrase for target in draft.targets]
        draft.tallies = [t for t in draft.tallies if t.role != "killed" or t.at != draft.at or t.phrase not in aimed]


def single_out(draft: Draft, before: Sequence[Draft] = ()) -> None:
    """A killing of captives is an execution; of one ranked person shot by somebody, an assassination."""
    if draft.kind == "armed_clash" and any(tally.phrase.noun_class == "crowd" for tally in draft.tallies):
        _settle(draft, "riot", "demonstrators fell in it")
        return
    killed = [tally for tally in draft.tallies if tally.role == "killed"]
    if draft.kind not in ("attack", "casualties") or not killed:
        return
    if any(tally.phrase.noun_class == "detainee" for tally in killed):
        _settle(draft, "execution", "the killed were held")
        return
    taken = any(other.kind in ("abduction", "arrest") and other.at < draft.at for other in before)
    if taken and draft.hit.is_verb and draft.hit.prefix[:1] == "و" and all(map(_is_one_of_them, killed)):
        _settle(draft, "execution", "the killed had been taken")
        return
    ranked = len(killed) == 1 and killed[0].high == 1 and killed[0].phrase.noun_class == "commander"
    shot = any(match.sense.value.code in ("small_arms", "live_ammunition", "blade") for _, match in draft.means)
    if ranked and (draft.agents or shot):
        _settle(draft, "assassination", "one ranked person singled out")


def _is_one_of_them(tally: Tally) -> bool:
    """وقتلت التاسع, وقتلوا اثنين منهم: victims that are told only as some of those taken before."""
    return tally.phrase.noun_class in ("unknown", "number") or tally.scope == "part"


def _adjective(draft: Draft, scan: Scan) -> str | None:
    """The kind that an adjective right behind the event noun names."""
    if draft.hit.is_verb:
        return None
    for index in range(draft.hit.last + 1, min(draft.hit.last + 4, len(scan.tokens))):
        if scan.is_mark(index):
            return None
        for reading in scan.readings[index]:
            if (
                reading.sense.layer == "event_adjective"
                and reading.sense.value != "plain"
                and not reading.clitics.prefix
            ):
                return str(reading.sense.value)
        if not scan.has(index, "event_adjective"):
            return None
    return None


def _is_worn(draft: Draft, match: Match) -> bool:
    """A vest that the killed wore makes no suicide bombing; one that somebody struck with does."""
    return draft.kind == "casualties" and match.sense.value.code == "suicide_vest" and "ب" not in match.clitics.prefix


def _meets_crowd(draft: Draft, scan: Scan) -> bool:
    """مصادمات بين الشرطة المحلية والدولية من جهة والمتظاهرين: demonstrators are one side of a clash."""
    met = False
    for index in range(draft.hit.last + 1, min(draft.hit.last + _SIDES, len(scan.tokens))):
        if scan.is_mark(index) or scan.words(index) & {"that", "relative", "cause"}:
            return False
        met = met or "company" in scan.words(index)
        if met and "crowd" in scan.classes(index):
            return True
    return False


def is_flown(index: int, scan: Scan) -> bool:
    """Whether an aircraft or a drone is named at a token: طائرات الاحتلال."""
    means = scan.covered["means"].get(index)
    return means is not None and means.sense.value.implies == "air_strike"


def _driver(draft: Draft, scan: Scan) -> int | None:
    """انفجار سيارة مفخخة يقودها انتحاري: a bomber named right behind the vehicle that blew up."""
    vehicles = [match.last for _, match in draft.means if match.sense.value.code == "vehicle_bomb"]
    near = (i for last in vehicles for i in range(last + 1, min(last + _DRIVER, len(scan.tokens))))
    return next((i for i in near if "bomber" in scan.classes(i)), None)


def _is_bomber(agent: Actorlike, scan: Scan) -> bool:
    """Whether somebody is called a suicide bomber: انتحاري, مفجر انتحاري."""
    if agent.sentence != scan.sentence.index:
        return agent.noun_class == "bomber"
    return agent.noun_class == "bomber" or any("bomber" in scan.classes(i) for i in range(agent.first, agent.last + 1))


def _settle(draft: Draft, kind: str, why: str) -> None:
    if draft.kind != kind:
        draft.reasons.append(f"kind {draft.kind} → {kind}: {why}")
        draft.kind = kind
    draft.is_refined = True
