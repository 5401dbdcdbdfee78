"""What the notifier hands to plyer, and what it makes of plyer's failures."""

from __future__ import annotations

import subprocess
import sys
import traceback
from pathlib import Path

import pytest

from services.adapters.plyer_notifier import PlyerNotifier, facade_for
from services.notifications import (
    Notification,
    NotificationError,
    NotificationsUnavailableError,
)

ROOT = Path(__file__).parents[3]
SECRET = Notification("Call Juno Vale", "about the offer nobody may know of")


class FacadeSpy:
    """Take the place of plyer: keep what it was handed, or raise."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.title = self.message = self.app_name = self.app_icon = ""
        self.timeout = 0

    def notify(
        self, *, title: str, message: str, app_name: str, app_icon: str, timeout: int
    ) -> None:
        if self.error is not None:
            raise self.error
        self.title, self.message = title, message
        self.app_name, self.app_icon, self.timeout = app_name, app_icon, timeout


def test_hands_over_text_name_and_icon(tmp_path: Path) -> None:
    icon = tmp_path / "app.svg"
    icon.touch()
    plyer = FacadeSpy()
    PlyerNotifier("Attent", icon, facade=plyer).notify(Notification("one\ntwo", "three\r\nfour"))
    assert (plyer.title, plyer.message) == ("one two", "three\nfour")
    assert (plyer.app_name, plyer.app_icon) == ("Attent", str(icon))


def test_an_icon_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    plyer = FacadeSpy()
    PlyerNotifier("Attent", tmp_path / "none.svg", facade=plyer).notify(SECRET)
    assert plyer.app_icon == ""


@pytest.mark.parametrize("title", ["", " \n\0"])
def test_without_a_title_the_name_of_the_app_stands_there(title: str) -> None:
    plyer = FacadeSpy()
    PlyerNotifier("Attent", facade=plyer).notify(Notification(title, "body"))
    assert plyer.title == "Attent"


def test_a_text_without_end_is_cut() -> None:
    plyer = FacadeSpy()
    PlyerNotifier("Attent", facade=plyer).notify(Notification("t" * 10_000, "b" * 10_000_000))
    assert plyer.title == "t" * 199 + "…"
    assert plyer.message == "b" * 499 + "…"


@pytest.mark.parametrize(
    "error",
    [
        Exception("Shell_NotifyIconW failed: Juno"),
        NotImplementedError("Juno"),
        subprocess.TimeoutExpired(["notify-send", "Juno"], 1),
    ],
)
def test_whatever_plyer_raises_becomes_one_error_without_the_words(error: Exception) -> None:
    with pytest.raises(NotificationError) as raised:
        PlyerNotifier("Attent", facade=FacadeSpy(error)).notify(SECRET)
    assert "Juno" not in "".join(traceback.format_exception(raised.value))


def test_a_precise_error_stays_as_it_is() -> None:
    error = NotificationsUnavailableError()
    with pytest.raises(NotificationsUnavailableError) as raised:
        PlyerNotifier("Attent", facade=FacadeSpy(error)).notify(SECRET)
    assert raised.value is error


def test_a_machine_without_notify_send_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    notifier = PlyerNotifier("Attent", facade=facade_for("linux"))
    with pytest.raises(NotificationsUnavailableError, match="notify-send"):
        notifier.notify(SECRET)


@pytest.mark.skipif(sys.platform == "win32", reason="a file with a mode that forbids running")
def test_a_notify_send_that_does_not_start_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "notify-send"
    program.write_bytes(b"\x7fELF and nothing more")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotificationError):
        PlyerNotifier("Attent", facade=facade_for("linux")).notify(SECRET)


def test_plyer_is_not_imported_before_the_first_notification() -> None:
    program = (
        "import sys\n"
        "from services.adapters.plyer_notifier import PlyerNotifier\n"
        "PlyerNotifier('Attent')\n"
        "assert not any(name.split('.')[0] == 'plyer' for name in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_platform_has_a_way(platform: str) -> None:
    assert facade_for(platform) is not None
