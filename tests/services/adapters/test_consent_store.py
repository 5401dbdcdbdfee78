"""Who uses the microphone is read from what Windows notes of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.adapters.consent_store import Consent, users_of
from services.calls.known_programs import KnownPrograms
from services.calls.microphone import MicrophoneUser

BOOTED = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)
_UNIX_TICKS = 116_444_736_000_000_000  # 1970 in FILETIME, as Microsoft documents it


def ticks(at: datetime) -> int:
    return _UNIX_TICKS + int(at.timestamp()) * 10_000_000


NINE = ticks(BOOTED + timedelta(hours=2))
TEN = ticks(BOOTED + timedelta(hours=3))
YESTERDAY = ticks(BOOTED - timedelta(hours=12))

ZOOM = r"C:#Users#Anna#AppData#Roaming#Zoom#bin#Zoom.exe"


@pytest.mark.parametrize(
    ("consent", "user"),
    [
        (Consent(ZOOM, False, NINE), MicrophoneUser("Zoom", ("Zoom.exe",))),
        (Consent("C:#Acme#acme", False, NINE), MicrophoneUser("acme", ("acme",))),
        (Consent("MSTeams_8wekyb3d8bbwe", True, NINE), MicrophoneUser("MSTeams", ("MSTeams",))),
        (
            Consent("5319275A.WhatsAppDesktop_cv1g1gvanyjgm", True, NINE),
            MicrophoneUser("WhatsAppDesktop", ("5319275A.WhatsAppDesktop",)),
        ),
        (Consent("Odd", True, NINE), MicrophoneUser("Odd", ("Odd",))),
    ],
)
def test_who_uses_it_now(consent: Consent, user: MicrophoneUser) -> None:
    assert users_of([consent], BOOTED) == {user}


@pytest.mark.parametrize(
    "consent",
    [
        Consent(ZOOM, False),  # asked for it, and never used it
        Consent(ZOOM, False, NINE, TEN),
        Consent(ZOOM, False, 0, TEN),
        Consent(ZOOM, False, YESTERDAY),  # the machine crashed in the middle
    ],
)
def test_who_does_not(consent: Consent) -> None:
    assert users_of([consent], BOOTED) == frozenset()


def test_several_use_it_and_the_table_of_programs_knows_them() -> None:
    consents = [
        Consent(ZOOM, False, NINE),
        Consent("MSTeams_8wekyb3d8bbwe", True, TEN),
        Consent("C:#Program Files#Mozilla Firefox#firefox.exe", False, NINE, TEN),
    ]
    known = KnownPrograms.read()
    found = [known.program_of(user) for user in users_of(consents, BOOTED)]
    assert sorted(each.name for each in found if each is not None) == ["Teams", "Zoom"]
