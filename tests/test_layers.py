"""The import contracts bite: a tree that breaks one is refused, by the name of that contract."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT_IMPORTS = Path(sysconfig.get_path("scripts")) / "lint-imports"
PACKAGES = ("models", "services", "services/adapters", "ui")

LAYERS = "Imports go from ui to services to models, never back"
MAIN = "Nothing imports main"
ADAPTERS = "Only main imports the adapters"
QT = "Only ui and main import Qt"
NOTIFIERS = "Only the adapters import notification libraries"
DATABASE = "ui does not import the database"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Give the empty packages of the house with its real contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "main.py").touch()
    return tmp_path


def broken_contracts(tree: Path) -> set[str]:
    """Return the names of the contracts that the tree breaks."""
    result = subprocess.run(
        [LINT_IMPORTS, "--no-cache"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree), "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    names = {
        line.removesuffix(" BROKEN")
        for line in result.stdout.splitlines()
        if line.endswith(" BROKEN")
    }
    assert result.returncode == bool(names), result.stdout + result.stderr
    return names


@pytest.mark.parametrize(
    ("module", "line", "contracts"),
    [
        ("models/note.py", "import services", {LAYERS}),
        ("services/note.py", "from ui import page", {LAYERS}),
        ("models/note.py", "import ui", {LAYERS}),
        ("services/note.py", "import main", {MAIN}),
        ("ui/page.py", "from main import build", {MAIN}),
        ("ui/page.py", "from services.adapters import plyer_notifier", {ADAPTERS}),
        ("services/note.py", "def f():\n    import services.adapters.plyer_notifier", {ADAPTERS}),
        ("services/note.py", "from PySide6.QtCore import QObject", {QT}),
        ("services/adapters/bus.py", "from PySide6 import QtDBus", {QT}),
        ("models/note.py", "import shiboken6", {QT}),
        ("services/note.py", "from plyer import notification", {NOTIFIERS}),
        ("ui/page.py", "import desktop_notifier", {NOTIFIERS}),
        ("ui/page.py", "import models", {DATABASE}),
        ("ui/page.py", "from sqlalchemy.orm import Session", {DATABASE}),
        ("ui/page.py", "def f():\n    import sqlcipher3.dbapi2", {DATABASE}),
        ("ui/page.py", "import alembic.command", {DATABASE}),
    ],
)
def test_a_forbidden_import_is_refused(
    tree: Path, module: str, line: str, contracts: set[str]
) -> None:
    (tree / "ui/page.py").touch()
    (tree / "services/adapters/plyer_notifier.py").touch()
    (tree / module).write_text(line + "\n", encoding="utf-8")
    assert broken_contracts(tree) == contracts


def test_the_imports_of_the_design_are_allowed(tree: Path) -> None:
    allowed = {
        "main.py": "import ui.page, services.note, services.adapters.bus, models.note",
        "ui/page.py": "import PySide6.QtWidgets, services.note",
        "services/note.py": "import sqlalchemy, models.note",
        "services/adapters/bus.py": "import plyer, desktop_notifier, services.note",
        "models/note.py": "import sqlalchemy, alembic, sqlcipher3",
    }
    for module, line in allowed.items():
        (tree / module).write_text(line + "\n", encoding="utf-8")
    assert broken_contracts(tree) == set()


@pytest.mark.parametrize(("module", "banned"), [("main.py", 1), ("services/adapters/bus.py", 0)])
def test_main_may_not_import_notification_libraries(tree: Path, module: str, banned: int) -> None:
    (tree / module).write_text('"""Try."""\n\nimport plyer\n\nplyer.notification\n')
    command = [sys.executable, "-m", "ruff", "check", "--select=TID251", "--no-cache", module]
    result = subprocess.run(command, cwd=tree, capture_output=True, check=False)
    assert result.returncode == banned
