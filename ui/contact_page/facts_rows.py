"""The rows that the column of facts is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.contacts.editing_values import AddressParts
from services.contacts.field_rules import LINE_LIMIT
from services.contacts.values import AddressView, MethodView, NextTimeView, RelationView
from services.terms import MethodKind
from ui.contact_page.editing.method_words import type_words
from ui.editing.editors import Editor, LinesEditor, PairEditor
from ui.editing.in_place_field import InPlaceField
from ui.editing.text_fields import WrappedField
from ui.theme.metrics import S
from ui.theme.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import ElidedLabel
from ui.widgets.wrapped_label import WrappedLabel
from ui.wording.dates import month_words
from ui.wording.relations import all_role_words, role_words
from ui.wording.terms import method_name, method_types

_ICONS = {
    MethodKind.PHONE: "phone",
    MethodKind.EMAIL: "mail",
    MethodKind.CHAT: "chat",
    MethodKind.URL: "link",
}


class LineIcon(QWidget):
    """Show a small icon in the middle of the first line of what stands beside it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.setFixedSize(theme.sizes.icon_small, theme.line_height("small"))

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colour of quiet text."""
        self._theme.icons.paint(QPainter(self), self.rect(), self._name, "text2")


class MethodRow(InPlaceField[tuple[str, str]]):
    """Show one way to reach the contact: icon, value, and what sort of number it is."""

    def __init__(
        self, theme: Theme, method: MethodView | None = None, parent: QWidget | None = None
    ) -> None:
        self._method = method
        self._icon = LineIcon(theme, _ICONS[method.kind] if method else "phone")
        self._value_label = ElidedLabel(kind="small")
        self._detail_label = ElidedLabel(kind="meta", tone="text3")
        display = QWidget()
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._value_label)
        lines.addWidget(self._detail_label)
        layout = QHBoxLayout(display)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)
        super().__init__(theme, self.tr("Number or address"), _typed(method), display, parent)

    @property
    def method(self) -> MethodView:
        """Return the method that shows; there is none in a row that adds one."""
        if self._method is None:
            raise LookupError("this row adds a method")
        return self._method

    def show_method(self, method: MethodView) -> None:
        """Show what the journal has."""
        self._method = method
        self.set_value(_typed(method))

    def make_editor(self) -> Editor[tuple[str, str]]:
        """Return a line for the value, and one for the type."""
        return PairEditor(self.name, self.tr("Type"), type_words(), LINE_LIMIT)

    def show_value(self, value: tuple[str, str]) -> None:
        """Show icon, value and details."""
        text, word = value
        method = self._method
        details = [word]
        kind = ""
        if method is not None:
            kind = method_name(method.kind)
            self._icon.set_icon_name(_ICONS[method.kind])
            if method.preferred:
                details.append(self.tr("preferred"))
            if method.verified_on is not None:
                month = month_words(method.verified_on, self.locale())
                details.append(self.tr("verified {month}").format(month=month))
        detail = " · ".join(filter(None, details))
        self._value_label.setText(text)
        self._detail_label.setText(detail)
        self._detail_label.setVisible(bool(detail))
        self.setAccessibleName(", ".join(filter(None, (kind, text, detail))))

    def copied_text(self) -> str:
        """Return the number or address alone."""
        return self.value[0]


class AddressRow(InPlaceField[tuple[str, ...]]):
    """Show a postal address, line by line; it is edited in its parts."""

    def __init__(
        self, theme: Theme, address: AddressView | None = None, parent: QWidget | None = None
    ) -> None:
        self._address = address
        self._lines = WrappedLabel(theme, "")
        self._kind_label = ElidedLabel(kind="meta", tone="text3")
        display = QWidget()
        layout = QVBoxLayout(display)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._lines)
        layout.addWidget(self._kind_label)
        parts = address.parts if address else AddressParts()
        super().__init__(theme, self.tr("Address"), _address_lines(parts), display, parent)

    def show_address(self, address: AddressView) -> None:
        """Show what the journal has."""
        self._address = address
        self.set_value(_address_lines(address.parts))

    def typed_parts(self, typed: tuple[str, ...]) -> AddressParts:
        """Return the address with the lines that were typed; what has none stays."""
        former = self._address.parts if self._address else AddressParts()
        street, postal_code, locality, region, country = typed
        if " ".join(former.street.split("\n")) == street:
            street = former.street
        return AddressParts(
            street, postal_code, locality, region, country, former.extended, former.po_box
        )

    def make_editor(self) -> Editor[tuple[str, ...]]:
        """Return a line for each part."""
        names = (
            self.tr("Street and number"),
            self.tr("Postal code"),
            self.tr("Town"),
            self.tr("Region"),
            self.tr("Country"),
        )
        return LinesEditor(names, LINE_LIMIT)

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show the lines of an envelope."""
        if self._address is not None and value == _address_lines(self._address.parts):
            text = "\n".join(self._address.lines)
        else:
            street, postal_code, locality, region, country = value
            lines = (street, f"{postal_code} {locality}".strip(), region, country)
            text = "\n".join(filter(None, lines))
        kind = method_types(self._address.types, self._address.label) if self._address else ""
        self._lines.setText(text)
        self._kind_label.setText(kind)
        self._kind_label.setVisible(bool(kind))
        self.setAccessibleName(text)

    def copied_text(self) -> str:
        """Return all lines."""
        return self._lines.text()


class PersonRow(InPlaceField[tuple[str, str]]):
    """Show who somebody is to the contact: the name, and the role beside it or else below."""

    def __init__(
        self, theme: Theme, person: RelationView | None = None, parent: QWidget | None = None
    ) -> None:
        self._person = person
        self._name_label = ElidedLabel(kind="small")
        self._role_label = ElidedLabel(kind="small", tone="text2")
        display = QWidget()
        layout = FlowLayout(S, display, line_gap=0)
        layout.addWidget(self._name_label)
        layout.addWidget(self._role_label)
        super().__init__(theme, self.tr("Name"), _named(person), display, parent)

    @property
    def person(self) -> RelationView:
        """Return who shows; there is nobody in a row that adds somebody."""
        if self._person is None:
            raise LookupError("this row adds a person")
        return self._person

    def show_person(self, person: RelationView) -> None:
        """Show what the journal has."""
        self._person = person
        self.set_value(_named(person))

    def make_editor(self) -> Editor[tuple[str, str]]:
        """Return a line for the name and one for the role."""
        return PairEditor(self.name, self.tr("Who they are"), all_role_words(), LINE_LIMIT)

    def show_value(self, value: tuple[str, str]) -> None:
        """Show name and role."""
        name, role = value
        self._name_label.setText(name)
        self._role_label.setText(role)
        self.setAccessibleName(", ".join(filter(None, value)))


class NextTimeRow(QWidget):
    """Show what to bring up, with a box to tick once it was."""

    used = Signal()

    def __init__(self, theme: Theme, point: NextTimeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = CheckBox(theme, "")
        side = theme.sizes.check_box
        self.box.setFixedSize(side, max(side, theme.line_height("small")))
        self.box.clicked.connect(self.used)
        self.field = WrappedField(theme, self.tr("Next time"), point.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.field, 1)
        self.show_point(point)

    def show_point(self, point: NextTimeView) -> None:
        """Show what the journal has."""
        self.box.setChecked(False)
        self.box.setAccessibleName(self.tr("Brought up: {point}").format(point=point.text))
        self.field.set_value(point.text)


def _typed(method: MethodView | None) -> tuple[str, str]:
    if method is None:
        return "", ""
    return method.value, method_types(method.types, method.label)


def _named(person: RelationView | None) -> tuple[str, str]:
    return (person.name, role_words(person.role)) if person else ("", "")


def _address_lines(parts: AddressParts) -> tuple[str, ...]:
    street = " ".join(parts.street.split("\n"))
    return street, parts.postal_code, parts.locality, parts.region, parts.country
