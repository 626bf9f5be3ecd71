"""Cleaning: lines of a report freed of furniture, signatures, spam and other languages, each told with its reason."""

import re
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from musnad.documents.furniture import Furniture, is_dateline, signature_at_end
from musnad.documents.languages import ARABIC, Languages
from musnad.documents.titles import squeezed
from musnad.record.document import Dropped
from musnad.record.vocabulary import DropReason

_LATIN_TAIL = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'’.&\s,|/-]+$")
_FOREIGN = re.compile(r"[^\W\d_\u0600-\u06ff]")
_SENTENCE_END = (".", "!", "؟", "?", "…", "»", "”", '"')
_REPEATED = 40  # squeezed letters from which a line said twice is a repetition
_DOUBTED = ("navigation", "related_links", "other_language")  # reasons that spam words override
_NAME_WORDS = 7  # words of an outlet that signs, with its place
_TITLE_WORDS = 18  # words of the longest teaser
_LONGEST_GLUED = 250  # characters that an invitation to other reports may take at a text's end


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, kept where it has no reason to go. `blank` lines stand before it."""

    text: str
    reason: DropReason | None = None
    breaks: int = 2


def clean_lines(
    lines: list[Line], furniture: Furniture, languages: Languages, title: str | None, publisher: str | None = None
) -> list[Line]:
    """Every line judged; a line that is partly spam or signature is cut in two.

    Args:
        lines: The lines in order; those with a reason keep it.
        furniture: The phrases.
        languages: What tells languages apart.
        title: The report's title, of which a repetition is dropped.
        publisher: The outlet, which may sign at the end.
    """
    judged: list[Line] = []
    seen = {squeezed(title or "")} - {""}
    for line in lines:
        for piece in _unglued(line, furniture):
            reason = piece.reason or _reason(piece.text, furniture, languages)
            if reason in _DOUBTED and _is_spam(piece.text, furniture, languages):
                reason = "spam"
            letters = squeezed(piece.text) if reason is None else ""
            if letters in seen:
                reason = "duplicate"
            elif len(letters) >= _REPEATED:
                seen.add(letters)
            judged.append(Line(piece.text, reason, piece.breaks))
    return _without_teasers(_without_signature(judged, squeezed(publisher or "")), furniture)


def joined(lines: list[Line]) -> str:
    """The text of the lines that are kept."""
    text = ""
    for line in lines:
        if line.reason is None:
            text += ("\n" * line.breaks if text else "") + line.text
    return text


def dropped(lines: list[Line]) -> tuple[Dropped, ...]:
    """What was taken out, neighbours of one reason together."""
    alike = groupby(lines, key=attrgetter("reason"))
    return tuple(Dropped(reason, "\n".join(line.text for line in run)) for reason, run in alike if reason is not None)


def _reason(text: str, furniture: Furniture, languages: Languages) -> DropReason | None:
    if _is_spam(text, furniture, languages):
        return "spam"
    reason = furniture.reason(text)
    if reason is not None:
        return reason
    language = languages.of(text)
    if language not in (None, ARABIC):
        return "other_language"
    return "navigation" if is_dateline(text) else None


def _is_spam(text: str, furniture: Furniture, languages: Languages) -> bool:
    return _FOREIGN.search(text) is not None and languages.script(text)[0] != "arabic" and furniture.is_spam(text)


def _unglued(line: Line, furniture: Furniture) -> list[Line]:
    """A line cut before spam words or an invitation to other reports that are glued to its end."""
    if line.reason is not None:
        return [line]
    pieces = [line]
    tail = _LATIN_TAIL.search(line.text)
    if tail is not None and tail.start() > 0 and furniture.is_spam(tail.group()):
        pieces = [Line(line.text[: tail.start()].rstrip(), None, line.breaks), Line(tail.group(), "spam", 1)]
    text = pieces[0].text
    invitation = _invitation(text, furniture)
    if invitation is not None:
        head = Line(text[:invitation].rstrip(), None, line.breaks)
        pieces = [head, Line(text[invitation:], "related_links", 1), *pieces[1:]]
    return pieces


def _invitation(text: str, furniture: Furniture) -> int | None:
    """Where an invitation to other reports begins behind the last sentence of a line."""
    start = furniture.glued_at(text)
    if start is None or len(text) - start > _LONGEST_GLUED:
        return None
    return start if text[:start].rstrip(" *|-–(").endswith(_SENTENCE_END) else None


def _without_signature(lines: list[Line], publisher: str) -> list[Line]:
    """The last kept line cut before the initials of its writers, or dropped where it is the outlet's name and place."""
    last = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].reason is None), None)
    if last is None:
        return lines
    if publisher and publisher in squeezed(lines[last].text) and _is_name(lines[last].text):
        signed = Line(lines[last].text, "signature", lines[last].breaks)
        return [*lines[:last], signed, *lines[last + 1 :]]
    start = signature_at_end(lines[last].text)
    if start is None:
        return lines
    text, breaks = lines[last].text, lines[last].breaks
    cut = [Line(text[:start].rstrip(), None, breaks), Line(text[start:].strip(), "signature", 1)]
    return [*lines[:last], *cut, *lines[last + 1 :]]


def _without_teasers(lines: list[Line], furniture: Furniture) -> list[Line]:
    """Short lines without an end mark that follow a related heading are its links."""
    judged: list[Line] = []
    under_heading = False
    for line in lines:
        if line.reason == "related_links" and furniture.heads_related(line.text):
            under_heading = True
        elif line.reason is None and under_heading:
            under_heading = _is_teaser(line.text)
        if line.reason is None and under_heading:
            line = Line(line.text, "related_links", line.breaks)
        judged.append(line)
    return judged


def _is_name(text: str) -> bool:
    return len(text.split()) <= _NAME_WORDS and not text.rstrip().endswith(_SENTENCE_END)


def _is_teaser(text: str) -> bool:
    return len(text.split()) <= _TITLE_WORDS and not text.rstrip().endswith(_SENTENCE_END)
