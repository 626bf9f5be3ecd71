"""Data frames of claims and events."""

import pytest

from musnad.errors import MusnadError
from musnad.exports import frames


def test_claims_and_events_as_frames(record, empty):
    claims = frames.to_frame([record, empty])
    assert list(claims["claim"]) == ["c1", "c2", "c3"]
    assert str(claims["from"].dtype).startswith("datetime64")
    assert claims["killed_low"].sum() == 13
    events = frames.to_frame([record], of="events")
    assert list(events["killed_high"].dropna()) == [10]
    assert events["acled_event_type"][0] == "Explosions/Remote violence"


def test_no_records_still_make_a_frame_with_columns():
    assert "killed_best" in frames.to_frame([], of="events").columns


def test_rows_of_something_else_are_refused(record):
    with pytest.raises(ValueError, match='"claims" or "events"'):
        frames.to_frame([record], of="event")


def test_without_pandas_the_error_says_what_to_install(record, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(MusnadError, match=r"pip install 'musnad\[frames\]'"):
        frames.to_frame([record])
