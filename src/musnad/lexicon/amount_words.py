"""The words of amounts: data/numbers.yaml, folded."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from musnad.arabic.letters import fold_word
from musnad.record.vocabulary import Qualifier

_QUALIFIERS: tuple[Qualifier, ...] = ("at_least", "at_most", "about")


class Vague(NamedTuple):
    """An amount without a number: dozens are 20 to 99."""

    words: tuple[str, ...]
    low: int
    high: int | None


class AmountWords:
    """Vague amounts by first word, words that qualify a number (longest first), and those that make a range."""

    __slots__ = ("vague", "before", "behind", "_lists")

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
        self.before = tuple(sorted(before, key=lambda entry: -len(entry[0])))
        self.behind = tuple(map(_fold, raw["at_least_behind"]))
        self._lists = {name: frozenset(map(fold_word, words)) for name, words in raw["words"].items()}

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
