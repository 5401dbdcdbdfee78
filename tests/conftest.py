"""Give every test its fixtures, an environment of its own, and guards."""

from __future__ import annotations

import os

import pytest

pytest_plugins = [
    "tests.support.environment",
    "tests.support.fixtures",
    "tests.support.guards",
    "tests.support.hypothesis_profile",
    "tests.support.journal",
]


def pytest_xdist_auto_num_workers() -> int:
    """Have a process more than there are processors: tests of the desktop wait rather than work."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what talks to daemons in one process, where it names no other: there is one bus."""
    for item in items:
        is_platform = item.path.is_relative_to(config.rootpath / "tests" / "platform")
        if is_platform and item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group("session bus"))
