"""The lexicon: every word and name that Musnad knows, found by folded form with its clitics on.

A word is looked up by each way to peel it, the least peeled first, so that بعد is "after" and never ب + عد. Names and
phrases of several words are found by their first word and compared word by word, quotation marks passed over.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from musnad.arabic.clitics import Peeled, keys, peel
from musnad.arabic.inflection import NounForm, VerbForm
from musnad.arabic.letters import fold_word
from musnad.record import Token


class Sense(NamedTuple):
    """One meaning of a form: which layer of the lexicon it is from, the entry, and its inflection.

    `mode` says which clitics the form takes: "verb", "noun", "word" (only و and ف) or "name" (no pronoun behind).
    """

    layer: str
    value: Any
    mode: str
    verb: VerbForm | None = None
    noun: NounForm | None = None


class Reading(NamedTuple):
    """A sense of a word as it stands, with the clitics that were peeled off it."""

    sense: Sense
    clitics: Peeled


class Match(NamedTuple):
    """A name or phrase found over tokens `first` to `last` (included)."""

    first: int
    last: int
    sense: Sense
    clitics: Peeled


class Word(NamedTuple):
    """A word of a text as it stands, looked up: its readings and what they make of it.

    `grammar` holds its classes as a word of grammar (preposition, breaks, relative …), `layers` the layers it has a
    sense in, `classes` its classes as a head noun, `noun` its first reading as one. `listed` are the readings that a
    sentence is searched for by layer, `openings` the phrases that it can begin.
    """

    readings: tuple[Reading, ...]
    grammar: frozenset[str]
    layers: frozenset[str]
    classes: frozenset[str]
    noun: Reading | None
    listed: tuple[Reading, ...]
    openings: tuple["_Opening", ...]


class _Phrase(NamedTuple):
    """A name or phrase of several words: where it was entered, the words behind the first two, its sense.

    `is_genitive` where only the second word has the article (حكومة الحوثيين): then the first never takes it.
    """

    position: int
    rest: tuple[str, ...]
    sense: Sense
    is_genitive: bool


class _Opening(NamedTuple):
    """A reading of a phrase's first word, and the phrases by the second."""

    clitics: Peeled
    behind: Mapping[str, Sequence[_Phrase]]


NOTHING = Word((), frozenset(), frozenset(), frozenset(), None, (), ())
# Layers that are looked for in a sentence; the others are only asked of a word.
_SEARCHED = frozenset(("actor", "means", "place", "realis", "speech", "trigger", "word"))
_REMEMBERED = 200_000  # distinct words kept in mind before the memory starts anew: a large newspaper archive's worth
_VERB_PREFIXES = frozenset(("", "و", "ف", "ل", "ول", "فل"))
_WORD_PREFIXES = frozenset(("", "و", "ف"))


class Lexicon:
    """Forms and phrases with their senses; built once, read often."""

    def __init__(self) -> None:
        self._words: dict[str, list[Sense]] = {}
        self._phrases: dict[str, dict[str, list[_Phrase]]] = {}
        self._entered = 0
        self._readings: dict[str, tuple[Reading, ...]] = {}
        self._seen: dict[tuple[str, bool], Word] = {}
        self._keys: dict[str, frozenset[str]] = {}

    def add(self, form: str, sense: Sense) -> None:
        """Enter a form, folded here; a form of several words becomes a phrase."""
        first, *rest = [fold_word(word) for word in form.split()]
        if rest:
            start = first[2:] if first.startswith("ال") and len(first) > 3 and sense.mode != "word" else first
            second, *others = [word[2:] if word.startswith("ال") and len(word) > 3 else word for word in rest]
            # names of places are filed without their article, so only actors' names can tell
            is_genitive = sense.layer == "actor" and not first.startswith("ال") and rest[0].startswith("ال")
            entry = _Phrase(self._entered, tuple(others), sense, is_genitive)
            self._phrases.setdefault(start, {}).setdefault(second, []).append(entry)
            self._entered += 1
            return
        if sense.mode == "name" and first.startswith("ال") and len(first) > 4:
            first = first[2:]
        senses = self._words.setdefault(first, [])
        if sense not in senses:
            senses.append(sense)

    def add_all(self, forms: Iterable[str], sense: Sense) -> None:
        """Enter many forms with one sense."""
        for form in forms:
            self.add(form, sense)

    def forget(self) -> None:
        """Drop remembered readings, after entries were added."""
        self._readings.clear()
        self._seen.clear()
        self._keys.clear()

    def knows(self, word: str) -> bool:
        """Whether a folded word has any sense."""
        return bool(self.readings(word))

    def readings(self, norm: str) -> tuple[Reading, ...]:
        """The senses of a folded word by its least peeled form that has any; empty where unknown."""
        found = self._readings.get(norm)
        if found is None:
            found = self._read(norm)
            self._readings[norm] = found
        return found

    def word(self, norm: str, *, is_marked: bool) -> Word:
        """A folded word with all that its readings make of it.

        Args:
            norm: The folded word.
            is_marked: Whether it is written with ة: then it ends in no pronoun (آلية, not إليه) and is no verb.
        """
        found = self._seen.get((norm, is_marked))
        if found is None:
            if len(self._seen) >= _REMEMBERED:
                self.forget()
            found = _word(self.readings(norm), is_marked, self._openings(norm))
            self._seen[norm, is_marked] = found
        return found

    def _read(self, norm: str) -> tuple[Reading, ...]:
        best: list[Reading] = []
        depth = 99
        for clitics in peel(norm):
            if clitics.prefix in _WORD_PREFIXES and not clitics.article and not clitics.suffix:
                senses = self._words.get(clitics.stem, ())
                best.extend(Reading(sense, clitics) for sense in senses if sense.mode == "word")
        if best:
            depth = len(norm) - len(best[0].clitics.stem)
        for clitics in sorted(peel(norm), key=lambda reading: len(norm) - len(reading.stem)):
            cost = len(norm) - len(clitics.stem)
            if best and cost > depth and not (clitics.article and _are_verbs(best)):
                continue
            hits = [
                Reading(sense, clitics)
                for sense in self._words.get(clitics.stem, ())
                if sense.mode != "word" and _allows(sense, clitics) and not self._is_accusative(sense, clitics)
            ]
            if hits:
                depth = cost
                best.extend(hits)
        return tuple(best)

    def _is_accusative(self, sense: Sense, clitics: Peeled) -> bool:
        """A definite noun never ends in the alef of the indefinite accusative: والدهما is not و + ال + دهما."""
        shorter = clitics.stem[:-1]
        if not clitics.article or not clitics.stem.endswith("ا") or sense.noun is None:
            return False
        return any(other.value == sense.value for other in self._words.get(shorter, ()))

    def _openings(self, norm: str) -> tuple[_Opening, ...]:
        found = ((clitics, self._phrases.get(clitics.stem)) for clitics in peel(norm))
        return tuple(_Opening(clitics, behind) for clitics, behind in found if behind is not None)

    def phrases(self, tokens: Sequence[Token], index: int, word: Word) -> list[Match]:
        """Names and phrases of several words that begin at a token, in the order in which they were entered by stem.

        Args:
            tokens: The sentence's tokens.
            index: Where to look.
            word: That token looked up.
        """
        if not word.openings or index + 1 >= len(tokens):
            return []
        found = []
        norm = tokens[index + 1].norm
        second = self._keys.get(norm) or self.keys_of(norm)
        for clitics, behind in word.openings:
            if behind.keys().isdisjoint(second):
                continue
            entries = [entry for key in second for entry in behind.get(key, ())]
            for entry in sorted(entries, key=_position) if len(entries) > 1 else entries:
                if clitics.article and entry.is_genitive:
                    continue
                if _allows(entry.sense, clitics) and self._continues(tokens, index + 2, entry.rest):
                    found.append(Match(index, index + 1 + len(entry.rest), entry.sense, clitics))
        return found

    def _continues(self, tokens: Sequence[Token], index: int, rest: tuple[str, ...]) -> bool:
        if index + len(rest) > len(tokens):
            return False
        for at, word in enumerate(rest, index):  # noqa: SIM110  # a plain loop: most phrases have no third word
            if word not in self.keys_of(tokens[at].norm):
                return False
        return True

    def keys_of(self, norm: str) -> frozenset[str]:
        """The stems that a folded word may be compared by."""
        found = self._keys.get(norm)
        if found is None:
            found = frozenset(keys(norm))
            self._keys[norm] = found
        return found


def _position(entry: _Phrase) -> int:
    return entry.position


def _word(found: tuple[Reading, ...], is_marked: bool, openings: tuple[_Opening, ...]) -> Word:
    if is_marked:
        found = tuple(
            r for r in found if not r.clitics.suffix and r.sense.mode != "verb" and r.sense.value != "pronoun"
        )
    if not found and not openings:
        return NOTHING
    nouns = [reading for reading in found if reading.sense.layer == "noun"]
    return Word(
        found,
        frozenset(str(reading.sense.value) for reading in found if reading.sense.layer == "word"),
        frozenset(reading.sense.layer for reading in found),
        frozenset(reading.sense.value.name for reading in nouns),
        nouns[0] if nouns else None,
        tuple(reading for reading in found if reading.sense.layer in _SEARCHED),
        openings,
    )


def _are_verbs(readings: list[Reading]) -> bool:
    """Whether only verbs were found: the article behind them may still speak for a noun (القوة, not ألقوه)."""
    return all(reading.sense.mode == "verb" for reading in readings)


def _allows(sense: Sense, clitics: Peeled) -> bool:
    """Whether a form of this mode can carry these clitics."""
    if sense.mode == "verb":
        if clitics.article or clitics.prefix not in _VERB_PREFIXES:
            return False
        if clitics.suffix == "ي":  # "me" behind a verb is ني: سكني, شيعي are adjectives
            return False
        bare_plural = sense.verb is not None and sense.verb.person == "3mp" and clitics.stem.endswith("و")
        return bool(clitics.suffix) if bare_plural else not (clitics.suffix and clitics.stem.endswith("وا"))
    if sense.mode == "word":
        return not clitics.article and not clitics.suffix and clitics.prefix in _WORD_PREFIXES
    if sense.mode == "name":
        return not clitics.suffix
    return not (clitics.article and sense.noun is not None and sense.noun.construct)
