"""The keys of the setting are listened for, in every thread and through every change."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from services.global_shortcut import ShortcutImpossibleError, ShortcutTakenError
from services.key_combination import KeyCombination
from services.store import Store
from services.use_cases import UseCases
from tests.support.journal import setting
from tests.support.shortcut import PressableShortcut
from ui.capture.shortcut_keeper import DEFAULT_KEYS, SETTING, ShortcutKeeper, ShortcutState

OTHER = KeyCombination.parse("Meta+F9")


def test_the_default_is_bound_and_presses_come_in_the_main_thread(
    qtbot: QtBot, started: ShortcutKeeper, shortcut: PressableShortcut
) -> None:
    assert started.state == ShortcutState(DEFAULT_KEYS, works=True)
    assert shortcut.keys == KeyCombination.parse("Ctrl+Alt+N")
    heard: list[threading.Thread] = []
    started.pressed.connect(lambda _press: heard.append(threading.current_thread()))
    presser = threading.Thread(target=shortcut.press)
    with qtbot.waitSignal(started.pressed) as pressed:
        presser.start()
        presser.join()
    assert pressed.args == [shortcut.last]
    assert heard == [threading.main_thread()]


@pytest.mark.parametrize(
    ("kept", "keys"),
    [("Meta+F9", "Meta+F9"), ("Ctrl+Nonsense", "Ctrl+Alt+N"), ({"a": 1}, "Ctrl+Alt+N")],
)
def test_the_setting_says_which_keys(
    qtbot: QtBot,
    keeper: ShortcutKeeper,
    shortcut: PressableShortcut,
    use_cases: UseCases,
    kept: object,
    keys: str,
) -> None:
    use_cases.settings.write(SETTING, kept)
    keeper.start()
    qtbot.waitUntil(lambda: keeper.state.works)
    assert str(shortcut.keys) == keys


def test_what_is_off_is_not_bound(
    qtbot: QtBot, keeper: ShortcutKeeper, shortcut: PressableShortcut, use_cases: UseCases
) -> None:
    use_cases.settings.write(SETTING, "")
    keeper.start()
    use_cases.settings.write(SETTING, str(OTHER))
    qtbot.waitUntil(lambda: keeper.state.works)
    assert shortcut.asked == ["Meta+F9"]


def test_other_keys_are_kept_and_bound_at_once(
    qtbot: QtBot, started: ShortcutKeeper, shortcut: PressableShortcut, store: Store
) -> None:
    started.choose(OTHER)
    qtbot.waitUntil(lambda: started.state == ShortcutState(OTHER, works=True))
    assert setting(store, SETTING) == "Meta+F9"
    assert shortcut.keys == OTHER


def test_switched_off_nothing_is_heard_until_it_is_on_again(
    qtbot: QtBot, started: ShortcutKeeper, shortcut: PressableShortcut, store: Store
) -> None:
    former = shortcut.listener
    assert former is not None
    started.choose(None)
    qtbot.waitUntil(lambda: started.state == ShortcutState())
    assert setting(store, SETTING) == ""
    assert shortcut.keys is None
    with qtbot.assertNotEmitted(started.pressed):
        former.pressed(shortcut.last)  # on its way when it was released
        QCoreApplication.sendPostedEvents()
    started.choose(DEFAULT_KEYS)
    qtbot.waitUntil(lambda: started.state.works)


def test_keys_that_are_taken_are_said_and_tried_again_when_chosen_again(
    qtbot: QtBot, keeper: ShortcutKeeper, shortcut: PressableShortcut
) -> None:
    shortcut.refusal = ShortcutTakenError()
    keeper.start()
    qtbot.waitUntil(lambda: keeper.state.error is shortcut.refusal)
    assert (keeper.state.keys, keeper.state.works) == (DEFAULT_KEYS, False)
    shortcut.refusal = None
    keeper.choose(DEFAULT_KEYS)
    qtbot.waitUntil(lambda: keeper.state == ShortcutState(DEFAULT_KEYS, works=True))


def test_news_of_former_keys_is_no_news(
    qtbot: QtBot, started: ShortcutKeeper, shortcut: PressableShortcut
) -> None:
    former = shortcut.listener
    assert former is not None
    started.choose(OTHER)
    qtbot.waitUntil(lambda: started.state.keys == OTHER)
    former.refused(ShortcutTakenError())
    shortcut.listener.bound("Super+J")  # type: ignore[union-attr] # it is bound
    qtbot.waitUntil(lambda: started.state.trigger == "Super+J")
    assert started.state.error is None


def test_keys_can_be_lost_later(
    qtbot: QtBot, started: ShortcutKeeper, shortcut: PressableShortcut
) -> None:
    assert shortcut.listener is not None
    shortcut.listener.refused(ShortcutImpossibleError())
    qtbot.waitUntil(lambda: isinstance(started.state.error, ShortcutImpossibleError))
    assert not started.state.works


def test_closed_it_listens_no_more(
    qtbot: QtBot, started: ShortcutKeeper, shortcut: PressableShortcut
) -> None:
    shortcut.press()
    started.close()
    with qtbot.assertNotEmitted(started.pressed):
        QCoreApplication.sendPostedEvents()
    assert shortcut.keys is None
