"""Documents: `clean(page)` frees a report of its page; `extract(page)` is the HTML step of it alone."""

from musnad.documents.clean import clean
from musnad.documents.html import Extract, extract

__all__ = ["Extract", "clean", "extract"]
