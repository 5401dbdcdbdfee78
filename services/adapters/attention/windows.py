"""What Windows tells of a bad moment, when it is asked."""

from __future__ import annotations

import ctypes
import sys

from services.reminding.attention import AttentionState, OnAttentionChanged

assert sys.platform == "win32"

# https://learn.microsoft.com/windows/win32/api/shellapi/ne-shellapi-query_user_notification_state
_NOT_PRESENT = 1  # locked, a screen saver, or another user's turn
_BUSY = 2
_FULL_SCREEN_3D = 3
_PRESENTATION = 4
_QUIET_TIME = 6
_FULL_SCREEN_APP = 7


class WindowsAttention:
    """Ask the shell; it announces nothing to a program without a window of its own for it."""

    def start(self, on_changed: OnAttentionChanged) -> None:
        """Do nothing."""

    def now(self) -> AttentionState:
        """Return how it is now."""
        state = ctypes.c_int(0)
        if ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state)) != 0:
            return AttentionState()
        return AttentionState(
            full_screen=state.value in (_BUSY, _FULL_SCREEN_3D, _PRESENTATION, _FULL_SCREEN_APP),
            do_not_disturb=state.value == _QUIET_TIME,
            locked=state.value == _NOT_PRESENT,
        )

    def close(self) -> None:
        """Do nothing."""
