"""Whether two places can be one: by gazetteer, by name, by containment, by distance."""

import pytest

from musnad.events.whereabouts import APART, NEARBY, SAME, WITHIN, nearness
from musnad.record.claim import Claim, Place
from musnad.record.span import Extent, Span


def claim(text, precision="settlement", inside=(), **fields):
    place = Place(text=text, start=0, end=1, precision=precision, **fields) if text else None
    place_in = tuple(Place(text=name, start=0, end=1, precision="district") for name in inside)
    return Claim(
        id="c", kind="attack", realis="actual", trigger=Span("هجوم", 0, 4), place=place, place_in=place_in,
        sentence=Extent(0, 4),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (claim("مدينة الميادين"), claim("الميادين"), SAME),
        (claim("سوق المالحة", "site"), claim("سوق مدينة المالحة", "site"), SAME),
        (claim("دوار البلعوم", "site", ["الميادين"]), claim("مدينة الميادين"), WITHIN),
        (claim("حي الزهور", "neighbourhood"), claim("حي غويران", "neighbourhood"), APART),
        (claim("سجن الصناعة", "site"), claim("حي الزهور", "neighbourhood"), APART),
        (claim("الموصل", lat=36.34, lon=43.13), claim("بغداد", lat=33.31, lon=44.36), APART),
        (claim("كفر", lat=35.00, lon=36.00), claim("قرية جنبها", lat=35.03, lon=36.0), NEARBY),
        (claim("سوق", "site", lat=36.345, lon=43.13), claim("الموصل", lat=36.34, lon=43.13), WITHIN),
        (claim("الموصل", country="IQ"), claim("العراق", "country", country="IQ"), WITHIN),
        (claim("قرية"), claim("محافظة نينوى", "governorate"), None),
        (claim(None), claim("الموصل"), None),
        (claim("الميادين", gazetteer_id="sy-1"), claim("الميادين", gazetteer_id="sy-2", lat=1, lon=1), APART),
    ],
)
def test_nearness(one, other, expected):
    assert nearness(one, other) == expected
    assert nearness(other, one) == expected
