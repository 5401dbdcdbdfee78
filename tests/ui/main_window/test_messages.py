"""What went wrong is said once, in words, one message after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from services.contacts.contact_service import EmptyNameError, UnknownContactError
from services.errors import KnownError
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import texts
from ui.main_window.main_window import MainWindow
from ui.main_window.message_dialog import MessageDialog
from ui.main_window.messages import Messages
from ui.tasks import UnexpectedError
from ui.theme.theme import Theme

BUG = "Something went wrong in Attent itself"


class Bench:
    """Be messages and the dialogs they open."""

    def __init__(self, qtbot: QtBot, window: MainWindow, theme: Theme, profile: Path) -> None:
        self._qtbot = qtbot
        self._window = window
        self.messages = Messages(profile, theme, window)

    def dialogs(self) -> list[MessageDialog]:
        return [each for each in self._window.findChildren(MessageDialog) if each.isVisible()]

    def said(self) -> list[str]:
        """Return what is said now."""
        return [text for each in self.dialogs() for text in texts(each)]

    def close(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        (dialog,) = self.dialogs()
        QTest.keyClick(dialog, key)
        self._qtbot.waitUntil(lambda: dialog not in self._window.findChildren(MessageDialog))


@pytest.fixture
def bench(qtbot: QtBot, show_window: ShowWindow, theme: Theme, profile: Path) -> Bench:
    return Bench(qtbot, show_window(), theme, profile)


def bug(message: str = "Hanneke") -> BaseException:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def other_bug() -> BaseException:
    try:
        raise KeyError("Hanneke")
    except KeyError as error:
        return error


def test_a_known_error_is_said_in_its_sentence(bench: Bench) -> None:
    bench.messages.show_error(EmptyNameError())
    assert bench.said() == ["A contact needs a name. Type a name and save again."]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_one_error_after_the_other_is_said_and_closed_by_a_key(bench: Bench, key: Qt.Key) -> None:
    errors = [EmptyNameError(), KnownError(), UnknownContactError(name="Anna")]
    for error in errors:
        bench.messages.show_error(error)
    for error in errors:
        assert bench.said() == [str(error)]
        bench.close(key)
    assert bench.said() == []


def test_the_same_error_is_not_said_twice_at_once(bench: Bench) -> None:
    for error in (EmptyNameError(), KnownError(), EmptyNameError(), KnownError()):
        bench.messages.show_error(error)
    bench.close()
    bench.close()
    assert bench.said() == []
    bench.messages.show_error(EmptyNameError())
    assert len(bench.dialogs()) == 1


def test_a_bug_is_said_without_its_words_and_where_its_details_are(
    bench: Bench, profile: Path
) -> None:
    bench.messages.show_bug(bug())
    title, text = bench.said()
    assert title == BUG
    assert str(profile / "attent.log") in text
    assert "Hanneke" not in text


def test_a_bug_of_one_place_is_said_once(bench: Bench) -> None:
    bench.messages.show_bug(bug())
    bench.messages.show_bug(other_bug())  # while one shows
    bench.close()
    assert bench.said() == []
    bench.messages.show_bug(bug("again"))
    assert bench.said() == []


def test_a_bug_elsewhere_is_said_too(bench: Bench) -> None:
    bench.messages.show_bug(bug())
    bench.close()
    bench.messages.show_bug(other_bug())
    assert bench.said()[0] == BUG


def test_what_stands_for_a_bug_is_left_to_the_bug(bench: Bench) -> None:
    bench.messages.show_error(UnexpectedError())
    assert bench.said() == []


def test_about_says_which_version_and_licence(bench: Bench) -> None:
    bench.messages.show_about()
    title, text = bench.said()
    assert title.startswith("Attent ")
    assert "GNU General Public License" in text


def test_the_button_closes_it(qtbot: QtBot, bench: Bench) -> None:
    bench.messages.show_about()
    (dialog,) = bench.dialogs()
    QTest.mouseClick(dialog.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bench.said() == [])
