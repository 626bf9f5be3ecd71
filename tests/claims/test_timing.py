"""When an event took place, of all the times that a text tells; published on Wednesday, 14 May 2025."""

from musnad.record import Claim
from reading import claims_of


def day(text: str, kind: str) -> tuple[str | None, str | None] | None:
    """First and last day of the first claim of a kind."""
    found: Claim = next(claim for claim in claims_of(text, "2025-05-14") if claim.kind == kind)
    return (found.time.from_, found.time.to) if found.time else None


def test_what_happened_does_not_lie_ahead():
    text = "تجرى غدا الخميس انتخابات لملء مقعد نائب اغتيل في بيروت."
    assert day(text, "assassination") is None


def test_a_reprisal_has_its_own_time():
    text = "قصفت الطائرات أمس موقعا شمال المدينة ردا على هجوم انتحاري أوقع عشرين قتيلا في الميناء."
    assert day(text, "air_strike") == ("2025-05-13", "2025-05-13")
    assert day(text, "suicide_bombing") is None


def test_a_relative_clause_tells_its_own_time():
    text = "أعلن المستشفى اليوم وفاة ثلاثة من جرحى القصف الذي طال السوق في نوى يوم السبت الماضي."
    assert day(text, "shelling") == ("2025-05-10", "2025-05-10")


def test_steps_are_counted_from_the_event_before():
    text = "هاجم مسلحون حاجزا في بلدة نوى يوم السبت. وبعد يومين من الهجوم خطف مسلحون ثلاثة جنود قرب البلدة."
    assert day(text, "abduction") == ("2025-05-12", "2025-05-12")


def test_steps_lead_back_to_what_they_are_counted_from():
    text = "تظاهر الآلاف أمس في دمشق غداة تفجير في حي الميدان أوقع خمسة قتلى."
    assert day(text, "bombing") == ("2025-05-12", "2025-05-12")


def test_a_part_of_the_day_belongs_to_the_day_told_before():
    text = "خطف مسلحون أربعة عمال قرب نوى أمس الثلاثاء. وأعدم الخاطفون ليلا اثنين من العمال."
    assert day(text, "execution") == ("2025-05-13", "2025-05-13")


def test_a_siege_lasts_and_an_abduction_does_not():
    assert day("يفرض مسلحون منذ أسبوعين حصارا على مدينة نوى.", "siege") == ("2025-04-30", "2025-05-14")
    assert day("خطف مسلحون ثلاثة جنود في نوى منذ أسبوعين.", "abduction") == ("2025-04-30", "2025-04-30")


def test_a_day_within_a_month_told_beside_it_is_meant():
    text = "وفي نيسان قتل عشرون مدنيا في تفجير شاحنة مفخخة في نوى يوم 14 نيسان."
    assert day(text, "bombing") == ("2025-04-14", "2025-04-14")


def test_a_second_event_takes_the_time_that_follows_it():
    text = "خطف مسلحون ضابطا في نوى، فيما قصفت الطائرات السوق يوم السبت."
    assert day(text, "abduction") is None


def test_joined_events_share_the_time_that_follows_them():
    text = "مقتل ثلاثة جنود في كمين وخطف ضابط يوم السبت في نوى."
    assert day(text, "abduction") == ("2025-05-10", "2025-05-10")


def test_a_term_given_lies_ahead_of_a_threat():
    assert day("هددت الحركة باقتحام سجن درعا خلال 72 ساعة.", "attack") == ("2025-05-14", "2025-05-17")


def test_days_in_a_row_end_with_the_day_of_the_report():
    text = "قصفت الطائرات نوى يوم السبت. وأغلق الجيش طريق درعا لليوم الخامس."
    assert day(text, "siege") == ("2025-05-10", "2025-05-14")
