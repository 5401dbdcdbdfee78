"""Show every widget of the kit in every state: `python tools/gallery.py [--mode dark]`.

With `--save FILE.png` it writes a picture of itself and ends; `--font "Inter,14"` takes a font
and its size in px instead of the system's. QT_SCALE_FACTOR=2 shows it at 200 %.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QDate, QDateTime, QPoint, QRect, Qt, QTime
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from tools.gallery_parts import Marks, States, column, row
from ui.theme.icons import RESOURCES, app_icon
from ui.theme.metrics import TYPE_SCALE, XL, L, M, S
from ui.theme.theme import STYLE_ARGUMENTS, Theme
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button, IconButton
from ui.widgets.check_box import CheckRow
from ui.widgets.chip import Chip
from ui.widgets.drop_area import DropArea
from ui.widgets.empty_state import EmptyState
from ui.widgets.inputs import Calendar, ComboBox, DateEdit, DateTimeEdit, TimeEdit
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import ElidedLabel, Label, SectionLabel
from ui.widgets.menu import Menu
from ui.widgets.nav_button import NavButton
from ui.widgets.nav_list import NavList
from ui.widgets.search_line import SearchLine
from ui.widgets.splitter import HairlineSplitter
from ui.widgets.surface import Surface
from ui.widgets.undo_bar import UndoBar


def navigation(theme: Theme, *, rail: bool) -> QWidget:
    """Return the first column, as the main window has it."""
    surface = Surface("nav")
    layout = QVBoxLayout(surface)
    layout.setContentsMargins(S, M, S, S)
    layout.setSpacing(0)
    nav = NavList(theme, "Navigation")
    for key, text, icon in (
        ("today", "Today", "today"),
        ("contacts", "Contacts", "contacts"),
        ("followups", "Follow-ups", "followup"),
        ("insight", "Insight", "insight"),
    ):
        nav.add_row(key, text, icon)
    nav.add_heading("Groups", "people3")
    for key in ("Clients", "Prospects", "Candidates"):
        nav.add_row(key, key)
        nav.set_count(key, 31)
    nav.set_count("today", 6)
    nav.set_count("contacts", 1227)
    nav.choose("today")
    nav.set_rail(rail)
    layout.addWidget(nav, 1)
    for text, icon in (("New note", "note"), ("Settings", "settings")):
        button = NavButton(theme, text, icon, shortcut="Ctrl+N" if icon == "note" else "")
        button.set_rail(rail)
        layout.addWidget(button)
    surface.setFixedWidth(theme.sizes.nav_rail_width if rail else theme.sizes.nav_width)
    return surface


def lists(theme: Theme) -> QWidget:
    """Return the second column: search, check rows, labels."""
    surface = Surface("list")
    layout = QVBoxLayout(surface)
    layout.setContentsMargins(L, M, L, M)
    search = SearchLine(theme, "Search clients", shortcut="Ctrl+F")
    filled = SearchLine(theme, "Search clients", shortcut="Ctrl+F")
    filled.setText("zeil")
    elided = ElidedLabel("Zilvermeeuw Verzekeringen en Pensioenen", "small", "text2")
    elided.setFixedWidth(150)
    head = row(Label("Clients", "title"), Label("48", "meta", "text3"))
    for widget in (head, search, filled, elided, SectionLabel("Next time")):
        layout.addWidget(widget)
    layout.addWidget(CheckRow(theme, "How did her anatomy exam go & was it as hard as feared?"))
    late = CheckRow(theme, "Send references", "Fri 20 Nov · 4 days late", detail_role="overdue")
    layout.addWidget(late)
    layout.addWidget(CheckRow(theme, "Call after the board meets", "Tue 1 Dec"))
    people = [Avatar(theme, "Hanneke van Zeilstra", size) for size in ("header", "row", "small")]
    layout.addWidget(row(*people, Marks(theme)))
    caps = row(KeyCap(theme, "Return"), KeyCap(theme, "D"), KeyCap(theme, "Ctrl+Return"))
    layout.addWidget(caps)
    for kind in TYPE_SCALE:
        layout.addWidget(Label(f"{kind}: Hanneke Zeilstra", kind))
    layout.addStretch()
    return surface


def fields(theme: Theme) -> QWidget:
    """Return inputs, chips and larger things."""
    note = QTextEdit()
    note.setPlaceholderText("What was said? e.g. called, send proposal Friday 10:00")
    note.setFixedHeight(64)
    moment = QDateTime(QDate(2026, 11, 24), QTime(10, 0))
    chips = [
        Chip(theme, "Hanneke Zeilstra", person="Hanneke Zeilstra", removable=True),
        Chip(theme, "Call", icon="phone"),
        Chip(theme, "#pricing"),
    ]
    for chip in chips:
        chip.set_lit(True)
    filters = [ComboBox("Filter", variant="flat"), ComboBox("Filter", variant="tonal")]
    for box in filters:
        box.addItems(["All kinds", "Calls"])
    snooze = Button(theme, "Snooze", icon="clock", variant="tonal")
    snooze.setMenu(snooze_menu(theme, snooze))
    progress = QProgressBar()
    progress.setValue(40)
    return column(
        note,
        row(DateTimeEdit(theme, "When", moment), DateEdit(theme, "Date", moment.date())),
        row(TimeEdit("Time", moment.time()), *filters),
        row(*chips),
        row(
            snooze, Button(theme, "Briefing", variant="flat", icon="briefing"), QPushButton("Plain")
        ),
        progress,
        drop_area(theme),
        EmptyState("No follow-ups here", "End a note with a day: “call back Friday”."),
    )


def drop_area(theme: Theme) -> DropArea:
    """Return the area of the first start."""
    choose = Button(
        theme, "Choose a file…", variant="primary", shortcut="Ctrl+O", shows_shortcut=True
    )
    return DropArea(
        theme,
        "Drop a contacts file here",
        "vCard, or CSV from Outlook, Google or LinkedIn",
        suffixes=(".vcf",),
        button=choose,
        note="You see what will be added first.",
    )


def snooze_menu(theme: Theme, owner: QWidget) -> Menu:
    """Return the menu of the states picture."""
    menu = Menu(parent=owner)
    for text, when in (
        ("In an hour", "15:06"),
        ("This afternoon", "17:00"),
        ("Next Monday", "30 Nov"),
    ):
        menu.addAction(f"{text}\t{when}")
    menu.addSeparator()
    menu.addAction(theme.icons.icon("calendar"), "Pick a date…\tCtrl+.")
    return menu


def icons(theme: Theme) -> QWidget:
    """Return every icon of the design at 20 and 16 px."""
    box = QWidget()
    grid = QGridLayout(box)
    names = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "app")
    for number, name in enumerate(names):
        button = IconButton(theme, name, name, small=number % 2 == 1)
        grid.addWidget(button, number // 16, number % 16)
    return box


def build(theme: Theme) -> QWidget:
    """Return the whole gallery."""
    window = QWidget()
    window.setWindowTitle("Attent gallery")
    window.setWindowIcon(app_icon())
    outer = QVBoxLayout(window)
    outer.setContentsMargins(0, 0, 0, 0)
    splitter = HairlineSplitter(theme)
    page = Surface("page")
    inside = QHBoxLayout(page)
    inside.setContentsMargins(XL, L, XL, 72)
    inside.setSpacing(XL)
    inside.addWidget(column(States(theme), icons(theme), Calendar(theme)))
    inside.addWidget(fields(theme), 1)
    for part in (navigation(theme, rail=False), navigation(theme, rail=True), lists(theme), page):
        splitter.addWidget(part)
    outer.addWidget(splitter)
    UndoBar(theme, page).offer("Note deleted", lambda: None)
    window.resize(1400, 900)
    return window


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mode", choices=("system", "light", "dark"), default="system")
    parser.add_argument("--font", help="family and size in px, as in Inter,14")
    parser.add_argument("--rtl", action="store_true", help="lay out from right to left")
    parser.add_argument("--save", help="write a picture and end")
    return parser.parse_args(argv)


def main() -> int:
    """Show the gallery, or save a picture of it."""
    asked = arguments(sys.argv[1:])
    app = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    if asked.font:
        family, _, size = asked.font.partition(",")
        font = QFont(family)
        font.setPixelSize(int(size or 14))
        app.setFont(font)
    if asked.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme = Theme(app, asked.mode)
    theme.apply()
    window = build(theme)
    window.show()
    if not asked.save:
        return app.exec()
    app.processEvents()
    window.grab(QRect(QPoint(0, 0), window.size())).save(asked.save)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
