"""What is typed into the quick note is there after kill -9, but for the last moment."""

from __future__ import annotations

import pytest

from tests.platform.note_desktop import NoteDesktop
from tests.platform.typing_rounds import Figures, play_round

MOST_MISSING_MS = 300


def test_no_kill_takes_more_than_the_last_moment_of_typing(
    note_desktop: NoteDesktop, typing_rounds: int, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = Figures()
    for _ in range(typing_rounds):
        play_round(note_desktop, figures)
    with capsys.disabled():
        print(f"\nkill -9 while typing: {figures}")
    assert figures.wrong == []
    assert max(figures.missing_ms) <= MOST_MISSING_MS
