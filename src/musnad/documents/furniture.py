"""Furniture: lines that pages put around a report, told by their words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from musnad.arabic.dates import dates_in
from musnad.arabic.letters import fold, fold_word
from musnad.documents.knowledge import read_list
from musnad.record.vocabulary import DropReason

_SPACE = re.compile(r"\s+")
_EDGES = " :.،,|-_*•·»«<>\"'!؟?()[]…/\\#~–—▶►◄↑↓←→"
_NO_BRACKETS = str.maketrans("", "", "()[]")
_LETTER = re.compile(r"[^\W\d_]")
_TAGS = re.compile(r"\W*(?:#\w+[\s،,|]*)+")
_COUNT = re.compile(r"^[\d.,]+\s+|\s+[\d.,]+$")
_NUMBER = r"[\d.,]+"
_LONGEST = 14  # words of a line that an opening or a phrase inside may condemn
_CLOSED = 8  # the same, of a line that a stop closes
_LONGEST_WORDS = 16
_LONGEST_NOTICE = 45
_LONGEST_INVITATION = 24
_LONGEST_DATELINE = 9
_BESIDE_DATE = 4  # words beside the date: a weekday, a place, an outlet
_LONGEST_LINE = 500  # characters of a line that may be furniture at all
_LONGEST_HEADING = 60
_SENTENCE_END = (".", "!", "؟", "?", "…")
_INITIAL = r"[\u0621-\u064a]{1,2}"
_INITIALS = re.compile(
    rf"[(\[]?\s*{_INITIAL}(?:\s?[./\\\-\u0640\u060c]\s?{_INITIAL}|\s{_INITIAL}){{1,4}}\s*[./]?\s*[)\]]?"
)
_SIGNED = re.compile(rf"(?<!\w)[(\[]?\s*{_INITIAL}(?:\s?[./\\]\s?{_INITIAL}){{1,4}}\s*\.?\s*[)\]]?\s*$")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one kind of furniture: whole lines, openings, words inside, endings."""

    line: re.Pattern[str]
    opening: re.Pattern[str]
    anywhere: re.Pattern[str]
    ending: re.Pattern[str]
    notice: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """All furniture phrases, from data/documents/furniture.yaml, compiled."""

    phrases: dict[DropReason, Phrases]
    comments: Phrases
    box: Phrases
    invitation: re.Pattern[str]
    glued: re.Pattern[str]
    closing: re.Pattern[str]
    spam: re.Pattern[str]

    def reason(self, line: str) -> DropReason | None:
        """Why a line is furniture, or None where it may be the report's own."""
        if len(line) > _LONGEST_LINE:
            return None
        plain = folded_line(line)
        words = plain.count(" ") + 1
        trimmed = plain.translate(_NO_BRACKETS).strip(_EDGES)
        if _LETTER.search(trimmed) is None:  # marks, a page number, a clock
            return "navigation"
        if _TAGS.fullmatch(line):
            return "navigation"
        if words <= _LONGEST_NOTICE and self.phrases["navigation"].notice.search(plain):
            return "navigation"
        if words <= _LONGEST_INVITATION and self.invitation.match(plain):
            return "navigation"
        if words > _LONGEST_WORDS:
            return None
        for reason, phrases in self.phrases.items():
            if phrases.line.fullmatch(trimmed):
                return reason
            # A longer line that closes with a stop is a sentence, though it may begin like an invitation.
            longest = _CLOSED if plain.endswith(_SENTENCE_END) else _LONGEST
            if words <= longest and (phrases.opening.match(plain) or phrases.anywhere.search(plain)):
                return reason
            if words <= longest and not plain.endswith(_SENTENCE_END) and phrases.ending.search(plain):
                return reason
        return "signature" if self._is_signature(trimmed) else None

    def heads_related(self, line: str) -> bool:
        """Whether a line stands over links to other reports."""
        if len(line) > _LONGEST_HEADING:
            return False
        return self.phrases["related_links"].line.fullmatch(folded_line(line).strip(_EDGES)) is not None

    def heads_comments(self, line: str) -> bool:
        """Whether a line stands over what readers wrote."""
        if len(line) > _LONGEST_HEADING:
            return False
        plain = folded_line(line).translate(_NO_BRACKETS).strip(_EDGES)
        return any(self.comments.line.fullmatch(words) for words in (plain, _COUNT.sub("", plain)))

    def heads_box(self, line: str) -> bool:
        """Whether a line begins a box that interrupts a report: a newsletter, a podcast, a wall, a skip link."""
        if len(line) > _LONGEST_HEADING:
            return False
        plain = folded_line(line)
        return (
            self.box.line.fullmatch(plain.strip(_EDGES)) is not None
            or self.box.opening.match(plain) is not None
            or self.box.anywhere.search(plain) is not None
        )

    def opens_related(self, line: str) -> bool:
        """Whether a line begins with the invitation to read another report."""
        return self.phrases["related_links"].opening.match(folded_line(line[:_LONGEST_LINE])) is not None

    def glued_at(self, line: str) -> int | None:
        """Where in a line an invitation to read another report begins, None where there is none."""
        if self.glued.search(folded_line(line)) is None:
            return None
        folded = fold(line)
        found = self.glued.search(folded.text)
        return folded.start(found.start()) if found else None

    def is_spam(self, line: str) -> bool:
        """Whether a line holds the words of link farms."""
        return self.spam.search(folded_line(line)) is not None

    def _is_signature(self, trimmed: str) -> bool:
        return len(trimmed) <= 30 and _INITIALS.fullmatch(self.closing.sub("", trimmed).strip(_EDGES)) is not None


@lru_cache(maxsize=4096)
def folded_line(line: str) -> str:
    """A line as the phrases are compared: folded, one space between words, none before a colon."""
    # Not the cached function: whole lines would drive the words out of its cache.
    folded = fold_word.__wrapped__(line)
    return _SPACE.sub(" ", folded).replace(" :", ":").strip().lower().lstrip("#•·▪*-–—»«|>< ")


def is_dateline(line: str) -> bool:
    """Whether a line is little more than a date, as pages print it beside the title."""
    if len(line.split()) > _LONGEST_DATELINE or line.rstrip().endswith(_SENTENCE_END):
        return False
    found = next(dates_in(line), None)
    if found is None:
        return False
    rest = f"{line[: found.start]} {line[found.end :]}".split()
    return sum(_LETTER.search(word) is not None for word in rest) <= _BESIDE_DATE


def signature_at_end(text: str) -> int | None:
    """Where the initials of the writers begin that close a report's last paragraph, None where there are none."""
    found = _SIGNED.search(text)
    if found is None or not text[: found.start()].rstrip().endswith(_SENTENCE_END):
        return None
    return found.start()


@lru_cache(maxsize=1)
def load_furniture() -> Furniture:
    """The furniture phrases, read and compiled once."""
    rows = read_list("furniture")
    names: dict[DropReason, str] = {
        "related_links": "related", "navigation": "navigation", "caption": "caption", "signature": "signature",
    }  # fmt: skip
    closing = _any_of(rows["signature"]["closing"])
    spam = "|".join(re.escape(folded_line(word)) for word in rows["spam"]["words"])
    return Furniture(
        phrases={reason: _phrases(rows[name]) for reason, name in names.items()},
        comments=_phrases(rows["comments"]),
        box=_phrases(rows["box"]),
        invitation=re.compile(
            rf"(?:{_any_of(rows['invitation']['verbs'])})(?!\w).*(?<!\w)(?:{_any_of(rows['invitation']['where'])})(?!\w)"
        ),
        glued=re.compile(rf"(?:{_any_of(rows['related']['glued'])})(?!\w)"),
        closing=re.compile(rf"^(?:{closing})(?!\w)[\s/\-.]*"),
        spam=re.compile(rf"(?<!\w)(?:{spam})(?!\w)"),
    )


def _phrases(rows: dict[str, list[str]]) -> Phrases:
    return Phrases(
        line=re.compile(_any_of(rows.get("line", []))),
        opening=re.compile(rf"(?:{_any_of(rows.get('opening', []))})(?!\w)"),
        anywhere=re.compile(rf"(?<!\w)(?:{_any_of(rows.get('anywhere', []))})(?!\w)"),
        ending=re.compile(rf"(?:{_any_of(rows.get('ending', []))})[\s.]*$"),
        notice=re.compile(_any_of(rows.get("notice", []))),
    )


def _any_of(phrases: list[str]) -> str:
    """A pattern for any of the phrases; one that never matches where there are none."""
    return "|".join(_pattern(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or r"(?!)"


def _pattern(phrase: str) -> str:
    words = folded_line(phrase).split()
    return r"\s".join(_NUMBER if word == "n" else re.escape(word) for word in words)
