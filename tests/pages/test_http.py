"""Fetching from a real server on this machine: limits, retries, redirects, robots, refusals."""

import gzip
import socket
from ipaddress import ip_address

import pytest
from werkzeug import Response

from musnad.pages import FetchOptions, Page, Unread, find
from musnad.pages.addresses import is_public

LOCAL = FetchOptions(allow_private=True, backoff=0.0, delay=0.0, read_time=2.0, total_time=5.0, page_size=2000)
BODY = "<html><body><p>قتل ثلاثة جنود.</p></body></html>"


@pytest.fixture
def site(httpserver):
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /closed/\n")
    httpserver.expect_request("/page").respond_with_data(
        BODY.encode("cp1256"), content_type="text/html; charset=windows-1256"
    )
    return httpserver


def fetched(url, options=LOCAL):
    (result,) = find([url], options)
    return result


def test_page_comes_with_its_address_and_charset(site):
    page = fetched(site.url_for("/page"))
    assert isinstance(page, Page)
    assert (page.kind, page.charset, page.url) == ("html", "windows-1256", site.url_for("/page"))
    assert page.body.decode("cp1256") == BODY


def test_private_addresses_are_refused_by_default(site):
    for url in (site.url_for("/page"), "http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/", "http://0x7f000001/"):
        result = fetched(url, FetchOptions(retries=0))
        assert isinstance(result, Unread)
        assert "private or local address" in result.reason


def test_redirect_is_followed_and_checked_again(site, monkeypatch):
    site.expect_request("/moved").respond_with_data("", status=302, headers={"Location": "/page"})
    assert fetched(site.url_for("/moved")).url == site.url_for("/page")

    # A public host whose redirect leads to this machine: only the test server itself passes for public.
    allowed = site.url_for("").split("//")[1].split(":")[0]
    site.expect_request("/inwards").respond_with_data("", status=302, headers={"Location": "http://127.0.0.2:1/secret"})
    monkeypatch.setattr("musnad.pages.addresses.is_public", lambda address: str(address) in (allowed, "127.0.0.1"))
    refused = fetched(site.url_for("/inwards"), FetchOptions(delay=0.0, backoff=0.0))
    assert "127.0.0.2 is a private or local address" in refused.reason


def test_endless_redirects_end(site):
    site.expect_request("/loop").respond_with_data("", status=302, headers={"Location": "/loop"})
    assert "redirected more than" in fetched(site.url_for("/loop")).reason


def test_robots_are_honoured(site):
    site.expect_request("/closed/1").respond_with_data(BODY, content_type="text/html")
    assert "robots.txt" in fetched(site.url_for("/closed/1")).reason
    assert isinstance(fetched(site.url_for("/closed/1"), FetchOptions(allow_private=True, robots=False)), Page)


def test_large_pages_are_left(site):
    site.expect_request("/large").respond_with_data("a" * 5000)
    assert "is larger than" in fetched(site.url_for("/large")).reason


def test_passing_faults_are_tried_again(site):
    answers = iter([Response("", 503), Response(BODY, 200, content_type="text/html")])
    site.expect_request("/busy").respond_with_handler(lambda _request: next(answers))
    assert isinstance(fetched(site.url_for("/busy")), Page)
    site.expect_request("/gone").respond_with_data("", status=404)
    assert "answers 404" in fetched(site.url_for("/gone")).reason


def test_dead_addresses_are_told_and_the_rest_goes_on(site):
    dead = ["http://127.0.0.1:9/x", "http://no-such-host.invalid/", "http:///nothing", "http://[::bad/"]
    results = list(find([*dead, site.url_for("/page")], LOCAL))
    assert [isinstance(result, Unread) for result in results] == [True, True, True, True, False]
    assert "cannot be reached" in results[0].reason
    assert "no such host" in results[1].reason


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "fd00::1",
        "0.0.0.0",
        "100.64.0.1",
    ],
)
def test_addresses_that_are_not_public(address):
    assert not is_public(ip_address(address))
    assert is_public(ip_address("8.8.8.8"))


def test_a_name_that_changes_its_address_is_checked_where_it_is_asked(site, monkeypatch):
    # The first answer is public, the next one this machine: only the address that was checked is ever connected to.
    answers = iter(["8.8.8.8", "127.0.0.1", "127.0.0.1"])
    port = site.port

    def answer(host, at, **_kinds):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), at))]

    monkeypatch.setattr("musnad.pages.addresses.socket.getaddrinfo", answer)
    refused = fetched(f"http://rebinding.example:{port}/page", FetchOptions(robots=False, retries=0, delay=0.0))
    assert isinstance(refused, Unread)
    assert "127.0.0.1" in refused.reason
    assert site.log == []


@pytest.mark.parametrize("url", ["ftp://n.example/a", "file:///etc/hosts", "http://"])
def test_other_schemes_are_no_addresses(url):
    result = fetched(url)
    assert isinstance(result, Unread)
    assert "no http or https address" in result.reason


def test_a_redirect_to_a_file_is_refused(site):
    site.expect_request("/local").respond_with_data("", status=302, headers={"Location": "file:///etc/hosts"})
    assert isinstance(fetched(site.url_for("/local")), Unread)


def test_a_page_that_swells_when_unpacked_is_left(site):
    packed = gzip.compress(b"<p>" + b"a" * 500_000)
    site.expect_request("/bomb").respond_with_data(
        packed, headers={"Content-Encoding": "gzip"}, content_type="text/html"
    )
    assert "larger than" in fetched(site.url_for("/bomb")).reason
