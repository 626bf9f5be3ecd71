"""Voices: who speaks in a report as a whole, and what their words reach beyond their own sentence.

خلية الإعلام: …             a speaker and a colon at the head vouches for all, until another speaks
كما ارتقى مسعفان …          goes on with whoever spoke last
المهاجمون …، حسب مصدر        a sentence that tells no new event vouches for the one before it
وأوضح المصدر أن …           named again for short: given by the full name that the report gave before
"""

from itertools import takewhile

from musnad.claims.drafts import Actorlike, Draft
from musnad.claims.sentence import SentenceReader

_OPENING = 2
_FULL = 3  # words of a name that is no short form


class Voices:
    """The speakers of a report, sentence by sentence."""

    def __init__(self) -> None:
        self.speaker: Actorlike | None = None
        self.standing: Actorlike | None = None
        self._head: Actorlike | None = None
        self._is_head = False
        self._paragraph = -1
        self._named: list[tuple[frozenset[str], Actorlike]] = []
        self._full: dict[str, Actorlike] = {}

    def open(self, reader: SentenceReader) -> None:
        """Hear a sentence before its events are taken: who of those before still speaks in it."""
        paragraph = reader.scan.sentence.paragraph
        is_new = paragraph != self._paragraph
        lead = reader.attribution.lead
        if lead is not None:
            self.standing, self._is_head = lead, reader.index == 0
            self._head = lead if reader.index == 0 else self._head
        elif self._is_other(reader) or is_new and not self._is_head:
            self.standing = None

    def vouch(self, draft: Draft, reader: SentenceReader) -> None:
        """Give a draft the source that its own sentence does not name."""
        if draft.kind == "statement":
            return
        if draft.source is None:
            draft.source = self.standing or (self.speaker if self._goes_on(reader) else None)
        if draft.source is None and draft.hit.person == "1p":
            draft.source = self._head
        if draft.source is not None:
            draft.source = self._fullest(draft.source, reader)

    def close(self, reader: SentenceReader, new: list[Draft], drafts: list[Draft]) -> None:
        """Remember a sentence's speakers; where it told nothing new, they vouch for what was told last.

        Args:
            reader: The sentence.
            new: The events that it told.
            drafts: All events so far.
        """
        last = reader.attribution.last
        if last is not None and not new and drafts and drafts[-1].source is None and self._is_told_on(reader):
            for draft in takewhile(lambda d: d.sentence == reader.index - 1, reversed(drafts)):
                if draft.source is None and draft.kind != "statement":
                    draft.source = reader.attribution.spans[0].who
        self._paragraph = reader.scan.sentence.paragraph
        self.speaker = last or self.speaker
        self._named += [
            (_stems(s.who, reader), s.who) for s in reader.attribution.spans if s.who.sentence == reader.index
        ]
        for match in reader.scan.matches.get("actor", ()):
            if match.last - match.first + 1 >= _FULL:
                who = Actorlike(reader.index, match.first, match.last, "name", match)
                self._full.setdefault(match.sense.value.actor, who)

    def _is_told_on(self, reader: SentenceReader) -> bool:
        """Whether a sentence goes on about the one before: in its paragraph, or not opened by a speaker of its own."""
        return reader.scan.sentence.paragraph == self._paragraph or reader.attribution.spans[0].at > _OPENING

    def _is_other(self, reader: SentenceReader) -> bool:
        """Whether another than the standing speaker speaks in a sentence."""
        last = reader.attribution.last
        return last is not None and (self.standing is None or last.sentence != self.standing.sentence)

    def _goes_on(self, reader: SentenceReader) -> bool:
        """Whether a sentence opens with a word that adds to what was said: كما."""
        return "goes_on" in reader.scan.words(0) and reader.attribution.last is None

    def _fullest(self, who: Actorlike, reader: SentenceReader) -> Actorlike:
        """The first naming of a speaker whom the text then names by one word: المصدر, الوزارة."""
        if who.sentence != reader.index or who.last > who.first:
            return who
        if who.actor is not None and who.actor.sense.value.actor in self._full:
            return self._full[who.actor.sense.value.actor]
        stems = _stems(who, reader)
        return next((earlier for words, earlier in self._named if stems and stems <= words), who)


def _stems(who: Actorlike, reader: SentenceReader) -> frozenset[str]:
    """The words of a speaker's name without their articles."""
    tokens = reader.scan.tokens[who.first : who.last + 1] if who.sentence == reader.index else ()
    return frozenset(word.removeprefix("ال") for token in tokens for word in token.norm.split("_"))
