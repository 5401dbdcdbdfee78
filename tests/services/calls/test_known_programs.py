"""Programs are known by whatever name a system has for them."""

from __future__ import annotations

import pytest

from services.calls.known_programs import KnownPrograms
from services.calls.microphone import MicrophoneUser
from services.terms import Channel, EntryKind

KNOWN = KnownPrograms.read()

VIDEO, CALL = EntryKind.VIDEO_CALL, EntryKind.CALL


@pytest.mark.parametrize(
    ("known_as", "name", "kind", "channel"),
    [
        ("ms-teams.exe", "Teams", VIDEO, Channel.TEAMS),
        ("MSTeams", "Teams", VIDEO, Channel.TEAMS),
        ("teams-for-linux", "Teams", VIDEO, Channel.TEAMS),
        ("us.zoom.Zoom", "Zoom", VIDEO, Channel.ZOOM),
        ("Zoom.exe", "Zoom", VIDEO, Channel.ZOOM),
        ("skypeforlinux", "Skype", VIDEO, Channel.SKYPE),
        ("signal-desktop", "Signal", CALL, Channel.SIGNAL),
        ("5319275A.WhatsAppDesktop", "WhatsApp", CALL, Channel.WHATSAPP),
        ("slack", "Slack", CALL, Channel.SLACK),
        ("firefox", "Firefox", VIDEO, None),
        ("CHROME.EXE", "Chrome", VIDEO, None),
        ("linphone", "Linphone", CALL, Channel.PHONE),
        ("3CXDesktopApp", "3CX", CALL, Channel.PHONE),
        ("CiscoJabber", "Jabber", CALL, Channel.PHONE),
    ],
)
def test_known_ones(known_as: str, name: str, kind: EntryKind, channel: Channel | None) -> None:
    program = KNOWN.program_of(MicrophoneUser("", (known_as,)))
    assert program is not None
    assert (program.name, program.kind, program.channel) == (name, kind, channel)


@pytest.mark.parametrize("known_as", ["pavucontrol", "Audacity.exe", "obs", "SystemSettings"])
def test_what_only_records_or_measures_is_none(known_as: str) -> None:
    assert KNOWN.program_of(MicrophoneUser("Recorder", (known_as,))) is None


@pytest.mark.parametrize(
    ("user", "id_", "name"),
    [
        (MicrophoneUser("My Phone", ("myphone",)), "myphone", "My Phone"),
        (MicrophoneUser("WEBRTC VoiceEngine", ("acme-meet",)), "acme-meet", "acme-meet"),
        (MicrophoneUser("Acme Meet", ("electron",)), "acme meet", "Acme Meet"),
        (MicrophoneUser("Acme", ("python3.12",)), "acme", "Acme"),
        (MicrophoneUser("", ("C:/x/Acme.EXE",)), "c:/x/acme", "C:/x/Acme.EXE"),
        (MicrophoneUser(" two\nlines ", ()), "two lines", "two lines"),
        (MicrophoneUser("", ()), "", ""),
    ],
)
def test_strangers_go_by_the_name_that_says_most(user: MicrophoneUser, id_: str, name: str) -> None:
    program = KNOWN.program_of(user)
    assert program is not None
    assert (program.id, program.name) == (id_, name)
    assert (program.kind, program.channel) == (EntryKind.CALL, None)


def test_the_name_of_one_helps_where_its_file_says_nothing() -> None:
    program = KNOWN.program_of(MicrophoneUser("Microsoft Teams", ("electron",)))
    assert program is not None
    assert program.channel == Channel.TEAMS


def test_channels_of_the_table_are_those_of_the_journal() -> None:
    channels = {program.channel for program in KNOWN._programs.values()} - {None}
    assert channels <= set(Channel)
