"""What was saved is there after kill -9, however often."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_every_acknowledged_note_survives_kill_9(
    rounds: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    module = "tests.platform.kill_notes"
    command = [sys.executable, "-m", module, str(tmp_path), str(rounds)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    figures = json.loads(run.stdout)
    with capsys.disabled():
        print(f"\nkill -9 while saving: {figures}")
    assert figures["rounds"] == rounds
    assert figures["acknowledged"] > rounds
    assert {name: figures[name] for name in ("lost", "doubled", "half")} == {
        "lost": 0,
        "doubled": 0,
        "half": 0,
    }
