"""Killed at any statement of a migration, a journal is whole, old or new."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.models import steps

ROOT = Path(__file__).parents[2]


def test_journal_is_whole_after_a_kill_at_every_statement_of_a_migration(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.models.kill_migration", str(tmp_path)]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    left = json.loads(child.stdout)
    print(left)
    assert set(left["nothing"]) == {"version 0", f"version {steps.OWN}"}
    assert set(left["filled"]) == {f"version {steps.FIRST}", f"version {steps.NEWEST}"}
    assert sum(sum(kills.values()) for kills in left.values()) > 100
