"""Check an installation: the driver, the migrations, the services and the window."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.parts import Build
from ui.cli.call import Exit
from ui.cli.terminal import Terminal

_TEXT = "Self-test: café, “naïve”, 東京 #selftest"


class SelfTestError(KnownError):
    """Report that a note came back otherwise than it was saved."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "The self-test read another note than it had saved. Install Attent again."
    )


def self_test(build: Build, terminal: Terminal) -> Exit:
    """Write and read a note and show the window, off the screen and in a profile of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory(prefix="attent-self-test-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder, "profile")
        _check_journal(build, profile)
        from ui.application import self_test as check_window

        check_window(build, profile)
    terminal.line("ok")
    return Exit.DONE


def _check_journal(build: Build, profile: Path) -> None:
    from services.contacts.values import NewContact
    from services.journal.values import NewEntry

    parts = build(profile)
    with closing(parts.store):
        cases = parts.use_cases()
        (contact_id,) = cases.contacts.add(NewContact("Self Test")).contacts
        cases.journal.add_entry(NewEntry((contact_id,), text=_TEXT))
        entries = cases.timeline.page(contact_id).entries
    if [(entry.text, entry.topics) for entry in entries] != [(_TEXT, ("selftest",))]:
        raise SelfTestError
