"""Run the command line in this process, on a journal of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from main import build, main
from services.contacts.values import NewContact
from services.parts import Parts
from tests.support.clock import FrozenClock
from tests.support.command_line import Result


@pytest.fixture(autouse=True)
def one_application(qtbot: QtBot) -> None:
    """Let pytest-qt's application be the one of this process: there is room for no other."""


@pytest.fixture
def parts(profile: Path, journal_path: Path, clock: FrozenClock) -> Iterator[Parts]:
    """Give the journal that the commands of the test work on."""
    opened = build(profile, clock=clock)
    with closing(opened.store):
        yield opened


@pytest.fixture
def attent(
    profile: Path, journal_path: Path, clock: FrozenClock, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Result]:
    """Give a function that runs one command line on the profile."""

    def run(*argv: str) -> Result:
        code = main(["--profile", str(profile), *argv], build=partial(build, clock=clock))
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run


@pytest.fixture
def people(parts: Parts) -> Parts:
    """Put a few people into the journal."""
    contacts = parts.use_cases().contacts
    contacts.add(NewContact("Anna de Vries", "Noordzee Advies", "Recruiter", group_id=1))
    contacts.add(NewContact("Bram Jansen"))
    contacts.add(NewContact("Bram van den Berg", "Kade 12"))
    return parts
