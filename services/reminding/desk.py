"""Decide what is claimed, what the window shows, and what was brought to the screen."""

from __future__ import annotations

from collections.abc import Iterable

from services.reminding.values import Occurrence, Plan, Reminder


class ReminderDesk:
    """Bring every reminder to the screen once: claimed first, shown, then confirmed.

    What another process has claimed stands in the window too, yet does not open it. At the start
    it opens for all that is due, later for what had to wait then. A journal that takes no claims
    costs no showing: the claim is made up for. Who confirms first that a reminder was shown is
    the one to notify of it, so that a crash before leaves that to the next start, and one after
    costs no second notification. For one thread.
    """

    def __init__(self) -> None:
        self._plan = Plan((), None)
        self._answered: set[Occurrence] = set()
        self._ours: set[Occurrence] = set()
        self._unclaimed: set[Occurrence] = set()
        self._owed: set[Occurrence] = set()
        self._opened: set[Occurrence] = set()
        self._confirming: set[Occurrence] = set()
        self._started = False
        self._is_first = False

    @property
    def rows(self) -> tuple[Reminder, ...]:
        """Return what stands in the window; what is fresh waits for its claim."""
        fresh = self._plan.fresh
        return tuple(
            each
            for each in self._plan.due
            if each.occurrence not in fresh or each.occurrence in self._answered
        )

    @property
    def standing(self) -> frozenset[Occurrence]:
        """Return what stands in the window."""
        return frozenset(each.occurrence for each in self.rows)

    @property
    def is_starting(self) -> bool:
        """Tell whether the window is yet to open for all that is due."""
        return not self._started or self._is_first

    def start_closed(self) -> None:
        """Leave the window closed for what was due before."""
        self._started = True

    def take(self, plan: Plan) -> tuple[Reminder, ...]:
        """Take a plan and return what is to be claimed."""
        self._plan = plan
        if not self._started:
            self._started = self._is_first = True
            self._owed = set(plan.waiting)
        return tuple(
            each
            for each in plan.due
            if each.occurrence in plan.fresh and each.occurrence not in self._ours
        )

    def claimed(self, asked: Iterable[Reminder], mine: Iterable[Reminder] | None) -> None:
        """Take the answer to a claim; None if it could not be made."""
        occurrences = {each.occurrence for each in asked}
        self._answered |= occurrences
        if mine is None:
            self._unclaimed |= occurrences
        else:
            self._unclaimed -= occurrences
            self._ours |= {each.occurrence for each in mine}

    def opens(self) -> frozenset[Occurrence]:
        """Return, once the rows are to be shown, what the window opens for."""
        first, self._is_first = self._is_first, False
        wanted = self._ours | self._unclaimed | self._owed
        new = frozenset(
            each.occurrence
            for each in self.rows
            if (first or each.occurrence in wanted) and each.occurrence not in self._opened
        )
        self._opened |= new
        return new

    def shown(self) -> tuple[Reminder, ...]:
        """Return, to be confirmed, what has reached the screen here."""
        known = self._plan.unshown & self._opened - self._unclaimed - self._confirming
        shown = tuple(each for each in self.rows if each.occurrence in known)
        self._confirming |= {each.occurrence for each in shown}
        return shown

    def confirmed(
        self, asked: Iterable[Reminder], first: Iterable[Reminder] | None
    ) -> tuple[Reminder, ...]:
        """Take what was confirmed, by us first, and return what of it to notify of.

        None is that it could not be noted: it is to be tried again.
        """
        if first is None:
            self._confirming -= {each.occurrence for each in asked}
        standing = self.standing
        return tuple(each for each in first or () if each.occurrence in standing)
