"""PLOVER and CAMEO: what was done to whom, in the codes of machine-coded event data."""

from musnad.codebooks.book import Row, book
from musnad.codebooks.facts import Facts, first_fitting


def plover(known: Facts) -> Row:
    """The event in PLOVER 2.0: event, mode, contexts, quad class, sectors and what the realis makes of it."""
    table, event = book("plover"), known.event
    row = first_fitting(table["realis"], known) or first_fitting(table["kinds"][event.kind], known) or {}
    quad = table["quads"][row["event"]]
    return {
        "event": row["event"],
        "mode": row.get("mode"),
        "context": list(row.get("context", ())),
        "quad_code": quad,
        "quad_class": table["quad_names"][quad],
        "auxiliary": table["auxiliary"].get(event.realis),
        **({"candidates": row["candidates"]} if "candidates" in row else {}),
        "actor_sectors": [agent.sector for agent in known.agents] or ["UNK"],
        "recipient_sectors": [target.sector for target in known.targets if target.side != "thing"],
        "size": {
            field: toll.best
            for field, role in (("dead", "killed"), ("injured", "injured"), ("arrested", "arrested"))
            if (toll := event.tolls.get(role)) is not None
        },
    }


def cameo(known: Facts) -> Row:
    """The event's CAMEO code and its two-digit root."""
    table = book("cameo")
    row = first_fitting(table["realis"], known) or first_fitting(table["kinds"][known.event.kind], known) or {}
    return {"root": row["code"][:2], "code": row["code"]}
