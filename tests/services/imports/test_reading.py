"""Files are read without a journal, the good ones beside the bad ones."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from services.imports.reading import (
    ANNIVERSARY_LEFT_OUT,
    MOST_BYTES,
    ROLE_LEFT_OUT,
    TooMuchAtOnceError,
    read_files,
)
from services.imports.values import ReadFiles
from services.vcard.findings import (
    A_GROUP,
    PHOTO_ELSEWHERE,
    EmptyFileError,
    NotACardFileError,
    UnreadableFileError,
)
from services.vcard.limits import DEFAULT_LIMITS
from tests.services.imports.address_book import address_book
from tests.services.vcard.cards import SAMPLES, card

ANNA, BEA = card(name="FN:Anna"), card(name="FN:Bea")


def write(folder: Path, **files: bytes) -> list[Path]:
    paths = []
    for name, data in files.items():
        paths.append(folder / f"{name}.vcf")
        paths[-1].write_bytes(data)
    return paths


def names(read: ReadFiles | None) -> list[tuple[str, int, str]]:
    assert read is not None
    return [(item.file, item.card.index, item.card.name.full) for item in read.cards]


def test_cards_keep_their_file_and_place(tmp_path: Path) -> None:
    read = read_files(write(tmp_path, one=ANNA + BEA, two=BEA))

    assert names(read) == [("one.vcf", 1, "Anna"), ("one.vcf", 2, "Bea"), ("two.vcf", 1, "Bea")]


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"", EmptyFileError), (b"Dear diary", NotACardFileError), (None, UnreadableFileError)],
)
def test_file_that_can_not_be_used(
    tmp_path: Path, data: bytes | None, error: type[Exception]
) -> None:
    bad = tmp_path / "bad.vcf"
    if data is not None:
        bad.write_bytes(data)
    with pytest.raises(error):
        read_files([bad])

    read = read_files([bad, *write(tmp_path, good=ANNA)])

    assert names(read) == [("good.vcf", 1, "Anna")]
    assert read is not None
    (reject,) = read.rejected
    assert (reject.file, reject.index, reject.context) == ("bad.vcf", 0, "KnownError")
    assert "bad.vcf" in reject.text


def test_rejects_and_remarks_tell_which_card() -> None:
    read = read_files([SAMPLES / "icloud.vcf", SAMPLES / "google.vcf", SAMPLES / "outlook.vcf"])

    assert read is not None
    assert [(item.file, item.index, item.reason) for item in read.rejected] == [
        ("icloud.vcf", 3, A_GROUP)
    ]
    assert [(item.name, item.sentence) for item in read.remarks] == [
        ("Dr. Anna van der Meer", ANNIVERSARY_LEFT_OUT),
        ("Joost de Wit", PHOTO_ELSEWHERE),
        ("Mevr. Zoë Müller", ANNIVERSARY_LEFT_OUT),
        ("Mevr. Zoë Müller", ROLE_LEFT_OUT),
    ]
    assert [item.text for item in read.remarks][2:] == [
        "The anniversary 2010-06-11 was left out: there is no place for it yet.",
        "The role “Buyer” was left out: the job title was kept.",
    ]


def test_progress_counts_bytes_over_all_files_in_few_steps(tmp_path: Path) -> None:
    files = write(tmp_path, one=address_book(400), two=address_book(700), three=b"")
    told: list[tuple[int, int]] = []

    read_files(files, progress=lambda done, total: told.append((done, total)))

    size = sum(path.stat().st_size for path in files)
    done = [step for step, _total in told]
    assert {total for _done, total in told} == {size}
    assert done == sorted(set(done))
    assert done[-1] == size
    assert 50 < len(told) <= 201


@pytest.mark.parametrize("looks", [1, 2, 40, 400])
def test_cancelled_reading_returns_nothing(tmp_path: Path, looks: int) -> None:
    answers = iter([False] * (looks - 1) + [True])

    assert read_files(write(tmp_path, a=address_book(400)), cancelled=lambda: next(answers)) is None
    assert next(answers, None) is None


def test_files_too_large_together_are_refused_before_reading(tmp_path: Path) -> None:
    huge = tmp_path / "huge.vcf"
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES)

    with pytest.raises(TooMuchAtOnceError):
        read_files([*write(tmp_path, small=ANNA), huge])


def test_too_many_cards_together_are_refused(tmp_path: Path) -> None:
    limits = replace(DEFAULT_LIMITS, cards=3)
    files = write(tmp_path, one=ANNA + BEA, two=BEA, three=BEA)

    assert len(names(read_files(files[:2], limits=limits))) == 3
    with pytest.raises(TooMuchAtOnceError):
        read_files(files, limits=limits)


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode elsewhere")
def test_file_name_of_any_bytes_can_be_shown(tmp_path: Path) -> None:
    odd = Path(f"{tmp_path}/\udcff.vcf")
    odd.write_bytes(ANNA)

    read = read_files([odd, Path(f"{tmp_path}/\udcfe.vcf")])

    assert read is not None
    assert read.files == ("?.vcf", "?.vcf")
    assert "?.vcf" in read.rejected[0].text


def test_reading_loads_no_database() -> None:
    code = "import sys, services.imports.reading; sys.exit('sqlalchemy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
