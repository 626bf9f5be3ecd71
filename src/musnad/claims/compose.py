"""Composing: the sentences of a document read into claims."""

from datetime import date

from musnad.claims.decoys import is_decoy
from musnad.claims.drafts import Draft
from musnad.claims.finish import Finisher
from musnad.claims.memory import Memory
from musnad.claims.selection import drop_vague, is_claim, without_headings
from musnad.claims.sentence import SentenceReader
from musnad.lexicon.knowledge import Knowledge
from musnad.lexicon.lexicon import Match
from musnad.mentions.place_mention import PlaceMention
from musnad.mentions.quantities import find_numbers
from musnad.mentions.scan import Scan
from musnad.mentions.times import find_times
from musnad.record import Claim, Document, Sentence

_NEAR = 8  # tokens between a march and those who march


def compose(document: Document, sentences: tuple[Sentence, ...], knowledge: Knowledge) -> tuple[Claim, ...]:
    """Read a document's sentences into claims.

    Args:
        document: The report; its day of publication anchors relative dates.
        sentences: Its sentences, as `musnad.sentences.parse` gives them.
        knowledge: All that Musnad knows.

    Returns:
        The claims in the order of the text.
    """
    published = date.fromisoformat(document.published[:10]) if document.published else None
    scans = [scan_of(sentence, published, knowledge) for sentence in sentences]
    decoys = is_decoy(scans, knowledge.decoys)
    memory = Memory(is_report=len(sentences) > 1)
    drafts: list[Draft] = []
    places: list[tuple[int, PlaceMention]] = []
    for scan, decoy in zip(scans, decoys, strict=True):
        reader = SentenceReader(scan, knowledge, memory.voices.speaker, memory.named)
        places += [(reader.index, mention) for mention in reader.places]
        drafts += memory.take(reader, [] if decoy else reader.read())
    finisher = Finisher(document.text, scans, knowledge, published.year if published else None)
    finisher.survey(places)
    kept = without_headings([draft for draft in drafts if is_claim(draft)], document, scans)
    for draft in kept:
        drop_vague(draft)
    return tuple(finisher.claim(draft, number) for number, draft in enumerate(kept, start=1))


def scan_of(sentence: Sentence, published: date | None, knowledge: Knowledge) -> Scan:
    """A sentence looked up, its times and numbers set."""
    scan = Scan(sentence, knowledge.lexicon)
    times = find_times(sentence, published, knowledge.times)
    scan.set_times(times)
    in_time = {position for time in times for position in range(time.first, time.last + 1)}
    scan.set_numbers([number for number in find_numbers(sentence, knowledge.amounts) if number.first not in in_time])
    for match in [match for match in scan.matches.get("means", ()) if _is_march(scan, match)]:
        scan.drop("means", match)
    return scan


def _is_march(scan: Scan, match: Match) -> bool:
    """في مسيرة نظمها متظاهرون: one word is a drone and a march; beside demonstrators it is the march."""
    if match.last > match.first or match.sense.value.code != "drone":
        return False
    if "marching" in scan.words(match.last + 1):
        return True
    near = range(max(0, match.first - _NEAR), min(len(scan.tokens), match.first + _NEAR))
    return any("crowd" in scan.classes(i) or _tells_protest(scan, i) for i in near)


def _tells_protest(scan: Scan, index: int) -> bool:
    return any(r.sense.layer == "trigger" and r.sense.value.kind == "protest" for r in scan.readings[index])
