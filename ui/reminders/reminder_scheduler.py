"""Wake when the next reminder is due, however the clock moves meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from services.changes import ChangeSet
from services.check_ins.newcomers import may_bring_newcomers
from services.clock import steady_s
from services.errors import KnownError
from services.reminding.attention import AttentionState
from services.reminding.lookout import LOOK, Lookout
from services.reminding.values import Occurrence, Plan, Situation
from services.reminding.waking import NoWaking, WakeWatcher
from services.use_cases import UseCases
from ui.context import UiContext

Offer: TypeAlias = Callable[[UseCases], object]
"""Choose whom to bring to mind today; for the writing thread."""

_CHECK_INS = "check_ins"
_SETTINGS = {"reminders", _CHECK_INS}
_LOOK_MS = LOOK // timedelta(milliseconds=1)
_NEWCOMERS_MS = 1_000


class ReminderScheduler(QObject):
    """Emit `planned` with a Plan: at the start, at the due instants and after changes.

    One timer is armed for the next instant, and at the latest after a minute: timers count
    monotonic time, so sleep, a clock that is set and another time zone show only by looking,
    unless the system tells. A new day is planned anew too, as what is overdue has grown older.
    """

    planned = Signal(object)
    jump_asked = Signal(object)
    """Carries a Jump: the clock was put forward by days; answer_jump() takes the answer.

    It is emitted again when the number that it holds back has changed.
    """
    jump_dissolved = Signal()
    """The question is no longer: it was answered, or the clock was set back."""
    _woken = Signal()
    _clock_set = Signal()

    def __init__(
        self,
        context: UiContext,
        parent: QObject | None = None,
        *,
        steady_s: Callable[[], float] = steady_s,
        waking: WakeWatcher | None = None,
        attention: Callable[[], AttentionState] = AttentionState,
        offer: Offer | None = None,
    ) -> None:
        """`attention` is asked in the reading thread; `offer` adds whom there is room for today."""
        super().__init__(parent)
        self._context = context
        self._attention = attention
        self._offer = offer
        self._waking = waking or NoWaking()
        self._lookout = Lookout(context.clock, steady_s)
        self._standing: frozenset[Occurrence] = frozenset()
        self._asked: object = None
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._newcomers = QTimer(self, singleShot=True, interval=_NEWCOMERS_MS)
        self._newcomers.timeout.connect(self._on_newcomers)
        self._woken.connect(self._on_woken)
        self._clock_set.connect(self._on_clock_set)
        context.changes.changed.connect(self._on_changed)

    def start(self) -> None:
        """Plan, and hear from the system when the machine wakes or its zone or clock changes."""
        self._waking.start(self._woken.emit, self._clock_set.emit)
        self.replan()

    def replan(self) -> None:
        """Ask what is due and when to look again; without an answer, ask again in a minute."""
        if self._stopped:
            return
        self._lookout.begin()
        self._timer.start(_LOOK_MS)
        self._offer_prompts()
        jump, standing, attention = self._lookout.jump, self._standing, self._attention
        self._context.tasks.read(
            self,
            lambda cases: cases.reminders.plan(Situation(attention(), jump, standing)),
            self._on_planned,
            latest="plan",
        )

    def look(self) -> None:
        """Replan if the time has come or time has moved strangely, else wait on."""
        self._plan_if(self._lookout.look())

    def stand(self, standing: frozenset[Occurrence]) -> None:
        """Know what stands in the window: it stays whatever happens."""
        self._standing = standing

    def retry(self) -> None:
        """Plan again soon, as something could not be written down."""
        self._lookout.retry()
        self._arm()

    def answer_jump(self, show: bool) -> None:
        """Show what lies between, or believe the clock to be wrong until it is set back."""
        self._lookout.answer(show)
        self.replan()

    def stop(self) -> None:
        """Wake no more."""
        self._stopped = True
        self._waking.close()
        self._timer.stop()
        self._newcomers.stop()

    def _on_woken(self) -> None:
        self._lookout.woken()
        self.replan()

    def _on_clock_set(self) -> None:
        self._plan_if(self._lookout.clock_set())

    def _plan_if(self, is_time: bool) -> None:
        if is_time:
            self.replan()
        else:
            self._arm()

    def _on_planned(self, plan: Plan) -> None:
        if self._stopped:
            return
        if self._lookout.has_moved():  # since it was asked: the answer may be of either time
            self.replan()
            return
        self._lookout.take(plan)
        self._arm()
        self._ask(plan)
        self.planned.emit(plan)

    def _ask(self, plan: Plan) -> None:
        """Ask about a jump when it is another than before, or holds back another number."""
        jump = plan.jump if plan.jump is not None and plan.jump.asking else None
        asked = None if jump is None else (jump.to, jump.count)
        if asked != self._asked:
            self._asked = asked
            if jump is None:
                self.jump_dissolved.emit()
            else:
                self.jump_asked.emit(jump)

    def _offer_prompts(self) -> None:
        if self._offer is not None and self._lookout.takes_offer():
            self._context.tasks.write(
                self, self._offer, lambda _changes: None, self._on_offer_failed
            )

    def _on_offer_failed(self, _error: KnownError) -> None:
        self._lookout.offer_anew()

    def _on_newcomers(self) -> None:
        """Choose whom to bring to mind again, once for all that changed within a moment."""
        self._lookout.offer_anew()
        self.replan()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._offer is not None and not self._stopped and may_bring_newcomers(changes):
            self._newcomers.start()
        if _CHECK_INS in changes.settings:
            self._lookout.offer_anew()
        told = changes.follow_ups or changes.contacts or changes.organisations or changes.prompts
        if told or changes.settings & _SETTINGS:
            self.replan()

    def _arm(self) -> None:
        if not self._stopped:
            self._timer.start(-(-self._lookout.wait() // timedelta(milliseconds=1)))
