"""Give every test its fixtures, an environment of its own, and guards."""

from __future__ import annotations

import pytest

_ON_SCREEN = ("ui", "platform", "tools", "test_guards.py", "test_environment.py")
_OFF_SCREEN = ("ui/cli", "ui/wording")

pytest_plugins = [
    "tests.support.environment",
    "tests.support.fixtures",
    "tests.support.guards",
    "tests.support.hypothesis_profile",
    "tests.support.journal",
]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what shows windows in one process: there is one screen, and one focus on it."""
    tests = config.rootpath / "tests"
    for item in items:
        if any(item.path.is_relative_to(tests / name) for name in _OFF_SCREEN):
            continue
        if any(item.path.is_relative_to(tests / name) for name in _ON_SCREEN):
            item.add_marker(pytest.mark.xdist_group("screen"))
