"""Pages: `find(sources)` brings in files, folders, standard input and web addresses as `Page`s."""

from musnad.pages.find import find
from musnad.pages.page import FetchOptions, Page, PageKind, Unread

__all__ = ["FetchOptions", "Page", "PageKind", "Unread", "find"]
