"""Splitting, limits, and files that are no vCard files at all."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from services.errors import KnownError
from services.vcard.assembly import CardAssembler
from services.vcard.card import ParsedCard
from services.vcard.findings import (
    AGENT_LEFT_OUT,
    CARD_TOO_LONG,
    LINE_TOO_LONG,
    NO_END,
    UNREADABLE,
    EmptyFileError,
    FileTooLargeError,
    NotACardFileError,
    Reject,
    Remark,
    TooManyCardsError,
    UnreadableFileError,
)
from services.vcard.limits import DEFAULT_LIMITS, KIB, Limits
from services.vcard.raw_card import RawCard
from services.vcard.reader import CardFile
from tests.services.vcard.cards import card, read, read_one, read_reject

ANNA, BEA = card(name="FN:Anna"), card(name="FN:Bea")
UNENDED = ANNA.replace(b"END:VCARD\r\n", b"")


def told(data: bytes) -> list[str]:
    """Return the names of the cards that come in and the reasons of those that don't."""
    return [x.name.full if isinstance(x, ParsedCard) else x.reason for x in read(data)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (ANNA + BEA, ["Anna", "Bea"]),
        (b"\r\n\r\n" + ANNA + b"\r\nFrom: someone\r\nEND:VCARD\r\n\r\n" + BEA, ["Anna", "Bea"]),
        ((ANNA + BEA).replace(b"\r\n", b"\n"), ["Anna", "Bea"]),
        ((ANNA + BEA).replace(b"\r\n", b"\r"), ["Anna", "Bea"]),
        ((ANNA + BEA).replace(b"\r\n", b"\r\r\n"), ["Anna", "Bea"]),
        (ANNA.rstrip() + BEA, ["Anna", "Bea"]),
        (ANNA + b"\xef\xbb\xbf" + BEA, ["Anna", "Bea"]),
        ((ANNA + BEA).lower(), ["anna", "bea"]),
        (ANNA.replace(b"VCARD", b"VCARD  "), ["Anna"]),
        (UNENDED, [NO_END]),
        (UNENDED + BEA, [NO_END, "Bea"]),
        (ANNA + UNENDED, ["Anna", NO_END]),
        (b"BEGIN:VCARD", [NO_END]),
        (card("NOTE;ENCODING=QUOTED-PRINTABLE:x=") + BEA, ["Anna Berg", "Bea"]),
    ],
)
def test_splitting(data: bytes, expected: list[str]) -> None:
    assert told(data) == expected


@pytest.mark.parametrize(
    "agent",
    [
        ["AGENT:", "BEGIN:VCARD", "FN:Bob", "END:VCARD"],
        ["AGENT:", "", "BEGIN:VCARD", "FN:Bob", "END:VCARD", ""],
        ["AGENT:BEGIN:VCARD", "FN:Bob", "END:VCARD"],
        ["AGENT:", "BEGIN:VCARD", "AGENT:", "BEGIN:VCARD", "FN:C", "END:VCARD", "END:VCARD"],
    ],
)
def test_card_inside_a_card_is_left_out(agent: list[str]) -> None:
    found = read_one(card(*agent, "TITLE:Buyer", version="2.1"))
    assert (found.name.full, found.job_title) == ("Anna Berg", "Buyer")
    assert found.remarks == (Remark(AGENT_LEFT_OUT),)


def test_card_inside_a_card_without_end_costs_one_card() -> None:
    broken = card("AGENT:", "BEGIN:VCARD", "FN:Bob", version="2.1")
    assert told(broken + BEA) == [NO_END, "Bea"]


@pytest.mark.parametrize("agent", ["AGENT:Bob", "AGENT;VALUE=uri:cid:1", "AGENT:"])
def test_agent_that_is_no_card_does_no_harm(agent: str) -> None:
    assert read_one(card(agent, "TITLE:Buyer")).job_title == "Buyer"


def test_line_limit() -> None:
    limits = replace(DEFAULT_LIMITS, line_bytes=KIB)
    head = "NOTE:"
    assert len(read_one(card(head + "x" * (KIB - len(head))), limits).note) == KIB - len(head)
    rejected = read_reject(card(head + "x" * (KIB - len(head) + 1)), limits)
    assert rejected == Reject(1, LINE_TOO_LONG, {"limit": 1})
    assert rejected.text == "A line of the card is longer than 1 KB."
    assert read_reject(card(head, *[" " + "x" * 100] * 11), limits).reason == LINE_TOO_LONG


def test_media_nobody_reads_is_skipped_whatever_its_length() -> None:
    limits = replace(DEFAULT_LIMITS, line_bytes=KIB)
    lines = [f"{name};ENCODING=b:{'A' * 4000}" for name in ("LOGO", "SOUND", "X-MS-TNEF")]
    assert read_one(card(*lines), limits).remarks == ()


def test_card_limits() -> None:
    limits = Limits(card_bytes=KIB, card_lines=20)
    assert read_one(card(*["NOTE:x"] * 17), limits).note == "x"
    assert read_reject(card(*["NOTE:x"] * 18), limits).reason == CARD_TOO_LONG
    assert read_reject(card(*["NOTE:" + "x" * 300] * 4), limits).reason == CARD_TOO_LONG


def test_card_over_a_limit_costs_no_other() -> None:
    long = card(*["NOTE:x"] * 30)
    for data in (long + BEA, long.replace(b"END:VCARD\r\n", b"") + BEA):
        rejected, bea = read(data, Limits(card_lines=20))
        assert rejected == Reject(1, CARD_TOO_LONG)
        assert isinstance(bea, ParsedCard)


def test_limit_on_cards() -> None:
    assert len(read(ANNA * 3, Limits(cards=3))) == 3
    with pytest.raises(TooManyCardsError):
        CardFile(ANNA * 4, "people.vcf", Limits(cards=3))


def test_limit_on_files(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(ANNA)
    assert len(list(CardFile.open(path, Limits(file_bytes=len(ANNA))))) == 1
    with pytest.raises(FileTooLargeError):
        CardFile.open(path, Limits(file_bytes=len(ANNA) - 1))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFileError),
        (b" \r\n", EmptyFileError),
        (b"\xff\xfe", NotACardFileError),
        (b"Name,Phone\r\nAnna,1\r\n", NotACardFileError),
        (b"\x89PNG\r\n\x1a\n", NotACardFileError),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", NotACardFileError),
        (b"NOTE: BEGIN:VCARD is how one begins", NotACardFileError),
    ],
)
def test_files_that_are_refused(data: bytes, error: type[KnownError]) -> None:
    with pytest.raises(error):
        list(CardFile(data, "people.vcf"))


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.vcf")
    for path in (tmp_path, tmp_path / "missing.vcf", tmp_path / "pipe.vcf"):
        with pytest.raises(UnreadableFileError, match=path.name):
            CardFile.open(path)


def test_progress_reaches_the_end_and_stops_with_the_reader() -> None:
    file = CardFile(ANNA * 10, "people.vcf")
    seen = [file.bytes_done for _ in file]
    assert seen == [len(ANNA) * count for count in range(1, 11)]
    assert file.bytes_total == seen[-1]
    file = CardFile(ANNA * 10, "people.vcf")
    next(iter(file))
    assert file.bytes_done == len(ANNA)


def test_a_bug_of_ours_costs_one_card_and_logs_no_name(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole = CardAssembler.assemble

    def fail_on_anna(self: CardAssembler, raw: RawCard) -> ParsedCard | Reject:
        if b"FN:Anna" in raw.lines:
            raise ValueError("Anna")
        return whole(self, raw)

    monkeypatch.setattr(CardAssembler, "assemble", fail_on_anna)
    rejected, bea = CardFile(ANNA + BEA, "people.vcf")
    assert rejected == Reject(1, UNREADABLE)
    assert isinstance(bea, ParsedCard)
    assert "ValueError" in caplog.text
    assert "Anna" not in caplog.text
