"""Mentions: numbers, times, places, actors, means and speakers found in a sentence.

Every mention tells the tokens it covers (`first` and `last`, `last` included) and the rule that read it.
"""

from datetime import date

import msgspec

from musnad.record.vocabulary import PartOfDay, Qualifier, TimePrecision


class Number(msgspec.Struct, frozen=True):
    """A cardinal number or vague quantity, without its counted noun.

    `low`/`high` are None where the text leaves that side open ("at least five"). `first`/`last` cover the number's
    own words; `outer_first` also covers a qualifier before it ("at least", "about"), `outer_last` one behind it.
    `form` is "digits", "words", "vague" ("dozens") or "ordinal" (the third: low = high = 3).
    """

    first: int
    last: int
    low: int | None
    high: int | None
    qualifier: Qualifier
    form: str
    outer_first: int
    outer_last: int
    rule: str


class Time(msgspec.Struct, frozen=True):
    """A time expression resolved against the day of publication.

    `start`/`end` are the first and last day (both included), None where the words fix none. `precision` and
    `part_of_day` as in the record; `basis` says in words what it was anchored to ("day before publication");
    `shape` is "point", "part", "range", "since", "period", "ahead", "step" or "open"; a step counts `shift` days from
    what was told before, and an open time is only another than that.
    """

    first: int
    last: int
    start: date | None
    end: date | None
    precision: TimePrecision
    part_of_day: PartOfDay | None
    basis: str
    shape: str
    rule: str
    shift: int | None = None
