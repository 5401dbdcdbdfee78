"""A way of reaching somebody uses the right number, and its link means what was written."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.contacts.reach import (
    NoCountryError,
    NotAnAddressError,
    NotANumberError,
    Way,
    link,
    methods_for,
)
from services.contacts.values import MethodView
from services.terms import MethodKind

MOBILE, DESK = "+44 7700 900142", "+44 20 7946 0118"


def phone(value: str, types: str = "", *, preferred: bool = False) -> MethodView:
    return MethodView(MethodKind.PHONE, value, tuple(types.split()), None, preferred, None)


def mail(value: str, types: str = "", *, preferred: bool = False) -> MethodView:
    return MethodView(MethodKind.EMAIL, value, tuple(types.split()), None, preferred, None)


def chat(value: str, service: str) -> MethodView:
    return MethodView(MethodKind.CHAT, value, (), service, False, None)


@pytest.mark.parametrize(
    ("way", "methods", "values"),
    [
        (Way.CALL, [phone(DESK, "work"), phone(MOBILE, "cell")], [DESK, MOBILE]),
        (Way.CALL, [phone(DESK), phone(MOBILE, preferred=True)], [MOBILE, DESK]),
        (Way.CALL, [phone(DESK, "work fax"), mail("a@b.example")], []),
        (Way.CALL, [phone(MOBILE), phone("+447700900142", "cell")], [MOBILE]),
        (
            Way.MAIL,
            [mail("a@b.example"), mail("c@d.example", preferred=True)],
            ["c@d.example", "a@b.example"],
        ),
        (
            Way.TEAMS,
            [mail("a@b.example", "work"), chat("a.b@c.example", "Teams")],
            ["a.b@c.example", "a@b.example"],
        ),
        (Way.TEAMS, [mail("A@b.example"), chat("a@b.example", "Microsoft Teams")], ["a@b.example"]),
        (Way.TEAMS, [mail("a@b.example", "home"), chat("anna", "Skype")], []),
        (Way.WHATSAPP, [phone(DESK, "work"), phone(MOBILE, "work cell")], [MOBILE]),
        (
            Way.WHATSAPP,
            [phone(MOBILE, "cell"), chat("+44 7700 900199", "WhatsApp")],
            ["+44 7700 900199", MOBILE],
        ),
        (Way.WHATSAPP, [phone(MOBILE, "voice")], [MOBILE]),
        (Way.WHATSAPP, [phone(DESK, "work")], []),
    ],
)
def test_which_methods_a_way_uses(way: Way, methods: list[MethodView], values: list[str]) -> None:
    assert [each.value for each in methods_for(way, methods)] == values


@pytest.mark.parametrize(
    ("way", "value", "region", "expected"),
    [
        (Way.CALL, "+44 7700 900142", "", "tel:+447700900142"),
        (Way.CALL, "+44 7700 900142", "NL", "tel:+447700900142"),
        (Way.CALL, "020 7946 0118", "GB", "tel:+442079460118"),
        (Way.CALL, "0044 20 7946 0118", "NL", "tel:+442079460118"),
        (Way.CALL, "+44 (0)20 7946 0118", "", "tel:+442079460118"),
        (Way.CALL, "+44 20 7946 0118 ext. 12", "", "tel:+442079460118;ext=12"),
        (Way.CALL, "+44 20 7946 0118 toestel 12", "", "tel:+442079460118;ext=12"),
        (Way.CALL, "tel:+44-20-7946-0118;ext=3", "", "tel:+442079460118;ext=3"),
        (Way.CALL, "(212) 555-0123 x7", "US", "tel:+12125550123;ext=7"),
        (Way.CALL, "٠٢٠ ٧٩٤٦ ٠١١٨", "GB", "tel:+442079460118"),
        (Way.WHATSAPP, "+44 7700 900142", "", "https://wa.me/447700900142"),
        (Way.WHATSAPP, "07700 900142", "GB", "https://wa.me/447700900142"),
        (Way.MAIL, " anna@duinrand.example ", "", "mailto:anna@duinrand.example"),
        (Way.MAIL, "anna+crm@duinrand.example", "", "mailto:anna+crm@duinrand.example"),
        (Way.MAIL, "a?bcc=b%@c.example", "", "mailto:a%3Fbcc%3Db%25@c.example"),
        (Way.MAIL, "a,b@c.example?cc=d", "", "mailto:a%2Cb@c.example%3Fcc%3Dd"),
        (Way.MAIL, '"not@me"@c.example', "", "mailto:%22not%40me%22@c.example"),
        (Way.MAIL, "zoë@brücke.example", "", "mailto:zo%C3%AB@br%C3%BCcke.example"),
        (
            Way.TEAMS,
            "a+b&message=x@c.example",
            "",
            "https://teams.microsoft.com/l/chat/0/0?users=a%2Bb%26message%3Dx@c.example",
        ),
    ],
)
def test_links(way: Way, value: str, region: str, expected: str) -> None:
    assert link(way, value, region) == expected


@pytest.mark.parametrize(
    ("way", "value", "region", "error"),
    [
        (Way.CALL, "ask reception", "NL", NotANumberError),
        (Way.CALL, "112", "NL", NotANumberError),
        (Way.CALL, "+999 123456789", "", NotANumberError),
        (Way.CALL, "+447700900142 / +447700900143", "", NotANumberError),
        (Way.CALL, "", "", NotANumberError),
        (Way.WHATSAPP, "anna", "GB", NotANumberError),
        (Way.CALL, "020 7946 0118", "", NoCountryError),
        (Way.MAIL, "anna", "", NotAnAddressError),
        (Way.MAIL, "anna@duinrand.example\r\nBcc: x@y.example", "", NotAnAddressError),
        (Way.TEAMS, "Anna Bakker", "", NotAnAddressError),
    ],
)
def test_what_is_none_is_refused(way: Way, value: str, region: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        link(way, value, region)


@given(st.text(max_size=80), st.sampled_from(Way))
def test_any_text_gives_a_plain_link_or_is_refused(value: str, way: Way) -> None:
    try:
        result = link(way, value, "NL")
    except (NotANumberError, NoCountryError, NotAnAddressError):
        return
    assert result.isascii()
    assert " " not in result


@given(st.from_regex(r"[!-;=?A-~é]{1,20}@[a-z0-9.]{1,20}", fullmatch=True))
def test_an_address_comes_back_whole_from_its_link(address: str) -> None:
    parts = urlsplit(link(Way.MAIL, address))
    assert unquote(parts.path) == address
    assert not parts.query
    assert not parts.fragment
