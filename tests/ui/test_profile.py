"""Where a profile is, and what is found in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui.profile import default_profile, socket_name


def test_the_default_profile_is_the_users_own(qapp: object) -> None:
    assert default_profile().name == "Attent"
    assert default_profile().is_relative_to(Path.home())


@pytest.mark.skipif(os.name == "nt", reason="pipes have no path")
def test_the_socket_lies_in_the_profile_where_its_path_is_short() -> None:
    assert socket_name(Path("/home/anna/profile")) == "/home/anna/profile/attent.sock"


def test_a_long_path_gets_a_name_of_its_own() -> None:
    one, other = (socket_name(Path("/", "x" * 100, name)) for name in "ab")
    assert one != other
    assert "/" not in one
    assert len(one) < 50


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("deep", ["", "x" * 100])
def test_every_way_to_a_profile_leads_to_one_socket(tmp_path: Path, deep: str) -> None:
    folder = tmp_path / deep / "profile"
    folder.mkdir(parents=True)
    (tmp_path / "link").symlink_to(folder)
    assert socket_name(tmp_path / "link") == socket_name(folder)
    assert socket_name(folder / ".." / "profile") == socket_name(folder)
