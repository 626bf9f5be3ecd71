"""Finishing: drafts become claims, every value with its span."""

from collections.abc import Iterable

import msgspec

from musnad.arabic.letters import fold_word
from musnad.claims.drafts import Actorlike, Draft, Tally
from musnad.claims.naming import Namer
from musnad.claims.reasons import reasons_of
from musnad.claims.settings import takes_direction
from musnad.lexicon.gazetteer import Gazetteer, PlaceContext
from musnad.lexicon.knowledge import Knowledge
from musnad.lexicon.lexicon import Match
from musnad.lexicon.places import GazetteerPlace
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.scan import Scan
from musnad.record import Claim, Count, Counted, Extent, Means, Party, Place, Relation, Source, Span, When
from musnad.record.vocabulary import Channel, Qualifier

_CLASS_TYPES = {"name": None, "unknown": None, "number": None}
# Heads that say no more than the actor's name itself: ميليشيا الدعم السريع, إرهابيو داعش, جنود الجيش.
_NAMING = frozenset(("name", "group", "fighter", "soldier"))
_AIR_FORCE = "air_force"  # who flew, no weapon

_LOCAL = 0.5  # what a site or quarter says of the country, where a town says 1
_CONJUNCTIONS = "وف"  # written onto the front of a word, as is what governs it
_CLITICS = _CONJUNCTIONS + "بلكس"


class Finisher:
    """Turns the drafts of one report into claims."""

    def __init__(self, text: str, scans: list[Scan], knowledge: Knowledge, year: int | None) -> None:
        self._text = text
        self._scans = scans
        self._knowledge = knowledge
        self._namer = Namer(scans, knowledge, year)
        self._is_report = len(scans) > 1
        self._countries: dict[str, float] = {}
        self._near: list[tuple[float, float]] = []
        self._resolved: dict[tuple[int, int], GazetteerPlace | None] = {}

    def claim(self, draft: Draft, number: int) -> Claim:
        """The claim of a draft, numbered within its report."""
        scan = self._scans[draft.sentence]
        place, inside = self._place_of(draft)
        at = draft.kind, place.country if place is not None and place.country else self._country()
        return Claim(
            id=f"c{number}", kind=draft.kind, realis=draft.realis,
            trigger=self._span(Span, draft.sentence, draft.hit.first, draft.hit.last),
            agents=tuple(self._party(a, *at) for a in _distinct(draft.agents)),
            targets=tuple(self._party(t, *at) for t in _distinct(draft.targets) if not self._is_bare_person(t)),
            place=place, place_in=inside, time=self._when(draft),
            counts=tuple(self._count(t) for t in draft.tallies),
            means=tuple(self._means(*means) for means in draft.means if means[1].sense.value.code != _AIR_FORCE),
            source=self._source(draft.source, *at), sentence=Extent(scan.sentence.start, scan.sentence.end),
            confidence=self._confidence(draft), reasons=reasons_of(draft, self._scans),
        )  # fmt: skip

    def _span(self, form: type[Span], sentence: int, first: int, last: int) -> Span:
        tokens = self._scans[sentence].tokens
        start, end = tokens[first].start, tokens[last].end
        return form(self._text[start:end], start, end)

    def _behind_clitics(self, sentence: int, index: int, cut: str) -> int:
        """Where a word starts without those of the letters of `cut` that are written onto its front."""
        scan = self._scans[sentence]
        token = scan.tokens[index]
        readings = scan.readings[index]
        matches = [
            m for layer in ("place", "means", "actor") if (m := scan.covered[layer].get(index)) and m.first == index
        ]
        clitics = matches[0].clitics if matches else readings[0].clitics if readings else None
        prefix = clitics.prefix if clitics is not None else ""
        letters, offset = len(prefix) - len(prefix.lstrip(cut)), 0
        merged = clitics is not None and clitics.article and letters == len(prefix) and prefix.endswith("ل")
        if not letters or merged:  # للجيش has lost the alef of its article
            return token.start
        for offset, char in enumerate(token.text):
            if fold_word(char):
                if letters == 0:
                    return token.start + offset
                letters -= 1
        return token.start

    def _bounds(self, sentence: int, first: int, last: int, *, cut: str = "") -> tuple[str, int, int]:
        tokens = self._scans[sentence].tokens
        start, end = tokens[first].start, tokens[last].end
        if cut:
            start = self._behind_clitics(sentence, first, cut)
        if end < len(self._text) and self._text[end] == "»" and "«" in self._text[start:end]:
            end += 1
        return self._text[start:end], start, end

    def _country(self) -> str | None:
        """The country that the report is about: the one that most of its places lie in, None where two vie."""
        ranked = sorted(self._countries.items(), key=lambda entry: -entry[1])
        if not ranked or len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
            return None
        return ranked[0][0]

    def _party(self, who: Actorlike, kind_of_event: str, country: str | None) -> Party:
        text, start, end = self._bounds(who.sentence, who.first, who.last, cut=_CONJUNCTIONS)
        actor = self._namer.actor(who, kind_of_event, country)
        kind = actor.type if actor and who.noun_class in _NAMING else _CLASS_TYPES.get(who.noun_class, who.noun_class)
        return Party(
            text, start, end, actor=actor.id if actor else None, name=actor.en if actor else None,
            name_ar=actor.ar if actor else None, type=kind,
        )  # fmt: skip

    def _is_bare_person(self, who: Actorlike) -> bool:
        """شخصين, آخرون: nobody in particular is no target."""
        if who.first != who.last or who.noun_class != "person":
            return False
        readings = self._scans[who.sentence].readings[who.first]
        lemmas = {r.sense.value.lemma for r in readings if r.sense.layer == "noun"}
        return not lemmas.isdisjoint(self._knowledge.toll_words["nobody"])

    def _count(self, tally: Tally) -> Count:
        phrase = tally.phrase
        text, start, end = self._bounds(tally.sentence, phrase.start, phrase.last, cut=_CONJUNCTIONS)
        head = self._bounds(tally.sentence, phrase.first, phrase.last, cut=_CONJUNCTIONS)[0]
        actor = phrase.actor.sense.value.actor if phrase.actor else None
        counted = Counted(actor, _CLASS_TYPES.get(phrase.noun_class, phrase.noun_class), head)
        return Count(
            text, start, end, role=tally.role, low=tally.low, high=tally.high, qualifier=_qualifier(tally),
            scope=tally.scope, of=counted,
        )  # fmt: skip

    def _means(self, sentence: int, match: Match) -> Means:
        text, start, end = self._bounds(sentence, match.first, match.last, cut=_CLITICS)
        return Means(text, start, end, code=match.sense.value.code)

    def _source(self, who: Actorlike | None, kind_of_event: str, country: str | None) -> Source | None:
        if who is None:
            return None
        text, start, end = self._bounds(who.sentence, who.first, who.last, cut=_CLITICS)
        actor = self._namer.actor(who, kind_of_event, country)
        return Source(text, start, end, actor=actor.id if actor else None, channel=self._channel(who))

    def _channel(self, who: Actorlike) -> Channel:
        scan = self._scans[who.sentence]
        norms = {scan.tokens[i].norm.removeprefix("ال") for i in range(who.first, who.last + 1)}
        order: tuple[Channel, ...] = (
            "medical",
            "social_media",
            "correspondent",
            "witness",
            "monitor",
            "statement",
            "media",
        )
        for channel in order:
            if norms & {word.removeprefix("ال") for word in self._knowledge.channels[channel]}:
                return channel
        if norms & self._knowledge.channels["unnamed"] and who.actor is None and who.last - who.first < 2:
            return "unnamed"
        return "official"

    def _when(self, draft: Draft) -> When | None:
        if draft.time is None:
            return None
        sentence, time = draft.time
        lone_part = (
            time.rule in ("part", "hour") and time.shape == "part" or time.rule == "since" and time.start == time.end
        )
        first, last = (None, None) if lone_part and not self._is_report else (time.start, time.end)
        when = When(
            from_=first.isoformat() if first else None, to=last.isoformat() if last else None,
            precision=time.precision, part_of_day=time.part_of_day, basis=time.basis, inherited=draft.time_inherited,
        )  # fmt: skip
        if draft.time_inherited:
            return when if first or last else None
        text, start, end = self._bounds(sentence, time.first, time.last)
        return msgspec.structs.replace(when, text=text, start=start, end=end)

    # places

    def _place_of(self, draft: Draft) -> tuple[Place | None, tuple[Place, ...]]:
        containers = [p for p in draft.place_in if draft.place is None or p[1] is not draft.place[1]]
        known = [entry for p in containers if (entry := self.resolve(*p, ())) is not None]
        inside = tuple(self._place(sentence, mention, (), False) for sentence, mention in containers)
        if draft.place is None:
            return None, ()
        sentence, mention = draft.place
        place = self._place(sentence, mention, tuple(known), takes_direction(mention, [m for _, m in containers]))
        if draft.place_inherited:
            place = _inherited(place)
        return place, inside

    def _place(
        self, sentence: int, mention: PlaceMention, containers: tuple[GazetteerPlace, ...], with_direction: bool
    ) -> Place:
        first = mention.relation_first if with_direction else mention.first
        text, start, end = self._bounds(sentence, first, mention.last, cut=_CLITICS)
        entry = self.resolve(sentence, mention, containers)
        relation = None
        if mention.relation is not None:
            words, low, high = self._bounds(sentence, mention.relation_first, mention.first - 1)
            relation = Relation(words, low, high, kind=mention.relation)
        if entry is None:
            return Place(text, start, end, precision=mention.precision or "settlement", relation=relation)
        return Place(
            text, start, end, name=entry.en, name_ar=entry.ar[0], gazetteer_id=entry.id, lat=entry.lat, lon=entry.lon,
            country=entry.country, admin=entry.admin, precision=entry.precision, relation=relation,
        )  # fmt: skip

    def resolve(
        self, sentence: int, mention: PlaceMention, containers: tuple[GazetteerPlace, ...]
    ) -> GazetteerPlace | None:
        """The gazetteer's entry for a mention, chosen once a report."""
        key = (sentence, mention.first)
        if key in self._resolved:
            return self._resolved[key]
        scan = self._scans[sentence]
        whole = " ".join(t.norm for t in scan.tokens[mention.first : mention.last + 1])
        name = " ".join(t.norm for t in scan.tokens[mention.name : mention.last + 1])
        names = (mention.match.sense.value.name, name, whole) if mention.match else (name, whole)
        if mention.type_word is not None and mention.name == mention.first:  # مدينة أريحا: its namesakes too
            bare = " ".join(t.norm for t in scan.tokens[mention.first + 1 : mention.last + 1])
        else:
            bare = None
        word = self._knowledge.place_words.types.get(mention.type_word or "")
        around = mention.relation == "countryside"  # the country around a city is its governorate
        context = PlaceContext(
            "governorate" if around else mention.precision if mention.type_word is not None else None,
            () if around or word is None else word.types,
            containers,
            tuple(self._countries.items()),
            tuple(self._near[-6:]),
        )
        known, own = self._knowledge.gazetteer, self._knowledge.own_places
        entry = _entry(known, names, context, bare) or _entry(own, names, context, bare, at_home=True)
        if entry is not None:
            self._near.append((entry.lat, entry.lon))
            if entry.country:
                self._countries[entry.country] = self._countries.get(entry.country, 0.0) + 1.0
        self._resolved[key] = entry
        return entry

    def survey(self, places: list[tuple[int, PlaceMention]]) -> None:
        """Weigh the countries that the report's unambiguous places speak of, before any homonym is settled."""
        for _, mention in places:
            if mention.match is None:
                continue
            candidates = self._knowledge.gazetteer.candidates(mention.match.sense.value.name)
            countries = {c.country for c in candidates if c.country}
            if len(countries) == 1:
                country = next(iter(countries))
                weight = _LOCAL if all(c.is_local for c in candidates) else 1.0
                self._countries[country] = self._countries.get(country, 0.0) + weight

    def _confidence(self, draft: Draft) -> float:
        """How sure the reading is, from the margin of its roles and what it holds."""
        score = 0.45 + 0.3 * draft.margin
        score += 0.08 * (draft.place is not None and not draft.place_inherited)
        score += 0.08 * (draft.time is not None and not draft.time_inherited) + 0.06 * bool(draft.tallies)
        return round(min(score, 0.97), 2)


def _entry(
    gazetteer: Gazetteer, names: Iterable[str], context: PlaceContext, bare: str | None, *, at_home: bool = False
) -> GazetteerPlace | None:
    """What a gazetteer resolves the first of the names that it knows to, or a namesake without the type word.

    With `at_home` only in a country that the report speaks of: every village name has its like abroad.
    """
    candidates = next((found for name in names if (found := gazetteer.candidates(name))), ())
    if bare is not None and candidates:
        like = {candidate.precision for candidate in candidates}
        candidates += tuple(place for place in gazetteer.named(bare) if place.precision in like)
    if at_home:
        countries = {country for country, _ in context.countries}
        candidates = tuple(candidate for candidate in candidates if candidate.country in countries)
    entry = gazetteer.resolve(candidates, context) if candidates else None
    if entry is None and candidates and context.containers:  # a container read wrong must not cost the place itself
        return gazetteer.resolve(candidates, msgspec.structs.replace(context, containers=()))
    return entry


def _qualifier(tally: Tally) -> Qualifier:
    """How the words qualify the number; one that killed and injured share bounds either of them only from above."""
    number = tally.phrase.number
    said: Qualifier = number.qualifier if number is not None else "exact" if tally.high is not None else "vague"
    if said != "exact" or tally.low == tally.high:
        return said
    if tally.low is None:
        return "at_most"
    return "at_least" if tally.high is None else "vague"


def _inherited(place: Place) -> Place:
    values = {field: getattr(place, field) for field in place.__struct_fields__}
    values["inherited"] = True
    return Place(**values)


def _distinct(parties: list[Actorlike]) -> list[Actorlike]:
    """Parties without doubles, those without words of their own left out."""
    seen: set[tuple[int, int]] = set()
    result = []
    for party in parties:
        key = (party.sentence, party.first)
        if key not in seen:
            seen.add(key)
            result.append(party)
    return result
