"""What the command line takes, and what it says of what it can't take."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from main import build, main
from services.errors import KnownError
from tests.support.command_line import Result
from ui.cli.arguments import CommandLineError, parse, wanted_language


def as_it_is(_context: str, text: str) -> str:
    return text


@pytest.mark.parametrize(
    "argv",
    [
        ["--profile", "there", "--lang", "nl", "show", "Anna", "--json"],
        ["show", "Anna", "--json", "--profile", "there", "--lang", "nl"],
        ["--lang=nl", "show", "--profile=there", "Anna", "--json"],
    ],
)
def test_global_options_stand_before_or_after_the_command(argv: list[str]) -> None:
    arguments = parse(argv, as_it_is)
    assert (arguments.profile, arguments.lang) == ("there", "nl")
    assert (arguments.command, arguments.name, arguments.json) == ("show", "Anna", True)


def test_without_a_command_the_app_is_meant() -> None:
    arguments = parse([], as_it_is)
    assert (arguments.command, arguments.profile, arguments.lang) == (None, None, None)
    assert not arguments.background
    assert parse(["--background"], as_it_is).background
    assert parse([], as_it_is).request == ""


@pytest.mark.parametrize("argv", [["note"], ["--lang", "nl", "note"], ["note", "--lang=nl"]])
def test_a_note_of_nothing_means_the_app_with_its_window_for_notes(argv: list[str]) -> None:
    arguments = parse(argv, as_it_is)
    assert (arguments.command, arguments.request) == (None, "note")
    assert arguments.lang == ("nl" if len(argv) > 1 else None)


@pytest.mark.parametrize("argv", [["--profile", "note"], ["--profile=note"]])
def test_a_folder_may_be_called_note(argv: list[str]) -> None:
    assert parse(argv, as_it_is).request == ""


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        (["shwo"], "invalid choice"),
        (["show"], "NAME"),
        (["show", "Anna", "--jso"], "unrecognized arguments: --jso"),
        (["note", "--json"], "LINE"),
        (["note", "--dry-run"], "LINE"),
        (["note", "--at", "2026-03-10"], "LINE"),
        (["note", "--"], "LINE"),
        (["note", "x", "--lines", "x"], "LINE"),
        (["note", "x", "--kind", "call"], "--contact"),
        (["note", "x", "--follow-up", "Call"], "--contact"),
        (["note", "--contact", "Anna"], "TEXT"),
        (["note", "--contact", "Anna", "--dry-run", "x"], "--dry-run"),
        (["note", "--contact", "Anna", "--kind", "lunch", "text"], "lunch"),
        (["note", "--contact", "Anna", "--due", "2026-03-10", "text"], "--follow-up"),
        (["--lang", "fr", "contacts"], "fr"),
        (["--background", "contacts"], "--background"),
        (["--background", "note"], "--background"),
        (["show", "note", "note"], "note"),
        (["--profile"], "--profile"),
        (["--profile", "", "contacts"], "--profile"),
    ],
)
def test_what_makes_no_sense_is_told(argv: list[str], problem: str) -> None:
    with pytest.raises(CommandLineError, match=problem):
        parse(argv, as_it_is)


def test_an_argument_error_is_one_line_and_exit_code_2(attent: Callable[..., Result]) -> None:
    result = attent("note", "--contact", "Anna\nde Vries", "--kind", "lunch", "text")
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert result.err.startswith("The command line can't be read: ")


@pytest.mark.parametrize("command", [[], ["note"], ["contacts"], ["due"]])
def test_help_is_no_error(attent: Callable[..., Result], command: list[str]) -> None:
    result = attent(*command, "--help")
    assert (result.code, result.err) == (0, "")
    assert "--profile DIR" in result.out


def test_help_is_translated_word_by_word() -> None:
    seen: list[str] = []

    def translate(_context: str, text: str) -> str:
        seen.append(text)
        return text.upper()

    with pytest.raises(SystemExit):
        parse(["due", "--help"], translate)
    assert "list the follow-ups that are due" in seen
    assert "print one JSON object, for programs" in seen
    assert "usage: " in seen


@pytest.mark.parametrize(
    ("argv", "language"),
    [
        ([], None),
        (["--lang", "nl"], "nl"),
        (["note", "--contact", "x", "--lang=en", "text"], "en"),
        (["--lang", "fr"], None),
        (["note", "--", "--lang", "nl"], None),
    ],
)
def test_the_language_is_known_before_the_rest(argv: list[str], language: str | None) -> None:
    assert wanted_language(argv) == language


def test_without_a_command_the_app_is_opened(
    monkeypatch: pytest.MonkeyPatch, profile: Path
) -> None:
    opened: list[dict[str, object]] = []

    def run_app(_build: object, **options: object) -> int:
        opened.append(options)
        return 7

    monkeypatch.setitem(sys.modules, "ui.application", SimpleNamespace(run_app=run_app))
    assert main(["--profile", str(profile), "--lang", "nl", "--background"]) == 7
    assert main(["--profile", str(profile), "note"]) == 7
    assert opened == [
        {"profile": profile, "language": "nl", "background": True, "request": ""},
        {"profile": profile, "language": None, "background": False, "request": "note"},
    ]


def test_a_known_error_of_the_app_is_told(
    monkeypatch: pytest.MonkeyPatch, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run_app(_build: object, **_options: object) -> int:
        raise KnownError

    monkeypatch.setitem(sys.modules, "ui.application", SimpleNamespace(run_app=run_app))
    assert main(["--profile", str(profile)]) == 2
    assert capsys.readouterr().err == "Something went wrong. Try it again.\n"


def test_a_bug_is_told_apart_and_quotes_nothing(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_profile: Path) -> object:
        raise TypeError("Anna de Vries")

    assert main(["--profile", str(profile), "contacts"], build=broken) == 2  # type: ignore[arg-type]
    printed = capsys.readouterr().err
    assert "TypeError" in printed
    assert "test_arguments.py" in printed
    assert "Anna" not in printed


def test_self_test_checks_journal_and_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[Path] = []

    def window(_build: object, profile: Path) -> None:
        assert (profile / "journal.db").exists()
        shown.append(profile)

    monkeypatch.setitem(sys.modules, "ui.application", SimpleNamespace(self_test=window))
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert main(["self-test"], build=build) == 0
    assert capsys.readouterr() == ("ok\n", "")
    assert not shown[0].exists()
