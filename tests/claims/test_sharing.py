"""Event nouns joined by و share the place that is told behind the last of them."""

from reading import claims_of

TEXT = "أعلنت القوات انتهاء العملية.\n\nوبعد استسلام عشرين عنصرا، وتحرير سبعة من الرهائن في سجن الرقة، انسحبت القوات."


def test_joined_event_nouns_share_a_place():
    places = {claim.kind: claim.place for claim in claims_of(TEXT)}
    surrender, release = places["surrender"], places["release"]
    assert surrender is not None
    assert release is not None
    assert (surrender.text, surrender.inherited, release.inherited) == ("سجن الرقة", True, False)
