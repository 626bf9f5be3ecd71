"""The document cut into sentences and tokens."""

from musnad.sentences.split import parse

__all__ = ["parse"]
