"""Writing an entry: opening, saving, keeping, and being told what is wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from services.follow_ups.due import Due
from services.journal.journal_service import JournalService
from services.journal.values import EntryView
from services.terms import Channel, EntryKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import OpenPage, follow_up_titles
from ui.contact_page.composer import Composer
from ui.contact_page.contact_page import ContactPage
from ui.context import UiContext


@pytest.fixture
def outside(written: ContactPage) -> QLineEdit:
    """Put something else on the page that takes the focus."""
    line = QLineEdit(written)
    line.show()
    return line


def save(qtbot: QtBot, composer: Composer) -> None:
    with qtbot.waitSignal(composer.saved):
        QTest.keySequence(QApplication.focusWidget() or composer.text, "Ctrl+Return")


def is_open(composer: Composer) -> bool:
    return composer.is_open


def kind(composer: Composer) -> EntryKind:
    return composer.entry.kind.value


def channel(composer: Composer) -> str | None:
    chosen: str | None = composer.entry.channel.value
    return chosen


def entries(use_cases: UseCases, contact_id: int) -> tuple[EntryView, ...]:
    return use_cases.timeline.page(contact_id).entries


def errors(composer: Composer) -> list[str]:
    labels = composer.findChildren(QLabel)
    return [
        label.text()
        for label in labels
        if label.property("tone") == "overdue" and label.text() and label.isVisible()
    ]


def test_it_is_one_line_until_somebody_writes(open_page: OpenPage, contact_id: int) -> None:
    page = open_page(contact_id)
    assert page.composer.height() == 40
    assert not is_open(page.composer)
    page.write_note()
    assert is_open(page.composer)
    assert page.composer.text.hasFocus()


def test_saved_by_keys_it_stands_on_the_timeline_and_the_next_step_in_the_facts(
    qtbot: QtBot, written: ContactPage, use_cases: UseCases, contact_id: int
) -> None:
    composer = written.composer
    QTest.keyClicks(composer.text, "The board signs on the 30th. #budget")
    QTest.keyClick(composer.text, Qt.Key.Key_Tab)
    assert composer.entry.kind.hasFocus()
    composer.next_step.title.setFocus()
    QTest.keyClicks(composer.next_step.title, "Call back")
    QTest.mouseClick(composer.next_step.week, Qt.MouseButton.LeftButton)
    save(qtbot, composer)
    qtbot.waitUntil(lambda: written.timeline.model().rowCount() == 1)
    (entry,) = entries(use_cases, contact_id)
    assert (entry.kind, entry.channel, entry.outcome) == (
        EntryKind.CALL,
        Channel.PHONE,
        Outcome.HELD,
    )
    assert entry.topics == ("budget",)
    assert entry.follow_ups[0].due == Due(date(2026, 3, 10))
    assert follow_up_titles(written) == ["Call back"]
    assert not is_open(composer)
    assert composer.text.toPlainText() == ""
    assert composer.text.hasFocus()


def test_kind_brings_its_channel_and_only_calls_ask_for_the_outcome(composer: Composer) -> None:
    composer.entry.kind.setFocus()
    QTest.keyClicks(composer.entry.kind, "Mee")
    assert channel(composer) is Channel.IN_PERSON
    assert composer.entry.outcome.isHidden()
    composer.entry.kind.set_value(EntryKind.VIDEO_CALL)
    assert channel(composer) is Channel.TEAMS
    assert composer.entry.outcome.isVisible()


def test_everything_chosen_is_saved_at_wall_time(
    qtbot: QtBot, composer: Composer, use_cases: UseCases, contact_id: int
) -> None:
    composer.entry.outcome.set_value(Outcome.VOICEMAIL)
    composer.entry.when.button.click()
    choose_when(composer, datetime(2026, 2, 27, 16, 45))  # noqa: DTZ001 - wall time
    composer.entry.minutes.button.click()
    composer.next_step.title.setText("Try again")
    composer.next_step.tomorrow.click()
    composer.next_step.time.button.click()
    save(qtbot, composer)
    (entry,) = entries(use_cases, contact_id)
    assert entry.outcome is Outcome.VOICEMAIL
    assert entry.happened_at == datetime(2026, 2, 27, 15, 45, tzinfo=UTC)
    assert entry.duration_s == 15 * 60
    assert entry.follow_ups[0].due == Due(date(2026, 3, 4), time(9), "Europe/Amsterdam")


def test_a_due_time_is_typed_as_soon_as_it_is_wanted(
    qtbot: QtBot, composer: Composer, use_cases: UseCases, contact_id: int
) -> None:
    composer.next_step.title.setText("Call back")
    composer.next_step.tomorrow.click()
    composer.next_step.time.button.click()
    editor = composer.next_step.time.editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "14:35")
    save(qtbot, composer)
    (entry,) = entries(use_cases, contact_id)
    assert entry.follow_ups[0].due == Due(date(2026, 3, 4), time(14, 35), "Europe/Amsterdam")


def choose_when(composer: Composer, wall: datetime) -> None:
    editor = composer.entry.when.editor
    assert isinstance(editor, QDateTimeEdit)
    on, at = QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)
    editor.setDateTime(QDateTime(on, at, QTimeZone.utc()))


def test_the_time_offered_is_that_of_the_users_clock(composer: Composer) -> None:
    composer.entry.when.button.click()
    assert composer.entry.when.editor.text() == "03/03/2026 10:00"


def test_saving_twice_makes_one_entry(
    qtbot: QtBot, composer: Composer, use_cases: UseCases, contact_id: int
) -> None:
    composer.text.setPlainText("once")
    with qtbot.waitSignal(composer.saved):
        composer.save()
        composer.save()
    qtbot.waitUntil(lambda: composer.text.toPlainText() == "")
    assert len(entries(use_cases, contact_id)) == 1


def test_esc_folds_and_keeps_the_text(qtbot: QtBot, composer: Composer) -> None:
    QTest.keyClicks(composer.text, "half a")
    QTest.keyClick(composer.text, Qt.Key.Key_Escape)
    assert not is_open(composer)
    qtbot.waitUntil(lambda: composer.height() == 40)
    QTest.keyClicks(composer.text, "x")
    assert is_open(composer)
    assert "half a" in composer.text.toPlainText()


def test_each_contact_keeps_what_was_typed(
    open_page: OpenPage, composer: Composer, contact_id: int, add_contact: AddContact
) -> None:
    composer.text.setPlainText("for Hanneke")
    composer.entry.kind.set_value(EntryKind.NOTE)
    composer.next_step.title.setText("Call")
    composer.next_step.tomorrow.click()
    open_page(add_contact("Pim Rozendaal"))
    assert composer.text.toPlainText() == ""
    assert composer.next_step.title.text() == ""
    assert kind(composer) is EntryKind.CALL
    open_page(contact_id)
    assert composer.text.toPlainText() == "for Hanneke"
    assert kind(composer) is EntryKind.NOTE
    assert composer.next_step.title.text() == "Call"
    assert composer.next_step.day.is_on


def test_it_folds_when_left_with_nothing_in_it(written: ContactPage, outside: QLineEdit) -> None:
    outside.setFocus()
    assert not is_open(written.composer)


def test_it_stays_open_when_left_with_something_in_it(
    written: ContactPage, outside: QLineEdit
) -> None:
    written.composer.text.setPlainText("half a")
    outside.setFocus()
    assert is_open(written.composer)


def test_an_empty_note_is_refused_at_the_text(qtbot: QtBot, composer: Composer) -> None:
    composer.entry.kind.set_value(EntryKind.NOTE)
    composer.save()
    qtbot.waitUntil(lambda: bool(errors(composer)))
    assert errors(composer)[0].startswith("There is nothing to save yet")
    assert composer.text.accessibleDescription() == errors(composer)[0]
    QTest.keyClicks(composer.text, "x")
    assert errors(composer) == []


def test_a_talk_in_the_future_is_refused_at_the_time_and_nothing_is_lost(
    qtbot: QtBot, composer: Composer, use_cases: UseCases, contact_id: int
) -> None:
    composer.text.setPlainText("tomorrow's talk")
    composer.entry.when.button.click()
    choose_when(composer, datetime(2026, 3, 4, 10, 0))  # noqa: DTZ001 - wall time
    composer.save()
    qtbot.waitUntil(lambda: bool(errors(composer)))
    assert composer.entry.when.editor.property("invalid") is True
    assert composer.text.toPlainText() == "tomorrow's talk"
    choose_when(composer, datetime(2026, 3, 2, 10, 0))  # noqa: DTZ001 - wall time
    assert errors(composer) == []
    save(qtbot, composer)
    assert len(entries(use_cases, contact_id)) == 1


def test_a_due_date_needs_words(qtbot: QtBot, composer: Composer) -> None:
    composer.text.setPlainText("said")
    composer.next_step.tomorrow.click()
    composer.save()
    qtbot.waitUntil(lambda: bool(errors(composer)))
    assert composer.next_step.title.hasFocus()
    QTest.keyClicks(composer.next_step.title, "Call")
    assert errors(composer) == []


def test_what_is_saved_while_another_contact_shows_is_not_typed_again(
    qtbot: QtBot,
    page: ContactPage,
    composer: Composer,
    contact_id: int,
    add_contact: AddContact,
    open_page: OpenPage,
) -> None:
    composer.text.setPlainText("saved on the way out")
    with qtbot.waitSignal(composer.saved):
        composer.save()
        composer.show_contact(add_contact("Pim Rozendaal"))
    composer.show_contact(contact_id)
    assert composer.text.toPlainText() == ""


def test_after_a_bug_it_can_be_saved_again(
    qtbot: QtBot, composer: Composer, bugs: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    composer.text.setPlainText("precious")
    with monkeypatch.context() as broken:
        broken.setattr(JournalService, "add_entry", None)
        composer.save()
        qtbot.waitUntil(lambda: len(bugs) == 1)
    assert composer.text.toPlainText() == "precious"
    save(qtbot, composer)
    bugs.clear()


def test_the_due_date_is_counted_from_the_users_day(
    qtbot: QtBot, composer: Composer, use_cases: UseCases, contact_id: int, ui_context: UiContext
) -> None:
    today = ui_context.clock.now().date()
    composer.next_step.title.setText("Call")
    composer.next_step.tomorrow.click()
    save(qtbot, composer)
    due = entries(use_cases, contact_id)[0].follow_ups[0].due
    assert due is not None
    assert due.on == today + timedelta(days=1)
