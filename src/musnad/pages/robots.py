"""Robots: what a host asks of programs that read it."""

from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

_LONGEST_DELAY = 30.0  # a longer crawl-delay is meant for crawlers of whole sites


class Robots:
    """The robots.txt of every host met so far, fetched once each.

    A robots.txt that is missing or cannot be read forbids nothing (RFC 9309).
    """

    def __init__(self, agent: str, text_of: Callable[[str], str | None]) -> None:
        """
        Args:
            agent: The name that Musnad goes by.
            text_of: Fetches an address, None where there is nothing to be had.
        """
        self._agent = agent
        self._text_of = text_of
        self._known: dict[str, RobotFileParser] = {}

    def allow(self, url: str) -> bool:
        """Whether the host lets this address be read."""
        return self._of(url).can_fetch(self._agent, url)

    def delay(self, url: str) -> float:
        """The pause between two pages that the host asks for, 0 where it asks for none."""
        asked = self._of(url).crawl_delay(self._agent)
        return min(float(asked), _LONGEST_DELAY) if asked else 0.0

    def _of(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._known:
            rules = RobotFileParser()
            rules.parse((self._text_of(f"{origin}/robots.txt") or "").splitlines())
            self._known[origin] = rules
        return self._known[origin]
