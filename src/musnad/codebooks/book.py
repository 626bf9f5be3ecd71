"""Books: the codebook tables as they stand in data/codebooks, read once."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from musnad.errors import DataError

NAMES = ("acled", "actor_types", "cameo", "plover", "ucdp")
Row = dict[str, Any]


@cache
def book(name: str) -> Row:
    """One codebook table, read at its first use; callers must not change it.

    Args:
        name: "acled", "plover", "cameo", "ucdp" or "actor_types".
    """
    source = files("musnad") / "data" / "codebooks" / f"{name}.yaml"
    try:
        table = yaml.load(source.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError) as fault:
        raise DataError(f"data/codebooks/{name}.yaml cannot be read: {fault}") from fault
    if not isinstance(table, dict):
        raise DataError(f"data/codebooks/{name}.yaml holds no table")
    return table


def kinds_coded(name: str) -> frozenset[str]:
    """Every Musnad kind that a codebook's table has rows for."""
    return frozenset(book(name)["kinds"])
