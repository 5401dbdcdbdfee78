"""The first frame waits for nothing that it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
FIRST_FRAME = """
import sys
from pathlib import Path

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
print(len(loaded), *sorted({name.partition(".")[0] for name in loaded}))
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
print(len(loaded), *sorted({name.partition(".")[0] for name in loaded}))
"""

LOADED = "import sys, {module}; print(*sys.modules)"
# Whatever reads is loaded in threads, or once the quick note is wanted.
READING = {"services.quick_line.parser", "services.capture.reading"}


@pytest.mark.parametrize("script", [FIRST_FRAME, FIRST_NOTE], ids=["window", "note"])
@pytest.mark.usefixtures("journal_path")
def test_first_frame_loads_no_database_layer_and_nothing_else_heavy(
    profile: Path, script: str
) -> None:
    count, *loaded = run(script, str(profile))
    assert int(count) > 100
    assert "PySide6" in loaded
    assert not set(HEAVY) & set(loaded)


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
