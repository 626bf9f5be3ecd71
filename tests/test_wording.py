"""The stance of a word bends no record: what the annotated sets say stays the same under other namings."""

import sys
from pathlib import Path

import pytest

from gold_records import shared
from reading import claims_of

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

from wording import changes, facts, swaps  # noqa: E402  (bench is no package; its folder is put on the path above)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("هاجم مسلحون حاجزا للجيش السوري في داعل.", "هاجم إرهابيون حاجزا لجيش النظام السوري في داعل."),
        ("وصل ثلاثة شهداء إلى المستشفى بعد القصف.", "وصل ثلاثة قتلى إلى المستشفى بعد القصف."),
        ("قصفت قوات الدعم السريع حيا في الفاشر.", "قصفت مليشيا الدعم السريع حيا في الفاشر."),
        ("اختطف مسلحون حوثيون مدرسا في إب.", "اختطف إرهابيون حوثيون مدرسا في إب."),
    ],
)
def test_two_namings_give_one_record(one, other):
    assert facts(claims_of(one)) == facts(claims_of(other)) != []


def test_at_least_99_of_100_swaps_in_the_annotated_sets_change_nothing():
    all_ = list(swaps(shared(".")))
    bent = [(swap.name, swap.told) for swap in all_ if changes(swap) is not None]
    assert len(all_) > 100
    assert len(bent) <= len(all_) // 100, bent
