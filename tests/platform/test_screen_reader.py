"""The app is heard and used through AT-SPI, as a blind consultant uses it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.platform.app_process import AppProcess
from tests.platform.at_spi import ScreenReader, accessibility_bus
from tests.support.command_line import PROGRAM, attent_process

CARDS = """\
BEGIN:VCARD
VERSION:3.0
FN:Anaïs Bakelaar
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Hanneke Zeilstra
ORG:Duinrand Logistiek
END:VCARD
"""
MAIN = "^Attent$"
TOLD = "Prefers Thursdays, and is moving house in May"
NOTE = "Asked for two references"
_ASKED_IN_VAIN = 'does not implement "GetApplicationBusAddress"'
"""What Qt says, now and then, when a reader asks for a bus of the app's own; none needs it."""


@pytest.fixture
def journal(profile: Path) -> Path:
    """Give a profile with two people; one of them said something."""
    cards = profile.parent / "phone.vcf"
    cards.write_text(CARDS, encoding="utf-8")
    attent_process(profile, "import", str(cards))
    attent_process(profile, "note", "--contact", "Hanneke", "--kind", "call", TOLD)
    return profile


@pytest.fixture
def accessible_desktop(desktop: dict[str, str]) -> Iterator[dict[str, str]]:
    """Add the bus of screen readers to the desktop; give its environment."""
    with accessibility_bus(desktop) as environment:
        yield environment


@pytest.fixture
def app(
    journal: Path, accessible_desktop: dict[str, str], app_process: Callable[..., AppProcess]
) -> AppProcess:
    """Open the journal where a screen reader listens."""
    command = [*PROGRAM, "--profile", str(journal), "--lang", "en"]
    return app_process(command, accessible_desktop)


def test_a_contact_is_found_the_last_entry_heard_and_a_note_added(
    app: AppProcess, journal: Path, accessible_desktop: dict[str, str]
) -> None:
    window = app.window(MAIN)
    reader = ScreenReader(app, accessible_desktop)
    row = ("list item", "Hanneke Zeilstra, Duinrand Logistiek.*")

    window.press("ctrl+2")
    reader.focus(("text", "Search contacts"))
    window.type("hanneke")
    reader.read(("list", "Contacts"), row)
    window.press("Return")
    reader.read(("list", "Contacts"), (*row, "focused"))

    last = reader.read(("list", "Timeline"), ("list item", ".*"))
    assert re.match(r"Call on \d+ \w+, held\. ", last.name)
    assert TOLD in last.name

    reader.focus(("text", "What was said\\?"))
    window.type(NOTE)
    written = reader.read(("text", "What was said\\?", "focused"))
    assert written.text == NOTE
    window.press("ctrl+Return")
    saved = reader.read(("list", "Timeline"), ("list item", f".*{NOTE}.*"))
    assert saved.name.startswith("Call on ")
    assert reader.read(("list", "Timeline"), ("list item", ".*")) == saved
    newest = attent_process(journal, "show", "Hanneke", "--json").json["entries"][0]
    assert newest["text"] == NOTE

    window.press("ctrl+f")
    window.press("Escape")
    reader.select(("list", "Contacts"), ("list item", "Anaïs Bakelaar.*"))
    reader.read(("label", "Nothing here yet"))
    reader.read(("list", "Contacts"), ("list item", "Anaïs Bakelaar.*", "selected"))
    assert [line for line in app.errors().splitlines() if _ASKED_IN_VAIN not in line] == []
