"""A sentence looked up: the readings of each word and the names and phrases that stand in it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from musnad.arabic.letters import bare
from musnad.lexicon.lexicon import NOTHING, Lexicon, Match, Reading, Word
from musnad.record import Number, Sentence, Time, Token

_T = TypeVar("_T")
_NAMES = ("actor", "place", "means")


class Scan:
    """What the lexicon knows of one sentence; the mentions found so far are added by those who find them.

    Attributes:
        sentence: The sentence.
        tokens: Its tokens.
        readings: For each token, the senses of the word.
        matches: Names, phrases and single words by layer, longest first where they overlap.
        numbers: Numbers and vague quantities.
        times: Time expressions.
        nouns: Head nouns of two words (سلاح الجو), by their first token.
        said: The grammar classes that any of its words has.
        classed: The noun classes that any of its words has.
        words: Tells the grammar classes of a token (preposition, breaks, relative …); none beyond the sentence.
        layers: Tells the layers that a token has a sense in; none beyond the sentence.
        classes: Tells the noun classes of a token; none beyond the sentence.
        is_mark: Tells whether a token is punctuation, or beyond the sentence.
        breaks: The tokens that open a clause of their own: a word that breaks, behind a mark.
        marks: The tokens that are punctuation.
    """

    __slots__ = (
        "_words",
        "sentence",
        "tokens",
        "readings",
        "matches",
        "numbers",
        "times",
        "number_at",
        "time_at",
        "covered",
        "idioms",
        "nouns",
        "said",
        "classed",
        "words",
        "layers",
        "classes",
        "is_mark",
        "breaks",
        "marks",
    )

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        self._words: list[Word] = [_looked_up(token, lexicon) for token in self.tokens]
        none: frozenset[str] = frozenset()
        self.words = _ByToken([word.grammar for word in self._words], none).__getitem__
        self.layers = _ByToken([word.layers for word in self._words], none).__getitem__
        self.classes = _ByToken([word.classes for word in self._words], none).__getitem__
        self.is_mark = _ByToken([token.kind == "mark" for token in self.tokens], True).__getitem__
        self.readings: list[tuple[Reading, ...]] = [word.readings for word in self._words]
        self.said: frozenset[str] = frozenset().union(*[word.grammar for word in self._words])
        self.classed: frozenset[str] = frozenset().union(*[word.classes for word in self._words])
        self.marks = [token.index for token in self.tokens if token.kind == "mark"]
        self.breaks = [0] if "breaks" in self.words(0) else []
        self.breaks += [at + 1 for at in self.marks if "breaks" in self.words(at + 1)]
        self.matches: dict[str, list[Match]] = {}
        self.numbers: tuple[Number, ...] = ()
        self.times: tuple[Time, ...] = ()
        self.number_at: dict[int, Number] = {}
        self.time_at: dict[int, Time] = {}
        self.covered: dict[str, dict[int, Match]] = {}
        self._collect(lexicon)

    def _collect(self, lexicon: Lexicon) -> None:
        found: dict[str, list[Match]] = defaultdict(list)
        for index, word in enumerate(self._words):
            if word is NOTHING:
                continue
            for reading in word.listed:
                found[reading.sense.layer].append(Match(index, index, reading.sense, reading.clitics))
            for match in lexicon.phrases(self.tokens, index, word) if word.openings else ():
                found[match.sense.layer].append(match)
        for layer, matches in found.items():
            self.matches[layer] = _longest(matches) if layer in _NAMES else matches
        self.nouns: dict[int, Match] = {m.first: m for m in self.matches.get("noun", ()) if m.last > m.first}
        self.idioms = frozenset(
            position
            for match in self.matches.get("word", ())
            if match.last > match.first
            for position in range(match.first, match.last + 1)
        )
        for layer in _NAMES:
            self.covered[layer] = {
                position: match
                for match in self.matches.get(layer, ())
                for position in range(match.first, match.last + 1)
            }

    def set_numbers(self, numbers: Sequence[Number]) -> None:
        """Keep the sentence's numbers, reachable by each token that they cover."""
        self.numbers = tuple(numbers)
        self.number_at = {
            position: number for number in numbers for position in range(number.outer_first, number.outer_last + 1)
        }

    def set_times(self, times: Sequence[Time]) -> None:
        """Keep the sentence's time expressions, reachable by each token that they cover."""
        self.times = tuple(times)
        self.time_at = {position: time for time in times for position in range(time.first, time.last + 1)}

    def drop(self, layer: str, match: Match) -> None:
        """Take back a name that the rest of the sentence speaks against."""
        self.matches[layer] = [other for other in self.matches[layer] if other is not match]
        for index in range(match.first, match.last + 1):
            self.covered[layer].pop(index, None)

    def has(self, index: int, layer: str) -> bool:
        """Whether the token has a sense in the layer."""
        return layer in self.layers(index)

    def noun(self, index: int) -> Reading | None:
        """The token as a head noun, or None."""
        return self._words[index].noun

    def text(self, first: int, last: int, whole: str) -> str:
        """The document's words over tokens `first` to `last`."""
        return whole[self.tokens[first].start : self.tokens[last].end]


class _ByToken(dict[int, _T]):
    """What is known of each token of a sentence, and of all beyond it; a dict, as it is asked without end."""

    def __init__(self, known: Iterable[_T], beyond: _T) -> None:
        super().__init__(enumerate(known))
        self._beyond = beyond

    def __missing__(self, index: int) -> _T:
        return self._beyond


def _looked_up(token: Token, lexicon: Lexicon) -> Word:
    if token.kind != "word":
        return NOTHING
    text = token.text
    return lexicon.word(token.norm, is_marked="ة" in text and (text[-1] == "ة" or bare(text).endswith("ة")))


def _longest(matches: list[Match]) -> list[Match]:
    """The longest matches that do not overlap, in order."""
    if len(matches) == 1:
        return matches
    chosen: list[Match] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first)):
        positions = range(match.first, match.last + 1)
        if taken.isdisjoint(positions):
            chosen.append(match)
            taken.update(positions)
    return sorted(chosen, key=lambda m: m.first)
