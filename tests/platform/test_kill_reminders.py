"""Of two apps on one profile one is killed again and again: nothing is doubled, nothing missed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_none_is_doubled_or_missed_by_kill_9(
    rounds: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    module = "tests.platform.kill_reminders"
    command = [sys.executable, "-m", module, str(tmp_path), str(rounds)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    figures = json.loads(run.stdout)
    with capsys.disabled():
        print(f"\nkill -9 while reminding: {figures}")
    assert figures["rounds"] == rounds
    assert figures["seen"] == figures["follow_ups"] >= rounds
    assert figures["notified_twice"] == figures["opened_twice"] == 0
