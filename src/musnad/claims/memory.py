"""The report's memory: what earlier sentences lend to later ones.

A definite event noun (الهجوم, الانفجار) goes on about an event told before; a definite type word (البلدة, السجن) and a
clause that names no place or time take them from the scene before, marked as inherited. Background sentences
(يذكر أن, وكان … قد) lend nothing and take no time.
"""

from musnad.claims.drafts import Draft
from musnad.claims.sentence import SentenceReader
from musnad.claims.timing import anchor, counts_from
from musnad.claims.voices import Voices
from musnad.mentions.place_mention import PlaceMention

_STRIKES = frozenset(
    (
        "attack",
        "bombing",
        "suicide_bombing",
        "shelling",
        "air_strike",
        "assassination",
        "casualties",
        "chemical_attack",
        "armed_clash",
    )
)
_REPEATABLE = {
    "attack": _STRIKES, "bombing": frozenset(("bombing", "suicide_bombing")),
    "shelling": frozenset(("shelling", "air_strike")),
    "air_strike": frozenset(("air_strike", "shelling")), "suicide_bombing": frozenset(("suicide_bombing", "bombing")),
    "armed_clash": frozenset(("armed_clash",)), "abduction": frozenset(("abduction",)), "siege": frozenset(("siege",)),
    "casualties": _STRIKES, "raid": frozenset(("raid",)), "protest": frozenset(("protest",)),
}  # fmt: skip
_JOINED = frozenset(("arrest", "weapons_seized", "raid", "release", "siege", "movement"))
_POLICING = frozenset(("raid", "arrest", "weapons_seized"))
_LEAVES_SITE = frozenset(("escape", "mutiny", "release"))
_MEN = frozenset(("commander", "named", "official"))


class Memory:
    """What a report has told so far."""

    def __init__(self, *, is_report: bool) -> None:
        """
        Args:
            is_report: False for a lone sentence, which has no context to inherit from.
        """
        self.is_report = is_report
        self.drafts: list[Draft] = []
        self.voices = Voices()
        self.named: set[str] = set()  # the type words of the places so far
        self._is_placed = False
        self._places: list[tuple[int, PlaceMention]] = []
        self._paragraph = -1

    def take(self, reader: SentenceReader, drafts: list[Draft]) -> list[Draft]:
        """Settle a sentence's drafts against the report so far; returns those that are new events."""
        new: list[Draft] = []
        self.voices.open(reader)
        for draft in drafts:
            told = self._told_before(draft, reader)
            if told is not None:
                self._enrich(told, draft)
                continue
            new.append(draft)
        for number, draft in enumerate(new):
            reader.pointer.settle(draft, [*self.drafts[-4:], *new[:number]])
            anchor(draft, new, self.drafts, reader.scan)
            self._speak_for(draft, reader)
            self._lend_agent(draft, new, reader)
            self._lend_force(draft, new)
            if self.is_report:
                self._resolve_anaphor(draft, reader)
                self._lend_setting(draft, new, reader)
            elif draft.place is not None and draft.place[1].anaphor:
                draft.place = draft.place_in.pop(0) if draft.place_in else None
            if draft.place is None and not self._is_placed and not any(d.place for d in new):
                draft.place = draft.title
            self.voices.vouch(draft, reader)
        self._remember(reader, new)
        return new

    def _told_before(self, draft: Draft, reader: SentenceReader) -> Draft | None:
        """The earlier event that a definite event noun or a bare toll goes on about."""
        hit = draft.hit
        if not self.is_report and not self.drafts:
            return None
        repeats = _REPEATABLE.get(draft.kind)
        if repeats is None or draft.realis != "actual":
            return None
        own_place = draft.place is not None and not draft.place[1].anaphor
        undated = draft.time is None or counts_from(draft)
        if not hit.is_verb and hit.article and not own_place and undated:
            return next((d for d in reversed(self.drafts) if d.kind in repeats and d.realis == draft.realis), None)
        if self._goes_on(draft):
            return next(
                (d for d in reversed(self.drafts) if d.kind in (draft.kind, "bombing") and d.realis == "actual"), None
            )
        if draft.kind == "casualties" and any(tally.scope == "part" for tally in draft.tallies):
            roles = {tally.role for tally in draft.tallies}  # وبين القتلى امرأتان
            return next((d for d in reversed(self.drafts) if roles & {t.role for t in d.tallies}), None)
        bare_toll = draft.kind == "casualties" and not own_place and draft.time is None
        if (
            bare_toll
            and not draft.agents
            and self._recent_strike(draft) is not None
            and draft.hit.trigger.toll != "destroyed"
        ):
            return self._recent_strike(draft)
        if bare_toll and any(t.scope in ("total", "additional") or reader.is_continuing(draft) for t in draft.tallies):
            return next((d for d in reversed(self.drafts) if d.kind in _STRIKES and d.tallies), None)
        return None

    def _goes_on(self, draft: Draft) -> bool:
        """A bomber blows himself up once; an aircraft named with its article was named before."""
        if draft.time is not None or draft.place is not None and draft.kind != "suicide_bombing":
            return False
        if draft.kind == "suicide_bombing" and draft.hit.is_verb:
            return draft.place is None or draft.place[1].anaphor
        return draft.is_airborne and draft.by_known_aircraft

    def _recent_strike(self, draft: Draft) -> Draft | None:
        """The strike with a toll that was told at most three sentences before."""
        return next(
            (
                d
                for d in reversed(self.drafts)
                if d.kind in _STRIKES - {"casualties"} and draft.sentence - d.sentence <= (3 if d.tallies else 1)
            ),
            None,
        )

    def _enrich(self, told: Draft, draft: Draft) -> None:
        known = {(t.role, t.low, t.high) for t in told.tallies}
        told.tallies += [t for t in draft.tallies if (t.role, t.low, t.high) not in known]
        told.agents = told.agents or draft.agents
        told.targets = told.targets or draft.targets
        told.means += [m for m in draft.means if not told.means]
        told.source = told.source or draft.source
        if told.kind == "shelling" and any(m.sense.value.implies == "air_strike" for _, m in draft.means):
            told.kind = "air_strike"
        told.reasons.append("told again in a later sentence")

    def _speak_for(self, draft: Draft, reader: SentenceReader) -> None:
        """استهدفنا، نستنكر: the speaker is the agent of a verb in the first person plural."""
        speaker = draft.source or reader.attribution.last or self.voices.standing or self.voices.speaker
        if draft.hit.person == "1p" and not draft.agents and speaker is not None:
            draft.agents = [speaker]
            draft.reasons.append("agent by the first person: the speaker")

    def _lend_agent(self, draft: Draft, new: list[Draft], reader: SentenceReader) -> None:
        """A verb whose subject is carried on takes the agent of the event before it in the sentence."""
        if not draft.agents and self._is_joined_deed(draft, new):
            return
        if not draft.agents and not draft.hit.is_verb and self._is_joined_by_light_verb(draft, reader):
            before = [d for d in new if d.at < draft.at and d.agents]
            draft.agents = list(before[-1].agents) if before else []
            draft.reasons += ["agent carried on by a light verb"] if before else []
        if draft.agents or not draft.hit.is_verb and not draft.hit.suffix:
            return
        if (
            not any("carried on" in r or "no phrase" in r or "pronoun" in r for r in draft.reasons)
            and draft.hit.prefix[:1] != "و"
        ):
            return
        if draft.hit.voice == "passive" or any("passive" in r or "undergoes" in r for r in draft.reasons):
            return
        earlier = [d for d in new if d.at < draft.at and d.agents and not _differs(draft, d)]
        if earlier and not self._can_go_on(draft, earlier[-1]):
            return
        if earlier:
            draft.agents = list(earlier[-1].agents)
            draft.reasons.append("agent carried on from the verb before")
        elif (
            self.is_report and self.drafts and self.drafts[-1].agents and self.drafts[-1].sentence == draft.sentence - 1
        ):
            draft.agents = list(self.drafts[-1].agents)
            draft.reasons.append("agent carried on from the sentence before")

    def _is_joined_by_light_verb(self, draft: Draft, reader: SentenceReader) -> bool:
        """تواصل القوات هجومها, وتفرض حصارا: the light verb right before the event keeps the subject before it."""
        before = draft.hit.first - 1
        readings = reader.scan.readings[before] if before >= 0 else ()
        return any(
            r.sense.layer == "light" and r.sense.mode == "verb" and r.sense.value.agent == "subject"
            and r.clitics.prefix[:1] in ("و", "ف") and r.clitics.prefix and not r.clitics.suffix
            for r in readings
        )  # fmt: skip

    def _lend_force(self, draft: Draft, new: list[Draft]) -> None:
        """وضبطت بنادق، خلال حملة التمشيط: in a report the force that acted last also searched, arrested and seized."""
        if draft.agents or not self.is_report or draft.kind not in _POLICING or draft.realis != "actual":
            return
        if draft.kind == "arrest" and draft.hit.is_verb:
            return
        before = [d for d in [*self.drafts, *new] if d.at < draft.at or d.sentence < draft.sentence]
        acted = [d for d in before if d.kind in _POLICING and d.agents and draft.sentence - d.sentence <= 1]
        if acted:
            draft.agents = list(acted[-1].agents)
            draft.reasons.append("agent: the force that acted before")

    def _can_go_on(self, draft: Draft, earlier: Draft) -> bool:
        """اشتبك المتظاهرون …, واعتقل ثلاثون: behind several subjects a singular verb has another, or is passive."""
        return draft.hit.person not in ("3ms", "3fs") or len(earlier.agents) == 1

    def _is_joined_deed(self, draft: Draft, new: list[Draft]) -> bool:
        """توقيف أربعة … وضبط منصتين، القبض على ثلاثة … وبحوزتهم أسلحة: one agent for deeds joined by و."""
        if draft.hit.is_verb or draft.hit.prefix[:1] != "و" or draft.kind not in _JOINED:
            return False
        before = [d for d in new if d.at < draft.at and d.kind in _JOINED and d.agents]
        if before:
            draft.agents = list(before[-1].agents)
            draft.reasons.append("agent of the deed it is joined to")
        return bool(before)

    def _resolve_anaphor(self, draft: Draft, reader: SentenceReader) -> None:
        """البلدة and السجن take the place of that type that the report named last."""
        if draft.place is None or not draft.place[1].anaphor:
            return
        sentence, mention = draft.place
        found = self._named(mention, [(reader.index, m) for m in reader.places if m.last < mention.first])
        draft.place_in = [p for p in draft.place_in if p[1] is not mention]
        if found is not None:
            draft.place, draft.place_inherited = found, True
            draft.reasons.append("place by a definite type word")
        else:
            draft.place = draft.place_in.pop(0) if draft.place_in else None

    def _named(self, mention: PlaceMention, before: list[tuple[int, PlaceMention]]) -> tuple[int, PlaceMention] | None:
        """The place told last of that type word, else of that class, the sentence's own first."""
        told = [*self._places, *before]
        for sentence, place in reversed(told):
            if place.type_word == mention.type_word and not place.anaphor:
                return sentence, place
        for sentence, place in reversed(told):
            if not place.anaphor and place.precision == mention.precision:
                return sentence, place
        return None

    def _lend_setting(self, draft: Draft, new: list[Draft], reader: SentenceReader) -> None:
        """Place and time of the scene for a clause that names none."""
        if draft.kind in ("statement", "agreement"):
            return
        before = [d for d in new if d.at < draft.at] or [d for d in self.drafts if d.sentence >= draft.sentence - 1]
        is_near = reader.scan.sentence.paragraph == self._paragraph
        same = bool(before) and (before[-1].sentence == draft.sentence or is_near)
        if draft.place is None and same:
            self._lend_place(draft, before)
        if draft.place is None:
            self._share_place(draft, new)
        lender = self._lender_of_time(draft, new, same) if draft.time is None else None
        if lender is not None:
            draft.time, draft.time_inherited = lender.time, True

    def _lend_place(self, draft: Draft, before: list[Draft]) -> None:
        """The place of the event told last.

        One with a toll of its own in a new sentence is another one elsewhere, unless it is denied or captives leave
        the very site.
        """
        scene = next((d for d in reversed(before) if d.place is not None), None)
        if scene is None or scene.place is None:
            return
        stays = draft.realis == "denied" or draft.kind in _LEAVES_SITE and scene.place[1].precision == "site"
        if draft.tallies and scene.sentence != draft.sentence and not stays:
            return
        draft.place, draft.place_inherited = scene.place, True
        draft.place_in = draft.place_in or list(scene.place_in)

    def _share_place(self, draft: Draft, new: list[Draft]) -> None:
        """بعد استسلام مئة عنصر، وتحرير سبعة رهائن في السجن: event nouns joined by و share the place told last."""
        behind = next((d for d in new if d.at > draft.at), None)
        if behind is None or behind.place is None or behind.hit.is_verb or draft.hit.is_verb:
            return
        if behind.hit.prefix[:1] == "و" and behind.place[1].first > behind.at:
            draft.place, draft.place_inherited, draft.place_in = behind.place, True, list(behind.place_in)

    def _lender_of_time(self, draft: Draft, new: list[Draft], same: bool) -> Draft | None:
        """The event told last that has a time; what is denied was told before, by the other side."""
        near = [d for d in self.drafts if d.sentence >= draft.sentence - 1] + [d for d in new if d.at < draft.at]
        lender = next((d for d in reversed(near) if d.time is not None and not _sums_up(d)), None) if same else None
        if lender is not None or draft.realis != "denied":
            return lender
        alike = _REPEATABLE.get(draft.kind, frozenset()) | {draft.kind}
        return next((d for d in reversed(self.drafts) if d.time is not None and d.kind in alike), None)

    def _remember(self, reader: SentenceReader, new: list[Draft]) -> None:
        self._paragraph = reader.scan.sentence.paragraph
        self.drafts += new
        self._is_placed = self._is_placed or any(draft.place for draft in new)
        self._places += [(reader.index, mention) for mention in reader.places if not mention.anaphor]
        self.named.update(mention.type_word for mention in reader.places if mention.type_word and not mention.anaphor)
        self.voices.close(reader, new, self.drafts)


def _differs(draft: Draft, earlier: Draft) -> bool:
    """دخلت فصائل المدينة وهرب القائد، وأطلقت سراح …: a feminine verb goes on about no man."""
    return draft.hit.person == "3fs" and all(who.noun_class in _MEN for who in earlier.agents)


def _sums_up(draft: Draft) -> bool:
    """47 ألف شهيد منذ أكتوبر: how long a toll has been counted says nothing of what is told next."""
    return draft.kind == "casualties" and draft.time is not None and draft.time[1].shape == "since"
