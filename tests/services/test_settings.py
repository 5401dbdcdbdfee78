"""Settings are kept under their names, and are no step to undo."""

from __future__ import annotations

import pytest

from services.store import Store
from services.undo.undo_service import NothingToUndoError
from services.use_cases import UseCases
from tests.support.journal import setting


def test_a_setting_stays_and_says_when_it_changes(use_cases: UseCases, store: Store) -> None:
    assert setting(store, "size") is None
    assert use_cases.settings.write("size", {"px": [1, 2]}).settings == {"size"}
    assert setting(store, "size") == {"px": [1, 2]}
    assert use_cases.settings.write("size", None).settings == {"size"}
    assert setting(store, "size") is None


def test_a_setting_is_read_as_it_was_written(use_cases: UseCases) -> None:
    assert use_cases.kept_settings.read("size", 7) == 7
    use_cases.settings.write("size", {"px": [1, 2]})
    assert use_cases.kept_settings.read("size", 7) == {"px": [1, 2]}
    use_cases.settings.write("size", None)
    assert use_cases.kept_settings.read("size", 7) is None


def test_the_same_again_changes_nothing(use_cases: UseCases) -> None:
    use_cases.settings.write("size", 3)
    assert not use_cases.settings.write("size", 3)


def test_a_setting_is_not_undone(use_cases: UseCases) -> None:
    use_cases.settings.write("size", 3)
    with pytest.raises(NothingToUndoError):
        use_cases.undo.undo()
