"""HTTP: a page from its address, with limits on time and size and no way to private networks."""

import time
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx2

from musnad.errors import FetchError
from musnad.pages.addresses import public_address
from musnad.pages.page import MEGABYTE, FetchOptions, Page
from musnad.pages.robots import Robots
from musnad.pages.sniffing import charset_of, kind_of

_PASSING = frozenset({429, 500, 502, 503, 504})  # statuses worth a second try
_ROBOTS_SIZE = MEGABYTE // 2  # RFC 9309 asks readers for 500 KiB


class GuardedTransport(httpx2.HTTPTransport):
    """A transport that connects only to the checked address of a host, at first and after every redirect."""

    def __init__(self, allow_private: bool) -> None:
        super().__init__(trust_env=False)
        self._allow_private = allow_private

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response from the very address that was checked, under the host's own name."""
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        address = public_address(host, port, allow_private=self._allow_private)
        request.extensions = {**request.extensions, "sni_hostname": host}
        named = request.url
        request.url = named.copy_with(host=address)
        try:
            return super().handle_request(request)
        finally:
            request.url = named


class Fetcher:
    """Fetches pages one after the other, politely; one for all addresses of a run."""

    def __init__(
        self,
        options: FetchOptions,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._options = options
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}
        self._client = httpx2.Client(
            transport=GuardedTransport(options.allow_private),
            timeout=httpx2.Timeout(options.read_time, connect=options.connect_time),
            headers={"User-Agent": options.agent, "Accept-Language": "ar,*;q=0.5"},
            follow_redirects=False,
            trust_env=False,
        )
        self._robots = Robots(options.agent, self._robots_text)

    def close(self) -> None:
        """Let go of open connections."""
        self._client.close()

    def fetch(self, url: str) -> Page:
        """The page at an address.

        Args:
            url: An http or https address.

        Returns:
            The page, its bytes as they came.

        Raises:
            FetchError: The page cannot or must not be fetched; the text says why and what to do.
        """
        deadline = self._clock() + self._options.total_time
        body, final, content_type = self._follow(url, deadline)
        return Page(
            source=url, body=body, kind=kind_of(body, content_type), url=final, charset=charset_of(content_type)
        )

    def _follow(self, url: str, deadline: float) -> tuple[bytes, str, str]:
        """The body behind an address and all its redirects, each of them checked anew."""
        for _ in range(self._options.redirects + 1):
            self._check(url)
            self._wait(url)
            body, target, content_type = self._try(url, deadline, self._options.page_size)
            if target is None:
                return body, url, content_type
            url = target
        raise FetchError(f"{url} is redirected more than {self._options.redirects} times; give the final address")

    def _check(self, url: str) -> None:
        try:
            parts = urlsplit(url)
        except ValueError as fault:
            raise FetchError(f"{url} is no sound address ({fault})") from fault
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise FetchError(f"{url} is no http or https address")
        public_address(parts.hostname, 80, allow_private=self._options.allow_private)
        if self._options.robots and not self._robots.allow(url):
            raise FetchError(f"{parts.hostname} asks programs not to read {url} (robots.txt); save the page by hand")

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        pause = max(self._options.delay, self._robots.delay(url) if self._options.robots else 0.0)
        if host in self._last:
            self._sleep(max(0.0, self._last[host] + pause - self._clock()))
        self._last[host] = self._clock()

    def _try(self, url: str, deadline: float, size: int) -> tuple[bytes, str | None, str]:
        """One address, asked again where the fault may pass: its body, or where it redirects to."""
        for attempt in range(self._options.retries + 1):
            last = attempt == self._options.retries
            try:
                status, body, target, content_type = self._once(url, deadline, size)
            except (httpx2.TimeoutException, httpx2.TransportError) as fault:
                if last or self._clock() >= deadline:
                    raise FetchError(f"{url} cannot be reached ({_plain(fault)}); is the address right?") from fault
            except (httpx2.HTTPError, httpx2.InvalidURL, UnicodeError) as fault:
                raise FetchError(f"{url} cannot be fetched ({_plain(fault)})") from fault
            else:
                if status < 400:
                    return body, target, content_type
                if last or status not in _PASSING:
                    raise FetchError(f"{url} answers {status}; the page is gone, closed or broken there")
            self._sleep(self._options.backoff * 2**attempt)
        raise FetchError(f"{url} cannot be fetched")

    def _once(self, url: str, deadline: float, size: int) -> tuple[int, bytes, str | None, str]:
        with self._client.stream("GET", url) as response:
            content_type = response.headers.get("content-type", "")
            if response.is_redirect and response.next_request is not None:
                return response.status_code, b"", str(response.next_request.url), content_type
            if response.status_code >= 400:
                return response.status_code, b"", None, content_type
            chunks, length = [], 0
            for chunk in response.iter_bytes():
                length += len(chunk)
                if length > size:
                    raise FetchError(f"{url} is larger than {size // MEGABYTE} MB and was left; no report is that long")
                if self._clock() > deadline:
                    raise FetchError(f"{url} takes longer than {self._options.total_time:.0f} s and was left")
                chunks.append(chunk)
            return response.status_code, b"".join(chunks), None, content_type

    def _robots_text(self, url: str) -> str | None:
        """The text of a robots.txt, None where there is none to be had; the page's own fetch tells of a dead host."""
        deadline = self._clock() + self._options.read_time
        try:
            for _ in range(self._options.redirects + 1):
                status, body, target, _kind = self._once(url, deadline, _ROBOTS_SIZE)
                if target is None:
                    return body.decode("utf-8", "replace") if status < 400 else None
                url = target
        except (FetchError, httpx2.HTTPError, httpx2.InvalidURL):
            return None
        return None


def _plain(fault: Exception) -> str:
    return str(fault) or type(fault).__name__
