r"""Read what Windows notes of the microphone's use.

Windows keeps a key for each program that asked for the microphone, below
HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\microphone:
packages by their family name, all others by their path with # for \ below NonPackaged. Each has
the times of the last use in 100 ns since 1601. LastUsedTimeStop is 0 while the use goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from services.calls.microphone import MicrophoneUser

KEY = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\microphone"
NON_PACKAGED = "NonPackaged"
STARTED = "LastUsedTimeStart"
STOPPED = "LastUsedTimeStop"

_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_TICKS_A_SECOND = 10_000_000


@dataclass(frozen=True, slots=True)
class Consent:
    """Hold one program's key and the values below it; 0 where one is missing."""

    key: str
    packaged: bool
    started: int = 0
    stopped: int = 0


def users_of(consents: Iterable[Consent], booted_at: datetime) -> frozenset[MicrophoneUser]:
    """Return who uses the microphone.

    What seems to go on since before the machine started was cut off by a crash or a power loss.
    """
    booted = int((booted_at - _EPOCH).total_seconds()) * _TICKS_A_SECOND
    return frozenset(
        _user(each) for each in consents if each.stopped == 0 and each.started > booted
    )


def _user(consent: Consent) -> MicrophoneUser:
    if consent.packaged:
        package = consent.key.rpartition("_")[0] or consent.key
        return MicrophoneUser(package.rpartition(".")[2], (package,))
    file = consent.key.replace("\\", "#").rpartition("#")[2]
    name = file[:-4] if file.casefold().endswith(".exe") else file
    return MicrophoneUser(name, (file,))
