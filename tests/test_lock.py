"""The locks hold what pyproject.toml asks for, by hash, and name no place to get it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = {
    name: (ROOT / name).read_text("utf-8")
    for name in ("requirements.lock", "requirements-dev.lock")
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def entries(lock: str) -> list[str]:
    """Split a lock into one text per package."""
    return re.findall(r"^\S.*\n(?:    .*\n)*", lock, re.MULTILINE)


def pinned(lock: str) -> dict[str, str]:
    """Return the version of each package."""
    return dict(re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", lock, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS.values(), ids=LOCKS)
def test_lock_pins_every_package_by_hash(lock: str) -> None:
    assert "".join(entries(lock)) == lock
    for entry in entries(lock):
        assert re.match(
            r"[\w.-]+(\[[\w,-]+\])?==[\w.!]+( ; [^\\]+)? \\\n"
            r"(    --hash=sha256:[0-9a-f]{64}.*\n)+$",
            entry,
        )


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("requirements.lock", PROJECT["project"]["dependencies"]),
        ("requirements-dev.lock", PROJECT["dependency-groups"]["dev"]),
    ],
)
def test_lock_holds_what_the_project_asks_for(name: str, asked: list[str]) -> None:
    versions = pinned(LOCKS[name])
    for requirement in map(Requirement, asked):
        version = versions[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


def test_both_locks_agree() -> None:
    runtime, dev = map(pinned, LOCKS.values())
    for name in runtime.keys() & dev.keys():
        assert runtime[name] == dev[name]
