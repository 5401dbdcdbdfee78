"""The command line as a program: its streams, its signals, and several at once."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from main import build
from services.contacts.values import NewContact
from services.parts import Parts
from tests.platform.app_process import AppProcess
from tests.platform.processes import LONG_ENOUGH_S, end
from tests.support.command_line import PROGRAM, ROOT, attent_process
from ui.instance import InstanceLock, InstanceServer, RaiseRequest, tell_running_app


@pytest.fixture
def parts(profile: Path, journal_path: Path) -> Iterator[Parts]:
    """Give a journal with one contact."""
    opened = build(profile)
    with closing(opened.store):
        opened.use_cases().contacts.add(NewContact("Anna de Vries"))
        yield opened


def texts(parts: Parts) -> list[str]:
    """Return what stands on the one timeline."""
    return sorted(entry.text for entry in parts.use_cases().timeline.page(1).entries)


def test_every_word_is_in_the_language_asked_for(parts: Parts) -> None:
    shown = attent_process(parts.profile, "note", "--dry-run", "--lang", "nl", "gebeld met Anna")
    assert "Gebeld, telefoon, gesproken, Anna de Vries" in shown.out


def test_a_note_is_saved_and_read_back(parts: Parts) -> None:
    saved = attent_process(parts.profile, "note", "--contact", "anna", "Café 東京", "--json")
    assert saved.json["entry"]["text"] == "Café 東京"
    assert texts(parts) == ["Café 東京"]


def test_an_error_is_one_line_and_no_traceback(parts: Parts) -> None:
    result = attent_process(parts.profile, "show", "Nobody", "--json")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("There is no contact called “Nobody”.")
    assert result.err.count("\n") == 1


def test_a_file_in_place_of_the_profile(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = attent_process(tmp_path / "file", "contacts")
    assert (result.code, result.err.count("\n")) == (2, 1)


def test_a_file_of_another_program_is_left_alone(profile: Path) -> None:
    (profile / "journal.db").write_bytes(b"nothing of ours" * 100)
    result = attent_process(profile, "contacts")
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert (profile / "journal.db").read_bytes() == b"nothing of ours" * 100


def test_a_command_loads_no_more_than_it_needs(parts: Parts) -> None:
    code = (
        "import sys, main\n"
        f"code = main.main(['--profile', {str(parts.profile)!r}, 'contacts', '--json'])\n"
        "heavy = {'PySide6', 'alembic', 'plyer', 'vobject', 'dateutil'}\n"
        "print(code, heavy & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[1] == "0 set()"


def test_words_for_people_load_no_widgets(parts: Parts) -> None:
    code = (
        "import sys, main\n"
        f"main.main(['--profile', {str(parts.profile)!r}, '--lang', 'nl', 'contacts'])\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6.Qt')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "['PySide6.QtCore']"


def test_a_reader_that_leaves_early_is_no_error(parts: Parts) -> None:
    contacts = parts.use_cases().contacts
    for number in range(120):
        contacts.add(NewContact(f"{number} " + "x" * 280, "y" * 300, "z" * 300))
    with subprocess.Popen(
        [*PROGRAM, "--profile", str(parts.profile), "contacts", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_full_disk_under_the_output_is_told(parts: Parts) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "--profile", str(parts.profile), "note", "--contact", "Anna", "x"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1  # the note is saved
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert texts(parts) == ["x"]


def test_closed_output_is_no_error(parts: Parts) -> None:
    command = [*PROGRAM, "--profile", str(parts.profile), "contacts"]
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", *command]
    done = subprocess.run(closed, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_two_programs_write_at_once(parts: Parts) -> None:
    command = [*PROGRAM, "--profile", str(parts.profile), "note", "--contact", "Anna"]
    writers = [subprocess.Popen([*command, f"note {number}"]) for number in range(4)]
    with parts.store.write() as unit:  # holds all of them up, so that they meet
        unit.commit()
    assert [writer.wait(LONG_ENOUGH_S) for writer in writers] == [0] * 4
    assert texts(parts) == [f"note {number}" for number in range(4)]


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_a_writer_that_is_stopped_leaves_nothing_behind(
    parts: Parts, sent: signal.Signals, code: int
) -> None:
    # A pytest in the background ignores SIGINT, and so would its child.
    main = "signal.signal(signal.SIGINT, signal.default_int_handler); sys.exit(main())"
    started = [sys.executable, "-c", f"import signal, sys; from main import main; {main}"]
    arguments = ["--profile", str(parts.profile), "note", "--contact", "Anna", "lost"]
    with parts.store.write():  # takes the write lock, which the other waits for
        writer = subprocess.Popen([*started, *arguments], cwd=ROOT, stderr=subprocess.PIPE)
        try:
            wait_until_open(writer.pid, parts.store.path)
            writer.send_signal(sent)
        finally:
            if sent == signal.SIGKILL:
                writer.wait(LONG_ENOUGH_S)
    try:
        _out, err = writer.communicate(timeout=LONG_ENOUGH_S)
    finally:
        end(writer)
    assert (writer.returncode, err) == (code, b"")
    assert texts(parts) == []
    assert attent_process(parts.profile, "note", "--contact", "Anna", "kept").code == 0
    assert texts(parts) == ["kept"]


def wait_until_open(pid: int, path: Path) -> None:
    """Wait until a process has opened a file for the writer as well as for the reader."""
    folder = Path(f"/proc/{pid}/fd")
    while True:
        opened = 0
        for each in folder.iterdir():
            with suppress(FileNotFoundError):  # closed meanwhile
                opened += each.readlink() == path
        if opened >= 2:
            return


def test_a_running_app_hears_what_a_command_changed(qtbot: QtBot, parts: Parts) -> None:
    lock, server = InstanceLock(parts.profile), InstanceServer(parts.profile)
    assert lock.acquire()
    assert server.listen()
    command = [*PROGRAM, "--profile", str(parts.profile), "note", "--contact", "Anna", "x"]
    with qtbot.waitSignal(server.changes_received, timeout=30_000) as received:
        writer = subprocess.Popen(command)
    (changes,) = received.args
    assert changes.contacts == {1}
    assert changes.entries == {1}
    assert writer.wait(LONG_ENOUGH_S) == 0
    server.close()
    lock.release()


def test_an_app_that_hangs_holds_up_no_command(qtbot: QtBot, parts: Parts) -> None:
    lock, server = InstanceLock(parts.profile), InstanceServer(parts.profile)
    assert lock.acquire()
    assert server.listen()
    assert attent_process(parts.profile, "note", "--contact", "Anna", "x").code == 0
    assert texts(parts) == ["x"]
    server.close()
    lock.release()


def test_a_second_start_leaves_the_first_one_running(qtbot: QtBot, parts: Parts) -> None:
    first = subprocess.Popen([*PROGRAM, "--profile", str(parts.profile)], stderr=subprocess.DEVNULL)
    try:
        answers = partial(tell_running_app, parts.profile, RaiseRequest())
        qtbot.waitUntil(answers, timeout=30_000)
        second = attent_process(parts.profile)
        assert (second.code, second.out) == (0, "")
        assert first.poll() is None
    finally:
        end(first)


def test_a_start_for_a_note_opens_the_app_and_a_second_one_only_asks_it(
    app_process: Callable[..., AppProcess], parts: Parts
) -> None:
    first = app_process([*PROGRAM, "--profile", str(parts.profile), "note"])
    first.window()
    second = attent_process(parts.profile, "note")
    assert (second.code, second.out, second.err) == (0, "", "")
    first.terminate()
    assert first.wait() == 0
    assert texts(parts) == []
