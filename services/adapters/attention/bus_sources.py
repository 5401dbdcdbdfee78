"""Who on D-Bus says that the screen is locked, or that the user does not want to be disturbed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from services.adapters.notification_server import NAME as NOTIFICATIONS
from services.adapters.notification_server import PATH as NOTIFICATIONS_PATH


class Trait(Enum):
    """Be what a source tells."""

    LOCKED = auto()
    DO_NOT_DISTURB = auto()


@dataclass(frozen=True, slots=True)
class Source:
    """Name a property that is true or false; without one it is a screen saver, asked GetActive."""

    trait: Trait
    name: str
    path: str
    interface: str
    property: str | None = None


def _saver(name: str, path: str) -> Source:
    return Source(Trait.LOCKED, name, path, name)


SESSION_SOURCES = (
    # The specification has it since 1.3; KDE's tells it.
    Source(Trait.DO_NOT_DISTURB, NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS, "Inhibited"),
    Source(
        Trait.DO_NOT_DISTURB, NOTIFICATIONS, NOTIFICATIONS_PATH, "org.dunstproject.cmd0", "paused"
    ),
    _saver("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    _saver("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    _saver("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    _saver("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    _saver("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"


def login_session(path: str) -> Source:
    """Return the source that a session of logind is."""
    return Source(Trait.LOCKED, LOGIND, path, f"{LOGIND}.Session", "LockedHint")
