"""The icon comes with the panel, though at log-in the app may be there first."""

from __future__ import annotations

from contextlib import closing

from Xlib import X
from Xlib.display import Display

from tests.platform.note_desktop import MAIN, NoteDesktop
from tests.platform.panels import BusPanel, XPanel


def is_in_taskbar(desktop: NoteDesktop) -> bool:
    """Tell whether a taskbar shows the main window, minimised or not."""
    with closing(Display(desktop.screen.display)) as display:
        listed = display.intern_atom("_NET_CLIENT_LIST")
        windows = display.screen().root.get_full_property(listed, X.AnyPropertyType).value
    found = desktop.screen.xdotool("search", "--name", MAIN).split()
    return any(int(each) in windows for each in found)


def test_a_panel_that_comes_later_shows_the_icon(note_desktop: NoteDesktop) -> None:
    note_desktop.log_in()
    with closing(XPanel(note_desktop.screen.display)) as panel:
        panel.await_icon()


def test_a_tray_that_comes_later_on_the_bus_takes_the_place_of_the_minimised_window(
    note_desktop: NoteDesktop,
) -> None:
    note_desktop.log_in()
    assert is_in_taskbar(note_desktop)
    with closing(BusPanel()) as panel:
        panel.await_icon()
        note_desktop.await_that(lambda: not is_in_taskbar(note_desktop), "an empty taskbar")
