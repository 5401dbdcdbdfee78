"""What a machine lacks is said in one line that ends in the command to get it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import check_system

LDD_OUTPUT = """\
.venv/lib/QtNetwork.abi3.so:
\tlinux-vdso.so.1 (0x00007ffd2a9f0000)
\tlibbrotlidec.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f3b6a000000)
\tlibunheard-of.so.7 => not found
.venv/lib/libqxcb.so:
\tlibxcb-cursor.so.0 => not found
\tlibbrotlidec.so.1 => not found
"""

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux only")


@pytest.fixture(autouse=True)
def root_on_debian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Be root on a Debian whose package lists are there and that has no program but apt-get."""
    (tmp_path / "mirror_main_Packages").touch()
    monkeypatch.setattr(check_system, "APT_LISTS", tmp_path)
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(check_system, "SCREEN_READER_PACKAGES", {})
    has_programs(monkeypatch, "apt-get")


def has_programs(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let the machine have these programs and no others."""
    monkeypatch.setattr("shutil.which", lambda name: name if name in names else None)


def test_this_python_is_good_enough() -> None:
    assert check_system.check_python() is None


def test_an_old_python_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 9, 2))
    complaint = check_system.check_python()
    assert complaint
    assert complaint.startswith("Attent needs Python 3.11 or newer and this is 3.9;")


def test_a_python_without_venv_is_told_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_system, "find_spec", lambda name: None)
    complaint = check_system.check_python()
    assert complaint == "Attent needs Python's venv module: apt-get install -y python3-venv"


@linux_only
def test_missing_libraries_become_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    ldd = subprocess.CompletedProcess([], 1, LDD_OUTPUT, "")
    monkeypatch.setattr("subprocess.run", lambda *_args, **_options: ldd)
    complaint = check_system.check_libraries()
    assert complaint
    assert complaint.endswith(": apt-get install -y libbrotli1 libunheard-of.so.7 libxcb-cursor0")


@linux_only
def test_qt_finds_its_libraries_here() -> None:
    assert check_system.check_libraries() is None


@linux_only
@pytest.mark.parametrize(
    ("variable", "value"),
    [("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen")],
)
def test_a_display_is_one_that_the_environment_names(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "needs a display" in (check_system.check_display() or "")
    monkeypatch.setenv(variable, value)
    assert check_system.check_display() is None


@linux_only
def test_missing_test_programs_become_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    has_programs(monkeypatch, "apt-get", *check_system.TEST_PROGRAM_PACKAGES.keys() - {"dunst"})
    assert check_system.check_tests() == "The tests need dunst: apt-get install -y dunst"


@linux_only
def test_a_screen_reader_is_looked_for_where_debian_has_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reader = {str(tmp_path): "there", str(tmp_path / "pyatspi"): "python3-pyatspi"}
    monkeypatch.setattr(check_system, "SCREEN_READER_PACKAGES", reader)
    programs = check_system.TEST_PROGRAM_PACKAGES
    has_programs(monkeypatch, "apt-get", *programs)
    complaint = check_system.check_tests()
    assert complaint == "The tests need pyatspi: apt-get install -y python3-pyatspi"
    has_programs(monkeypatch, *programs)
    assert check_system.check_tests() is None


def test_a_machine_that_never_updated_does_so_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(check_system, "APT_LISTS", tmp_path / "empty")
    command = check_system.how_to_install(["b", "a"])
    assert command == "apt-get update && apt-get install -y a b"


def test_a_user_needs_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    assert check_system.how_to_install(["a"]) == "sudo apt-get install -y a"


def test_another_system_gets_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    has_programs(monkeypatch)
    assert check_system.how_to_install(["a"]) == "install what your system calls a"


@pytest.mark.parametrize(("complaint", "code"), [(None, 0), ("It needs this.", 1)])
def test_the_exit_code_goes_with_the_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    complaint: str | None,
    code: int,
) -> None:
    monkeypatch.setitem(check_system.CHECKS, "display", lambda: complaint)
    assert check_system.main(["display"]) == code
    assert capsys.readouterr().err == (f"{complaint}\n" if complaint else "")
