"""Naming: which known actor the words of a party mean, in this report and in its year.

A name in full says so itself. A bare one (الجيش, الشرطة) means the actor of the country where it happened; a definite
group word (التنظيم, الحركة) the actor whose name began with it before; an adjective (غارة أميركية) the state.
"""

from collections.abc import Sequence

from musnad.arabic.shapes import has_article
from musnad.claims.drafts import Actorlike
from musnad.lexicon.actor_names import Written
from musnad.lexicon.actors import Actor
from musnad.lexicon.knowledge import Knowledge
from musnad.mentions.scan import Scan

_GROUPS = frozenset(("group", "name", "unknown", "fighter", "police", "soldier", "commander", "source", "premises"))
_ARMED = frozenset(("air_strike", "shelling", "attack", "raid", "armed_clash", "movement", "siege", "territory_taken"))


class Namer:
    """Finds the actors behind the parties of one report."""

    def __init__(self, scans: Sequence[Scan], knowledge: Knowledge, year: int | None) -> None:
        self._scans = scans
        self._knowledge = knowledge
        self._year = year
        self._told = [
            (scan.sentence.index, match, actor)
            for scan in scans
            for match in scan.matches.get("actor", ())
            if (actor := knowledge.actors.get(match.sense.value.actor)) is not None
        ]

    def actor(self, who: Actorlike, kind: str, country: str | None) -> Actor | None:
        """The actor that a party is, or None where the text does not tell.

        Args:
            who: The words.
            kind: The kind of the event: a state strikes by its army and speaks by its government.
            country: Where the event happened, or the country that the report is about; None where neither is known.
        """
        names = self._knowledge.actor_names
        if who.actor is not None:
            actor = self._knowledge.actors.get(who.actor.sense.value.actor)
            return names.in_year(actor, self._year) if actor is not None else None
        if who.noun_class == "nationality":
            origin = self._origin(who)
            state = names.army if kind in _ARMED else names.government
            return state(origin, self._year) if origin is not None else None
        if who.noun_class not in _GROUPS:
            return None
        return self._recalled(who) or self._at_home(who, country) or self._of_army(who)

    def _origin(self, who: Actorlike) -> str | None:
        """The country of a lone adjective that stands for its state; people of a nation are not the state."""
        return self._nation(who.sentence, who.first) if who.phrase is None else None

    def _of_army(self, who: Actorlike) -> Actor | None:
        """جنديان عراقيان: soldiers of a nation are its army's."""
        if who.noun_class != "soldier":
            return None
        nations = (self._nation(who.sentence, index) for index in range(who.first + 1, who.last + 1))
        nation = next((found for found in nations if found is not None), None)
        return self._knowledge.actor_names.army(nation, self._year) if nation is not None else None

    def _nation(self, sentence: int, index: int) -> str | None:
        readings = self._scans[sentence].readings[index]
        return next((r.sense.value.iso2 for r in readings if r.sense.layer == "nationality"), None)

    def _recalled(self, who: Actorlike) -> Actor | None:
        """التنظيم: the actor named last whose name begins with the word."""
        word = self._written(who.sentence, who.first)
        if who.first != who.last or not word.is_definite:
            return None
        for sentence, match, actor in reversed(self._told):
            if (sentence, match.first) >= (who.sentence, who.first):
                continue
            first = self._written(sentence, match.first)
            if self._knowledge.actor_names.begins(actor, word) or not set(first.stems).isdisjoint(word.stems):
                return self._knowledge.actor_names.in_year(actor, self._year)
        return None

    def _at_home(self, who: Actorlike, country: str | None) -> Actor | None:
        """دورية للجيش: a bare name anywhere in the phrase; the first from the left wins."""
        if country is None:
            return None
        words = [self._written(who.sentence, index) for index in range(who.first, who.last + 1)]
        found = (self._knowledge.actor_names.at_home(words[n:], country, self._year) for n in range(len(words)))
        return next((actor for actor in found if actor is not None), None)

    def _written(self, sentence: int, index: int) -> Written:
        norm = self._scans[sentence].tokens[index].norm
        return Written(tuple(self._knowledge.lexicon.keys_of(norm)), has_article(norm))
