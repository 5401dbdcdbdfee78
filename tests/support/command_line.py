"""Look at what a command line did."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (sys.executable, str(ROOT / "main.py"))


@dataclass(frozen=True, slots=True)
class Result:
    """Hold how a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return the one JSON object that was printed, and make sure that nothing else was."""
        assert (self.code, self.err) == (0, "")
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


def attent_process(profile: Path, *argv: str, timeout_s: float = 60) -> Result:
    """Run a command line in a process of its own."""
    command = [*PROGRAM, "--profile", str(profile), *argv]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=timeout_s, check=False
    )
    return Result(done.returncode, done.stdout, done.stderr)
