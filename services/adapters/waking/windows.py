"""Hear on Windows of sleep and of the clock: messages to a window that nobody sees."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from ctypes import wintypes
from threading import Event, Thread
from typing import Any

from services.adapters.waking.windows_messages import (
    WM_CLOSE,
    WM_DESTROY,
    has_woken,
    is_clock_set,
)
from services.reminding.waking import OnWoken

assert sys.platform == "win32"

_CLASS = "AttentWaking"
_TO_WINDOW = 0  # DEVICE_NOTIFY_WINDOW_HANDLE
_CLOSING_S = 2.0
_LRESULT = ctypes.c_ssize_t
_Procedure = ctypes.WINFUNCTYPE(
    _LRESULT, wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM
)


class _WindowClass(ctypes.Structure):
    _fields_ = (
        ("style", wintypes.UINT),
        ("procedure", _Procedure),
        ("class_extra", ctypes.c_int),
        ("window_extra", ctypes.c_int),
        ("instance", wintypes.HINSTANCE),
        ("icon", wintypes.HICON),
        ("cursor", wintypes.HANDLE),
        ("background", wintypes.HBRUSH),
        ("menu_name", wintypes.LPCWSTR),
        ("class_name", wintypes.LPCWSTR),
    )


class WindowsWaking:
    """Own a window in a thread that sleeps between messages.

    It is a window of its own, as those that are for messages only are told nothing of this.
    """

    def __init__(self) -> None:
        self._on_woken: OnWoken = lambda: None
        self._on_clock_set: OnWoken = lambda: None
        self._ready = Event()
        self._window: int | None = None
        self._thread = Thread(target=self._run, name="waking", daemon=True)
        self._procedure = _Procedure(self._on_message)  # Windows does not keep it alive
        self._user32: Any = ctypes.WinDLL("user32")
        self._declare()

    def start(self, on_woken: OnWoken, on_clock_set: OnWoken) -> None:
        """Tell from now on, in the thread."""
        self._on_woken, self._on_clock_set = on_woken, on_clock_set
        self._thread.start()

    def close(self) -> None:
        """Tell nothing more, and end the thread."""
        if self._thread.is_alive():
            self._ready.wait(_CLOSING_S)
            self._user32.PostMessageW(self._window, WM_CLOSE, 0, 0)
            self._thread.join(_CLOSING_S)

    def _declare(self) -> None:
        user32, handle = self._user32, wintypes.HANDLE
        user32.DefWindowProcW.argtypes = (
            *(wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM),
        )
        user32.DefWindowProcW.restype = _LRESULT
        user32.CreateWindowExW.argtypes = (
            *(wintypes.DWORD, wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.DWORD),
            *(ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_int),
            *(wintypes.HWND, wintypes.HMENU, wintypes.HINSTANCE, wintypes.LPVOID),
        )
        user32.CreateWindowExW.restype = wintypes.HWND
        user32.PostMessageW.argtypes = (
            *(wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM),
        )
        with suppress(AttributeError):  # from Windows 8 on
            user32.RegisterSuspendResumeNotification.argtypes = (handle, wintypes.DWORD)
            user32.RegisterSuspendResumeNotification.restype = handle
            user32.UnregisterSuspendResumeNotification.argtypes = (handle,)

    def _run(self) -> None:
        user32 = self._user32
        window_class = _WindowClass(procedure=self._procedure, class_name=_CLASS)
        user32.RegisterClassW(ctypes.byref(window_class))  # fails where it stayed from before
        self._window = user32.CreateWindowExW(
            0, _CLASS, _CLASS, 0, 0, 0, 0, 0, None, None, None, None
        )
        self._ready.set()
        if not self._window:
            return
        told = self._register()
        message = wintypes.MSG()
        while user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            user32.DispatchMessageW(ctypes.byref(message))
        if told:
            user32.UnregisterSuspendResumeNotification(told)
        user32.UnregisterClassW(_CLASS, None)

    def _register(self) -> int | None:
        """Ask to be told of waking from modern standby too, which is not broadcast."""
        with suppress(AttributeError):
            told: int | None = self._user32.RegisterSuspendResumeNotification(
                self._window, _TO_WINDOW
            )
            return told
        return None

    def _on_message(self, window: int, message: int, detail: int, more: int) -> int:
        if has_woken(message, detail):
            self._on_woken()
        elif is_clock_set(message):
            self._on_clock_set()
        elif message == WM_DESTROY:
            self._user32.PostQuitMessage(0)
        result: int = self._user32.DefWindowProcW(window, message, detail, more)
        return result
