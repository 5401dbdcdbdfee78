"""From Today, who has no group is shown, all selected, so that many get one at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.contacts.editing_values import MethodDraft
from services.terms import MethodKind
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import ShowWindow
from tests.ui.main_window.conftest import contact_rows, names
from tests.ui.main_window.test_several import button, choose
from tests.ui.today.conftest import go_to, keys


def test_who_is_counted_is_selected_and_gets_a_group(
    qtbot: QtBot, add_contact: AddContact, use_cases: UseCases, show_window: ShowWindow
) -> None:
    for name in ("Anna", "Bram", "Carla"):
        id_ = add_contact(name)
        use_cases.parts.add_method(id_, MethodDraft(MethodKind.PHONE, "+31 6 12345678"))
    add_contact("Dora", group_id=1)
    add_contact("Without a number")
    use_cases.editing.set_cadence(add_contact("With a rhythm"), 14)
    window = show_window()
    window.commands.today.trigger()
    today = window.page_area.places.today_page()
    qtbot.waitUntil(lambda: "rhythmless" in keys(today.main), timeout=20_000)
    go_to(today.main, "rhythmless")
    QTest.keyClick(today.main, Qt.Key.Key_Return)

    qtbot.waitUntil(contact_rows(window).hasFocus)
    assert names(window) == ["Anna", "Bram", "Carla", "With a rhythm", "Without a number"]
    assert button(window, "Group").isVisible()
    with qtbot.waitSignal(window.contacts_read):
        choose(window, "Group", "Prospects")
    groups = {row.name: row.group_id for row in use_cases.contact_list.read().rows}
    assert groups == {
        "Anna": 2,
        "Bram": 2,
        "Carla": 2,
        "Dora": 1,
        "With a rhythm": None,
        "Without a number": None,
    }
    window.commands.today.trigger()
    qtbot.waitUntil(lambda: "rhythmless" not in keys(today.main), timeout=20_000)
