"""What an empty journal shows: three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.main_window.actions import WindowActions
from ui.main_window.choice_button import ChoiceButton
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.drop_area import DropArea
from ui.widgets.labels import Label
from ui.widgets.surface import Surface

SUFFIXES = (".vcf", ".vcard")
_WIDTH_PX = 520


class FirstStartPage(Surface):
    """Ask who is to be remembered, and take a dropped file, a name or the sample people."""

    files_dropped = Signal(list)

    def __init__(self, theme: Theme, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self._theme = theme
        question = self.tr("Who do you want to remember?")
        promise = self.tr(
            "Attent keeps what people told you and what you promised them, and tells you when a "
            "promise is due. Everything stays on this laptop."
        )
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(question, "display"))
        column.addWidget(Label(promise, tone="text2", wrap=True))
        column.addSpacing(24)
        column.addWidget(self._make_drop_area(actions.import_contacts))
        column.addSpacing(16)
        column.addWidget(
            ChoiceButton(
                theme,
                "personadd",
                actions.new_contact,
                self.tr("Add a contact"),
                self.tr("A name is enough to begin"),
            )
        )
        column.addWidget(
            ChoiceButton(
                theme,
                "people3",
                actions.sample_people,
                self.tr("Try with sample people"),
                self.tr("Twelve invented contacts to look around with"),
            )
        )
        self._centre(column)

    def _make_drop_area(self, choose: QAction) -> DropArea:
        button = Button(
            self._theme,
            self.tr("Choose a file…"),
            variant="primary",
            shortcut=choose.shortcut(),
            shows_shortcut=True,
        )
        button.setShortcut(QKeySequence())  # shown; the window listens to it
        self.setFocusProxy(button)
        button.clicked.connect(choose.trigger)
        area = DropArea(
            self._theme,
            self.tr("Drop a contacts file here"),
            self.tr("vCard (.vcf), as phones, Outlook and Google export it"),
            suffixes=SUFFIXES,
            button=button,
            note=self.tr("Importing the same file again adds nobody twice."),
        )
        area.dropped.connect(self.files_dropped)
        return area

    def _centre(self, column: QVBoxLayout) -> None:
        content = QWidget()
        content.setLayout(column)
        content.setMaximumWidth(self._theme.px(_WIDTH_PX))
        page = Surface("page")
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 24, 24, 24)
        grid.addWidget(content, 1, 1)
        for column_number, stretch in enumerate((1, 100, 1)):  # as wide as it may be
            grid.setColumnStretch(column_number, stretch)
        grid.setRowStretch(0, 2)
        grid.setRowStretch(2, 3)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
