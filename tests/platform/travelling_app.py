"""Run the app as main.py does, with the clocks and the zone that a SetClock has set."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import services.clock

_SLEPT = Path(os.environ["ATTENT_TEST_SLEPT"])
_machine_s = services.clock.steady_s


def _steady_s() -> float:
    return _machine_s() + float(_SLEPT.read_text())


services.clock._LOCALTIME = Path(os.environ["ATTENT_TEST_LOCALTIME"])
services.clock.steady_s = _steady_s  # before anything has taken it from there
os.environ.pop("TZ", None)

import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main.main())
