"""The notifier of this system is loaded when it is first asked for something."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from services.adapters import notifier_choice
from services.adapters.notifier import SystemNotifier
from services.adapters.notifier_choice import ChosenNotifier
from services.notifications import Answer, Notification, NotifierWay
from tests.support.notifier import RecordingNotifier


def test_all_goes_to_the_one_that_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    desktop, made = RecordingNotifier(), list[str]()

    def system_notifier(app_name: str, _icon: Path) -> ChosenNotifier:
        made.append(app_name)
        return ChosenNotifier(lambda: desktop, RecordingNotifier())

    monkeypatch.setattr(notifier_choice, "system_notifier", system_notifier)
    answers: list[Answer] = []
    notifier = SystemNotifier("Attent", Path("app.svg"))
    notifier.close()
    assert made == []
    notifier.listen(answers.append)
    notifier.choose(NotifierWay.OFF)
    notifier.notify(Notification("Follow-up due"))
    notifier.choose(NotifierWay.AUTO)
    notifier.notify(Notification("Birthday"))
    notifier.withdraw("key")
    notifier.close()
    assert made == ["Attent"]
    assert [each.title for each in desktop.shown] == ["Birthday"]


def test_two_threads_at_once_load_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made, loading, other_came = list[str](), threading.Event(), threading.Event()

    def system_notifier(app_name: str, _icon: Path) -> ChosenNotifier:
        made.append(app_name)
        loading.set()
        other_came.wait(0.2)  # the other one is held, or makes a second
        return ChosenNotifier(RecordingNotifier, RecordingNotifier())

    monkeypatch.setattr(notifier_choice, "system_notifier", system_notifier)
    notifier = SystemNotifier("Attent", Path("app.svg"))
    first = threading.Thread(target=notifier.listen, args=(lambda _answer: None,))
    first.start()
    loading.wait()
    notifier.choose(NotifierWay.OFF)
    other_came.set()
    first.join()
    assert made == ["Attent"]
