"""The guards fail a test that leaves something behind, and let every other one pass."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CARELESS = "tests/support/careless.py"


@pytest.fixture(scope="module")
def report() -> str:
    """Run the careless tests under the project's own settings, once for all."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-rA",
        "--tb=short",
        "-p",
        "no:cacheprovider",
        CARELESS,
    ]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == pytest.ExitCode.TESTS_FAILED, result.stdout + result.stderr
    return result.stdout


@pytest.mark.parametrize(
    ("test", "left"),
    [
        ("leaves_a_thread", "thread 'stray', at threading.py:"),
        ("leaves_a_timer", "active timer QTimer 'pulse', every 1000 ms, of nobody"),
        ("leaves_a_window", "top-level widget QWidget 'forgotten'"),
        ("leaves_a_qt_thread", "running thread QThread 'endless'"),
    ],
)
def test_what_is_left_behind_is_named(report: str, test: str, left: str) -> None:
    assert f"ERROR {CARELESS}::test_{test} - Failed: the test" in report
    assert left in report


@pytest.mark.parametrize(
    ("test", "reason"),
    [
        ("has_an_exception_while_collected", "PytestUnraisableExceptionWarning"),
        ("has_an_exception_in_a_thread", "PytestUnhandledThreadExceptionWarning"),
        ("has_a_qt_warning", "QtWarningMsg: something is off"),
        ("has_an_exception_in_a_virtual_method", "QWidget::showEvent(): in Qt"),
        ("has_a_python_warning", "DeprecationWarning: old"),
        ("fails_by_itself", "Failed: by itself"),
    ],
)
def test_what_nobody_would_see_fails(report: str, test: str, reason: str) -> None:
    assert f"FAILED {CARELESS}::test_{test}" in report
    assert reason in report


def test_everything_else_passes(report: str) -> None:
    assert "6 failed, 10 passed, 4 errors in " in report.splitlines()[-1]
