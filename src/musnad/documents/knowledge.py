"""The word lists of cleaning: files of data/documents."""

from importlib.resources import files
from typing import Any

import yaml


def read_list(name: str) -> Any:
    """The content of one word list.

    Args:
        name: The file's name without its ending.
    """
    source = files("musnad") / "data" / "documents" / f"{name}.yaml"
    return yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
