"""Claims: what each sentence asserts, composed from its mentions."""

from musnad.claims.compose import compose

__all__ = ["compose"]
