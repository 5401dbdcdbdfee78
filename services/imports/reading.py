"""Read files of cards from disk. Knows no journal, so any thread may do it.

Memory holds the bytes of one file at a time, and the cards of all with their photos.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from services.errors import QT_TRANSLATE_NOOP, KnownError
from services.imports.values import FileCard, ImportRemark, ReadFiles, RejectedCard
from services.vcard.card import ParsedCard
from services.vcard.findings import Reject, Remark
from services.vcard.limits import DEFAULT_LIMITS, MIB, Limits
from services.vcard.reader import CardFile

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

MOST_BYTES = 200 * MIB  # of all files of one import
_PROGRESS_STEPS = 200

ANNIVERSARY_LEFT_OUT = QT_TRANSLATE_NOOP(
    "ImportRemark", "The anniversary {date} was left out: there is no place for it yet."
)
ROLE_LEFT_OUT = QT_TRANSLATE_NOOP(
    "ImportRemark", "The role “{role}” was left out: the job title was kept."
)


class TooMuchAtOnceError(KnownError):
    """Refuse files that would take too much memory together."""

    sentence = QT_TRANSLATE_NOOP(
        "KnownError", "These files are too large to import together. Import a few at a time."
    )


def silent(_done: int, _total: int) -> None:
    """Tell nobody of progress."""


def never() -> bool:
    """Go on to the end."""
    return False


def read_files(
    paths: Sequence[Path],
    *,
    progress: Progress = silent,
    cancelled: Cancelled = never,
    limits: Limits = DEFAULT_LIMITS,
) -> ReadFiles | None:
    """Return all cards of the files, or None if cancelled; progress is told in bytes.

    A file that can't be used is rejected as a whole, unless it is the only one: then its
    KnownError is raised. Raises TooMuchAtOnceError where the files together are too large; there
    may be as many cards in all of them as in one.
    """
    sizes = [_size(path) for path in paths]
    if sum(sizes) > MOST_BYTES:
        raise TooMuchAtOnceError
    meter = _Meter(progress, sum(sizes))
    gathered = _Gathered(limits.cards)
    for path, size in zip(paths, sizes, strict=True):
        try:
            if not _read_file(path, meter, gathered, cancelled=cancelled, limits=limits):
                return None
        except TooMuchAtOnceError:
            raise
        except KnownError as error:
            if len(paths) == 1:
                raise
            gathered.reject_file(_shown(path), error)
        meter.end_file(size)
    return gathered.result(tuple(map(_shown, paths)))


class _Meter:
    """Tell progress over all files in at most some hundreds of steps."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._before = 0
        self._told = 0

    def file_at(self, bytes_done: int) -> None:
        """Take how far the reading of the present file is."""
        done = min(self._before + bytes_done, self._total)
        step = (done - self._told) * _PROGRESS_STEPS >= self._total or done == self._total
        if step and done > self._told:
            self._told = done
            self._progress(done, self._total)

    def end_file(self, size: int) -> None:
        """Count a file as read."""
        self.file_at(size)
        self._before += size


class _Gathered:
    """Collect what the files hold."""

    def __init__(self, most_cards: int) -> None:
        self._most_cards = most_cards
        self._cards: list[FileCard] = []
        self._rejected: list[RejectedCard] = []
        self._remarks: list[ImportRemark] = []

    def take(self, file: str, item: ParsedCard | Reject) -> None:
        """Take a card or the reason why there is none."""
        if isinstance(item, Reject):
            self._rejected.append(RejectedCard(file, item.index, item.reason, item.values))
            return
        if len(self._cards) == self._most_cards:
            raise TooMuchAtOnceError
        self._cards.append(FileCard(file, item))
        self._remarks += (
            ImportRemark(file, item.index, item.name.full, remark.sentence, remark.values)
            for remark in _remarks(item)
        )

    def reject_file(self, file: str, error: KnownError) -> None:
        """Take the reason why a whole file can't be used."""
        values = {**error.values, "file": file}
        self._rejected.append(RejectedCard(file, 0, error.sentence, values, "KnownError"))

    def result(self, files: tuple[str, ...]) -> ReadFiles:
        """Return everything taken."""
        return ReadFiles(files, tuple(self._cards), tuple(self._rejected), tuple(self._remarks))


def _read_file(
    path: Path, meter: _Meter, gathered: _Gathered, *, cancelled: Cancelled, limits: Limits
) -> bool:
    """Take all cards of a file; return False if cancelled on the way."""
    if cancelled():
        return False
    file, name = CardFile.open(path, limits), _shown(path)
    for item in file:
        gathered.take(name, item)
        meter.file_at(file.bytes_done)
        if cancelled():
            return False
    return True


def _remarks(card: ParsedCard) -> list[Remark]:
    """Return what is left out of a card: by the reader, and because it has no place."""
    remarks = list(card.remarks)
    if card.anniversary:
        remarks.append(Remark(ANNIVERSARY_LEFT_OUT, {"date": card.anniversary}))
    if card.job_title and card.role and card.role.casefold() != card.job_title.casefold():
        remarks.append(Remark(ROLE_LEFT_OUT, {"role": card.role}))
    return remarks


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):  # reading it will say what is wrong
        return 0


def _shown(path: Path) -> str:
    """Return a file's name as text that can be stored, whatever bytes it is made of."""
    return path.name.encode("utf-8", "replace").decode()
