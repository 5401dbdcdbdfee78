"""Read the address of a site however it is typed, and make the link that opens it: pure rules."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from services.errors import QT_TRANSLATE_NOOP, KnownError

_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_TOP_LABEL = re.compile(r"[^\W\d_]{2,}|xn--[a-z0-9-]+")
_NEVER = re.compile(r"[\s\x00-\x1f\x7f\\<>\"{}|^`]")
_SAFE = "/?#[]@!$&'()*+,;=:%~"  # of RFC 3986, reserved or escaped already


class NoSiteError(KnownError):
    """Refuse what is not the address of a site."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError",
        "This is not the address of a site. Type one such as www.duinrand.example.",
    )


def normalised(text: str) -> str | None:
    """Return an address with https and its host in lower case; None for "".

    Whatever is not a page of the web raises NoSiteError, as does a user name in the address:
    what stands before an @ is mostly there to mislead.
    """
    if not text:
        return None
    if _NEVER.search(text):
        raise NoSiteError
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        port = parts.port
    except ValueError as error:
        raise NoSiteError from error
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not _is_host(host):
        raise NoSiteError
    # The ports of both schemes mean nothing after http became https.
    shown_port = "" if port in {None, 80, 443} else f":{port}"
    path = "" if parts.path == "/" and not (parts.query or parts.fragment) else parts.path
    return parts._replace(scheme="https", netloc=host + shown_port, path=path).geturl()


def link(site: str) -> str:
    """Return the https link that opens a site, in ASCII; raise NoSiteError where there is none."""
    address = normalised(site)
    if address is None:
        raise NoSiteError
    parts = urlsplit(address)
    host, colon, port = parts.netloc.partition(":")
    host = host.encode("idna").decode()
    return quote(parts._replace(netloc=f"{host}{colon}{port}").geturl(), safe=_SAFE)


def short_form(site: str) -> str:
    """Return an address as people say it: without https:// and www."""
    return site.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _is_host(host: str) -> bool:
    labels = host.split(".")
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return (
        len(labels) > 1
        and all(map(_LABEL.fullmatch, labels))
        and _TOP_LABEL.fullmatch(labels[-1]) is not None
    )
