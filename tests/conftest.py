"""Give every test its fixtures, an environment of its own, and guards."""

from __future__ import annotations

pytest_plugins = [
    "tests.support.environment",
    "tests.support.fixtures",
    "tests.support.guards",
    "tests.support.hypothesis_profile",
    "tests.support.journal",
]
