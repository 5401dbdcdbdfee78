"""Listen for keys on a Mac: a hot key of Carbon, heard by the main thread's event loop."""

from __future__ import annotations

from ctypes import CDLL, CFUNCTYPE, POINTER, Structure, byref, c_int32, c_uint32, c_ulong, c_void_p

from services.adapters.shortcut.macos_keys import key_code, modifier_mask
from services.global_shortcut import (
    NoSuchKeyError,
    Press,
    ShortcutError,
    ShortcutImpossibleError,
    ShortcutListener,
    ShortcutTakenError,
)
from services.key_combination import KeyCombination

_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_OBJC = "/usr/lib/libobjc.dylib"


def _four_characters(code: bytes) -> int:
    return int.from_bytes(code, "big")


_SIGNATURE = _four_characters(b"attn")
_KEYBOARD = _four_characters(b"keyb")
_HOT_KEY_PRESSED = 5
_HOT_KEY_EXISTS = -9878  # eventHotKeyExistsErr


class _EventType(Structure):
    _fields_ = (("event_class", c_uint32), ("event_kind", c_uint32))


class _HotKeyId(Structure):
    _fields_ = (("signature", c_uint32), ("number", c_uint32))


_Handler = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_void_p)


class MacShortcut:
    """Register a hot key; everything happens in the main thread."""

    def __init__(self) -> None:
        self._listener: ShortcutListener | None = None
        self._carbon: CDLL | None = None
        self._hot_key = c_void_p()
        self._installed = c_void_p()
        self._handler = _Handler(self._on_hot_key)  # Carbon does not keep it alive

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Register the keys; what was registered before is let go."""
        self.release()
        if (error := self._register(keys)) is not None:
            listener.refused(error)
            return
        self._listener = listener
        listener.bound("")

    def release(self) -> None:
        """Let the keys go."""
        self._listener = None
        if self._carbon is not None and self._hot_key.value:
            self._carbon.UnregisterEventHotKey(self._hot_key)
            self._hot_key = c_void_p()

    def activate(self, window_id: int, press: Press) -> None:
        """Make ours the active app; Qt then raises the window in it."""
        del window_id, press
        objc = CDLL(_OBJC)
        objc.objc_getClass.restype = objc.sel_registerName.restype = c_void_p
        send = CFUNCTYPE(c_void_p, c_void_p, c_void_p)(("objc_msgSend", objc))
        send_flag = CFUNCTYPE(None, c_void_p, c_void_p, c_int32)(("objc_msgSend", objc))
        app = send(
            objc.objc_getClass(b"NSApplication"), objc.sel_registerName(b"sharedApplication")
        )
        send_flag(app, objc.sel_registerName(b"activateIgnoringOtherApps:"), 1)

    def close(self) -> None:
        """Let the keys go and hear no more events."""
        self.release()
        if self._carbon is not None:
            self._carbon.RemoveEventHandler(self._installed)
            self._carbon = None

    def _register(self, keys: KeyCombination) -> ShortcutError | None:
        code = key_code(keys.key)
        if code is None:
            return NoSuchKeyError()
        carbon = self._carbon or self._load()
        if carbon is None:
            return ShortcutImpossibleError()
        identity = _HotKeyId(_SIGNATURE, 1)
        target = carbon.GetApplicationEventTarget()
        mask = modifier_mask(keys)
        status = carbon.RegisterEventHotKey(code, mask, identity, target, 0, byref(self._hot_key))
        if status == _HOT_KEY_EXISTS:
            return ShortcutTakenError()
        return ShortcutImpossibleError() if status else None

    def _load(self) -> CDLL | None:
        """Load Carbon and have it call our handler; None if it can't be."""
        try:
            carbon = CDLL(_CARBON)
        except OSError:
            return None
        carbon.GetApplicationEventTarget.restype = c_void_p
        carbon.RegisterEventHotKey.argtypes = (
            *(c_uint32, c_uint32, _HotKeyId, c_void_p, c_uint32, POINTER(c_void_p)),
        )
        carbon.UnregisterEventHotKey.argtypes = carbon.RemoveEventHandler.argtypes = (c_void_p,)
        carbon.InstallEventHandler.argtypes = (
            *(c_void_p, _Handler, c_ulong, POINTER(_EventType), c_void_p, POINTER(c_void_p)),
        )
        pressed = _EventType(_KEYBOARD, _HOT_KEY_PRESSED)
        target = carbon.GetApplicationEventTarget()
        status = carbon.InstallEventHandler(
            target, self._handler, 1, byref(pressed), None, byref(self._installed)
        )
        self._carbon = None if status else carbon
        return self._carbon

    def _on_hot_key(self, _next: object, _event: object, _data: object) -> int:
        if self._listener is not None:
            self._listener.pressed(Press())
        return 0
