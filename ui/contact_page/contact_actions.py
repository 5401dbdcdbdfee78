"""The row of buttons that reach a contact through other programs, and the menu with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.contacts.reach import Way, methods_for
from services.contacts.values import ContactDetails, MethodView
from services.errors import QT_TRANSLATE_NOOP
from ui.contact_page.contact_menu import ContactMenu
from ui.context import UiContext
from ui.reaching import Reaching, missing_words
from ui.theme.metrics import S
from ui.widgets.buttons import IconButton
from ui.widgets.folding_button import fold_words
from ui.widgets.menu import Menu
from ui.widgets.split_button import SplitButton
from ui.widgets.styling import tip
from ui.wording.terms import method_types

KEYS = {
    Way.CALL: "Ctrl+Shift+C",
    Way.MAIL: "Ctrl+Shift+M",
    Way.TEAMS: "Ctrl+Shift+T",
    Way.WHATSAPP: "Ctrl+Shift+W",
}
MORE_KEYS = "Ctrl+."
_ICONS = {Way.CALL: "phone", Way.MAIL: "mail", Way.TEAMS: "teams", Way.WHATSAPP: "chat"}
_WORDS = {
    Way.CALL: QT_TRANSLATE_NOOP("ContactActions", "Call"),
    Way.MAIL: QT_TRANSLATE_NOOP("ContactActions", "Mail"),
    Way.TEAMS: QT_TRANSLATE_NOOP("ContactActions", "Teams"),
    Way.WHATSAPP: QT_TRANSLATE_NOOP("ContactActions", "WhatsApp"),
}


class ContactActions(QWidget):
    """Start another program with a number or address of the contact, only when asked to."""

    started = Signal(int, object)
    """Another program was started to reach the contact with this id, by a Way."""

    refused = Signal(str, str)
    """It was not: why, and the number or address that can be copied instead ("": it was)."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reaching = Reaching(context, self)
        self._reaching.started.connect(self.started)
        self._reaching.refused.connect(self.refused)
        self._contact_id = 0
        self._methods: tuple[MethodView, ...] = ()
        self.buttons = {way: self._make_button(way) for way in Way}
        self.more = IconButton(context.theme, "more", self.tr("More"), shortcut=MORE_KEYS)
        self.menu = ContactMenu(context, self)
        self.more.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for button in self.buttons.values():
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(self.more)
        context.theme.changed.connect(self._fit)

    def show_contact(self, details: ContactDetails) -> None:
        """Offer what the contact can be reached by."""
        self._contact_id = details.id
        if details.methods != self._methods:
            self._methods = details.methods
            for way, button in self.buttons.items():
                self._offer(way, button, methods_for(way, details.methods))
            self._fit()
        self.menu.show_contact(details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room for all of them."""
        super().resizeEvent(event)
        self._fit()

    def _make_button(self, way: Way) -> SplitButton:
        button = SplitButton(
            self._context.theme,
            _words(way),
            variant="primary" if way is Way.CALL else "tonal",
            icon=_ICONS[way],
            shortcut=KEYS[way],
        )
        button.clicked.connect(lambda: self._start(way, methods_for(way, self._methods)[0]))
        self._offer(way, button, ())
        return button

    def _offer(self, way: Way, button: SplitButton, methods: Sequence[MethodView]) -> None:
        """Let a button reach the first of the methods, and its menu any of several."""
        button.setEnabled(bool(methods))
        words = _words(way)
        if methods:
            does = self.tr("{action}: {value}").format(action=words, value=_described(methods[0]))
            button.setToolTip(tip(does, KEYS[way]))
        else:
            does = missing_words(way)
            button.setToolTip(tip(does))
        button.setAccessibleName(words)
        button.setAccessibleDescription(does)
        menu = None
        if len(methods) > 1:
            menu = Menu(parent=button)
            for method in methods:
                chosen = menu.addAction(_described(method).replace("&", "&&"))
                chosen.triggered.connect(partial(self._start, way, method))
        button.set_choices(menu)

    def _start(self, way: Way, method: MethodView, _checked: bool = False) -> None:
        self._reaching.start(self._contact_id, way, method.value)

    def _fit(self) -> None:
        fold_words(self.buttons.values(), self.width() - self.more.width(), S)


def _words(way: Way) -> str:
    return QCoreApplication.translate("ContactActions", _WORDS[way])


def _described(method: MethodView) -> str:
    """Return "+44 7700 900142, mobile"."""
    return ", ".join(filter(None, (method.value, method_types(method.types, method.label))))
