"""What tests of editing in place share: the keys, and how to find a field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.contacts.values import ContactDetails
from services.use_cases import UseCases
from tests.ui.contact_page.conftest import OpenPage
from ui.contact_page.facts import FactsColumn
from ui.editing.in_place_field import InPlaceField
from ui.widgets.labels import Label

Read = Callable[[], ContactDetails]
OpenFacts = Callable[[], FactsColumn]


@pytest.fixture
def read(use_cases: UseCases, contact_id: int) -> Read:
    """Read the contact as the journal has it."""
    return lambda: use_cases.contact_page.read(contact_id)


@pytest.fixture
def facts(open_page: OpenPage, contact_id: int) -> OpenFacts:
    """Open the contact's page, once the journal holds what the test wants."""
    return lambda: open_page(contact_id).facts


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_over(text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """Type over what is in the input that has the focus, and press a key."""
    QTest.keySequence(focused(), "Ctrl+A")
    if text.isascii():
        QTest.keyClicks(focused(), text)
    else:  # QTest has keys of no other letters
        QGuiApplication.clipboard().setText(text)
        QTest.keySequence(focused(), "Ctrl+V")
    if key is not None:
        QTest.keyClick(focused(), key)


def edit(field: InPlaceField[Any], text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """Edit a field by the keyboard alone."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Qt.Key.Key_F2)
    type_over(text, key)


def error_of(field: InPlaceField[Any]) -> str:
    """Return the sentence that shows at a field, if any."""
    said = [
        label.text()
        for label in field.findChildren(Label)
        if label.property("tone") == "overdue" and label.isVisible()
    ]
    return said[0] if said else ""


def await_error(qtbot: QtBot, field: InPlaceField[Any]) -> str:
    qtbot.waitUntil(lambda: bool(error_of(field)))
    return error_of(field)
