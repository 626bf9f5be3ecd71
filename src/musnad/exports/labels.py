"""Labels: the words that people see, from data/labels.yaml, in the language that they read."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

from musnad.errors import DataError
from musnad.exports.formats import Language
from musnad.record.claim import Party, Place


class Labels:
    """Every label in one language. A code without a label is shown as it is, its underscores as spaces."""

    def __init__(
        self, table: dict[str, dict[str, dict[str, str]]], lang: Language,
        divisions: Mapping[tuple[str, str], str] | None = None,
    ) -> None:  # fmt: skip
        self._table = table
        self.lang = lang
        self._divisions = divisions or {}

    @property
    def direction(self) -> str:
        """The direction of the script: "rtl" or "ltr"."""
        return "rtl" if self.lang == "ar" else "ltr"

    def of(self, group: str, code: str) -> str:
        """The label of a code, by its group: "kinds", "roles", "realis", "ui" …"""
        return self._table.get(group, {}).get(code, {}).get(self.lang) or code.replace("_", " ")

    def kind(self, code: str) -> str:
        """The label of a kind of event."""
        return self.of("kinds", code)

    def ui(self, code: str) -> str:
        """A word of the interface."""
        return self.of("ui", code)

    def party(self, party: Party) -> str:
        """A party by its known name in this language, else in the report's words."""
        return (party.name_ar if self.lang == "ar" else party.name) or party.text

    def place(self, place: Place) -> str:
        """A place by its known name in this language, else in the report's words."""
        return self.known_place(place) or place.text

    def division(self, country: str | None, name: str) -> str:
        """A governorate or district by its name in this language, where that is known."""
        return self._divisions.get((country or "", name), name)

    def known_place(self, place: Place) -> str | None:
        """A place's known name in this language, or None."""
        return place.name_ar if self.lang == "ar" else place.name


def load_labels(lang: Language, divisions: Mapping[tuple[str, str], str] | None = None) -> Labels:
    """The labels in one language, read from the data.

    Args:
        lang: The language.
        divisions: Names in that language of governorates and districts, by country and English name.
    """
    source = files("musnad") / "data" / "labels.yaml"
    try:
        table: Any = yaml.load(source.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError) as fault:
        raise DataError(f"data/labels.yaml cannot be read: {fault}") from fault
    return Labels(table, lang, divisions)
