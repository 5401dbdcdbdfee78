"""An attention for tests: how the moment is, the test says."""

from __future__ import annotations

from threading import Thread

from services.reminding.attention import AttentionState, OnAttentionChanged


class DrivenAttention:
    """Implement `services.reminding.attention.Attention`; tells in a thread, as real ones do."""

    def __init__(self) -> None:
        self._state = AttentionState()
        self._on_changed: OnAttentionChanged | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether somebody listens."""
        return self._on_changed is not None

    def start(self, on_changed: OnAttentionChanged) -> None:
        """Listen."""
        self._on_changed = on_changed

    def now(self) -> AttentionState:
        """Return what the test said last."""
        return self._state

    def close(self) -> None:
        """Listen no more."""
        self._on_changed = None

    def become(self, state: AttentionState) -> None:
        """Be another moment from now on."""
        self._state = state
        on_changed = self._on_changed
        assert on_changed is not None, "nobody listens"
        thread = Thread(target=on_changed, name="driven attention")
        thread.start()
        thread.join()
