"""Load the words an invented journal is made of."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Language = Literal["nl", "en"]
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Arc:
    """Hold one thread of a life: `told` in its order, and what to ask after each."""

    fact: str
    told: tuple[str, ...]
    asks: tuple[str, ...]
    care: bool


@dataclass(frozen=True, slots=True)
class Project:
    """Hold what an assignment is about, as it stands in a sentence, and its topic."""

    name: str
    topic: str


@dataclass(frozen=True, slots=True)
class Words:
    """Hold the sentences of one language; `{slots}` are filled by services.demo.story.

    `stages` are the stages of an assignment by group code. `short` has the one-liners by kind.
    """

    language: Language
    pronouns: dict[str, dict[str, str]]
    days: tuple[str, ...]
    months: tuple[str, ...]
    people: dict[str, Any]
    titles: dict[str, Any]
    roles: tuple[str, ...]
    projects: tuple[Project, ...]
    no_firm: str
    habits: tuple[dict[str, str], ...]
    short: dict[str, tuple[str, ...]]
    stages: dict[str, tuple[tuple[str, ...], ...]]
    details: tuple[str, ...]
    arcs: tuple[Arc, ...]
    facts: tuple[str, ...]
    talk: tuple[str, ...]


def load_words(language: Language) -> Words:
    """Read the words of a language."""
    work, life, rest = (read_toml(f"{language}_{part}") for part in ("work", "life", "rest"))
    return Words(
        language=language,
        pronouns=rest["pronouns"],
        days=tuple(rest["calendar"]["days"]),
        months=tuple(rest["calendar"]["months"]),
        people=rest["people"],
        titles=rest["titles"],
        roles=tuple(rest["work"]["roles"]),
        projects=tuple(Project(name, topic) for name, topic in rest["work"]["projects"]),
        no_firm=rest["work"]["no_firm"],
        habits=tuple(rest["habits"]),
        short={kind: tuple(lines) for kind, lines in rest["short"].items()},
        stages={code: tuple(map(tuple, stages)) for code, stages in work["stages"].items()},
        details=tuple(work["details"]),
        arcs=tuple(_arc(arc) for arc in life["arcs"]),
        facts=tuple(life["small"]["facts"]),
        talk=tuple(life["small"]["talk"]),
    )


def read_toml(name: str) -> dict[str, Any]:
    """Read a file of words that stands beside this module."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text("utf-8"))


def _arc(arc: dict[str, Any]) -> Arc:
    return Arc(arc["fact"], tuple(arc["told"]), tuple(arc["asks"]), arc.get("care", False))
