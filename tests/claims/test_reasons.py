"""Every value of a claim says where it came from."""

from reading import claims_of


def test_each_count_place_time_and_source_has_its_reason():
    (claim,) = claims_of("قال مصدر طبي إن ثلاثة مدنيين قتلوا أمس في قصف مدفعي على بلدة كفرنبل.")
    told = " ".join(claim.reasons)
    for words in ("shelling", "killed: “ثلاثة مدنيين”", "place: “بلدة كفرنبل”", "time: “أمس”", "source: “مصدر طبي”"):
        assert words in told


def test_what_is_inherited_names_the_sentence_it_comes_from():
    text = "استهدفت غارة جوية مقرا للفصائل في بلدة سراقب صباح أمس. وقصفت المدفعية مواقع للفصائل بعد ساعات."
    second = claims_of(text)[1]
    assert second.place is not None
    assert second.place.inherited
    assert any("taken from sentence 1" in reason for reason in second.reasons)
