"""Languages: which one a text is in, told by its script, its letters and its little words."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from musnad.arabic.spellings import ARTICLE, plain_spelling
from musnad.documents.knowledge import read_list

ARABIC = "ar"
UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # letters; fewer tell nothing
_RARE = 0.02  # share of a language's own letters that loan words and names do not reach


@dataclass(frozen=True, slots=True)
class Languages:
    """What tells languages apart, from data/documents/languages.yaml."""

    scripts: dict[str, re.Pattern[str]]
    alone: dict[str, str]
    letters: dict[str, re.Pattern[str]]
    own: re.Pattern[str]
    words: dict[str, tuple[str, ...]]
    latin: tuple[str, ...]

    def of(self, text: str) -> str | None:
        """The language of a text.

        Returns:
            Its code, "und" where the script is Latin and the words tell nothing, None where there are too few letters.
        """
        script, count = self.script(text)
        if count < _FEWEST:
            return None
        if script in self.alone:
            return self.alone[script]
        return self._arabic_script(text, count) if script == "arabic" else self._latin_script(text)

    def script(self, text: str) -> tuple[str, int]:
        """The script most of the letters belong to, and how many do."""
        arabic = len(self.scripts["arabic"].findall(text))
        if arabic > len(text) // 2:
            return "arabic", arabic
        counts = {name: len(pattern.findall(text)) for name, pattern in self.scripts.items()}
        script = max(counts, key=lambda name: counts[name])
        return script, counts[script]

    def _arabic_script(self, text: str, letters: int) -> str:
        words = _WORD.findall(plain_spelling(text))
        votes = self._votes(words)
        votes[ARABIC] += len([word for word in words if word.startswith(ARTICLE) and len(word) > 4])
        for language, pattern in self.letters.items() if self.own.search(text) else ():
            own = len(pattern.findall(text))
            if own > letters * _RARE:
                votes[language] += own
        best = max(self.letters, key=lambda language: votes[language])
        return best if votes[best] > votes[ARABIC] else ARABIC

    def _latin_script(self, text: str) -> str:
        votes = self._votes(_WORD.findall(text.lower()))
        best = max(self.latin, key=lambda language: votes[language])
        return best if votes[best] else UNKNOWN

    def _votes(self, words: list[str]) -> Counter[str]:
        return Counter(language for word in words if word in self.words for language in self.words[word])


@lru_cache(maxsize=1)
def load_languages() -> Languages:
    """What is known of languages, read once."""
    rows = read_list("languages")
    return Languages(
        scripts={name: re.compile(f"[{letters}]") for name, letters in rows["scripts"].items()},
        alone=rows["alone"],
        letters={language: re.compile(f"[{letters}]") for language, letters in rows["letters"].items()},
        own=re.compile(f"[{''.join(rows['letters'].values())}]"),
        words=_by_word({language: set(map(plain_spelling, words)) for language, words in rows["words"].items()}),
        latin=tuple(language for language in rows["words"] if language not in (ARABIC, *rows["letters"])),
    )


def _by_word(words: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    """The languages of every little word."""
    every = set().union(*words.values())
    return {word: tuple(language for language in words if word in words[language]) for word in every}
