"""What speaks for and against one event, feature by feature."""

import pytest

from musnad.events.features import JOIN_AT, same_counts, same_days, same_place, score, speaks_back
from musnad.events.telling import Telling
from musnad.record.claim import Claim, Count, Place, When
from musnad.record.span import Extent, Span


def telling(
    kind="shelling", trigger="قصف", at=0, place="حي الزهور", day="2024-05-09", inherited=False, killed=None, record="r"
):
    counts = () if killed is None else (Count(text="قتلى", start=0, end=4, role="killed", low=killed, high=killed),)
    claim = Claim(
        id=f"c{at}", kind=kind, realis="actual", trigger=Span(trigger, at, at + len(trigger)), sentence=Extent(0, 9),
        place=place and Place(text=place, start=0, end=1, precision="neighbourhood", inherited=inherited),
        time=day and When(from_=day, to=day, inherited=inherited), counts=counts,
    )  # fmt: skip
    return Telling(record, "2024-05-10", claim)


def test_what_the_report_only_implies_counts_half():
    said, implied = telling(), telling(at=9, inherited=True)
    assert same_place(said, telling(at=9)) == 1.0
    assert same_place(said, implied) == 0.5
    assert same_days(said, implied) == 0.5


def test_same_numbers_speak_for_and_other_numbers_little_against():
    assert same_counts(telling(killed=3), telling(killed=3)) == 1.0
    assert same_counts(telling(killed=3), telling(killed=4)) == -0.2
    assert same_counts(telling(killed=3), telling()) is None


@pytest.mark.parametrize(("trigger", "expected"), [("الهجوم", 1.0), ("انفجار", None), ("القصف", 1.0)])
def test_a_definite_or_repeated_word_speaks_back(trigger, expected):
    assert speaks_back(telling(trigger="قصف"), telling(trigger=trigger, at=20)) == expected


def test_kind_place_and_day_suffice_and_kind_alone_does_not():
    assert score(telling(), telling(at=9, record="s")) >= JOIN_AT
    assert score(telling(), telling(at=9, place=None, day=None)) < JOIN_AT
