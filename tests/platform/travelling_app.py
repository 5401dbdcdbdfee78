"""Run the app as main.py does, in the zone that a link of the test's own leads to."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import main
import services.clock

services.clock._LOCALTIME = Path(os.environ["ATTENT_TEST_LOCALTIME"])
os.environ.pop("TZ", None)

if __name__ == "__main__":
    sys.exit(main.main())
