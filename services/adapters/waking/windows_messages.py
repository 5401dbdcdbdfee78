"""Window messages of Windows that say that time went on unseen (winuser.h)."""

from __future__ import annotations

WM_DESTROY = 0x0002
WM_CLOSE = 0x0010
WM_TIMECHANGE = 0x001E
WM_POWERBROADCAST = 0x0218
PBT_APMRESUMECRITICAL = 0x0006
PBT_APMRESUMESUSPEND = 0x0007
PBT_APMRESUMEAUTOMATIC = 0x0012

_RESUMED = {PBT_APMRESUMECRITICAL, PBT_APMRESUMESUSPEND, PBT_APMRESUMEAUTOMATIC}


def has_woken(message: int, detail: int) -> bool:
    """Return whether it says that the machine woke."""
    return message == WM_POWERBROADCAST and detail in _RESUMED


def is_clock_set(message: int) -> bool:
    """Return whether it says that the clock was set, or the zone: Windows has one word for both."""
    return message == WM_TIMECHANGE
