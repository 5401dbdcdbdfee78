"""However the address of a site is typed, it is kept in one form, and nothing else opens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.organisations.sites import NoSiteError, link, normalised, short_form


@pytest.mark.parametrize(
    ("typed", "kept", "opened"),
    [
        ("duinrand.example", "https://duinrand.example", None),
        ("http://www.Duinrand.Example/", "https://www.duinrand.example", None),
        (
            "HTTPS://duinrand.example:443/Jobs?q=1#top",
            "https://duinrand.example/Jobs?q=1#top",
            None,
        ),
        ("duinrand.example:8443", "https://duinrand.example:8443", None),
        ("duinrand.example./nl", "https://duinrand.example/nl", None),
        (
            "café-noord.example/über",
            "https://café-noord.example/über",
            "https://xn--caf-noord-d4a.example/%C3%BCber",
        ),
        ("duinrand.example/a%20b", "https://duinrand.example/a%20b", None),
    ],
)
def test_an_address_is_kept_in_one_form(typed: str, kept: str, opened: str | None) -> None:
    assert normalised(typed) == kept
    assert link(typed) == (opened or kept)
    assert normalised(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "duinrand",
        "localhost",
        "192.0.2.1",
        "our site",
        "duinrand.example/our jobs",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://duinrand.example",
        "mailto:info@duinrand.example",
        "https://duinrand.example@elsewhere.example",
        "https://",
        "https://-.example",
        "https://duinrand..example",
        "https://duinrand.example:port",
        "https://[::1",
        "https://" + "x" * 64 + ".example",
        "duinrand.example\\@elsewhere.example",
    ],
)
def test_what_is_no_site_is_refused(typed: str) -> None:
    with pytest.raises(NoSiteError):
        normalised(typed)


def test_no_address_is_no_site() -> None:
    assert normalised("") is None
    with pytest.raises(NoSiteError):
        link("")


@given(st.text(max_size=40))
def test_whatever_is_typed_opens_by_https_or_not_at_all(typed: str) -> None:
    try:
        opened = link(typed)
    except NoSiteError:
        return
    assert opened.startswith("https://")
    assert opened.isascii()


@pytest.mark.parametrize(
    "site",
    ["https://www.duinrand.example", "http://duinrand.example/", "duinrand.example"],
)
def test_an_address_is_said_short(site: str) -> None:
    assert short_form(site) == "duinrand.example"
