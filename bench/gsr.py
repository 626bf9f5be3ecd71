"""Detection: sentences of an openly annotated corpus, read for whether an assault or a protest is told in them.

    MUSNAD_SHARED=../shared python bench/gsr.py [OPTION…]

Every sentence is read alone; options go to the scorer that lies beside the gold (--type assault, --json FILE). A claim
becomes an event of the corpus's two types by its kind; its agents and targets become source and target, with the
actor's country and PLOVER sector as their codes. `events_of` may be imported to see what is handed over.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import musnad
from accuracy import read_rows, shared_folder
from musnad import Claim
from musnad.codebooks.standing import standing
from musnad.lexicon.actors import Actor
from musnad.record.claim import Party

ASSAULTS = frozenset((
    "abduction", "air_strike", "armed_clash", "assassination", "attack", "bombing", "casualties", "chemical_attack",
    "destruction", "execution", "repression", "sexual_violence", "shelling", "suicide_bombing", "torture",
))  # fmt: skip
PROTESTS = frozenset(("mutiny", "protest", "repression", "riot"))
TOLD = frozenset(("actual", "foiled"))
# The corpus names countries by three letters, the lexicon's actors by two; only those that its rows can hold.
COUNTRIES = dict(
    pair.split(":")
    for pair in (
        "AE:ARE AF:AFG AU:AUS BH:BHR CN:CHN CY:CYP DE:DEU DJ:DJI DK:DNK DZ:DZA EG:EGY ER:ERI ES:ESP ET:ETH FR:FRA "
        "GB:GBR GR:GRC ID:IDN IL:ISR IN:IND IQ:IRQ IR:IRN IT:ITA JO:JOR JP:JPN KE:KEN KP:PRK KR:KOR KW:KWT LB:LBN "
        "LY:LBY MA:MAR ML:MLI MR:MRT MY:MYS NE:NER NG:NGA NL:NLD NO:NOR OM:OMN PH:PHL PK:PAK PL:POL PS:PSE QA:QAT "
        "RU:RUS RW:RWA SA:SAU SD:SDN SE:SWE SN:SEN SO:SOM SS:SSD SY:SYR TD:TCD TH:THA TN:TUN TR:TUR UA:UKR UG:UGA "
        "US:USA UZ:UZB VE:VEN YE:YEM ZA:ZAF"
    ).split()
)


def events_of(claim: Claim, actors: Mapping[str, Actor]) -> Iterator[dict[str, Any]]:
    """What the scorer takes for one claim: nothing, or an event of each type that its kind stands for."""
    if claim.realis not in TOLD:
        return
    for event_type, kinds in (("ASSAULT", ASSAULTS), ("PROTEST", PROTESTS)):
        if claim.kind in kinds:
            yield {
                "event_type": event_type, "trigger": claim.trigger.text,
                **_side("source", claim.agents, actors), **_side("target", claim.targets, actors),
            }  # fmt: skip


def _side(name: str, parties: tuple[Party, ...], actors: Mapping[str, Actor]) -> dict[str, str | None]:
    """The words of all parties; the codes of the first that has one."""
    known = [actors[party.actor] for party in parties if party.actor in actors]
    sectors = [standing(party, actors, None).sector for party in parties]
    return {
        name: " ".join(party.text for party in parties),
        f"{name}_country": next((COUNTRIES.get(actor.country or "") for actor in known), None),
        f"{name}_role": next((sector for sector in sectors if sector != "UNK"), None),
    }


def predictions(gold: Path) -> Iterator[dict[str, Any]]:
    """Every sentence of the corpus with its events."""
    actors = musnad.load_knowledge().actors
    for row in read_rows(gold):
        record = musnad.read(row["text"], published=row["date"])
        events = [event for claim in record.claims for event in events_of(claim, actors)]
        yield {"uid": row["uid"], "events": events}


def main() -> None:
    folder = shared_folder() / "gold"
    with TemporaryDirectory() as place:
        predicted = Path(place) / "predicted.jsonl"
        lines = (json.dumps(row, ensure_ascii=False) for row in predictions(folder / "gsr.dev.jsonl"))
        predicted.write_text("\n".join(lines), encoding="utf-8")
        command = [str(folder / "score_gsr.py"), str(predicted), "--data", str(folder / "gsr.dev.jsonl")]
        subprocess.run([sys.executable, *command, *sys.argv[1:]], check=True)


if __name__ == "__main__":
    main()
