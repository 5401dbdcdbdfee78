"""The page follows the journal, from change sets and nothing else."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.entities import Address, Contact, ContactMethod, Fact, NextTime, Photo, Relation, Tag
from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.journal.values import NewEntry
from services.store import Store
from services.terms import MethodKind, Outcome
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.contact_page.conftest import AddEntry, OpenPage, follow_up_titles
from ui.contact_page.contact_page import ContactPage
from ui.contact_page.facts_rows import MethodRow
from ui.contact_page.header import decode
from ui.widgets.check_box import CheckRow
from ui.widgets.chip import Chip


def texts(page: ContactPage) -> list[str]:
    """Return every label's text that can be seen, in no order."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def edit(store: Store, contact_id: int, **values: object) -> None:
    with store.write() as unit:
        contact = unit.session.get_one(Contact, contact_id)
        for name, value in values.items():
            setattr(contact, name, value)
        unit.commit()


def test_nobody_is_chosen_at_first(page: ContactPage) -> None:
    assert "Nobody chosen" in texts(page)
    assert page.contact_id is None


def test_the_header_says_who_and_how_long(
    open_page: OpenPage, add_entry: AddEntry, store: Store, contact_id: int
) -> None:
    edit(
        store,
        contact_id,
        job_title="Head of IT",
        group_id=1,
        preferred_channel="phone",
        preferred_time="mornings",
        nickname="Han",
    )
    spoke_at = datetime.fromisoformat("2026-02-26T10:00:00+00:00")
    add_entry(NewEntry((contact_id,), outcome=Outcome.HELD, text="x", happened_at=spoke_at))
    shown = texts(open_page(contact_id))
    assert "Hanneke Zeilstra" in shown
    assert "Head of IT, Duinrand Logistiek" in shown
    assert "Clients · “Han” · prefers phone, mornings" in shown
    assert "every 4 weeks · last spoke 5 days ago" in shown


def test_a_note_wished_before_the_contact_shows_is_written_with_that_contact(
    qtbot: QtBot, open_page: OpenPage, contact_id: int, add_contact: AddContact
) -> None:
    page = open_page(add_contact("Pim Rozendaal"))
    page.open(contact_id)
    page.write_note()
    assert not page.composer.text.hasFocus()  # it still is Pim's
    qtbot.waitUntil(page.composer.text.hasFocus)
    assert page.shown_id == contact_id


def test_facts_show_what_there_is_and_nothing_else(
    open_page: OpenPage, store: Store, contact_id: int, add_contact: AddContact
) -> None:
    other = add_contact("Pim Rozendaal")
    with store.write() as unit:
        contact = unit.session.get_one(Contact, contact_id)
        contact.birthday = "1984-03-09"
        contact.facts.append(Fact(text="Coffee black", position=0))
        contact.methods.append(
            ContactMethod(
                kind=MethodKind.PHONE,
                value="+44 7700 900142",
                value_key="447700900142",
                types="cell",
                verified_on=date(2025, 5, 3),
            )
        )
        contact.addresses.append(Address(street="Havenkade 12", locality="Duinrand", types="work"))
        contact.tags.append(Tag(name="sailing", name_key="sailing"))
        unit.session.add(Relation(contact_id=contact_id, other_id=other, role="assistant"))
        unit.session.add(NextTime(contact_id=contact_id, text="Ask about the exam"))
        unit.commit()
    page = open_page(contact_id)
    shown = texts(page)
    for text in (
        "Next time",
        "Ask about the exam",
        "Good to know",
        "Coffee black",
        "+44 7700 900142",
        "mobile · verified May 2025",
        "Havenkade 12\nDuinrand",
        "9 March 1984 · turns 42",
        "Pim Rozendaal",
        "assistant",
    ):
        assert text in shown
    assert [chip.text() for chip in page.findChildren(Chip) if chip.isVisible()] == ["sailing"]
    assert "Open follow-ups" not in shown
    assert "Note" not in shown


def test_a_number_is_copied_by_key(open_page: OpenPage, store: Store, contact_id: int) -> None:
    with store.write() as unit:
        contact = unit.session.get_one(Contact, contact_id)
        contact.methods.append(
            ContactMethod(
                kind=MethodKind.EMAIL, value="h@duinrand.example", value_key="h", types="work"
            )
        )
        unit.commit()
    (row,) = open_page(contact_id).findChildren(MethodRow)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keySequence(row, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "h@duinrand.example"
    assert row.accessibleName() == "E-mail address, h@duinrand.example, work"


def test_a_tick_keeps_a_promise_and_the_focus_goes_to_the_next(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, contact_id: int
) -> None:
    for title in ("first", "second"):
        new = NewFollowUp(title, Due(date(2026, 2, 27)))
        use_cases.follow_ups.add(contact_id, new)
    page = open_page(contact_id)
    first, _second = page.findChildren(CheckRow)
    assert first.accessibleDescription() == "Fri 27 Feb · 4 days late"
    first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.undo_offered) as offered:
        QTest.keyClick(first, Qt.Key.Key_Space)
    assert offered.args[0] == "Follow-up done"
    qtbot.waitUntil(lambda: follow_up_titles(page) == ["second"])
    focused = page.focusWidget()
    assert isinstance(focused, CheckRow)
    assert focused.title == "second"
    offered.args[1]()
    qtbot.waitUntil(lambda: follow_up_titles(page) == ["first", "second"])


def test_the_last_tick_does_not_begin_a_note(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, contact_id: int
) -> None:
    use_cases.follow_ups.add(contact_id, NewFollowUp("only"))
    page = open_page(contact_id)
    (row,) = page.findChildren(CheckRow)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: follow_up_titles(page) == [])
    assert page.facts.hasFocus()
    assert not page.composer.is_open


def test_an_empty_timeline_says_what_to_do(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, contact_id: int
) -> None:
    page = open_page(contact_id)
    assert "Nothing here yet" in texts(page)
    add_entry(NewEntry((contact_id,), text="x"))
    qtbot.waitUntil(page.timeline.isVisible)
    assert "Nothing here yet" not in texts(page)


def test_a_contact_deleted_meanwhile_leaves_a_calm_page(
    qtbot: QtBot, open_page: OpenPage, use_cases: UseCases, contact_id: int
) -> None:
    page = open_page(contact_id)
    use_cases.contacts.delete(contact_id)
    qtbot.waitUntil(lambda: "No longer here" in texts(page))
    use_cases.contacts.restore(contact_id)
    qtbot.waitUntil(lambda: "Hanneke Zeilstra" in texts(page))


def test_a_contact_that_never_was_leaves_a_calm_page(qtbot: QtBot, page: ContactPage) -> None:
    page.open(4711)
    qtbot.waitUntil(lambda: "No longer here" in texts(page))


def test_the_last_one_asked_for_is_the_one_that_shows(
    qtbot: QtBot, page: ContactPage, contact_id: int, add_contact: AddContact
) -> None:
    last = add_contact("Pim Rozendaal")
    shown: list[int | None] = []
    page.contact_shown.connect(shown.append)
    for wanted in (contact_id, last, contact_id, last):
        page.open(wanted)
    qtbot.waitUntil(lambda: page.shown_id == last)
    assert shown == [last]


def test_changes_elsewhere_are_not_read(
    qtbot: QtBot,
    open_page: OpenPage,
    use_cases: UseCases,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    page = open_page(contact_id)
    shown: list[int | None] = []
    page.contact_shown.connect(shown.append)
    other = add_contact("Pim Rozendaal")
    use_cases.journal.add_entry(NewEntry((other,), text="x"))
    use_cases.journal.add_entry(NewEntry((contact_id,), text="y"))
    qtbot.waitUntil(lambda: page.timeline.model().rowCount() == 1)
    assert shown == [contact_id]


def test_a_participants_new_name_shows(
    qtbot: QtBot,
    open_page: OpenPage,
    add_entry: AddEntry,
    store: Store,
    contact_id: int,
    add_contact: AddContact,
) -> None:
    other = add_contact("Pim Rozendaal")
    add_entry(NewEntry((contact_id, other), text="x"))
    page = open_page(contact_id)
    edit(store, other, full_name="Pim Bakelaar")
    role = Qt.ItemDataRole.AccessibleTextRole
    index = page.timeline.model().index(0, 0)
    qtbot.waitUntil(lambda: "with Pim Bakelaar" in index.data(role))


def test_a_refresh_keeps_the_selected_entry(
    qtbot: QtBot, open_page: OpenPage, add_entry: AddEntry, contact_id: int
) -> None:
    oldest = datetime.fromisoformat("2026-01-01T10:00:00+00:00")
    for days in range(4):
        happened_at = oldest + timedelta(days=days)
        add_entry(NewEntry((contact_id,), text=f"day {days}", happened_at=happened_at))
    view = open_page(contact_id).timeline
    view.setCurrentIndex(view.model().index(2, 0))
    add_entry(NewEntry((contact_id,), text="new"))
    qtbot.waitUntil(lambda: view.model().rowCount() == 5)
    assert view.currentIndex().data() == "day 1"


@pytest.mark.parametrize(("width", "facts"), [(816, 208), (712, 184)])
def test_a_narrow_page_has_narrow_facts(
    qtbot: QtBot, open_page: OpenPage, store: Store, contact_id: int, width: int, facts: int
) -> None:
    edit(store, contact_id, note="x" * 400)
    page = open_page(contact_id)
    page.resize(width, 800)
    (note,) = [label for label in page.findChildren(QLabel) if label.text() == "x" * 400]
    qtbot.waitUntil(lambda: note.width() == facts)


def test_a_photo_is_shown_round_in_its_middle(
    qtbot: QtBot, open_page: OpenPage, store: Store, contact_id: int
) -> None:
    with store.write() as unit:
        contact = unit.session.get_one(Contact, contact_id)
        contact.photo = Photo(data=png(300, 100), media_type="image/png")
        unit.commit()
    page = open_page(contact_id)

    def shows_photo() -> bool:
        return page.grab().toImage().pixelColor(24 + 28, 20 + 10).name() == "#336699"

    qtbot.waitUntil(shows_photo)


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n\x00"])
def test_what_is_no_picture_is_no_picture(data: bytes) -> None:
    assert decode(data, 56).isNull()


def test_a_picture_is_cut_to_a_square() -> None:
    image = decode(png(300, 100), 56)
    assert (image.width(), image.height()) == (56, 56)


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill("#336699")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
