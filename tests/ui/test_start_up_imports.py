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
from ui import application, companions

loaded = []
companions.Companions._on_note_wanted = lambda _self: loaded.extend(sys.modules)
app = application.make_qt_app("en")
opened = application.Application.open(app, build, Path(sys.argv[1]))
opened.start(background=False, request="note")
opened.close()
print(len(loaded), *sorted({name.partition(".")[0] for name in loaded}))
"""


@pytest.mark.parametrize("script", [FIRST_FRAME, FIRST_NOTE], ids=["window", "note"])
@pytest.mark.usefixtures("journal_path")
def test_first_frame_loads_no_database_layer_and_nothing_else_heavy(
    profile: Path, script: str
) -> None:
    # Measuring what tests cover loads modules of its own.
    unmeasured = {name: each for name, each in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", script, str(profile)],
        cwd=ROOT,
        env={**unmeasured, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    count, *loaded = done.stdout.split()
    assert int(count) > 100
    assert "PySide6" in loaded
    assert not set(HEAVY) & set(loaded)
