"""Subjects carried on: who did it where a verb or a pronoun only points back.

    تواصل قوات سوريا الديمقراطية هجومها …، وتفرض حصارا     the subject of the verb before
    اقتحم مسلحون القرية وقتلوا إمامها ثم اغتصبوا نساء        through a whole chain of verbs
    لعناصر داعش …، بعد اتخاذهم الرهائن                      a pronoun: the nearest who agree with it

A subject that stands before its verb agrees with it in gender and number alike, so مسلحون …, وقتل ثلاثة is no chain.
"""

from musnad.arabic.clitics import PERSON_OF
from musnad.claims.agreement import PLURALS, Agreement
from musnad.claims.arguments import Clause
from musnad.mentions.phrase import Phrase
from musnad.mentions.phrases import Phrases
from musnad.mentions.scan import Scan

_COLLECTIVE = frozenset(("group", "government", "name", "aircraft", "vehicle", "nationality", "source"))
_ACTORS = _COLLECTIVE | frozenset(
    (
        "fighter",
        "soldier",
        "police",
        "bomber",
        "commander",
        "crowd",
        "detainee",
        "named",
        "youth",
        "person",
        "civilian",
        "woman",
    )
)
_ENDS = frozenset(".؟!")
_FARTHEST = 45


class Subjects:
    """The subjects of one sentence's verbs, for the verbs that carry them on."""

    def __init__(self, scan: Scan, phrases: Phrases, clause: Clause, agreement: Agreement) -> None:
        self._scan = scan
        self._agreement = agreement
        self._phrases = phrases
        self._clause = clause
        self._acts: list[tuple[int, Phrase]] | None = None

    def carried(self, index: int, person: str) -> Phrase | None:
        """The subject in force before a verb.

        Args:
            index: The verb's token.
            person: Its person as `inflection` writes it, such as "3fs".

        Returns:
            The last subject before it that agrees with it in gender and number, or None.
        """
        near = [(at, phrase) for at, phrase in self._found() if at < index and phrase.first < index]
        fitting = [
            phrase for at, phrase in near
            if index - at <= _FARTHEST and not self._ended(at, index) and self._agreement.before(phrase, person)
            and not self._spoke_of_another(at, index)
        ]  # fmt: skip
        return fitting[-1] if fitting else None

    def of(self, index: int) -> Phrase | None:
        """The subject of the verb at a token."""
        return next((phrase for at, phrase in self._found() if at == index), None)

    def acting(self, index: int) -> Phrase | None:
        """The last subject of any verb before a token in the same sentence."""
        acts = [phrase for at, phrase in self._found() if at < index and not self._ended(at, index)]
        return acts[-1] if acts else None

    def meant(self, index: int, suffix: str) -> Phrase | None:
        """Whom a pronoun on the token points at: the nearest phrase of actors before it that agrees.

        Args:
            index: The token that bears the pronoun.
            suffix: The pronoun, folded.
        """
        person = PERSON_OF.get(suffix)
        if person is None:
            return None
        subject = self.carried(index, person)
        nearest = self._nearest(index, person)
        return nearest if subject is None or person in PLURALS and nearest is not None else subject

    def _nearest(self, index: int, person: str) -> Phrase | None:
        for start in range(index - 1, max(-1, index - _FARTHEST), -1):
            if self._scan.tokens[start].norm in _ENDS:
                return None
            phrase = self._phrases.at(start)
            if (
                phrase is not None
                and phrase.last < index
                and phrase.noun_class in _ACTORS
                and self._agreement.before(phrase, person)
            ):
                return phrase
        return None

    def _spoke_of_another(self, at: int, index: int) -> bool:
        """قالت الوزارة إن مسيرة …: who speaks is not the subject behind إن, unless a pronoun says so (إنها)."""
        if not any(r.sense.layer == "speech" for r in self._scan.readings[at]):
            return False
        thats = [i for i in range(at + 1, index) if "that" in self._scan.words(i)]
        return bool(thats) and self._opens(thats[-1])

    def _ended(self, first: int, last: int) -> bool:
        return any(self._scan.tokens[i].norm in _ENDS for i in range(first + 1, last))

    def _found(self) -> list[tuple[int, Phrase]]:
        if self._acts is None:
            persons = [(index, person) for index in range(len(self._scan.tokens)) for person in self._persons(index)]
            subjects = [(index, self._subject(index, person)) for index, person in persons]
            acts = [(index, subject) for index, subject in subjects if subject is not None]
            self._acts = sorted(acts + self._topics(), key=lambda act: act[0])
        return self._acts

    def _topics(self) -> list[tuple[int, Phrase]]:
        """قالت الوزارة إن مسيرة لاحقت … ودمرت: the subject that أن opens holds for the verbs behind it."""
        opened = [(at, self._phrases.at(at + 1)) for at in range(len(self._scan.tokens)) if self._opens(at)]
        return [(at, p) for at, p in opened if p is not None and p.noun_class in _ACTORS and not p.preposition]

    def _opens(self, index: int) -> bool:
        """أن, إن before a noun; أنه and أنهم point back instead."""
        return "that" in self._scan.words(index) and self._scan.tokens[index].norm.endswith("ن")

    def _persons(self, index: int) -> list[str]:
        """The person of a word that is a finite verb here; empty for any other."""
        readings = [r for r in self._scan.readings[index] if r.sense.verb is not None]
        if not self._scan.readings[index] and "negation" in self._scan.words(index - 1):
            return {"ي": ["3ms"], "ت": ["3fs"]}.get(self._scan.tokens[index].norm[:1], [])
        if not readings or "relative" in self._scan.words(index - 1):
            return []
        speaks = any(r.sense.layer == "speech" for r in readings)
        if not speaks and not self._clause.is_finite(index) and not self._clause.is_event_verb(index):
            return []
        persons = [r.sense.verb.person for r in readings if r.sense.verb is not None]
        return [person for person in dict.fromkeys(persons) if person[:1] == "3"]

    def _subject(self, index: int, person: str) -> Phrase | None:
        behind = self._clause.after(index + 1)
        if behind and not behind[0].preposition and behind[0].first <= index + 3:
            phrase = behind[0].phrases[0]
            told = self._agreement.case(phrase) != "accusative"
            if told and phrase.noun_class in _ACTORS and self._agreement.is_singular(phrase, person):
                return phrase
        readings = self._scan.readings[index]
        if not readings or readings[0].clitics.prefix:
            return None
        before = index
        while before > 0 and ("auxiliary" in self._scan.words(before - 1)):
            before -= 1
        earlier = self._clause.antecedent(before)
        if earlier is None or earlier.noun_class not in _ACTORS or earlier.preposition:
            return None
        if "governs" in self._scan.words(earlier.start - 1):
            return None
        return earlier if self._agreement.before(earlier, person) else None
