"""Events: claims settled, so that what is told twice is one event and what is told apart stays apart."""

from musnad.events.settling import settle, settle_tellings
from musnad.events.telling import Telling

__all__ = ["Telling", "settle", "settle_tellings"]
