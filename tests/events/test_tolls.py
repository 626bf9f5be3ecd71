"""The toll policy, case by case, with claims as short as they come."""

import msgspec
import pytest

from musnad.events.figures import claimed
from musnad.events.telling import Telling
from musnad.events.tolls import POLICY, tolls
from musnad.record.claim import Claim, Count, Counted, Party, Source
from musnad.record.span import Extent, Span


def telling(*counts, source=None, published="2024-05-10", record="r", at=0, agents=(), realis="actual"):
    made = tuple(
        Count(text=f"قتلى {n}", start=n, end=n + 4, role="killed", low=low, high=high, scope=scope)
        for n, (low, high, scope) in enumerate(counts)
    )
    claim = Claim(
        id=f"c{at}", kind="attack", realis=realis, trigger=Span("هجوم", at, at + 4), counts=made, sentence=Extent(0, 9),
        source=source and Source(text=source, start=0, end=1), agents=tuple(Party(text=a, start=0, end=1) for a in agents),
    )  # fmt: skip
    return Telling(record, published, claim)


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ([(3, 3, "new")], 3, 3),
        ([(11, 11, "new"), (4, 4, "new")], 15, 15),
        ([(5, 5, "new"), (2, 2, "additional")], 7, 7),
        ([(5, 5, "new"), (2, 2, "part")], 5, 5),
        ([(3, 3, "new"), (4, 4, "total"), (1, 1, "part")], 4, 4),
        ([(4, 4, "total"), (1, 1, "additional")], 5, 5),
        ([(3, 3, "new"), (4, 4, "total"), (1, 1, "total")], 4, 4),
        ([(3, 3, "total"), (1, 1, "total"), (5, 5, "total")], 5, 5),
        ([(3, 3, "new"), (2, None, "new")], 5, None),
        ([(None, 15, "new")], None, 15),
        ([(20, 99, "new")], 20, 99),
    ],
)
def test_what_one_claim_says(counts, low, high):
    figure = claimed(telling(*counts), "killed")
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("kinds", "gap", "low", "high"),
    [
        (("soldier", "soldier"), 200, 5, 9),
        (("soldier", "soldier"), 20, 14, 14),
        (("soldier", "civilian"), 200, 14, 14),
    ],
)
def test_other_numbers_of_the_same_people_told_far_apart_rival(kinds, gap, low, high):
    told = [
        Count(text=text, start=at, end=at + 9, role="killed", low=n, high=n, of=Counted(None, kind, text))
        for (n, text, at), kind in zip([(5, "خمسة جنود", 20), (9, "تسعة رجال", 20 + gap)], kinds, strict=True)
    ]
    claim = msgspec.structs.replace(telling().claim, counts=tuple(told))
    figure = claimed(Telling("r", "2024-05-10", claim), "killed")
    assert (figure.low, figure.high) == (low, high)


def test_a_part_alone_is_only_a_floor():
    figure = claimed(telling((2, 2, "part"), (3, 3, "part")), "killed")
    assert (figure.low, figure.high, figure.is_part) == (3, None, True)


def ends(*tellings):
    toll = tolls(tellings)["killed"]
    assert toll.policy == POLICY
    return toll.low, toll.best, toll.high


def test_rival_sources_span_low_to_high_and_the_latest_impartial_is_best():
    party = telling((10, 10, "new"), source="التنظيم", agents=("التنظيم",), at=3)
    ministry, monitor = telling((4, 4, "new"), source="الوزارة"), telling((7, 7, "new"), source="المرصد", at=2)
    assert ends(ministry, monitor, party) == (4, 7, 10)


def test_a_party_alone_is_believed_and_said_to_be_one():
    party = telling((10, 10, "new"), source="التنظيم", agents=("التنظيم",))
    other = telling((12, 12, "new"), source="التنظيم", agents=("التنظيم",), published="2024-05-11", record="s")
    assert ends(party, other) == (12, 12, 12)
    assert ends(party) == (10, 10, 10)


def test_a_running_total_beats_a_later_plain_figure():
    total = telling((19, 19, "total"), source="المستشفى")
    later = telling((12, 12, "new"), source="شهود", published="2024-05-11", record="s")
    assert ends(total, later) == (12, 19, 19)


def test_a_floor_lowers_nothing_beside_an_exact_figure():
    assert ends(telling((2, None, "new"), source="أ"), telling((9, 9, "new"), source="ب", at=1)) == (9, 9, 9)
    assert ends(telling((7, None, "new"), source="أ"), telling((11, None, "new"), source="ب", at=1)) == (11, 11, 11)


def test_the_open_end_of_dozens_counts_only_alone():
    assert ends(telling((20, 99, "new"))) == (20, 20, 99)
    assert ends(telling((20, 99, "new"), source="أ"), telling((15, 15, "new"), source="ب", at=1)) == (15, 15, 20)


def test_the_same_source_later_replaces_and_more_is_added():
    first = telling((3, 3, "new"), source="الوزارة")
    assert ends(first, telling((4, 4, "new"), source="الوزارة", at=5)) == (4, 4, 4)
    assert ends(first, telling((2, 2, "additional"), source="الوزارة", at=5)) == (5, 5, 5)


def test_a_denial_gives_no_figure():
    assert tolls([telling((3, 3, "new"), realis="denied")]) == {}


def test_the_reason_names_sources_and_days():
    toll = tolls([telling((4, 4, "new"), source="الوزارة"), telling((7, 7, "total"), source="المرصد", at=2)])["killed"]
    assert "The best is 7, on 2024-05-10, by المرصد" in toll.why
    assert "4, on 2024-05-10, by الوزارة" in toll.why
    assert [row.claim for row in toll.by] == ["c0", "c2"]
