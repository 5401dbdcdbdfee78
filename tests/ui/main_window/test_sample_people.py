"""An empty journal is filled with invented people, once, in the app's language."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from services.errors import KnownError
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import names
from ui.context import UiContext
from ui.main_window import sample_people
from ui.main_window.sample_people import SamplePeople


@pytest.mark.parametrize("language", ["en", "nl"])
def test_twelve_people_come(
    qtbot: QtBot,
    show_window: ShowWindow,
    ui_context: UiContext,
    use_cases: UseCases,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    monkeypatch.setattr(sample_people, "current_language", lambda: language)
    window = show_window()
    samples = SamplePeople(ui_context, window)
    window.commands.sample_people.triggered.connect(samples.add)
    with qtbot.waitSignal(window.contacts_read, timeout=20_000):
        window.commands.sample_people.trigger()
        window.commands.sample_people.trigger()  # two clicks are one wish
    assert len(names(window)) == 12
    texts = [
        entry.text
        for contact in use_cases.contact_list.read().rows
        for entry in use_cases.timeline.page(contact.id).entries
    ]
    assert any(" het " in text or " een " in text for text in texts) == (language == "nl")


def test_where_there_are_people_it_says_why_not(
    qtbot: QtBot, show_window: ShowWindow, ui_context: UiContext, add_contact: AddContact
) -> None:
    window = show_window()
    samples = SamplePeople(ui_context, window)
    add_contact("Anna")  # by another process, say
    errors: list[KnownError] = []
    ui_context.tasks.known_error_raised.connect(errors.append)
    samples.add()
    qtbot.waitUntil(lambda: bool(errors))
    qtbot.waitUntil(lambda: names(window) == ["Anna"])
