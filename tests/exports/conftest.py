"""A small report of our own, settled and coded, for every exporter."""

import msgspec
import pytest

from gold_records import gold_record, settled
from musnad.record import Dropped, Record

TEXT = (
    "انفجار سيارة مفخخة في بلدة عيترون أمس أدى إلى مقتل 3 جنود وإصابة أكثر من 7 آخرين، وفق الدفاع المدني.\n"
    "وقال التنظيم إن الهجوم في عيترون أمس أوقع 10 قتلى. ونفى الجيش قصف حي الزهور <b>اليوم</b>."
)
NOTHING = {"agents": [], "targets": [], "place": None, "place_in": [], "time": None, "from": None, "to": None,
           "counts": [], "means": [], "source": None, "realis": "actual"}  # fmt: skip
YESTERDAY = {"time": "أمس", "from": "2024-05-09", "to": "2024-05-09"}


def count(role, low, high, text):
    return {"role": role, "low": low, "high": high, "text": text, "scope": "new"}


CLAIMS = [
    {"kind": "bombing", "trigger": "انفجار", "place": "بلدة عيترون", "targets": ["جنود"], "means": ["سيارة مفخخة"],
     "counts": [count("killed", 3, 3, "3 جنود"), count("injured", 7, None, "7 آخرين")], "source": "الدفاع المدني", **YESTERDAY},
    {"kind": "bombing", "trigger": "الهجوم", "agents": ["التنظيم"], "place": "عيترون", "source": "التنظيم",
     "counts": [count("killed", 10, 10, "10 قتلى")], **YESTERDAY},
    {"kind": "shelling", "trigger": "قصف", "place": "حي الزهور", "source": "الجيش", "realis": "denied"},
]  # fmt: skip


@pytest.fixture
def record() -> Record:
    row = {"id": "r1", "published": "2024-05-10", "title": "تفجير <script>alert(1)</script> في عيترون", "text": TEXT}
    made = gold_record(row | {"claims": [NOTHING | claim for claim in CLAIMS]})
    located = tuple(msgspec.structs.replace(claim, place=at(claim.place, n)) for n, claim in enumerate(made.claims))
    document = msgspec.structs.replace(made.document, dropped=(Dropped("spam", "ankara <i>escort"),))
    return settled(msgspec.structs.replace(made, claims=located, document=document))


def at(place, n):
    known = (
        ("Aitaroun", 33.116, 35.472, "settlement"),
        ("Aitaroun", 33.116, 35.472, "settlement"),
        ("Al-Zuhur", 36.48, 40.75, "neighbourhood"),
    )
    name, lat, lon, precision = known[n]
    return msgspec.structs.replace(
        place,
        name=name,
        lat=lat,
        lon=lon,
        country="LB",
        precision=precision,
        gazetteer_id=name.lower(),
        admin=("Nabatieh",),
    )


@pytest.fixture
def empty() -> Record:
    return gold_record({"id": "r2", "published": None, "title": None, "text": "فاز الفريق في المباراة", "claims": []})
