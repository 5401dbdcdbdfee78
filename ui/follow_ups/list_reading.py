"""Read the page of follow-ups, page by page, and anew as far as it was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from services.follow_ups.page_values import (
    FollowUpFilter,
    FollowUpPage,
    FollowUpRow,
    Section,
    SectionPage,
)
from services.use_cases import UseCases
from ui.context import UiContext
from ui.follow_ups.follow_up_item_model import FollowUpItemModel, Heading, More

_FIRST = 50
_PAGE = 100
_CONTACTS = 20


class ListReading(QObject):
    """Fill a model in the reading thread; a newer asking overtakes an older one."""

    read_begun = Signal()
    """What was read anew is about to show: whoever remembers a place does so now."""

    finished = Signal()
    """What was read anew shows."""

    def __init__(self, context: UiContext, model: FollowUpItemModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self.wanted = FollowUpFilter()
        self.by_contact = False
        self._asked = 0
        model.more_wanted.connect(self._on_more_wanted)

    def read(self, *, as_far: bool = True) -> None:
        """Read anew: as far as was read already, or only the beginnings."""
        wanted = self.wanted
        if self.by_contact:
            limit = max(_CONTACTS, self._contacts_shown() if as_far else 0)
            self._read(
                lambda cases: cases.follow_up_list.by_contact(wanted, limit=limit),
                self._model.show_contacts,
            )
        else:
            shown = self._shown() if as_far else Counter()
            self._read(lambda cases: _days(cases, wanted, shown), self._model.show_days)

    def _read(self, job: Callable[[UseCases], object], show: Callable[..., object]) -> None:
        self._asked += 1
        asked = self._asked

        def on_read(page: object) -> None:
            if asked != self._asked:
                return  # it was on its way when something else was asked for
            self.read_begun.emit()
            show(page)
            self.finished.emit()

        self._context.tasks.read(self, job, on_read, latest="follow-ups")

    def _on_more_wanted(self, more: More) -> None:
        wanted, key, section = self.wanted, more.key, more.section
        tasks = self._context.tasks
        if section is None:
            tasks.read(
                self,
                lambda cases: cases.follow_up_list.by_contact(wanted, key, limit=_CONTACTS),  # type: ignore[arg-type]
                lambda page: self._model.append_contacts(more, page),
                latest="more contacts",
            )
        else:
            tasks.read(
                self,
                lambda cases: cases.follow_up_list.more(section, key, wanted, limit=_PAGE),  # type: ignore[arg-type]
                lambda page: self._model.append_rows(more, page),
                latest=f"more {section.value}",
            )

    def _shown(self) -> Counter[Section]:
        rows = (item for item in self._model.items if isinstance(item, FollowUpRow))
        return Counter(row.section for row in rows)

    def _contacts_shown(self) -> int:
        return sum(isinstance(item, Heading) for item in self._model.items)


def _days(cases: UseCases, wanted: FollowUpFilter, shown: Counter[Section]) -> FollowUpPage:
    """Read all sections, each as far as it showed."""
    page = cases.follow_up_list.first(wanted, limit=_FIRST)
    sections = tuple(_as_far(cases, wanted, each, shown[each.section]) for each in page.sections)
    return replace(page, sections=sections)


def _as_far(cases: UseCases, wanted: FollowUpFilter, page: SectionPage, count: int) -> SectionPage:
    missing = count - len(page.rows)
    if missing <= 0 or page.next_key is None:
        return page
    rest = cases.follow_up_list.more(page.section, page.next_key, wanted, limit=missing)
    return replace(rest, rows=(*page.rows, *rest.rows))
