"""Figures that no word of their sentence caused: rising tolls, parts and those brought to hospital."""

from reading import claims_of, counts, the_claim

STRIKE = "قتل 11 شخصا وأصيب عشرون في قصف على سوق المالحة أمس. "


def test_a_rising_toll_goes_on_about_the_event_told_before():
    claim = the_claim(STRIKE + "وارتفع عدد القتلى إلى 12 والجرحى إلى 40.")
    assert counts(claim) == [("killed", 11, 11), ("injured", 20, 20), ("killed", 12, 12), ("injured", 40, 40)]


def test_those_among_the_dead_are_part_of_them():
    claim = the_claim(STRIKE + "وأوضحت الغرفة أن بين القتلى امرأتين وأربعة سائقين.")
    assert counts(claim)[2:] == [("killed", 2, 2), ("killed", 4, 4)]
    assert [count.scope for count in claim.counts][2:] == ["part", "part"]


def test_a_rising_toll_joins_the_death_that_raised_it():
    claim = the_claim("ارتفاع عدد الشهداء إلى 4 بعد وفاة المساعد خالد في المشفى.")
    assert counts(claim) == [("killed", 4, 4), ("killed", 1, 1)]


def test_a_figure_alone_is_a_toll_by_itself():
    (claim,) = claims_of("وصول 3 شهداء و7 مصابين إلى المستشفى.")
    assert (claim.kind, counts(claim)) == ("casualties", [("killed", 3, 3), ("injured", 7, 7)])
