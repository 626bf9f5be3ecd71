"""Addresses: which hosts may be asked, decided on the numbers that a name resolves to and not on the name."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from musnad.errors import FetchError

Address = IPv4Address | IPv6Address


def public_address(host: str, port: int, *, allow_private: bool) -> str:
    """The numeric address to connect to, so that the address checked is the address asked.

    Args:
        host: A name or a numeric address.
        port: The port.
        allow_private: Whether private and loopback addresses will do.

    Returns:
        The first address of the host, as a number.

    Raises:
        FetchError: The name resolves to nothing, or to any address that is not public.
    """
    found = _resolve(host, port)
    private = [address for address in found if not is_public(address)]
    if private and not allow_private:
        raise FetchError(
            f"{host} is a private or local address ({private[0]}), which is not fetched; use --allow-private "
            "(FetchOptions(allow_private=True)) if you mean it"
        )
    return str(found[0])


def is_public(address: Address) -> bool:
    """Whether an address lies on the open internet; an IPv4 address wrapped in IPv6 is judged as what it is."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if inner:
            return is_public(inner)
        if address in _NAT64:
            return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    return address.is_global and not address.is_multicast


_NAT64 = IPv6Network("64:ff9b::/96")


def _resolve(host: str, port: int) -> list[Address]:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise FetchError(f"no such host: {host}; check the address") from fault
    return [ip_address(str(row[4][0]).partition("%")[0]) for row in rows]
