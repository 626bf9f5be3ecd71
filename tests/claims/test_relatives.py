"""Verbs in relative clauses: with الذي, without it behind an indefinite phrase, and with a pronoun that takes up its noun."""

import pytest

from reading import agents, claims_of, counts, targets, the_claim


@pytest.mark.parametrize(
    ("text", "kind", "who", "whom"),
    [
        ("عثر الأهالي على السائق الذي خطف قبل يومين قرب داعل.", "abduction", [], ["السائق"]),
        ("أفرجت الحركة عن المهندسين الذين اختطفتهم عصابة في مأرب.", "abduction", ["عصابة"], ["المهندسين"]),
        ("بدأت في عدن محاكمة ثلاثة جنود قتلوا تاجرا في المكلا.", "attack", ["جنود"], ["تاجرا"]),
        ("شيعت البلدة أربعة مزارعين قتلوا بانفجار لغم في حقلهم.", "bombing", [], ["مزارعين"]),
        ("عاد السائق الذي اختطف جهارا في عدن.", "abduction", [], ["السائق"]),
        ("تدهور وضع العمال الذين اختطفتهم عصابة في مأرب.", "abduction", ["عصابة"], ["العمال"]),
    ],
)
def test_the_antecedent_fills_the_role_that_its_clause_leaves_open(text, kind, who, whom):
    claim = next(claim for claim in claims_of(text) if claim.kind == kind)
    assert (agents(claim), targets(claim)) == (who, whom)


@pytest.mark.parametrize(
    "text",
    [
        "قال الضابط إن 11 شخصا بينهم نحو أربعة جنود قتلوا بانفجار لغم في شبوة.",
        "قال الضابط إن 11 شخصا بينهم ضابط وثلاثة جنود قتلوا بانفجار لغم في شبوة.",
    ],
)
def test_a_part_right_before_the_verb_is_not_its_subject(text):
    assert counts(the_claim(text))[0] == ("killed", 11, 11)
