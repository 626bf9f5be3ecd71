"""Words of one sentence that tell one event, and those that tell two."""

from reading import agents, claims_of, counts, the_claim


def test_a_hit_verb_goes_on_about_the_event_before_it():
    claim = the_claim("انفجرت عبوة ناسفة استهدفت دورية للجيش قرب داقوق.")
    assert claim.kind == "bombing"


def test_the_mechanism_behind_a_striking_verb_names_the_event():
    claim = the_claim("استهدف الطيران الحربي بغارتين مقرا للفصائل في أريحا.")
    assert (claim.kind, claim.trigger.text) == ("air_strike", "بغارتين")


def test_an_operation_behind_another_deed_only_tells_how():
    (claim,) = claims_of("حررت القوات تسع رهائن في الهول بعد عملية اقتحام واسعة.")
    assert claim.kind == "release"


def test_a_sweep_with_dead_is_a_clash_and_one_that_yields_arrests_is_the_arrest():
    (clash,) = claims_of("أسفرت حملة تمشيط نفذها الجيش في بادية السخنة عن مقتل خمسة عناصر من داعش.")
    assert (clash.kind, counts(clash)) == ("armed_clash", [("killed", 5, 5)])
    (arrest,) = claims_of("نفذت الشرطة حملة دهم في حي النزهة أسفرت عن توقيف 23 مطلوبا.")
    assert (arrest.kind, agents(arrest)) == ("arrest", ["الشرطة"])


def test_people_held_in_a_relative_clause_are_a_state_and_no_event():
    kinds = [claim.kind for claim in claims_of("أطلق الجيش سراح سبعة من الرهائن الذين يحتجزهم التنظيم في الرقة.")]
    assert kinds == ["release"]
