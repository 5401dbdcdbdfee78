"""The keeper of the shortcut, which tests of capture make."""

from __future__ import annotations

from tests.ui.capture.conftest import keeper, shortcut, started

__all__ = ["keeper", "shortcut", "started"]
