"""Links reach the program that the system has for them, as they were made."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from ui.links import DesktopLinks, user_country

SCHEMES = ("tel", "mailto", "https")


class Handler(QObject):
    """Be the program that takes links."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.taken.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def handler(qtbot: object) -> Iterator[Handler]:
    handler = Handler()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, handler, "take")  # type: ignore[arg-type]  # PySide wants str
    yield handler
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize(
    "link",
    [
        "tel:+442079460118;ext=12",
        "mailto:%22not%40me%22@duinrand.example",
        "mailto:a%3Fbcc%3Db%25@duinrand.example",
        "https://wa.me/447700900142",
        "https://teams.microsoft.com/l/chat/0/0?users=a%2Bb%26x@duinrand.example",
    ],
)
def test_a_link_reaches_its_program_unchanged(handler: Handler, link: str) -> None:
    assert DesktopLinks().open(link)
    assert handler.taken == [link]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell Qt")
@pytest.mark.parametrize(
    ("link", "answer", "browser", "has"),
    [
        ("tel:+442079460118", "phone.desktop", "", True),
        ("tel:+442079460118", "", "firefox", False),
        ("tel:+442079460118", None, "", True),
        ("mailto:anna@firm.example", "mail.desktop", "", True),
        ("mailto:anna@firm.example", "", "", False),
        ("https://wa.me/447700900142", "", "firefox", True),
        ("https://wa.me/447700900142", "", "", False),
        ("file:///tmp/offer.pdf", "", "", True),
    ],
)
def test_linux_is_asked_who_takes_links(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    link: str,
    answer: str | None,
    browser: str,
    has: bool,
) -> None:
    for name in (*(["xdg-mime"] if answer is not None else []), *([browser] if browser else [])):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {answer}\n", encoding="utf-8")
        program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BROWSER", raising=False)
    assert DesktopLinks().has_program(link) is has


def test_the_country_is_the_systems_or_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    dutch = QLocale(QLocale.Language.English, QLocale.Country.Netherlands)
    monkeypatch.setattr(QLocale, "system", lambda: dutch)
    assert user_country() == "NL"
    monkeypatch.setattr(QLocale, "system", QLocale.c)
    assert user_country() == ""
