"""Photos in every manner, and within the limit."""

from __future__ import annotations

import base64

import pytest

from services.vcard.findings import (
    PHOTO_ELSEWHERE,
    PHOTO_TOO_LARGE,
    PHOTO_UNREADABLE,
)
from services.vcard.limits import KIB, Limits
from tests.services.vcard.cards import PNG, card, read_one

LIMITS = Limits(photo_bytes=4 * KIB, line_bytes=KIB)
TEXT = base64.b64encode(PNG).decode()


def photo_line(size: int) -> str:
    data = PNG + bytes(size - len(PNG))
    return "PHOTO;ENCODING=b:" + base64.b64encode(data).decode()


@pytest.mark.parametrize(
    "lines",
    [
        [f"PHOTO;ENCODING=b;TYPE=JPEG:{TEXT}"],
        [f"PHOTO;TYPE=PNG;ENCODING=BASE64:{TEXT}"],
        [f"PHOTO;PNG;BASE64:{TEXT}"],
        [f"PHOTO;ENCODING=B:{TEXT[:40]}", f" {TEXT[40:80]}", f"\t{TEXT[80:]}"],
        ["PHOTO;ENCODING=BASE64;PNG:", f"   {TEXT[:40]}  ", f"   {TEXT[40:]}", "", "TITLE:Buyer"],
        ["PHOTO;ENCODING=BASE64;PNG:", TEXT[:40], TEXT[40:80], TEXT[80:], "TITLE:Buyer"],
        [f"PHOTO:data:image/png;base64,{TEXT}"],
        [f"PHOTO;VALUE=uri:DATA:image/png;base64,{TEXT.replace('=', '%3D')}"],
        [f"X-MS-CARDPICTURE;TYPE=PNG;ENCODING=BASE64:{TEXT}"],
        ["PHOTO;VALUE=uri:https://photos.example/1.png", f"PHOTO;ENCODING=b:{TEXT}"],
    ],
)
def test_photo(lines: list[str]) -> None:
    found = read_one(card(*lines))
    assert found.photo
    assert (found.photo.data, found.photo.media_type) == (PNG, "image/png")
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("PHOTO;VALUE=URL:https://photos.example/1.png", PHOTO_ELSEWHERE),
        ("PHOTO;VALUE=uri:photo.png", PHOTO_ELSEWHERE),
        ("PHOTO;ENCODING=b:!!!!", PHOTO_UNREADABLE),
        ("PHOTO;ENCODING=b:AAAAA", PHOTO_UNREADABLE),
        ("PHOTO;ENCODING=b:" + base64.b64encode(b"<svg/>").decode(), PHOTO_UNREADABLE),
        ("PHOTO:data:", PHOTO_UNREADABLE),
        ("PHOTO;ENCODING=b:A", PHOTO_UNREADABLE),
    ],
)
def test_photo_left_out(line: str, remark: str) -> None:
    found = read_one(card(line))
    assert found.photo is None
    assert [item.sentence for item in found.remarks] == [remark]


def test_empty_photo_says_nothing() -> None:
    assert read_one(card("PHOTO;ENCODING=b:")).remarks == ()


def test_largest_photo_comes_in() -> None:
    found = read_one(card(photo_line(LIMITS.photo_bytes)), LIMITS)
    assert found.photo
    assert len(found.photo.data) == LIMITS.photo_bytes


@pytest.mark.parametrize("size", [LIMITS.photo_bytes + 1, 4 * LIMITS.photo_bytes])
def test_larger_photo_stays_out_and_its_card_comes_in(size: int) -> None:
    found = read_one(card(photo_line(size), "TITLE:Buyer"), LIMITS)
    assert found.photo is None
    assert found.job_title == "Buyer"
    assert [item.text for item in found.remarks] == [PHOTO_TOO_LARGE.format(limit=4)]
