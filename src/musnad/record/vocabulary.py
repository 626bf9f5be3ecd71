"""The closed vocabularies of the record: every code that a field may hold."""

from typing import Literal

Realis = Literal["actual", "denied", "threat", "foiled", "hypothetical"]
Role = Literal[
    "killed", "injured", "arrested", "abducted", "released", "surrendered", "escaped",
    "missing", "displaced", "participants", "held", "seized", "destroyed",
]  # fmt: skip
Scope = Literal["new", "additional", "part", "total"]
Qualifier = Literal["exact", "at_least", "at_most", "about", "between", "vague"]
PlacePrecision = Literal["site", "neighbourhood", "settlement", "district", "governorate", "country", "region"]
TimePrecision = Literal["hour", "part_of_day", "day", "week", "month", "season", "year", "range", "unknown"]
PartOfDay = Literal["dawn", "morning", "noon", "afternoon", "evening", "night"]
Channel = Literal[
    "statement", "interview", "social_media", "correspondent", "witness",
    "official", "medical", "monitor", "media", "unnamed",
]  # fmt: skip
DropReason = Literal["navigation", "related_links", "spam", "other_language", "caption", "signature", "duplicate"]
PublishedBasis = Literal["given", "metadata", "text", "url", "unknown"]
