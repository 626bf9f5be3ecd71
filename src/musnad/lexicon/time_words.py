"""The words of time: data/times.yaml, folded and indexed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from musnad.arabic.letters import fold_word
from musnad.arabic.number_words import may_start
from musnad.arabic.ordinals import may_be_ordinal
from musnad.arabic.prefixes import forms

Entry = tuple[tuple[str, ...], str]


class TimeWords:
    """Tables of expressions by what they mean, and lists of single words by what they do."""

    __slots__ = ("_tables", "_weekdays", "_lists", "_groups")

    def __init__(self, raw: Mapping[str, Any]) -> None:
        """
        Args:
            raw: The content of times.yaml: `weekdays` by number, `words` by role, and tables of expressions.
        """
        self._tables = {name: _index(content) for name, content in raw.items() if name not in ("weekdays", "words")}
        self._weekdays = {
            fold_word(form): int(number)
            for number, names in raw["weekdays"].items()
            for name in names
            for form in (name, name.removeprefix("ال"))
        }
        self._lists = {name: frozenset(map(fold_word, words)) for name, words in raw["words"].items()}
        self._groups: dict[str, frozenset[str]] = {}

    def look(self, name: str, words: Sequence[str], index: int, *, clitics: bool = True) -> tuple[str, int] | None:
        """The key of the entry of a table that stands at a word, and the index behind it."""
        if index >= len(words):
            return None
        table = self._tables[name]
        for form in forms(words[index]) if clitics else (words[index],):
            for entry, key in table.get(form, ()):
                if tuple(words[index + 1 : index + len(entry)]) == entry[1:]:
                    return key, index + len(entry)
        return None

    def keys(self, name: str, word: str) -> list[str]:
        """The keys of all the entries of a table that are this one word, clitics allowed."""
        table = self._tables[name]
        return [key for form in forms(word) for entry, key in table.get(form, ()) if len(entry) == 1]

    def says(self, name: str, word: str, *, clitics: bool = False) -> bool:
        """Whether a word is in a list, behind clitics where they are allowed."""
        listed = self._lists[name]
        return any(form in listed for form in forms(word)) if clitics else word in listed

    def weekday(self, word: str) -> int | None:
        """The weekday (Monday 0) that a word names, clitics allowed."""
        return next((self._weekdays[form] for form in forms(word) if form in self._weekdays), None)

    def groups(self, word: str) -> frozenset[str]:
        """The tables and lists that the word opens an entry of, clitics allowed; also `weekdays` and `numbers`."""
        known = self._groups.get(word)
        if known is None:
            known = self._groups[word] = frozenset(self._groups_of(word))
        return known

    def _groups_of(self, word: str) -> Iterator[str]:
        readings = forms(word)
        for name, opened in (*self._tables.items(), *self._lists.items(), ("weekdays", self._weekdays)):
            if any(form in opened for form in readings):
                yield name
        if word.isdecimal() or may_start(word) or may_be_ordinal(word):
            yield "numbers"


def _index(content: Any) -> dict[str, list[Entry]]:
    """A table by first word, the longest entries first."""
    index: dict[str, list[Entry]] = {}
    for key, entries in (content if isinstance(content, dict) else {"": content}).items():
        for entry in entries:
            folded = tuple(fold_word(word) for word in entry.split())
            index.setdefault(folded[0], []).append((folded, str(key)))
    for found in index.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return index
