"""Place words: what makes a phrase a place, and how a place lies to another."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from musnad.arabic.inflection import decline
from musnad.arabic.letters import fold_word
from musnad.arabic.names import without_article
from musnad.lexicon.lexicon import Lexicon, Sense
from musnad.lexicon.vocabulary import read_yaml
from musnad.record.vocabulary import PlacePrecision


class PlaceWord(NamedTuple):
    """A type word: the class of place that it makes and the gazetteer types that it may mean.

    `named` says that an unknown name behind it is a place too; `anaphoric` that, definite and alone, it recalls one
    named earlier; `descriptive` that it keeps its article before a description (الطريق الواصل بين …).
    """

    lemma: str
    precision: PlacePrecision
    types: tuple[str, ...]
    named: bool
    anaphoric: bool
    descriptive: bool


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The type words by lemma and the first words of compound names."""

    types: dict[str, PlaceWord]
    starters: frozenset[str]


def load_place_words(folder: Traversable, lexicon: Lexicon) -> PlaceWords:
    """Read data/place_words.yaml and enter its words into the lexicon.

    Args:
        folder: The data folder.
        lexicon: Where type and relation words are entered.

    Returns:
        The type words and compound starters.
    """
    raw = read_yaml(folder, "place_words.yaml")
    types: dict[str, PlaceWord] = {}
    for entry in raw["types"]:
        for words in entry["words"]:
            word = _place_word(words.split("/")[0], entry, raw)
            types[word.lemma] = word
            for form in decline(words):
                lexicon.add(form.form, Sense("place_word", word, "noun", noun=form))
    for word_ in raw["back_references"]:
        lexicon.add(word_, Sense("back_reference", word_, "noun"))
    for word_ in raw["descriptions"]:
        lexicon.add_all({form.form for form in decline(word_)}, Sense("description", word_, "noun"))
    for word_ in raw["never_places"]:
        lexicon.add(without_article(fold_word(word_)), Sense("abstract", word_, "noun"))
    for entry in raw["relations"]:
        for word_ in entry["words"]:
            lexicon.add(word_, Sense("relation", entry["code"], "noun"))
    return PlaceWords(types, frozenset(fold_word(word) for word in raw["starters"]))


def _place_word(lemma: str, entry: dict[str, Any], raw: dict[str, Any]) -> PlaceWord:
    return PlaceWord(
        fold_word(lemma), entry["class"], tuple(entry["types"]), lemma not in raw["known_only"],
        entry["anaphoric"] and lemma not in raw["not_alone"], lemma in raw["descriptive"],
    )  # fmt: skip
