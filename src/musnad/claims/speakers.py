"""Speakers: who speaks in a sentence, and from which word on.

قال مصدر أمني إن …                a reporting verb and its subject
نقلت وكالة عن شاهد قوله           the one she has it from
… بحسب شهود عيان                  a cue and what follows
وأضاف أن …                        the speaker before goes on
ألقت الشرطة القبض على …، مؤكدة    a participle: the subject of the sentence's verb
هددت الحركة بقتل …                who threatens or accuses vouches for it, where nobody else does
المتحدث العسكري: …                a speaker and a colon
"""

from typing import Literal, NamedTuple

from musnad.arabic.particles import AUXILIARIES, QUOTED_FROM, SPEECH_OPENERS
from musnad.claims.arguments import BY, Argument, Clause
from musnad.claims.drafts import Actorlike
from musnad.claims.realis import is_negated_verb
from musnad.claims.subjects import Subjects
from musnad.lexicon.lexicon import Match
from musnad.lexicon.vocabulary import Speech
from musnad.mentions.phrase import Phrase
from musnad.mentions.phrases import Phrases
from musnad.mentions.scan import Scan

_SPEAKERS = frozenset(
    (
        "named", "source", "government", "group", "commander", "name", "police", "soldier", "civilian", "person",
        "official", "unknown", "premises", "crowd", "child", "woman", "building", "detainee", "nationality", "fighter",
        "family",
    )
)  # fmt: skip
# Who may stand before a colon or before the verb: no loose word, and nobody whom the words behind tell of.
_LEADS = _SPEAKERS - {"unknown", "crowd", "fighter", "nationality"}
_BEFORE_VERB = _SPEAKERS - {"crowd", "detainee"}
_ORGANISED = frozenset(("name", "government", "source", "group"))
_PUNCTUATION = frozenset(".،؛,;:|-–—()/«»\"'!؟…")
_SHORT_LINE = 10
_COLON_REACH = 14


class Speaking(NamedTuple):
    """Who speaks from token `at` on, marked by a verb or a colon, a cue beside what was said, or a threat or charge."""

    at: int
    who: Actorlike
    kind: Literal["verb", "cue", "charge", "aside"]


class Speakers:
    """Finds the speakers of one sentence."""

    def __init__(
        self, scan: Scan, phrases: Phrases, clause: Clause, subjects: Subjects, sentence: int, before: Actorlike | None
    ) -> None:
        self._scan = scan
        self._phrases = phrases
        self._clause = clause
        self._subjects = subjects
        self._sentence = sentence
        self._before = before
        self._going_on: Actorlike | None = None

    def find(self) -> list[Speaking]:
        """Every speaker in the order of the words that mark them."""
        found: list[Speaking] = []
        for match in self._scan.matches.get("speech", ()):
            speaking = self._speaking(match)
            if speaking is not None:
                found.append(speaking)
        return sorted(found, key=lambda speaking: speaking.at)

    def lead(self) -> Speaking | None:
        """المتحدث العسكري: what stands before a colon near the start speaks."""
        for index, token in enumerate(self._scan.tokens[:_COLON_REACH]):
            if token.norm in (":", "|") and index and index - 1 not in self._scan.number_at:
                for start in range(index):
                    phrase = self._phrases.at(start)
                    if phrase is not None and phrase.last >= index - 3 and self._may_lead(phrase):
                        return Speaking(index, self._as_speaker(phrase), "verb")
        return self._heading() if self._sentence == 0 else None

    def _may_lead(self, phrase: Phrase) -> bool:
        """محافظة درعا: a place before a colon tells where, not who."""
        if phrase.noun_class not in _LEADS:
            return False
        known = self._scan.covered["place"].get(phrase.head)
        words = [r.sense.value for r in self._scan.readings[phrase.head] if r.sense.layer == "place_word"]
        return all(word.precision == "site" for word in [*words, *([known.sense.value] if known else [])])

    def _heading(self) -> Speaking | None:
        """غرفة طوارئ أبو شوك - الفاشر: an organisation that opens the first line, set off and with no event in it."""
        start = 0 if not self._scan.is_mark(0) else 1
        phrase = self._phrases.at(start)
        if phrase is None or phrase.noun_class not in _ORGANISED or not self._scan.is_mark(phrase.last + 1):
            return None
        behind = self._scan.tokens[phrase.last + 1 :]
        is_sign = bool(behind) and behind[0].norm not in _PUNCTUATION
        is_line = len(self._scan.tokens) <= _SHORT_LINE and not self._scan.matches.get("trigger")
        return Speaking(phrase.last, self._as_speaker(phrase), "verb") if is_sign or is_line else None

    def _speaking(self, match: Match) -> Speaking | None:
        speech: Speech = match.sense.value
        if self._in_relative(match.first, match.clitics.suffix) or self._is_unsaid(match):
            return None
        if speech.role == "cue":
            who = self._relayed(match.last + 1) or self._behind_cue(match.last)
            return Speaking(match.first, who, "cue") if who else None
        kind: Literal["verb", "charge", "aside"] = "charge" if speech.role in ("charge", "charging") else "verb"
        if speech.role in ("participle", "charging"):
            if self._going_on is None:
                who = self._acting(match.first)
                if who is not None:
                    self._going_on = who
                    return Speaking(match.first, who, "charge" if kind == "charge" else "aside")
            who = self._going_on or self._before
        else:
            who = self._subject(match, speech)
        if who is None:
            return None
        if kind == "verb":
            self._going_on = who
        return Speaking(match.first, self._quoted(match, speech) or who, kind)

    def _is_unsaid(self, match: Match) -> bool:
        """لم تعلن أي جهة مسؤوليتها: who says nothing vouches for nothing."""
        return match.sense.verb is not None and is_negated_verb(self._scan, match.first)

    def _in_relative(self, index: int, suffix: str) -> bool:
        """بيان أوردته وكالة: a verb in a relative clause introduces nothing of its own."""
        before = index - 1
        return before >= 0 and bool(suffix) and ("relative" in self._scan.words(before) or self._scan.is_mark(before))

    def _acting(self, index: int) -> Actorlike | None:
        """The subject of the sentence's verb, which a participle behind it goes on about."""
        phrase = self._subjects.acting(index)
        return self._as_speaker(phrase) if phrase is not None and phrase.noun_class in _BEFORE_VERB else None

    def _behind_cue(self, index: int) -> Actorlike | None:
        for at in range(index + 1, min(index + 5, len(self._scan.tokens))):
            if self._scan.tokens[at].kind == "mark" or "seems" in self._scan.words(at) or self._scan.has(at, "rule"):
                return None
            phrase = self._phrases.at(at)
            if phrase is not None and not self._scan.has(at, "speech") and self._may_be_cited(phrase):
                return self._as_speaker(phrase)
        return None

    def _relayed(self, index: int) -> Actorlike | None:
        """بحسب ما نقلت وكالة عن مصادر: whom those quote who are cited."""
        for match in self._scan.matches.get("speech", ()):
            if index <= match.first <= index + 1 and match.sense.value.relays:
                return self._quoted(match, match.sense.value)
        return None

    def _may_be_cited(self, phrase: Phrase) -> bool:
        """Whether a phrase behind a cue can be a speaker; an unknown word only with its article."""
        if phrase.noun_class == "unknown":
            return phrase.definite or self._scan.has(phrase.head, "person_name")
        return phrase.noun_class in _SPEAKERS

    def _subject(self, match: Match, speech: Speech) -> Actorlike | None:
        behind = self._clause.after(match.first + 1)
        if speech.role == "charge":
            accuser = next((a for a in behind[:3] if a.preposition == BY), None)
            if accuser is not None:
                return self._as_speaker(accuser.phrases[0])
        arguments = [a for a in behind[:2] if not a.preposition]
        if arguments and arguments[0].phrases[0].noun_class in _SPEAKERS and self._is_said(arguments[0], speech):
            return self._as_speaker(arguments[0].phrases[0])
        if speech.weak:
            return None
        index = match.first
        while index > 0 and self._scan.tokens[index - 1].norm in AUXILIARIES:
            index -= 1
        prefix = match.clitics.prefix
        earlier = self._clause.antecedent(index)
        if earlier is not None and self._stands_before(earlier) and prefix == "":
            return self._as_speaker(earlier)
        person = match.sense.verb.person if match.sense.verb else ""
        if not prefix and person != "1p":
            return None
        return self._going_on or (self._carried(match.first, person) or self._before)

    def _is_said(self, subject: Argument, speech: Speech) -> bool:
        """A weak verb speaks only where what was said follows: a clause, or what somebody counted."""
        if not speech.weak or self._opens_content(subject.last + 1):
            return True
        return speech.counts and subject.phrases[0].noun_class in ("group", "name", "source")

    def _stands_before(self, phrase: Phrase) -> bool:
        if phrase.noun_class == "unknown" and not phrase.definite:
            return self._scan.has(phrase.head, "person_name")
        return phrase.noun_class in _BEFORE_VERB

    def _carried(self, index: int, person: str) -> Actorlike | None:
        phrase = self._subjects.carried(index, person)
        return self._as_speaker(phrase) if phrase is not None and phrase.noun_class in _BEFORE_VERB else None

    def _quoted(self, match: Match, speech: Speech) -> Actorlike | None:
        """نقلت وكالة عن شاهد: the one whom somebody quotes."""
        if not speech.relays:
            return None
        about = next((a for a in self._clause.after(match.first + 1)[:3] if a.preposition in QUOTED_FROM), None)
        return self._as_speaker(about.phrases[0]) if about and about.phrases[0].noun_class in _SPEAKERS else None

    def _opens_content(self, index: int) -> bool:
        return any(
            self._scan.tokens[i].norm in SPEECH_OPENERS for i in range(index, min(index + 6, len(self._scan.tokens)))
        )

    def _as_speaker(self, phrase: Phrase) -> Actorlike:
        return Actorlike(self._sentence, phrase.first, phrase.last, phrase.noun_class, phrase.actor, phrase)
