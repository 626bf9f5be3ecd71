"""Frames: records as pandas data frames, an optional extra."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any, Literal

from musnad.errors import MusnadError
from musnad.exports.rows import CLAIM_COLUMNS, EVENT_COLUMNS, claim_rows, event_rows
from musnad.record.record import Record


def to_frame(records: Record | Iterable[Record], of: Literal["claims", "events"] = "claims") -> Any:
    """Records as a pandas DataFrame, one row a claim or an event.

    Args:
        records: One record or many, to lay flat.
        of: "claims" or "events".

    Returns:
        A DataFrame; dates are `datetime64`, numbers nullable integers, lists of names texts joined with "; ".
    """
    if of not in ("claims", "events"):
        raise ValueError(f'of is "claims" or "events", not {of!r}')
    pandas = _pandas()
    rows_of, columns = (claim_rows, CLAIM_COLUMNS) if of == "claims" else (event_rows, EVENT_COLUMNS)
    many = [records] if isinstance(records, Record) else records
    frame = pandas.DataFrame([row for record in many for row in rows_of(record)], columns=list(columns))
    for name in columns:
        if name in ("from", "to", "published"):
            frame[name] = pandas.to_datetime(frame[name], format="%Y-%m-%d")
        elif name.endswith(("_low", "_best", "_high")):
            frame[name] = frame[name].astype("Int64")
    return frame


def _pandas() -> Any:
    """pandas, or an error that says what to install."""
    try:
        return import_module("pandas")
    except ImportError as missing:
        raise MusnadError("data frames need pandas: install it with  pip install 'musnad[frames]'") from missing
