"""The words of amounts: data/numbers.yaml, folded."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from musnad.arabic.letters import fold_word
from musnad.arabic.number_words import is_digits, may_start
from musnad.arabic.prefixes import forms
from musnad.record.vocabulary import Qualifier

_QUALIFIERS: tuple[Qualifier, ...] = ("at_least", "at_most", "about")


class Vague(NamedTuple):
    """An amount without a number: dozens are 20 to 99."""

    words: tuple[str, ...]
    low: int
    high: int | None


class AmountWords:
    """Vague amounts by first word, words that qualify a number (longest first), and those that make a range."""

    __slots__ = ("vague", "behind", "_before", "_lists", "_opening")

    def __init__(self, raw: Mapping[str, Any]) -> None:
        """
        Args:
            raw: The content of numbers.yaml.
        """
        self.vague: dict[str, list[Vague]] = {}
        for entry in raw["vague"]:
            for words in entry["words"]:
                vague = Vague(_fold(words), entry["low"], entry["high"])
                self.vague.setdefault(vague.words[0], []).append(vague)
        for found in self.vague.values():
            found.sort(key=lambda vague: -len(vague.words))
        before = [(_fold(words), name) for name in _QUALIFIERS for words in raw[name]]
        self._before: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
        for entry, name in sorted(before, key=lambda entry: -len(entry[0])):
            self._before.setdefault(entry[-1], []).append((entry, name))
        self.behind = tuple(map(_fold, raw["at_least_behind"]))
        self._lists = {name: frozenset(map(fold_word, words)) for name, words in raw["words"].items()}
        self._opening: dict[str, bool] = {}

    def may_open(self, word: str) -> bool:
        """Whether a number or a vague amount can begin at a word: most words are ruled out by this alone."""
        known = self._opening.get(word)
        if known is None:
            known = is_digits(word) or may_start(word) or any(form in self.vague for form in forms(word)[:2])
            self._opening[word] = known
        return known

    def qualifiers_before(self, word: str) -> Iterator[tuple[tuple[str, ...], Qualifier]]:
        """The qualifying phrases ending in a word, behind و or a preposition where it is one whole, longest first."""
        found = [entry for form in forms(word)[:2] for entry in self._before.get(form, ())]
        yield from sorted(found, key=lambda entry: -len(entry[0]))

    def says(self, name: str, word: str) -> bool:
        """Whether a word is in one of the lists of single words."""
        return word in self._lists[name]

    def vague_at(self, words: Sequence[str], index: int, first: str) -> Vague | None:
        """The longest vague amount at a word, read as `first`."""
        for vague in self.vague.get(first, ()):
            if tuple(words[index + 1 : index + len(vague.words)]) == vague.words[1:]:
                return vague
        return None


def _fold(words: str) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in words.split())
