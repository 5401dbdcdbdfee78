"""Ask sources on D-Bus once, and hear from then on what changes. For one thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from services.adapters.attention.bus_sources import (
    LOGIND,
    LOGIND_PATH,
    Source,
    login_session,
)
from services.adapters.attention.gnome_banners import DCONF, GnomeBanners
from services.adapters.shortcut.session_bus import Body, SessionBus

_BUS = "org.freedesktop.DBus"
_PROPERTIES = "org.freedesktop.DBus.Properties"

Told: TypeAlias = Callable[[Source, bool], None]


class BusWatch(SessionBus):
    """Tell what each source says; one that goes from the bus says nothing, which is False."""

    def __init__(self, bus: str = "SESSION") -> None:
        super().__init__(bus)
        self._sources: list[Source] = []
        self._banners: GnomeBanners | None = None
        self._told: Told = lambda _source, _value: None

    def watch(self, sources: Iterable[Source], told: Told) -> None:
        """Tell of these sources now, and whenever they change."""
        self._told = told
        for source in sources:
            self._add(source)

    def watch_login_session(self, session_id: str, told: Told) -> None:
        """Tell whether this session of logind is locked."""
        self._told = told

        def found(body: Body) -> None:
            self._add(login_session(str(body[0])))

        self.ask(LOGIND, LOGIND_PATH, f"{LOGIND}.Manager", "GetSession", (session_id,), found)

    def watch_banners(self, banners: GnomeBanners, told: Told) -> None:
        """Tell whether GNOME shows notifications."""
        self._told, self._banners = told, banners
        self.listen(f"type='signal',interface='{DCONF}',member='Notify'")
        self._told(banners.source, banners.are_off())

    def on_signal(self, path: str, interface: str, member: str, body: Body) -> None:
        """Handle what sources and the bus tell."""
        match member, body:
            case "NameOwnerChanged", (name, _, owner) if interface == _BUS:
                self._on_owner_changed(str(name), str(owner))
            case "PropertiesChanged", (owned_by, dict(values), *_):
                self._on_properties_changed(path, str(owned_by), values)
            case "ActiveChanged", (value,):
                for source in self._sources:
                    if source.interface == interface and source.property is None:
                        self._told(source, bool(value))
            case "Notify", (str(key), *_) if interface == DCONF and self._banners is not None:
                if self._banners.are_meant_by(key):
                    self._told(self._banners.source, self._banners.are_off())

    def _add(self, source: Source) -> None:
        if source.name not in {each.name for each in self._sources}:
            self.listen(
                f"type='signal',sender='{_BUS}',member='NameOwnerChanged',arg0='{source.name}'"
            )
        self._sources.append(source)
        if source.property is None:
            rule = f"interface='{source.interface}',member='ActiveChanged'"
        else:
            rule = f"interface='{_PROPERTIES}',path='{source.path}',arg0='{source.interface}'"
        self.listen(f"type='signal',sender='{source.name}',{rule}")
        self._ask(source)

    def _ask(self, source: Source) -> None:
        """Ask a source that runs; what there is not is not started for it."""

        def answered(body: Body) -> None:
            value = body[0][1] if source.property is not None else body[0]
            self._told(source, bool(value))

        name, path = source.name, source.path
        if source.property is None:
            self.ask(name, path, source.interface, "GetActive", (), answered)
        else:
            place = source.interface, source.property
            self.ask(name, path, _PROPERTIES, "Get", place, answered)

    def _on_owner_changed(self, name: str, owner: str) -> None:
        for source in self._sources:
            if source.name == name:
                self._told(source, False)
                if owner:
                    self._ask(source)

    def _on_properties_changed(
        self, path: str, interface: str, values: dict[str, tuple[str, object]]
    ) -> None:
        for source in self._sources:
            if (source.path, source.interface) == (path, interface) and source.property in values:
                self._told(source, bool(values[source.property][1]))
