"""List who works at an organisation."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from services.clock import Clock, today
from services.organisations.values import Colleague
from ui.wording.dates import last_spoke_words

COLLEAGUE = int(Qt.ItemDataRole.UserRole)

_NO_PARENT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class PeopleItemModel(QAbstractListModel):
    """Hold the people in the order they are given."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._people: tuple[Colleague, ...] = ()

    def set_people(self, people: tuple[Colleague, ...]) -> None:
        """Show others, or the same anew; rows stay where nobody came or went."""
        if _ids(people) == _ids(self._people):
            self._people = people
            if people:
                self.dataChanged.emit(self.index(0), self.index(len(people) - 1))
            return
        self.beginResetModel()
        self._people = people
        self.endResetModel()

    def index_of(self, contact_id: int) -> QModelIndex:
        """Return somebody's row; an invalid index for others."""
        ids = _ids(self._people)
        return self.index(ids.index(contact_id)) if contact_id in ids else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, all of the row as one sentence, or the colleague."""
        if not index.isValid():
            return None
        colleague = self._people[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return colleague.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(colleague)
            case _:
                return colleague if role == COLLEAGUE else None

    def _sentence(self, colleague: Colleague) -> str:
        last = colleague.last_contact_at
        spoken = last and last.astimezone(self._clock.zone()).date()
        parts = (
            colleague.name,
            colleague.job_title,
            colleague.department,
            last_spoke_words(spoken, today(self._clock)),
            archived_word() if colleague.archived else "",
        )
        return ", ".join(filter(None, parts))


def archived_word() -> str:
    """Return "archived"."""
    return QCoreApplication.translate("ContactList", "archived")


def _ids(people: tuple[Colleague, ...]) -> list[int]:
    return [colleague.contact_id for colleague in people]
