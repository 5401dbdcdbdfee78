"""An entry opened in place: read whole, moved, its links followed."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.journal.values import EntryView, NewEntry
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import HAPPENED, offers
from ui.contact_page.entry_panel import EntryPanel


def test_it_shows_the_text_as_it_reads(panel: EntryPanel) -> None:
    assert panel.reading.note.toPlainText() == "The board signs on the 30th"
    assert not panel.reading.unfold_button.isVisible()


def test_a_long_text_folds(
    use_cases: UseCases, panel: EntryPanel, entry: EntryView, contact_id: int
) -> None:
    new = NewEntry((contact_id,), text="x\n\n" * 200, happened_at=HAPPENED)
    (id_,) = use_cases.journal.add_entry(new).entries
    folded = use_cases.entries.read(contact_id, id_)
    panel.reading.show_entry(folded)
    note = panel.reading.note
    folded_px = note.heightForWidth(note.width())
    assert panel.reading.unfold_button.isVisible()
    panel.reading.unfold_button.click()
    assert note.heightForWidth(note.width()) > 4 * folded_px
    assert not panel.reading.unfold_button.isVisible()


def test_unfolded_it_is_read_to_its_end(
    use_cases: UseCases, panel: EntryPanel, contact_id: int
) -> None:
    text = "word " * 12_000 + "at last"
    (id_,) = use_cases.journal.add_entry(NewEntry((contact_id,), text=text)).entries
    panel.reading.show_entry(use_cases.entries.read(contact_id, id_))
    panel.reading.unfold_button.click()
    assert panel.reading.note.toPlainText() == text


def test_it_moves_to_somebody_else_and_back(
    qtbot: QtBot,
    panel: EntryPanel,
    use_cases: UseCases,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    pim = add_contact("Pim Rozendaal")
    QTest.keySequence(panel.entry_actions.edit, "Ctrl+M")
    assert panel.entry_actions.mover.hasFocus()
    QTest.keyClicks(panel.entry_actions.mover, "pim")
    qtbot.waitUntil(partial(offers, panel.entry_actions.mover, "Pim"))
    with qtbot.waitSignal(panel.closed), qtbot.waitSignal(panel.undo_offered) as told:
        QTest.keyClick(panel.entry_actions.mover, Qt.Key.Key_Return)
    assert [each.follow_ups[0].title for each in use_cases.timeline.page(pim).entries] == [
        "Call back"
    ]
    words, take_back = told.args or ("", None)
    assert words == "Moved to Pim Rozendaal"
    assert take_back is not None
    take_back()
    qtbot.waitUntil(lambda: len(use_cases.timeline.page(contact_id).entries) == 1)


def test_nothing_overlaps_however_narrow_it_is(qtbot: QtBot, panel: EntryPanel) -> None:
    reading = panel.reading
    for width in (760, 420, 200):
        panel.resize(width, panel.heightForWidth(width))
        qtbot.waitUntil(lambda: reading.height() == reading.heightForWidth(reading.width()))
        parts = [each for each in reading.children() if isinstance(each, QWidget)]
        shown = sorted((each.geometry() for each in parts if each.isVisible()), key=QRect.top)
        assert reading.note.height() == reading.note.heightForWidth(reading.note.width())
        assert all(above.bottom() < below.top() for above, below in pairwise(shown))


def test_it_closes_when_it_is_deleted_elsewhere(
    qtbot: QtBot, panel: EntryPanel, use_cases: UseCases, entry: EntryView
) -> None:
    with qtbot.waitSignal(panel.closed):
        use_cases.journal.delete_entry(entry.id)


def test_links_open_by_a_click_and_only_to_the_web_mail_and_phone(
    panel: EntryPanel, opened: list[str]
) -> None:
    note = panel.reading.note
    for link in ("https://example.com/a?b=c", "mailto:anna@firm.example", "tel:+447700900001"):
        note.anchorClicked.emit(QUrl(link))
    for link in ("file:///etc/passwd", "smb://host/share", "javascript:alert(1)", "note.txt"):
        note.anchorClicked.emit(QUrl(link))
    assert opened == [
        "https://example.com/a?b=c",
        "mailto:anna@firm.example",
        "tel:+447700900001",
    ]


def test_a_follow_up_is_ticked(qtbot: QtBot, panel: EntryPanel, entry: EntryView) -> None:
    row = panel.reading.follow_up_rows[0]
    with qtbot.waitSignal(panel.follow_up_ticked) as ticked:
        row.click()
    assert ticked.args == [entry.follow_ups[0], True]
