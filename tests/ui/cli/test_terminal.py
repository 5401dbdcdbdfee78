"""Printing on every kind of terminal."""

from __future__ import annotations

import io
import json
import sys

import pytest

from ui.cli.terminal import Terminal


def terminal_in(encoding: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Terminal, io.BytesIO]:
    """Give a terminal of an encoding, and what arrives there."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, newline="\n"))
    return Terminal(), raw


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252", "cp850", "utf-16"])
@pytest.mark.parametrize("text", ["Chloé", "東京 👋", "a\x1b]0;b\x07c\x9b31m", "\udcff", 'q"\n\\'])
def test_json_reads_back_the_same(
    monkeypatch: pytest.MonkeyPatch, encoding: str, text: str
) -> None:
    terminal, raw = terminal_in(encoding, monkeypatch)
    terminal.json({"text": text})
    terminal.flush()
    printed = raw.getvalue().decode(encoding)
    assert json.loads(printed) == {"text": text}
    assert printed.index("\n") == len(printed) - 1
    assert not any(char in printed for char in "\x07\x1b\x9b")


@pytest.mark.parametrize(
    ("encoding", "text", "printed"),
    [
        ("utf-8", "Chloé 東京", "Chloé 東京\n"),
        ("cp1252", "Chloé 東京", "Chloé \\u6771\\u4eac\n"),
        ("ascii", "Chloé", "Chlo\\xe9\n"),
        ("utf-8", "a\x1b[2Jb\tc\r\x00\x9bd", "a?[2Jb\tc???d\n"),
        ("utf-8", "two\nlines", "two\nlines\n"),
    ],
)
def test_lines_for_people(
    monkeypatch: pytest.MonkeyPatch, encoding: str, text: str, printed: str
) -> None:
    terminal, raw = terminal_in(encoding, monkeypatch)
    terminal.line(text)
    terminal.flush()
    assert raw.getvalue().decode(encoding) == printed


def test_an_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().error("It is\r\n\x1b[31mbroken.")
    assert capsys.readouterr() == ("", "It is ?[31mbroken.\n")


def test_progress_shows_only_where_somebody_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal()
    terminal.progress(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    terminal.progress(1, 2)
    terminal.line("done")
    assert capsys.readouterr() == ("done\n", "\r1 / 2\r\x1b[K")


def test_a_program_without_streams_prints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    terminal = Terminal()
    terminal.line("x")
    terminal.json({})
    terminal.error("x")
    terminal.progress(1, 2)
    terminal.flush()
