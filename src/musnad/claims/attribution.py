"""Attribution: who the text says reported each event.

قال مصدر أمني إن …      a reporting verb and its subject
… بحسب شهود عيان        a cue and what follows
وأضاف أن …              the speaker before goes on
المتحدث العسكري: …      a speaker and a colon
"""

from musnad.claims.arguments import Clause
from musnad.claims.drafts import Actorlike
from musnad.lexicon.vocabulary import Speech
from musnad.mentions.phrase import Phrase
from musnad.mentions.phrases import Phrases
from musnad.mentions.scan import Scan

_SPEAKERS = frozenset(
    (
        "named",
        "source",
        "government",
        "group",
        "commander",
        "name",
        "police",
        "soldier",
        "civilian",
        "person",
        "official",
        "unknown",
        "premises",
        "crowd",
        "child",
        "woman",
        "building",
        "detainee",
        "nationality",
        "fighter",
    )
)
_MOST_TOKENS = 10
_RELAYS = frozenset(("وكاله", "صحيفه", "قناه", "اذاعه", "تلفزيون", "شبكه", "موقع"))
_AUXILIARIES = frozenset(("قد", "كان", "كانت", "كانوا"))


class Attribution:
    """The speakers of one sentence, and the one that its start leaves in force."""

    def __init__(self, scan: Scan, phrases: Phrases, clause: Clause, sentence: int, before: Actorlike | None) -> None:
        self._scan = scan
        self._phrases = phrases
        self._clause = clause
        self._sentence = sentence
        self.before = before
        self._lead: tuple[int, Actorlike, str] | None = None
        self.spans = self._speakers()

    def source_of(self, index: int) -> Actorlike | None:
        """Whoever vouches for what stands at a token."""
        opened = [(at, who) for at, who, kind in self.spans if kind == "verb" and at <= index]
        cued = [(at, who) for at, who, kind in self.spans if kind == "cue" and not self._stops_between(at, index)]
        first_hand = [who for _, who in cued if not self._relays(who)]
        if first_hand:
            return first_hand[0]
        if opened and not self._left(opened[-1][0], index):
            return opened[-1][1]
        if cued:
            return cued[0][1]
        later = [who for at, who, kind in self.spans if kind == "verb" and at > index and not self._left(index, at)]
        return later[0] if later and self._vouches_later(index) else None

    def _relays(self, who: Actorlike) -> bool:
        """Whether a speaker only passes on what another said: a news agency beside a source of its own."""
        span = range(who.first, who.last + 1) if who.sentence == self._sentence else range(0)
        return any(self._scan.tokens[i].norm.removeprefix("ال") in _RELAYS for i in span)

    def _vouches_later(self, index: int) -> bool:
        """A single speaker behind the event and no break between: قتل ثلاثة …، وقال الجيش ان القتلى …"""
        at = self.spans[0][0] if len(self.spans) == 1 else -1
        if at < 1:
            return False
        return self._scan.tokens[at].norm.startswith("و") or self._scan.tokens[at - 1].norm in ("كما", "علي")

    @property
    def stands(self) -> bool:
        """Whether a speaker and a colon, or a statement issued, opened the sentence: it holds for the report."""
        return self._lead is not None

    @property
    def last(self) -> Actorlike | None:
        """The speaker whom the next sentence's وأضاف would continue."""
        spoken = [who for _, who, _ in self.spans]
        return spoken[-1] if spoken else None

    def _stops_between(self, at: int, index: int) -> bool:
        low, high = min(at, index), max(at, index)
        return any(
            "breaks" in self._scan.words(i)
            and self._scan.is_mark(i - 1)
            and self._scan.tokens[i].norm in ("فيما", "بينما", "كما")
            for i in range(low + 1, high)
        )

    def _left(self, at: int, index: int) -> bool:
        """Whether a break has closed the speech since."""
        return any(
            "breaks" in self._scan.words(i)
            and self._scan.is_mark(i - 1)
            and self._scan.tokens[i].norm in ("فيما", "بينما")
            for i in range(at + 1, index)
        )

    def _speakers(self) -> list[tuple[int, Actorlike, str]]:
        found: list[tuple[int, Actorlike, str]] = []
        for match in self._scan.matches.get("speech", ()):
            speech: Speech = match.sense.value
            if self._in_relative(match.first, match.clitics.suffix):
                continue
            if speech.role == "cue":
                who = self._behind_cue(match.last)
            elif speech.role == "participle":
                who = found[-1][1] if found else self.before
            else:
                who = self._subject(
                    match.first, speech, match.sense.verb.person if match.sense.verb else "", match.clitics.prefix
                )
            if who is not None:
                found.append((match.first, who, "cue" if speech.role == "cue" else "verb"))
        self._lead = self._colon_lead()
        return ([self._lead] if self._lead else []) + sorted(found, key=lambda item: item[0])

    def _in_relative(self, index: int, suffix: str) -> bool:
        """بيان أوردته وكالة: a verb in a relative clause introduces nothing of its own."""
        before = index - 1
        return before >= 0 and bool(suffix) and ("relative" in self._scan.words(before) or self._scan.is_mark(before))

    def _can_speak(self, phrase: Phrase) -> bool:
        """Whether a phrase behind a cue can be a speaker; an unknown word only with its article."""
        if phrase.noun_class == "unknown":
            return phrase.definite or self._scan.has(phrase.head, "person_name")
        return phrase.noun_class in _SPEAKERS

    def _behind_cue(self, index: int) -> Actorlike | None:
        at = index + 1
        while at < len(self._scan.tokens) and at < index + 5:
            token = self._scan.tokens[at]
            if token.kind == "mark":
                return None
            phrase = self._phrases.at(at)
            if phrase is not None and not self._scan.has(at, "speech") and self._can_speak(phrase):
                return self._as_speaker(phrase)
            at += 1
        return None

    def _subject(self, index: int, speech: Speech, person: str, prefix: str) -> Actorlike | None:
        arguments = self._clause.after(index + 1)
        bare = [a for a in arguments[:2] if not a.preposition]
        about = next((a for a in arguments[:3] if a.preposition == "عن"), None)
        if speech.lemma == "نقل" and about is not None and about.phrases[0].noun_class in _SPEAKERS:
            return self._as_speaker(about.phrases[0])
        if (
            bare
            and bare[0].phrases[0].noun_class in _SPEAKERS
            and (not speech.weak or self._opens_content(bare[0].last + 1))
        ):
            return self._as_speaker(bare[0].phrases[0])
        if bare and bare[0].phrases[0].noun_class in _SPEAKERS and not speech.weak:
            return self._as_speaker(bare[0].phrases[0])
        if speech.weak:
            return None
        while index > 0 and self._scan.tokens[index - 1].norm in _AUXILIARIES:
            index -= 1
        earlier = self._clause.antecedent(index)
        if earlier is not None and earlier.noun_class in _SPEAKERS and prefix == "":
            return self._as_speaker(earlier)
        return self.before if prefix or person == "1p" else None

    def _opens_content(self, index: int) -> bool:
        return any(
            self._scan.tokens[i].norm in ("ان", "بان", "انه", "عن", ":")
            for i in range(index, min(index + 6, len(self._scan.tokens)))
        )

    def _colon_lead(self) -> tuple[int, Actorlike, str] | None:
        """المتحدث العسكري: what stands before a colon near the start speaks."""
        for index, token in enumerate(self._scan.tokens[:_MOST_TOKENS]):
            if token.norm in (":", "|") and index:
                for start in range(index):
                    phrase = self._phrases.at(start)
                    if (
                        phrase is not None
                        and phrase.last >= index - 3
                        and phrase.noun_class in _SPEAKERS - {"unknown", "crowd", "fighter", "nationality"}
                    ):
                        return index, self._as_speaker(phrase), "verb"
        return None

    def _as_speaker(self, phrase: Phrase) -> Actorlike:
        return Actorlike(self._sentence, phrase.first, phrase.last, phrase.noun_class, phrase.actor, phrase)
