"""The entry for the desktop starts what was asked for, and follows the desktop's own switches."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.adapters.autostart.xdg import XdgAutostart, autostart_folder, exec_value
from services.autostart import AutostartError, AutostartState

COMMAND = ["/opt/attent/python", "/opt/attent/main.py", "--background"]
HOSTILE = ["/opt/a b/python", 'say "so"', "50%", "$HOME", "`id`", "a\\b", "", "\n", "ü", ";&|<>"]


def made(config: Path) -> XdgAutostart:
    return XdgAutostart(Path("/opt/attent/app.svg"), {"XDG_CONFIG_HOME": str(config)})


@pytest.fixture
def autostart(tmp_path: Path) -> XdgAutostart:
    return made(tmp_path)


def unquoted(value: str) -> list[str]:
    """Read a value of Exec as the specification says a desktop reads it."""
    escapes = {"n": "\n", "t": "\t", "r": "\r", "s": " ", "\\": "\\"}
    text = re.sub(r"\\(.)", lambda found: escapes[found[1]], value)
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|([^ "]+)', text, re.DOTALL)
    unescaped = (re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) or bare for quoted, bare in words)
    return [argument.replace("%%", "%") for argument in unescaped]


def test_is_off_until_it_is_turned_on(autostart: XdgAutostart) -> None:
    assert autostart.state(COMMAND) is AutostartState.OFF
    autostart.turn_on(COMMAND)
    assert autostart.state(COMMAND) is AutostartState.ON
    assert autostart.state([*COMMAND, "--lang", "nl"]) is AutostartState.OTHER
    autostart.turn_off()
    assert autostart.state(COMMAND) is AutostartState.OFF
    autostart.turn_off()


def test_writes_an_entry_in_the_folder_of_the_specification(
    autostart: XdgAutostart, tmp_path: Path
) -> None:
    autostart.turn_on(COMMAND)
    assert autostart.path == tmp_path / "autostart" / "attent.desktop"
    assert list(autostart.path.parent.iterdir()) == [autostart.path]
    lines = autostart.path.read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert "Exec=/opt/attent/python /opt/attent/main.py --background" in lines
    assert {"Type=Application", "Name=Attent", "Terminal=false"} <= set(lines)
    assert stat.S_IMODE(autostart.path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("X-GNOME-Autostart-enabled=true", "X-GNOME-Autostart-enabled=false"),
        ("Terminal=false", "Hidden=true"),
        ("Exec=/opt", "TryExec=/opt"),
    ],
)
def test_what_the_desktop_switched_off_is_off(autostart: XdgAutostart, line: str, by: str) -> None:
    autostart.turn_on(COMMAND)
    autostart.path.write_text(autostart.path.read_text().replace(line, by))
    assert autostart.state(COMMAND) is AutostartState.OFF
    autostart.turn_on(COMMAND)
    assert autostart.state(COMMAND) is AutostartState.ON


@pytest.mark.parametrize("text", ["", "\x00", "[Desktop Entry]\n", "[Other]\nExec=/opt\n", "Exec="])
def test_what_is_no_entry_is_off(autostart: XdgAutostart, text: str) -> None:
    autostart.turn_on(COMMAND)
    autostart.path.write_text(text)
    assert autostart.state(COMMAND) is AutostartState.OFF


def test_a_key_of_another_group_does_not_count(autostart: XdgAutostart) -> None:
    autostart.turn_on(COMMAND)
    with autostart.path.open("a") as entry:
        entry.write("[Desktop Action new]\nExec=/bin/false\nHidden=true\n")
    assert autostart.state(COMMAND) is AutostartState.ON


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_any_arguments_come_back_as_they_were(arguments: list[str]) -> None:
    value = exec_value(arguments)
    assert unquoted(value) == arguments
    assert "\n" not in value
    assert "%" not in value.replace("%%", "")  # it would begin a field code


def test_hostile_arguments_are_read_back_from_the_file(autostart: XdgAutostart) -> None:
    autostart.turn_on(HOSTILE)
    assert autostart.state(HOSTILE) is AutostartState.ON
    (line,) = (each for each in autostart.path.read_text().split("\n") if each.startswith("Exec="))
    assert unquoted(line.removeprefix("Exec=")) == HOSTILE


def test_a_shell_started_by_the_entry_gets_the_arguments(
    autostart: XdgAutostart, tmp_path: Path
) -> None:
    """Desktops run the words themselves; this one reads them from the file and does the same."""
    told = tmp_path / "told"
    script = f"import sys; open({str(told)!r}, 'w').write(repr(sys.argv[1:]))"
    autostart.turn_on([sys.executable, "-c", script, *HOSTILE])
    (line,) = (each for each in autostart.path.read_text().split("\n") if each.startswith("Exec="))
    subprocess.run(unquoted(line.removeprefix("Exec=")), check=True)
    assert told.read_text() == repr(HOSTILE)


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"XDG_CONFIG_HOME": "/elsewhere", "HOME": "/home/anna"}, "/elsewhere/autostart"),
        ({"HOME": "/home/anna"}, "/home/anna/.config/autostart"),
        ({"XDG_CONFIG_HOME": "", "HOME": "/home/anna"}, "/home/anna/.config/autostart"),
        ({"XDG_CONFIG_HOME": "here", "HOME": "/home/anna"}, "/home/anna/.config/autostart"),
    ],
)
def test_the_folder_is_that_of_the_environment(environment: dict[str, str], folder: str) -> None:
    assert autostart_folder(environment) == Path(folder)


def test_says_why_it_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be")
    autostart = made(tmp_path)
    with pytest.raises(AutostartError):
        autostart.turn_on(COMMAND)
    assert autostart.state(COMMAND) is AutostartState.OFF
