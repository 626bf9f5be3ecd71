"""Codebooks: events entered as ACLED, PLOVER, CAMEO and UCDP would enter them."""

from musnad.codebooks.coding import code, coded

__all__ = ["code", "coded"]
