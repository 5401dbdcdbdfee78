"""Each system starts a program in its own way, chosen when that is first needed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from services.adapters.autostart.mac import MacAutostart
from services.adapters.autostart.system import SystemAutostart, choose_autostart
from services.adapters.autostart.xdg import XdgAutostart
from services.autostart import Autostart, AutostartError, AutostartState, NoAutostart

ICON = Path("app.svg")


def test_nothing_is_chosen_until_it_is_needed() -> None:
    chosen: list[Path] = []

    def choose(icon: Path) -> Autostart:
        chosen.append(icon)
        return NoAutostart()

    autostart = SystemAutostart(ICON, choose)
    assert chosen == []
    autostart.turn_off()
    assert autostart.state(["attent"]) is AutostartState.OFF
    with pytest.raises(AutostartError):
        autostart.turn_on(["attent"])
    assert chosen == [ICON]


@pytest.mark.parametrize(("platform", "kind"), [("linux", XdgAutostart), ("darwin", MacAutostart)])
def test_follows_the_system(
    platform: str, kind: type, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert isinstance(choose_autostart(ICON, {"XDG_CONFIG_HOME": str(tmp_path)}), kind)


def test_an_app_that_shows_nothing_starts_nothing() -> None:
    assert isinstance(choose_autostart(ICON, {"QT_QPA_PLATFORM": "offscreen"}), NoAutostart)
