"""Spare the start what imports cost beside themselves."""

from __future__ import annotations

import gc
from contextlib import suppress
from importlib import import_module


def import_quickly() -> None:
    """Collect no garbage until `ui.garbage` does, and let PySide read no source, from now on.

    Next to nothing of what is made at the start becomes garbage: collecting takes 5 % of it.
    """
    gc.disable()
    _leave_sources_unread()


def _leave_sources_unread() -> None:
    """Answer for PySide whether a module uses it, which it asks of each that is imported.

    It would read the source, in case the module wants one of PySide's `__feature__`s, as none of
    ours does. That takes 0.1 ms a module, and `linecache` keeps the text: 10 MiB and more. A
    PySide that finds out in another way reads again, and that is all.
    """
    with suppress(ImportError):
        import_module("shiboken6")  # which makes the other one importable
        vars(import_module("shibokensupport.feature"))["_mod_uses_pyside"] = lambda _module: False
