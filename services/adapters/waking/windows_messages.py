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
    """Return whether it says that the machine woke, or that its clock or zone was set."""
    return message == WM_TIMECHANGE or (message == WM_POWERBROADCAST and detail in _RESUMED)
