"""The frameworks of macOS are called rightly, and what they tell is understood."""

from __future__ import annotations

from threading import Event
from typing import Any
from unittest.mock import MagicMock

from services.adapters.waking import mac
from services.adapters.waking.mac import CAN_SLEEP, HAS_POWERED_ON, WILL_SLEEP, MacWaking


def test_waking_is_told_sleep_is_allowed_and_the_thread_ends(monkeypatch: Any) -> None:
    iokit, foundation, over = MagicMock(), MagicMock(), Event()
    iokit.IORegisterForSystemPower.return_value = 7
    foundation.CFRunLoopRun.side_effect = over.wait
    foundation.CFRunLoopStop.side_effect = lambda _loop: over.set()
    monkeypatch.setattr(mac, "_default_mode", lambda _foundation: None)
    told: list[str] = []
    waking = MacWaking(iokit, foundation)
    waking.start(lambda: told.append("woken"), lambda: told.append("clock"))

    waking._on_power(None, 0, CAN_SLEEP, 11)
    waking._on_power(None, 0, WILL_SLEEP, None)
    assert told == []
    assert [call.args[1] for call in iokit.IOAllowPowerChange.call_args_list] == [11, 0]
    waking._on_power(None, 0, HAS_POWERED_ON, None)
    assert told == ["woken"]
    observed = foundation.CFNotificationCenterAddObserver.call_args_list
    names = [call.args[1] for call in foundation.CFStringCreateWithCString.call_args_list]
    for name, call in zip(names, observed, strict=True):
        call.args[2](None, None, None, None, None)
        assert told.pop() == ("clock" if name.endswith(b"clock_set") else "woken")

    waking.close()
    assert iokit.IODeregisterForSystemPower.called
    assert foundation.CFNotificationCenterRemoveEveryObserver.called
