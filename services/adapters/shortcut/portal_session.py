"""A session of the portal for shortcuts: made, bound, heard and closed.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

from services.adapters.shortcut.keysyms import keysym_name
from services.adapters.shortcut.session_bus import Body, SessionBus
from services.global_shortcut import (
    Press,
    ShortcutDeclinedError,
    ShortcutError,
    ShortcutImpossibleError,
    ShortcutListener,
)
from services.key_combination import KeyCombination, Modifier

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
REGISTRY = "org.freedesktop.host.portal.Registry"
APP_ID = "attent"
SHORTCUT_ID = "note"
_DESCRIPTION = "Attent: quick note"  # what the desktop shows beside the keys

_TRIGGER_NAMES = {
    Modifier.META: "LOGO",
    Modifier.CTRL: "CTRL",
    Modifier.ALT: "ALT",
    Modifier.SHIFT: "SHIFT",
}


def trigger(keys: KeyCombination) -> str:
    """Return keys as the portal takes them.

    https://specifications.freedesktop.org/shortcuts-spec/latest/
    """
    held = [name for each, name in _TRIGGER_NAMES.items() if each in keys.modifiers]
    return "+".join((*held, keysym_name(keys.key)))


class PortalConnection(SessionBus):
    """Hold at most one session with the portal; for one thread."""

    def __init__(self) -> None:
        super().__init__()
        self._bound: tuple[KeyCombination, ShortcutListener] | None = None
        self._session = ""
        self._tokens = count(1)
        self._answers: dict[str, Callable[[int, Mapping[str, Any]], None]] = {}
        for interface in (SHORTCUTS, REQUEST, SESSION):
            self.listen(f"type='signal',sender='{PORTAL}',interface='{interface}'")
        self.listen(
            f"type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='{PORTAL}'"
        )
        # Tells who we are where no sandbox does; fails where no attent.desktop is installed.
        self.call(PORTAL, PATH, REGISTRY, "Register", "sa{sv}", (APP_ID, {}))

    def bind(self, keys: KeyCombination, listener: ShortcutListener) -> None:
        """Ask for keys, in a session of their own."""
        self.release()
        self._bound = keys, listener
        options = {"session_handle_token": ("s", f"attent{next(self._tokens)}")}
        self._ask("CreateSession", "a{sv}", (), options, self._on_created)

    def release(self) -> None:
        """End the session."""
        self._bound = None
        self._answers.clear()
        if self._session:
            self.call(PORTAL, self._session, SESSION, "Close")
            self._session = ""

    def on_signal(self, path: str, interface: str, member: str, body: Body) -> None:
        """Handle what the portal and the bus tell."""
        match interface, member, body:
            case (_, "Response", (int(code), dict(results))) if interface == REQUEST:
                if (answer := self._answers.pop(path, None)) is not None:
                    answer(code, results)
            case (_, "Activated", (self._session, _, int(time_ms), dict(options))):
                self._tell_pressed(time_ms, options)
            case (_, "ShortcutsChanged", (self._session, list(shortcuts))):
                self._tell_bound(shortcuts)
            case (_, "Closed", _) if path == self._session:
                self._session = ""
                self._refuse(ShortcutDeclinedError())
            case (_, "NameOwnerChanged", (_, _, str(owner))) if owner:
                self._on_portal_started()

    def _ask(
        self,
        method: str,
        signature: str,
        arguments: Body,
        options: Mapping[str, tuple[str, object]],
        answered: Callable[[int, Mapping[str, Any]], None],
    ) -> None:
        """Make a request, which is answered by a signal on a path known beforehand."""
        token = f"attent{next(self._tokens)}"
        sender = self.unique_name.removeprefix(":").replace(".", "_")
        path = f"{PATH}/request/{sender}/{token}"
        self._answers[path] = answered
        body = (*arguments, {"handle_token": ("s", token), **options})

        def failed() -> None:
            if self._answers.pop(path, None) is not None:
                self._refuse(ShortcutImpossibleError())

        self.call(PORTAL, PATH, SHORTCUTS, method, signature, body, failed)

    def _on_created(self, code: int, results: Mapping[str, Any]) -> None:
        match code, results.get("session_handle"), self._bound:
            case (0, (_, str(session)), (keys, _)):
                self._session = session
                wish = {
                    "description": ("s", _DESCRIPTION),
                    "preferred_trigger": ("s", trigger(keys)),
                }
                arguments = (session, [(SHORTCUT_ID, wish)], "")
                self._ask("BindShortcuts", "oa(sa{sv})sa{sv}", arguments, {}, self._on_bound)
            case _:
                self._refuse(ShortcutImpossibleError())

    def _on_bound(self, code: int, results: Mapping[str, Any]) -> None:
        match code, results.get("shortcuts"):
            case (0, (_, [_, *_] as shortcuts)):
                self._tell_bound(shortcuts)
            case _:
                self._refuse(ShortcutDeclinedError())

    def _on_portal_started(self) -> None:
        """Begin anew: whoever held the session has gone."""
        if self._bound is not None and self._session:
            self._session = ""
            self.bind(*self._bound)

    def _tell_pressed(self, time_ms: int, options: Mapping[str, Any]) -> None:
        _, token = options.get("activation_token", ("s", ""))
        if self._bound is not None:
            self._bound[1].pressed(Press(time_ms & 0xFFFFFFFF, str(token)))

    def _tell_bound(self, shortcuts: list[Any]) -> None:
        if self._bound is not None:
            found = dict(shortcuts)
            _, words = found.get(SHORTCUT_ID, {}).get("trigger_description", ("s", ""))
            self._bound[1].bound(str(words))

    def _refuse(self, error: ShortcutError) -> None:
        bound = self._bound
        self.release()
        if bound is not None:
            bound[1].refused(error)
