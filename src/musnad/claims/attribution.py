"""Attribution: who the text says reported each event, of all who speak in its sentence."""

from musnad.arabic.particles import AS_SAID, MEANWHILE
from musnad.claims.drafts import Actorlike
from musnad.claims.realis import is_denying
from musnad.claims.speakers import Speakers, Speaking
from musnad.mentions.scan import Scan

_ENDS = frozenset(".؛؟!")
_OWN_SUBJECT = frozenset(("crowd", "fighter", "detainee"))


class Attribution:
    """The speakers of one sentence, and the one that its start leaves in force."""

    def __init__(self, scan: Scan, speakers: Speakers, sentence: int, relaying: frozenset[str]) -> None:
        """
        Args:
            scan: The sentence.
            speakers: Who finds its speakers.
            sentence: Its number in the report.
            relaying: Words for agencies and papers, which pass on what others said.
        """
        self._scan = scan
        self._relaying = relaying
        self._sentence = sentence
        self._lead = speakers.lead()
        self.spans: list[Speaking] = ([self._lead] if self._lead else []) + speakers.find()

    def source_of(self, index: int) -> Actorlike | None:
        """Whoever vouches for what stands at a token."""
        cued = [s.who for s in self.spans if s.kind == "cue" and not self._stops_between(s.at, index)]
        first_hand = [who for who in cued if not self._relays(who)]
        if first_hand:
            return first_hand[0]
        opened = [s for s in self.spans if s.kind in ("verb", "aside") and s.at <= index]
        if opened:
            return opened[-1].who
        charged = [s for s in self.spans if s.kind == "charge" and s.at <= index and not self._ends(s.at, index)]
        if cued or charged:
            return cued[0] if cued else charged[-1].who
        later = [s for s in self.spans if s.kind in ("verb", "aside") and s.at > index]
        return later[0].who if later and self._vouches_later(later[0]) else None

    def _relays(self, who: Actorlike) -> bool:
        """Whether a speaker only passes on what another said: a news agency beside a source of its own."""
        span = range(who.first, who.last + 1) if who.sentence == self._sentence else range(0)
        return any(self._scan.tokens[i].norm.removeprefix("ال") in self._relaying for i in span)

    def _vouches_later(self, speaking: Speaking) -> bool:
        """A single speaker behind the event and no break between: قتل ثلاثة …، وقال الجيش ان القتلى …"""
        at = speaking.at
        if at < 1 or is_denying(self._scan, at) or len(self.spans) > 1 or speaking.who.noun_class in _OWN_SUBJECT:
            return False
        if speaking.kind == "aside":
            return True
        return self._scan.tokens[at].norm.startswith("و") or self._scan.tokens[at - 1].norm in AS_SAID

    @property
    def lead(self) -> Actorlike | None:
        """The speaker before a colon that opened the sentence: his words run on into the next ones."""
        return self._lead.who if self._lead is not None else None

    @property
    def last(self) -> Actorlike | None:
        """The speaker whom the next sentence's وأضاف would continue."""
        spoken = [s.who for s in self.spans if s.kind != "charge"]
        return spoken[-1] if spoken else None

    def _ends(self, at: int, index: int) -> bool:
        return any(self._scan.tokens[i].norm in _ENDS for i in range(at + 1, index))

    def _stops_between(self, at: int, index: int) -> bool:
        low, high = min(at, index), max(at, index)
        return any(
            "breaks" in self._scan.words(i) and self._scan.is_mark(i - 1) and self._scan.tokens[i].norm in MEANWHILE
            for i in range(low + 1, high)
        )
