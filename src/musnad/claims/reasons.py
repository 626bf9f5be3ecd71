"""Reasons: for each value of a claim, the rule and the words that it came from; what `--explain` prints."""

from collections.abc import Sequence

from musnad.claims.drafts import Actorlike, Draft, Tally
from musnad.mentions.scan import Scan


def reasons_of(draft: Draft, scans: Sequence[Scan]) -> tuple[str, ...]:
    """The reasons of a finished draft: those of its kind and roles, then one for each count, place, time and source.

    Args:
        draft: The draft, settled against its report.
        scans: The report's sentences, by their index.
    """
    told = [*draft.reasons, *(_of_count(tally, scans) for tally in draft.tallies)]
    told += [reason for reason in (_of_place(draft, scans), _of_time(draft, scans), _of_source(draft, scans)) if reason]
    return tuple(told)


def _words(scans: Sequence[Scan], sentence: int, first: int, last: int) -> str:
    return " ".join(token.text for token in scans[sentence].tokens[first : last + 1])


def _of_count(tally: Tally, scans: Sequence[Scan]) -> str:
    counted = _words(scans, tally.sentence, tally.phrase.start, tally.phrase.last)
    word = scans[tally.sentence].tokens[tally.at].text
    return f"{tally.role}: “{counted}”, {tally.scope}, by “{word}”"


def _of_place(draft: Draft, scans: Sequence[Scan]) -> str:
    if draft.place is None:
        return ""
    sentence, mention = draft.place
    words = _words(scans, sentence, mention.first, mention.last)
    if draft.place_inherited:
        return f"place: “{words}”, taken from sentence {sentence + 1}"
    marker = scans[sentence].tokens[mention.first - 1].text if mention.first and mention.preposition != "" else ""
    return f"place: “{words}”" + (f", behind “{marker}”" if marker else "")


def _of_time(draft: Draft, scans: Sequence[Scan]) -> str:
    if draft.time is None:
        return ""
    sentence, time = draft.time
    words = _words(scans, sentence, time.first, time.last)
    where = f", taken from sentence {sentence + 1}" if draft.time_inherited else ""
    return f"time: “{words}”, {time.basis}{where}"


def _of_source(draft: Draft, scans: Sequence[Scan]) -> str:
    who: Actorlike | None = draft.source
    if who is None:
        return ""
    where = "" if who.sentence == draft.sentence else f", who speaks since sentence {who.sentence + 1}"
    return f"source: “{_words(scans, who.sentence, who.first, who.last)}”{where}"
