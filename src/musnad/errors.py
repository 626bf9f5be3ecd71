"""The errors of Musnad, one small tree.

MusnadError
├── FetchError        a source could not be brought in (dead link, refused address, too large)
├── InputError        the bytes are there but hold no report (empty, binary, broken JSONL line)
├── SkippedPage       the page is sound but not for Musnad (another language), with the reason
├── DataError         a knowledge file is wrong; every fault is told together
└── StoreError        the archive could not be read or written
"""


class MusnadError(Exception):
    """Base of every error that Musnad raises on purpose; its text is written for people."""


class FetchError(MusnadError):
    """A source could not be fetched."""


class InputError(MusnadError):
    """An input was fetched but cannot be read as a report."""


class SkippedPage(MusnadError):
    """A sound page that Musnad does not read, such as one in another language."""


class DataError(MusnadError):
    """One or more knowledge files are wrong."""


class StoreError(MusnadError):
    """The archive could not be read or written."""
