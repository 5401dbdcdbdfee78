"""What macOS tells of a bad moment, when it is asked: whether the screen is locked."""

from __future__ import annotations

import ctypes
import sys

from services.reminding.attention import AttentionState, OnAttentionChanged

assert sys.platform == "darwin"

_FRAMEWORKS = "/System/Library/Frameworks"
_UTF_8 = 0x08000100
_LOCKED = b"CGSSessionScreenIsLocked"


class MacAttention:
    """Ask the window server of the session."""

    def __init__(self) -> None:
        graphics = ctypes.CDLL(f"{_FRAMEWORKS}/CoreGraphics.framework/CoreGraphics")
        self._core = ctypes.CDLL(f"{_FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        pointer = ctypes.c_void_p
        self._session = graphics.CGSessionCopyCurrentDictionary
        self._session.restype, self._session.argtypes = pointer, []
        make = self._core.CFStringCreateWithCString
        make.restype, make.argtypes = pointer, [pointer, ctypes.c_char_p, ctypes.c_uint32]
        self._core.CFDictionaryGetValue.restype = pointer
        self._core.CFDictionaryGetValue.argtypes = [pointer, pointer]
        self._core.CFBooleanGetValue.restype = ctypes.c_ubyte
        self._core.CFBooleanGetValue.argtypes = [pointer]
        self._core.CFRelease.argtypes = [pointer]
        self._key = make(None, _LOCKED, _UTF_8)

    def start(self, on_changed: OnAttentionChanged) -> None:
        """Do nothing."""

    def now(self) -> AttentionState:
        """Return how it is now; outside a session of the window server nothing is known."""
        session = self._session()
        if not session:
            return AttentionState()
        try:
            value = self._core.CFDictionaryGetValue(session, self._key)
            return AttentionState(locked=bool(value and self._core.CFBooleanGetValue(value)))
        finally:
            self._core.CFRelease(session)

    def close(self) -> None:
        """Do nothing."""
