"""Every control has a name and a role that screen readers can say, and every row is a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from services.journal.values import NewEntry
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.ui.conftest import OpenWindow
from tests.ui.reminders.hand import rows
from ui.contact_page.header import ContactHeader
from ui.context import UiContext
from ui.duplicates.duplicates_window import DuplicatesWindow
from ui.main_window.contact_list_panel import ContactListPanel
from ui.main_window.import_dialog import ImportDialog
from ui.main_window.main_window import MainWindow
from ui.main_window.message_dialog import MessageDialog
from ui.main_window.name_dialog import NameDialog
from ui.main_window.navigation import Navigation
from ui.main_window.new_contact_dialog import NewContactDialog
from ui.minimised_notice import MinimisedNotice
from ui.own_fields.own_fields_window import OwnFieldsWindow
from ui.quit_question import QuitQuestion
from ui.reminders.reminder_window import ReminderWindow
from ui.settings.settings_window import SettingsWindow
from ui.shortcuts.sheet import ShortcutSheet
from ui.widgets.secondary_window import SecondaryWindow

MakeDialog = Callable[[UiContext, MainWindow], QWidget]
MEANINGLESS = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}
DIALOGS: dict[str, MakeDialog] = {
    "import": lambda context, window: ImportDialog(context.theme, "phone.vcf", window),
    "message": lambda context, window: MessageDialog(context.theme, "Title", "Text", window),
    "name": lambda context, window: NameDialog(
        context.theme, "Name of the view", "Save", parent=window
    ),
    "new contact": lambda context, window: NewContactDialog(context, (), None, window),
    "quit": lambda context, window: QuitQuestion(context.theme, window, has_tray=True),
    "minimised": lambda context, window: MinimisedNotice(context.theme, window),
    "shortcuts": lambda context, window: ShortcutSheet(context.theme, window.commands, window),
}


@pytest.fixture
def contact(add_contact: AddContact, use_cases: UseCases) -> int:
    """Add somebody with whom something was said."""
    id_ = add_contact("Hanneke Zeilstra", "Duinrand Logistiek")
    use_cases.journal.add_entry(NewEntry((id_,), EntryKind.CALL, "Asked for references"))
    return id_


@pytest.fixture
def window(open_window: OpenWindow, contact: int) -> MainWindow:
    """Show the window with a contact open."""
    return open_window(contact)


def heard(window: QWidget) -> tuple[QAccessible.Role, str]:
    """Return what a window is to a screen reader, and its name."""
    spoken = QAccessible.queryAccessibleInterface(window)
    return spoken.role(), spoken.text(QAccessible.Text.Name)


def faults(window: QWidget) -> list[str]:
    """Describe every control in a window that a screen reader could not make sense of."""
    found = []
    for widget in [each for each in window.findChildren(QWidget) if each.isVisible()]:
        spoken = QAccessible.queryAccessibleInterface(widget)
        if isinstance(widget, QScrollBar):
            continue
        if "<" in spoken.text(QAccessible.Text.Description):
            found.append(f"{path(widget)} is described in mark-up")
        if isinstance(widget, QAbstractItemView):
            found += [f"{path(widget)}: {each}" for each in mute_rows(widget)]
        if not takes_focus(widget):
            continue
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{path(widget)} has no name")
        if spoken.role() in MEANINGLESS:
            found.append(f"{path(widget)} is of no role")
    return found


def takes_focus(widget: QWidget) -> bool:
    """Return whether Tab stops here; what hands the keyboard on, as in a spin box, is no stop."""
    return (
        widget.focusProxy() is None
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
    )


def mute_rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [f"row {each.row()} says nothing" for each in rows if not each.data(role)]


def path(widget: QObject | None) -> str:
    names = []
    while widget is not None:
        names.append(type(widget).__name__)
        widget = widget.parent()
    return " < ".join(names[:4])


def test_every_control_of_the_window_can_be_heard(window: MainWindow) -> None:
    assert faults(window) == []


def test_every_control_of_an_organisation_can_be_heard(
    qtbot: QtBot, window: MainWindow, use_cases: UseCases, contact: int
) -> None:
    organisation_id = use_cases.contact_page.read(contact).organisation_id
    assert organisation_id is not None
    window.page_area.open_organisation(organisation_id)
    page = window.page_area.organisation_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shown_id == organisation_id)
    assert faults(window) == []


@pytest.mark.parametrize("kind", DIALOGS)
def test_every_control_of_a_dialog_can_be_heard(
    qtbot: QtBot, ui_context: UiContext, window: MainWindow, kind: str
) -> None:
    dialog = DIALOGS[kind](ui_context, window)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    assert faults(dialog) == []


def test_every_control_of_the_reminders_can_be_heard(qtbot: QtBot, ui_context: UiContext) -> None:
    window = ReminderWindow(ui_context.theme, ui_context.clock)
    qtbot.addWidget(window)
    window.present()
    assert faults(window) == []


def test_the_reminders_are_a_window_that_says_how_many_there_are(
    qtbot: QtBot, ui_context: UiContext
) -> None:
    window = ReminderWindow(ui_context.theme, ui_context.clock)
    qtbot.addWidget(window)
    window.set_rows(rows("first", "second"))
    window.present()
    assert heard(window) == (QAccessible.Role.Window, "2 reminders")
    window.set_rows([])
    window.present()
    assert heard(window) == (QAccessible.Role.Window, "Reminders")


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (SettingsWindow, "Settings"),
        (OwnFieldsWindow, "Own fields"),
        (DuplicatesWindow, "Duplicates"),
    ],
)
def test_what_stands_beside_the_main_window_is_a_window(
    qtbot: QtBot, ui_context: UiContext, kind: type[SecondaryWindow], title: str
) -> None:
    window = kind(ui_context)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.present()
    assert heard(window) == (QAccessible.Role.Window, title)


def test_every_control_of_the_duplicates_can_be_heard(
    qtbot: QtBot, ui_context: UiContext, add_contact: AddContact
) -> None:
    add_contact("Okke Zeilmaker")
    add_contact("Okke Zeilmaker")
    window = DuplicatesWindow(ui_context)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.compared):
        window.present()
    assert faults(window) == []


def tab_stops(window: MainWindow) -> list[QWidget]:
    """Walk through the window by Tab from the first stop until it comes round again."""
    stops: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not None and widget not in stops:
        stops.append(widget)
        window.focusNextChild()
        assert len(stops) < 100, "Tab never comes round"
    return stops


def column(window: MainWindow, widget: QWidget) -> str:
    """Return in which part of the window a widget lies."""
    page = window.page_area.contact_page
    assert page is not None
    parts = {
        "navigation": window.findChildren(Navigation)[0],
        "list": window.findChildren(ContactListPanel)[0],
        "header": page.findChildren(ContactHeader)[0],
        "facts": page.facts,
        "composer": page.composer,
        "timeline": page,
    }
    return next((name for name, part in parts.items() if part.isAncestorOf(widget)), "elsewhere")


def test_tab_leads_through_the_window_in_reading_order_and_round(window: MainWindow) -> None:
    columns = [column(window, each) for each in tab_stops(window)]
    before = zip(columns, [columns[-1], *columns], strict=False)
    order = [name for name, former in before if name != former]
    begin = order.index("navigation")
    assert order[begin:] + order[:begin] == [
        *("navigation", "list", "header", "facts", "composer", "timeline")
    ]


def test_nothing_holds_the_keyboard(window: MainWindow) -> None:
    """Tab goes on from everywhere, also from where text is typed."""
    page = window.page_area.contact_page
    assert page is not None
    page.composer.text.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(len(tab_stops(window)) + 1):
        before = QApplication.focusWidget()
        assert before is not None
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not before
