"""Set how Hypothesis tries its cases: as many in a test run, the same ones on every run of CI."""

from __future__ import annotations

import os

from hypothesis import settings


def pytest_configure() -> None:
    """Load the profile; a slow machine must not fail a test, so there is no deadline."""
    settings.register_profile(
        "attent", deadline=None, max_examples=60, derandomize="CI" in os.environ
    )
    settings.load_profile("attent")
