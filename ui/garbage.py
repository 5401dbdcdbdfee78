"""Collect reference cycles in the main thread, and nowhere else.

Python does so in whichever thread happens to allocate. PySide leaves widgets to the main thread
then, but no other object of Qt: a timer or a receiver of signals would end in the thread that reads
the journal, while the main thread may be about to deliver an event to it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer


class Garbage(QObject):
    """Collect when the event loop has nothing else to do. Lives in the main thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._begun = False
        # From the event loop itself: the dispatcher may know what is collected.
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(collect_if_due)
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._on_about_to_block)

    def keep_what_there_is(self) -> None:
        """Never look again at what there is: it stays.

        After the start that is most of all there will ever be, and looking takes 60 ms, in which no
        key is heard.
        """
        gc.freeze()

    def collect_from_now(self) -> None:
        """Begin to collect what is made from now on."""
        self.keep_what_there_is()
        self._begun = True

    def _on_about_to_block(self) -> None:
        if self._begun and _due_generation() is not None:
            self._next.start()


def collect_if_due() -> None:
    """Collect the oldest generation that has grown beyond Python's own threshold."""
    generation = _due_generation()
    if generation is not None:
        gc.collect(generation)


def _due_generation() -> int | None:
    grown = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(grown) if count > most]
    return due[-1] if due else None
