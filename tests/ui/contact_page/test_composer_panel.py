"""Below the text of a composer: what shows in little room, and names that nobody has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.journal import AddContact
from ui.contact_page.composer import Composer
from ui.theme.metrics import M


def test_words_of_the_buttons_outlast_the_hints_where_room_is_short(composer: Composer) -> None:
    panel = composer.panel
    discard, save_button = panel.discard_button, panel.save_button
    (hint,) = (each for each in panel.findChildren(QLabel) if "Esc" in each.text())
    both = discard.worded_width() + M
    footer = save_button.parentWidget()
    assert footer is not None
    layout = footer.layout()
    assert layout is not None
    for width, expected in (
        (both + save_button.sizeHint().width() + hint.sizeHint().width() + 2 * M, (True, True)),
        (both + save_button.sizeHint().width() + 1, (False, True)),
        (both + save_button.minimumSizeHint().width() + M, (False, False)),
    ):
        footer.resize(width, footer.height())
        layout.activate()
        has_keys = save_button.width() >= save_button.sizeHint().width()
        assert (hint.isVisible(), has_keys) == expected
        assert save_button.width() >= save_button.minimumSizeHint().width()
        assert discard.width() >= discard.worded_width()


def test_a_name_that_nobody_has_is_told_of_at_the_field(
    qtbot: QtBot, composer: Composer, add_contact: AddContact
) -> None:
    add_contact("Pim Rozendaal")
    people = composer.panel.people
    line, told = people.line, composer.panel.errors.label(people)
    line.setFocus()
    QTest.keyClicks(line, "Piet\r")  # Enter is there before anybody was looked up
    qtbot.waitUntil(told.isVisible)
    assert told.text().startswith("There is no contact called “Piet”.")
    assert line.accessibleDescription() == told.text()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert not told.isVisible()
    line.selectAll()
    QTest.keyClicks(line, "Pim\r")
    qtbot.waitUntil(lambda: [each.name for each in people.people] == ["Pim Rozendaal"])
    assert not told.isVisible()
