"""One note at a time lies on the desk: kept as a draft while it is written, and saved once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from services.capture.note import Begun, Named
from services.capture.saving import WhoseNoteError
from services.errors import KnownError
from services.journal.drafts import DraftService
from services.journal.values import NewEntry, Participant
from services.store import JournalBusyError, JournalUnusableError, Store
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.jobs import Gate
from tests.ui.capture.conftest import Disk, drafts, entries, waiting
from ui.capture.line_reader import LineReader
from ui.capture.note_desk import NoteDesk
from ui.capture.saved_note import SavedNote
from ui.context import UiContext
from ui.tasks import UnexpectedError

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
LONG = "Called Anna de Vries. " + "She spoke of the board, " * 900 + "and left."


@pytest.fixture
def save(qtbot: QtBot, desk: NoteDesk) -> Callable[[], SavedNote]:
    """Save what lies on the desk, and wait until it is."""

    def save() -> SavedNote:
        with qtbot.waitSignal(desk.saved) as told:
            desk.save()
        saved = one(told.args)
        assert isinstance(saved, SavedNote)
        return saved

    return save


def kept(qtbot: QtBot, use_cases: UseCases, *texts: str) -> None:
    """Wait until these drafts wait, newest first, and no others."""
    qtbot.waitUntil(lambda: waiting(use_cases) == list(texts))


def test_a_note_is_of_the_moment_and_place_of_its_first_word(
    desk: NoteDesk, clock: FrozenClock
) -> None:
    desk.type("C")
    clock.advance(hours=2)
    clock.travel("America/New_York")
    desk.type("Call with Anna")
    assert (desk.note.written_at, desk.note.zone) == (NOW, "Europe/Amsterdam")
    desk.type(" ")
    assert (desk.note.written_at, desk.note.zone) == (None, None)


@pytest.mark.parametrize(("minutes", "goes_on"), [(0, True), (10, True), (11, False), (-11, False)])
def test_a_note_of_just_now_goes_on(
    desk: NoteDesk, clock: FrozenClock, minutes: int, goes_on: bool
) -> None:
    assert not desk.goes_on
    desk.type("Called Anna")
    clock.advance(minutes=minutes)
    assert desk.goes_on is goes_on


def test_a_draft_is_kept_within_300_ms(qtbot: QtBot, desk: NoteDesk, use_cases: UseCases) -> None:
    with qtbot.waitSignal(desk.draft_kept, timeout=300):
        desk.type("Called Anna")
    assert waiting(use_cases) == ["Called Anna"]
    assert desk.kept_at == NOW


def test_a_draft_is_kept_while_somebody_types_on_and_on(qtbot: QtBot, desk: NoteDesk) -> None:
    with qtbot.waitSignal(desk.draft_kept):
        desk.type("x")
        qtbot.waitUntil(lambda: not_paused(desk), timeout=2_000)


def not_paused(desk: NoteDesk) -> bool:
    """Type one more letter, and return whether a draft was stored all the same."""
    desk.type(f"{desk.note.text}x")
    return desk.kept_at is not None


def test_what_lies_there_waits_when_another_is_begun(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    desk.type("Called Anna")
    desk.begin(Begun(duration_s=90))
    assert (desk.note.text, desk.note.begun.duration_s) == ("", 90)
    kept(qtbot, use_cases, "Called Anna")
    desk.begin()
    (draft,) = drafts(use_cases)
    desk.lay_draft(draft, NOW)
    assert desk.note.text == "Called Anna"
    assert desk.kept_at == NOW


def test_a_saved_note_leaves_no_draft_and_a_blank_one(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    desk.flush()
    assert save().names == ("Anna de Vries",)
    assert desk.note.is_blank
    assert waiting(use_cases) == []
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert entry.happened_at == NOW


def test_a_note_is_saved_though_the_clock_was_put_back(
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    clock: FrozenClock,
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    clock.advance(minutes=-10)
    save()
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert entry.happened_at == clock.now()


def test_saving_twice_makes_one_entry(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    desk.save()
    assert desk.is_busy
    save()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_nothing_is_taken_over_while_it_is_saved(
    desk: NoteDesk, save: Callable[[], SavedNote], use_cases: UseCases, people: dict[str, int]
) -> None:
    desk.type("Called Anna")
    desk.save()
    desk.change(replace(desk.note, mood=5))
    desk.begin()
    assert (desk.note.text, desk.note.mood) == ("Called Anna", None)
    assert desk.discard() is None
    save()
    assert desk.note.is_blank


def test_a_note_that_is_being_saved_leaves_no_draft_when_its_window_goes(
    qtbot: QtBot, desk: NoteDesk, ui_context: UiContext, use_cases: UseCases
) -> None:
    gate = Gate()
    ui_context.tasks.write(desk, gate.job, lambda _through: None)
    desk.type("Called Anna")
    desk.save()
    desk.flush()
    with qtbot.waitSignal(desk.saved):
        gate.open()
    ui_context.tasks.finish_writes()
    assert waiting(use_cases) == []


def test_a_bug_elsewhere_leaves_what_is_being_saved(
    qtbot: QtBot, desk: NoteDesk, ui_context: UiContext, bugs: list[BaseException]
) -> None:
    gate = Gate()
    ui_context.tasks.write(desk, gate.job, lambda _through: None)
    desk.type("Called Anna")
    desk.save()
    ui_context.tasks.bug_raised.emit(ZeroDivisionError())
    bugs.clear()
    assert desk.is_busy
    with qtbot.waitSignal(desk.saved):
        gate.open()


def test_a_note_of_nobody_is_refused_and_stays(qtbot: QtBot, desk: NoteDesk) -> None:
    desk.type("No name in here")
    with qtbot.waitSignal(desk.refused) as told:
        desk.save()
    assert isinstance(one(told.args), WhoseNoteError)
    assert desk.note.text == "No name in here"
    assert not desk.is_busy


def one(args: list[object] | None) -> object:
    """Return what a signal told."""
    assert args is not None
    (only,) = args
    return only


@pytest.mark.parametrize(
    ("mishap", "error"), [("fill", JournalUnusableError), ("lock", JournalBusyError)]
)
def test_what_could_not_be_saved_stays_and_is_saved_by_the_next_try(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    disk: Disk,
    use_cases: UseCases,
    people: dict[str, int],
    mishap: str,
    error: type[KnownError],
) -> None:
    desk.type(LONG)
    getattr(disk, mishap)()
    with qtbot.waitSignal(desk.refused) as told:
        desk.save()
    assert isinstance(one(told.args), error)
    assert desk.note.text == LONG
    assert not desk.is_busy
    assert entries(use_cases, people["Anna de Vries"]) == ()
    disk.free()
    save()
    (entry,) = entries(use_cases, people["Anna de Vries"])
    assert entry.text == LONG
    assert waiting(use_cases) == []


def test_a_draft_that_could_not_be_kept_is_kept_by_the_next_key(
    qtbot: QtBot, desk: NoteDesk, disk: Disk, use_cases: UseCases
) -> None:
    disk.lock()
    with qtbot.waitSignal(desk.refused):
        desk.type("Called Anna")
    disk.free()
    desk.type("Called Anna.")
    kept(qtbot, use_cases, "Called Anna.")


def test_a_draft_that_is_refused_once_another_note_lies_there_is_kept_later(
    qtbot: QtBot, desk: NoteDesk, disk: Disk, use_cases: UseCases
) -> None:
    disk.lock()
    desk.type("Called Anna")
    with qtbot.waitSignal(desk.refused):
        desk.begin()
    assert isinstance(desk.unkept, JournalBusyError)
    disk.free()
    desk.flush()
    kept(qtbot, use_cases, "Called Anna")
    desk.type("Called Bram Jansen")
    qtbot.waitUntil(lambda: desk.unkept is None)
    kept(qtbot, use_cases, "Called Bram Jansen", "Called Anna")


def test_a_draft_that_is_refused_does_not_come_back_once_it_is_discarded(
    qtbot: QtBot, desk: NoteDesk, disk: Disk, ui_context: UiContext, use_cases: UseCases
) -> None:
    disk.lock()
    desk.type("Called Anna")
    desk.flush()
    with qtbot.waitSignal(desk.refused):
        desk.discard()
    disk.free()
    desk.flush()
    ui_context.tasks.finish_writes()
    assert waiting(use_cases) == []


def test_a_bug_while_saving_leaves_the_note(
    qtbot: QtBot,
    desk: NoteDesk,
    use_cases: UseCases,
    bugs: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_self: object, _new: NewEntry, _origin: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(use_cases.journal), "add_entry", fail)
    desk.type("Called Anna")
    with qtbot.waitSignal(desk.refused) as told:
        desk.save()
    assert isinstance(one(told.args), UnexpectedError)
    assert (desk.is_busy, desk.note.text) == (False, "Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    bugs.clear()


def test_undo_takes_the_entry_back_and_brings_the_note_back(
    qtbot: QtBot,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    desk.change(replace(desk.note, mood=4))
    saved = save()
    desk.type("the next one")
    with qtbot.waitSignal(desk.taken_back):
        saved.undo()
    assert (desk.note.text, desk.note.mood) == ("Called Anna", 4)
    assert entries(use_cases, people["Anna de Vries"]) == ()
    qtbot.waitUntil(lambda: set(waiting(use_cases)) == {"Called Anna", "the next one"})
    save()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_undo_after_something_newer_lays_no_second_note(
    qtbot: QtBot,
    ui_context: UiContext,
    desk: NoteDesk,
    save: Callable[[], SavedNote],
    use_cases: UseCases,
    people: dict[str, int],
) -> None:
    desk.type("Called Anna")
    saved = save()
    use_cases.bulk.add_tag([people["Noor Bakker"]], "sailing")
    with qtbot.waitSignal(ui_context.tasks.known_error_raised):
        saved.undo()
    assert desk.note.is_blank
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_a_discarded_note_is_gone_until_it_is_taken_back(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    assert desk.discard() is None
    desk.type("Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    take_back = desk.discard()
    assert desk.note.is_blank
    kept(qtbot, use_cases)
    assert take_back is not None
    take_back()
    assert desk.note.text == "Called Anna"
    kept(qtbot, use_cases, "Called Anna")


def test_what_is_laid_back_while_another_is_saved_stays(
    qtbot: QtBot, desk: NoteDesk, save: Callable[[], SavedNote], use_cases: UseCases
) -> None:
    desk.type("thrown away")
    take_back = desk.discard()
    assert take_back is not None
    desk.type("Called Anna")
    desk.save()
    with qtbot.waitSignal(desk.saved):
        take_back()
    assert desk.note.text == "thrown away"
    kept(qtbot, use_cases, "thrown away")


def test_a_draft_discarded_elsewhere_leaves_the_desk(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    desk.type("Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    (draft,) = drafts(use_cases)
    use_cases.drafts.discard(draft.draft.uid, "elsewhere")
    qtbot.waitUntil(lambda: desk.note.is_blank)


def test_a_contact_that_is_merged_into_another_gives_way_to_that_one(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases, people: dict[str, int]
) -> None:
    jansen, berg = people["Bram Jansen"], people["Bram van den Berg"]
    desk.type("Called Bram")
    desk.change(desk.note.meaning("Bram", Participant(jansen, "Bram Jansen")))
    desk.flush()
    kept(qtbot, use_cases, "Called Bram")
    use_cases.merging().merge(berg, jansen)
    meant = (Named("Bram", Participant(berg, "Bram van den Berg")),)
    qtbot.waitUntil(lambda: desk.note.named == meant)
    desk.type("Called Bram, and well")
    kept(qtbot, use_cases, "Called Bram, and well")


def test_who_is_erased_does_not_come_back_with_the_next_key(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases, people: dict[str, int]
) -> None:
    jansen = people["Bram Jansen"]
    desk.type("Called Bram")
    desk.change(desk.note.meaning("Bram", Participant(jansen, "Bram Jansen")))
    desk.flush()
    kept(qtbot, use_cases, "Called Bram")
    use_cases.contacts.delete(jansen)
    while use_cases.bin().erase():
        pass
    qtbot.waitUntil(lambda: desk.note.named == ())
    desk.type("Called Bram again")
    kept(qtbot, use_cases, "Called Bram again")
    (draft,) = drafts(use_cases)
    assert "Jansen" not in str(draft.draft.fields)


def test_what_is_typed_on_in_a_draft_discarded_elsewhere_is_kept_as_another(
    qtbot: QtBot, desk: NoteDesk, use_cases: UseCases
) -> None:
    desk.type("Called Anna")
    kept(qtbot, use_cases, "Called Anna")
    uid = desk.uid
    use_cases.drafts.discard(uid, "elsewhere")
    desk.type("Called Anna, and Bram")
    kept(qtbot, use_cases, "Called Anna, and Bram")
    assert desk.note.text == "Called Anna, and Bram"
    (draft,) = drafts(use_cases)
    assert desk.uid == draft.draft.uid != uid


def test_a_note_is_saved_once_names_are_known(
    qtbot: QtBot, ui_context: UiContext, people: dict[str, int], use_cases: UseCases, gate: Gate
) -> None:
    ui_context.tasks.read(ui_context.tasks, gate.job, lambda _: None)
    reader = LineReader(ui_context)
    desk = NoteDesk(ui_context, reader, reader)
    reader.load()
    desk.type("Called Anna")
    desk.save()
    assert desk.reading is None
    with qtbot.waitSignal(desk.saved):
        gate.open()
    assert len(entries(use_cases, people["Anna de Vries"])) == 1


def test_a_page_is_read_once_typing_pauses_or_it_is_asked_for(qtbot: QtBot, desk: NoteDesk) -> None:
    with qtbot.assertNotEmitted(desk.changed):
        desk.type(LONG)
    with qtbot.waitSignal(desk.changed):
        desk.type(f"{LONG}x")
    desk.type(f"#board {LONG}")
    assert desk.reading is not None
    assert desk.reading.topics == ("board",)


def test_two_desks_lose_nothing_of_each_other(
    qtbot: QtBot, store: Store, desk: NoteDesk, use_cases: UseCases
) -> None:
    """Another process writes on in the draft that is being written here."""
    desk.type("both")
    kept(qtbot, use_cases, "both")
    (waits,) = drafts(use_cases)
    DraftService(store).keep(replace(waits.draft, text="there"), waits.draft, "elsewhere")
    desk.type("here")
    qtbot.waitUntil(lambda: set(waiting(use_cases)) == {"here", "there"})
