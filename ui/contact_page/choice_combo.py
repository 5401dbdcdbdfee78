"""A small list to choose one value from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme.theme import Theme
from ui.widgets.inputs import ComboBox

T = TypeVar("T")


class ChoiceCombo(ComboBox, Generic[T]):
    """Offer values by their words; unlike item data, they come back as what they are."""

    def __init__(
        self, name: str, words: Callable[[T], str], values: list[T], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, variant="tonal", parent=parent)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._words = words
        self._values = values
        self.addItems([words(value) for value in values])
        self.currentIndexChanged.connect(self.updateGeometry)

    @property
    def value(self) -> T:
        """Return what is chosen."""
        return self._values[self.currentIndex()]

    @property
    def values(self) -> list[T]:
        """Return what is offered."""
        return list(self._values)

    def set_value(self, value: T) -> None:
        """Choose a value; one that is not offered yet is added."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(self._words(value))
        self.setCurrentIndex(self._values.index(value))

    def offer(self, values: list[T], chosen: T) -> None:
        """Offer other values, one of them chosen, and say nothing of it."""
        blocked = self.blockSignals(True)
        self.clear()
        self._values = values
        self.addItems([self._words(value) for value in values])
        self.setCurrentIndex(values.index(chosen))
        self.blockSignals(blocked)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Be as wide as what is chosen, not as the widest choice; the open list shows that."""
        hint = super().sizeHint()
        widths = [self.fontMetrics().horizontalAdvance(words) for words in self._all_words()]
        self.view().setMinimumWidth(hint.width())
        spare = max(widths) - widths[self.currentIndex()]
        return QSize(hint.width() - spare, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Show the choice whole."""
        return self.sizeHint()

    def set_icons(self, theme: Theme, icon: Callable[[T], str]) -> None:
        """Show an icon before each."""
        for index, value in enumerate(self._values):
            self.setItemIcon(index, theme.icons.icon(icon(value)))

    def _all_words(self) -> list[str]:
        return [self.itemText(index) for index in range(self.count())]
