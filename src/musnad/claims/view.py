"""A sentence as its readers see it: scan, event words, phrases, clause, speakers, and the roles of each event word."""

from musnad.claims.agreement import Agreement
from musnad.claims.arguments import TOGETHER, Clause
from musnad.claims.attribution import Attribution
from musnad.claims.drafts import Actorlike
from musnad.claims.hit import Hit
from musnad.claims.hits import find_hits
from musnad.claims.light import LightVerbs
from musnad.claims.nouns import NounRoles
from musnad.claims.roles import Roles
from musnad.claims.speakers import Speakers
from musnad.claims.struck import Struck
from musnad.claims.subjects import Subjects
from musnad.claims.verbs import VerbRoles
from musnad.lexicon.knowledge import Knowledge
from musnad.mentions.phrase import Phrase
from musnad.mentions.phrases import Phrases
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.places import find_places
from musnad.mentions.scan import Scan

_ARMED = frozenset(
    ("military", "police", "intelligence", "rebel_group", "political_militia", "identity_militia", "coalition")
)
# Kinds whose words go on about each other: هجوم … استهدف … بغارة.
STRIKES = frozenset(("attack", "bombing", "suicide_bombing", "shelling", "air_strike"))


class SentenceView:
    """What one sentence offers to those who read claims from it; everything is found once."""

    def __init__(self, scan: Scan, knowledge: Knowledge, speaker: Actorlike | None) -> None:
        """
        Args:
            scan: The sentence looked up, numbers and times set.
            knowledge: All that Musnad knows.
            speaker: Whoever spoke last, whom "he added" would continue.
        """
        self.scan = scan
        self.index = scan.sentence.index
        self.knowledge = knowledge
        self.places: list[PlaceMention] = find_places(scan, knowledge.place_words.starters)
        self.hits = find_hits(scan, self.places, knowledge)
        events = frozenset(
            i for hit in self.hits if not hit.trigger.fallback for i in (*range(hit.first, hit.last + 1), hit.second)
        )
        self.phrases = Phrases(scan, events)
        self.clause = Clause(scan, self.phrases, self.hits)
        agreement, marks = Agreement(scan), knowledge.prepositions
        self.struck = struck = Struck(scan, self.clause, marks)
        self.subjects = Subjects(scan, self.phrases, self.clause, agreement)
        self.verbs = VerbRoles(scan, self.clause, agreement, struck, marks)
        light = LightVerbs(scan, self.clause, self.subjects, agreement, marks)
        self._nouns = NounRoles(scan, self.clause, light, struck, marks)
        speakers = Speakers(scan, self.phrases, self.clause, self.subjects, self.index, speaker)
        self.attribution = Attribution(scan, speakers, self.index, knowledge.relays)
        self._roles: dict[Hit, Roles] = {}

    def roles(self, hit: Hit) -> Roles:
        """The roles of an event word, found once."""
        known = self._roles.get(hit)
        if known is None:
            found = self.verbs.roles(hit) if hit.is_verb else self._nouns.roles(hit)
            known = self._roles[hit] = self._with_companions(hit, found)
        return known

    def _with_companions(self, hit: Hit, found: Roles) -> Roles:
        """سيطر الجيش بمؤازرة العشائر: who took part did it too."""
        if not self.clause.names_company:
            return found
        around = [*self.clause.before(hit), *self.clause.after(hit.last + 1)]
        more = [p for a in around if a.preposition == TOGETHER for p in a.phrases if p not in found.agents]
        return found._replace(agents=[*found.agents, *more]) if more and (found.agents or not hit.is_verb) else found

    def is_armed(self, who: Actorlike) -> bool:
        return self.type_of(who) in _ARMED if who.actor is not None else who.noun_class in ("group", "police")

    def type_of(self, who: Actorlike) -> str | None:
        """The type of a known actor, None for any other."""
        actor = self.knowledge.actors.get(who.actor.sense.value.actor) if who.actor is not None else None
        return actor.type if actor is not None else None

    def actorlike(self, phrase: Phrase) -> Actorlike:
        return Actorlike(self.index, phrase.first, phrase.last, phrase.noun_class, phrase.actor, phrase)
