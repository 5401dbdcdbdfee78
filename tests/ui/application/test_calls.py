"""The app hears calls once everything is loaded, if that is switched on, and until it ends."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from services.calls.call_settings import SETTING, CallSettings
from services.calls.values import CallOffer, EndedCall, Program
from services.contacts.reach import Way
from services.terms import EntryKind
from services.use_cases import UseCases
from tests.support.journal import AddContact
from tests.support.microphone import DrivenMicrophone
from tests.ui.application.conftest import LONG_ENOUGH_MS, quick_note
from ui.application import Application
from ui.calls.call_watch import CallWatch


def watch_of(application: Application) -> CallWatch:
    assert application._companions is not None
    return application._companions._calls


@pytest.fixture
def switched_on(use_cases: UseCases) -> None:
    use_cases.settings.write(SETTING, CallSettings(on=True).to_json())


def test_at_first_nobody_listens(
    qtbot: QtBot, started: Application, microphone: DrivenMicrophone
) -> None:
    qtbot.waitUntil(lambda: watch_of(started).should_ask_to_begin, timeout=LONG_ENOUGH_MS)
    assert microphone.starts == 0


@pytest.mark.usefixtures("switched_on")
def test_switched_on_it_listens_from_the_start_until_it_is_closed(
    qtbot: QtBot, request: pytest.FixtureRequest, microphone: DrivenMicrophone
) -> None:
    started: Application = request.getfixturevalue("started")
    qtbot.waitUntil(lambda: microphone.is_running, timeout=LONG_ENOUGH_MS)
    microphone.use("zoom")
    QCoreApplication.sendPostedEvents(watch_of(started))
    started.close()
    assert not microphone.is_running


@pytest.mark.usefixtures("switched_on")
def test_it_goes_on_listening_after_the_windows_were_made_anew(
    qtbot: QtBot, request: pytest.FixtureRequest, microphone: DrivenMicrophone
) -> None:
    started: Application = request.getfixturevalue("started")
    qtbot.waitUntil(lambda: microphone.is_running, timeout=LONG_ENOUGH_MS)
    started.speak("en")  # all windows are made anew, whatever is spoken
    qtbot.waitUntil(lambda: microphone.starts == 2, timeout=LONG_ENOUGH_MS)


def test_a_call_that_ended_brings_the_quick_note(qtbot: QtBot, started: Application) -> None:
    zoom = Program("zoom", "Zoom", EntryKind.VIDEO_CALL, "zoom")
    call = EndedCall(zoom, started.context.clock.now() - timedelta(minutes=10), 600)
    watch_of(started).call_ended.emit(CallOffer(call))
    chips = quick_note(qtbot).fields.chips.chips()
    assert [chip.text() for chip in chips[:2]] == ["Video call", "Zoom"]
    quick_note(qtbot).hide()
    assert dict(watch_of(started).settings.ignored.counts) == {"zoom": 1}


def test_who_is_called_from_a_page_is_remembered(
    qtbot: QtBot, started: Application, add_contact: AddContact
) -> None:
    contact_id = add_contact("Anna Vos")
    window = started.window
    window.open_contact(contact_id)
    page = window.page_area.contact_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shown_id == contact_id, timeout=LONG_ENOUGH_MS)
    page.header.reach.started.emit(contact_id, Way.CALL)
    (recent,) = watch_of(started).recent_calls.all()
    assert (recent.contact_id, recent.way) == (contact_id, Way.CALL)
