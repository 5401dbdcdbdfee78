"""The first frame waits for nothing that it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest

from services.follow_ups.due import Due
from services.follow_ups.values import NewFollowUp
from services.use_cases import UseCases
from tests.support.journal import AddContact

ROOT = Path(__file__).parents[2]
HEAVY = (
    "sqlalchemy",
    "alembic",
    "vobject",
    "phonenumbers",
    "plyer",
    "dateutil",
    "concurrent",
    "hashlib",
    "pulsectl",
    "tomllib",
)
# What the pages that show later, and the companions, work with.
LATER = {
    "services.check_ins.values",
    "services.contacts.values",
    "services.journal.values",
    "services.notifications",
    "services.undo.values",
    "services.use_cases",
    "ui.companions",
    "ui.reminders.reminder_window",
    "ui.today.row_actions",
    "ui.undo_actions",
}
FIRST_FRAME = """
import linecache
import sys
from pathlib import Path

from ui.quick_imports import import_quickly

import_quickly()
from main import build
from ui import application

loaded = []
app = application.make_qt_app("en")
opened = application.Application.open(app, build, Path(sys.argv[1]))
window = opened.window
window.first_painted.disconnect()
window.first_painted.connect(lambda: (loaded.extend(sys.modules), app.exit()))
opened.start(background=False)
app.exec()
opened.close()
sources = [name for name in linecache.cache if Path(name).is_relative_to(Path("ui").absolute())]
print(len(sources), *loaded)
"""

FIRST_NOTE = """
import sys
from pathlib import Path

from main import build
from ui import application
from ui.capture.quick_notes import QuickNotes

loaded = []
QuickNotes.open = lambda _self: loaded.extend(sys.modules)
app = application.make_qt_app("en")
opened = application.Application.open(app, build, Path(sys.argv[1]))
opened.start(background=False, request="note")
opened.close()
print(*loaded)
"""

LOADED = "import sys, {module}; print(*sys.modules)"
# Whatever reads is loaded in threads, or once the quick note is wanted.
READING = {"services.quick_line.parser", "services.capture.reading"}


@pytest.fixture
def something_due(journal_path: Path, use_cases: UseCases, add_contact: AddContact) -> None:
    """Have Today show something: what is late is shown again in another way as time goes by."""
    due = Due(date(2020, 1, 7), time(10), "Europe/Amsterdam")
    use_cases.follow_ups.add(add_contact("Hanneke Zeilstra"), NewFollowUp("Send references", due))


# Short names: a profile whose path is long has its socket elsewhere, by a name that needs hashlib.
@pytest.mark.usefixtures("something_due")
def test_the_first_frame_is_light(profile: Path) -> None:
    sources, *loaded = run(FIRST_FRAME, str(profile))
    assert "ui.today.today_page" in loaded
    assert set() == {*HEAVY, *LATER} & set(loaded)
    assert int(sources) == 0


@pytest.mark.usefixtures("journal_path")
def test_a_notes_window_is_light(profile: Path) -> None:
    loaded = run(FIRST_NOTE, str(profile))
    assert "PySide6" in loaded
    assert set() == {*HEAVY} & set(loaded)


@pytest.mark.parametrize(
    ("module", "unloaded"),
    [
        ("ui.companions", {*HEAVY, *READING, "ui.capture.capture_controller"}),
        ("ui.capture.capture_controller", {*HEAVY} - {"tomllib"}),
    ],
)
def test_what_opens_the_quick_note_loads_only_what_it_needs(
    module: str, unloaded: set[str]
) -> None:
    loaded = run(LOADED.format(module=module))
    assert module in loaded
    assert not unloaded & set(loaded)


def run(script: str, *arguments: str) -> list[str]:
    """Run a script in a Python of its own, and return the words it prints."""
    # Measuring what tests cover loads modules of its own.
    unmeasured = {name: each for name, each in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**unmeasured, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.split()
