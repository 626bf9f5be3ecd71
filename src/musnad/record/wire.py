"""The record as JSON: one line out, one line in."""

import msgspec

from musnad.record.record import Record

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def to_json(record: Record) -> str:
    """The record as one line of JSON, Arabic unescaped."""
    return _encoder.encode(record).decode("utf-8")


def from_json(line: str | bytes) -> Record:
    """A record read back from its JSON; raises `msgspec.ValidationError` where a field is wrong."""
    return _decoder.decode(line)
