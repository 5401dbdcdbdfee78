"""Kill -9 a child that saves notes, round after round; a program of its own, run by the test.

It forks after its imports, so that a round costs no more than what it does. A note is
acknowledged once the child has told it. The one that a kill cut short is saved again by the next
child under the same uid, as the app does with a draft. Prints one JSON object of figures.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import select
import signal
import traceback
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from io import FileIO
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn

from models import driver
from models.base import new_uid
from models.kinds import EntryKind, Outcome
from services.changes import ChangeBus
from services.clock import SystemClock
from services.contacts.contact_service import ContactService, UnknownContactError
from services.contacts.values import NewContact
from services.follow_ups.values import NewFollowUp
from services.journal.journal_service import JournalService
from services.journal.values import NewEntry
from services.store import JOURNAL_FILE, Store, open_journal

MOST_NOTES = 8  # of one child
LONGEST_WAIT_S = 0.03  # from the beginning of its last note; saving one takes some 10 ms
BEGUN, SAVED = "?", "!"
NAME = "Anna de Vries"

WHOLE_NOTES = """
SELECT e.uid FROM entry e
WHERE (SELECT count(*) FROM entry_participant p WHERE p.entry_id = e.id) = 1
  AND (SELECT count(*) FROM follow_up f WHERE f.entry_id = e.id) = 1
  AND (SELECT count(*) FROM entry_topic t WHERE t.entry_id = e.id) = 1
"""
LAST_CONTACT = """
SELECT c.last_contact_at IS (
  SELECT max(p.happened_at) FROM entry_participant p WHERE p.contact_id = c.id)
FROM contact c
"""


def main() -> None:
    """Read the arguments, play the rounds and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("rounds", type=int)
    arguments = parser.parse_args()
    for _ in save_notes(arguments.folder / "warm", iter(["a", "b"])):
        pass  # so that the children need not import and compile
    gc.freeze()
    run = Run(arguments.folder / "profile")
    for _ in range(arguments.rounds):
        run.play_round()
    print(json.dumps(asdict(run.figures)))


def save_notes(profile: Path, uids: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Save a note under every uid, and tell when one is begun and when it is saved."""
    store = Store(open_journal(profile), SystemClock(), ChangeBus())
    contacts = ContactService(store)
    try:
        anna = contacts.find(NAME)
    except UnknownContactError:
        (anna,) = contacts.add(NewContact(NAME)).contacts
    for uid in uids:
        yield BEGUN, uid
        note = NewEntry(
            contact_ids=(anna,),
            kind=EntryKind.CALL,
            outcome=Outcome.HELD,
            text=f"Spoke about {uid} #pricing",
            follow_ups=(NewFollowUp("Send the proposal"),),
            uid=uid,
        )
        JournalService(store).add_entry(note)
        yield SAVED, uid
    store.close()


@dataclass
class Figures:
    """Count what happened, and the worst that any look found.

    `untold` notes were saved, but the kill came before the telling.
    """

    rounds: int = 0
    acknowledged: int = 0
    untold: int = 0
    lost: int = 0
    doubled: int = 0
    half: int = 0


@dataclass
class Run:
    """Hold a profile whose writers are killed, and what they said."""

    profile: Path
    figures: Figures = field(default_factory=Figures)
    acknowledged: set[str] = field(default_factory=set)
    untold: set[str] = field(default_factory=set)
    unfinished: tuple[str, ...] = ()

    def play_round(self) -> None:
        """Let a child live for a random while, then look at what it left."""
        uids = chain(self.unfinished, iter(new_uid, ""))
        told, tell = os.pipe()
        child = os.fork()
        if child == 0:
            _live(self.profile, uids, tell)
        os.close(tell)
        with os.fdopen(told, "rb", buffering=0) as voice:
            said = _listen(voice, random.randrange(MOST_NOTES))
            os.kill(child, signal.SIGKILL)
            said += voice.read()
        assert os.waitpid(child, 0)[1] == signal.SIGKILL
        self._note(said.decode().splitlines())
        if (self.profile / JOURNAL_FILE).exists():
            with closing(driver.connect(open_journal(self.profile))) as connection:
                self._look(connection)

    def _note(self, said: list[str]) -> None:
        for line in said:
            sign, uid = line[0], line[1:]
            self.unfinished = (uid,) if sign == BEGUN else ()
            if sign == SAVED:
                self.acknowledged.add(uid)
        self.figures.rounds += 1
        self.figures.acknowledged = len(self.acknowledged)

    def _look(self, connection: Any) -> None:
        """Count what is wrong with the notes; fail if anything else is."""
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("contact_fts", "entry_fts", "follow_up_fts"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        assert connection.execute(LAST_CONTACT).fetchall() in ([], [(1,)])
        texts = [row[0] for row in connection.execute("SELECT text FROM entry")]
        whole = {row[0] for row in connection.execute(WHOLE_NOTES)}
        self.untold |= whole - self.acknowledged
        figures = self.figures
        figures.untold = len(self.untold)
        figures.lost = max(figures.lost, len(self.acknowledged - whole))
        figures.doubled = max(figures.doubled, len(texts) - len(set(texts)))
        figures.half = max(figures.half, len(texts) - len(whole))


def _live(profile: Path, uids: Iterator[str], tell: int) -> NoReturn:
    """Save notes until killed, telling each step; end at once if anything goes wrong."""
    try:
        for sign, uid in save_notes(profile, uids):
            os.write(tell, f"{sign}{uid}\n".encode())
    except BaseException:  # noqa: BLE001 - nothing of the parent may go on in the child
        traceback.print_exc()
    finally:
        os._exit(1)


def _listen(voice: FileIO, notes: int) -> bytes:
    """Return what the child says until it has begun that many notes, and a random moment more."""
    said = b""
    while said.count(BEGUN.encode()) < notes:
        heard = voice.read(4096)
        assert heard, "the child ended by itself"
        said += heard
    select.select([], [], [], random.uniform(0, LONGEST_WAIT_S))
    return said


if __name__ == "__main__":
    main()
