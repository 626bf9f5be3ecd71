"""A hit: a word of a sentence that names an event, with the trigger that it is and how it stands there."""

from typing import NamedTuple

from musnad.lexicon.triggers import Trigger


class Hit(NamedTuple):
    """An event word over tokens `first` to `last`: its trigger, and how it is inflected there.

    `second` is the token of its second word where that stands apart (أطلق مسلحون النار), else -1.
    """

    first: int
    last: int
    trigger: Trigger
    is_verb: bool
    voice: str
    person: str
    tense: str
    prefix: str
    article: bool
    suffix: str
    second: int = -1
