"""Hold what the user set about check-ins, as it is kept in the setting "check_ins"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

from services.check_ins.texts import LANGUAGES, Language, load_texts
from services.check_ins.values import Limits
from services.check_ins.working_time import WorkingTime, country_of

SETTING = "check_ins"

MOST_A_DAY, MOST_A_WEEK = 20, 100
"""More check-ins than anybody makes."""


@dataclass(frozen=True, slots=True)
class CheckInSettings:
    """Hold whether and how many people are brought to mind, when, and with what words.

    `courage` has the user's own sentences by language; what is not in it is the app's.
    """

    on: bool = True
    limits: Limits = field(default_factory=Limits)
    working: WorkingTime = field(default_factory=WorkingTime)
    courage: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Return the sentences that give courage."""
        own = self.courage.get(language)
        return load_texts(language).courage if own is None else own

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON's own types."""
        return {
            "on": self.on,
            "per_day": self.limits.per_day,
            "per_week": self.limits.per_week,
            **self.working.to_json(),
            "courage": {language: list(lines) for language, lines in self.courage.items()},
        }

    @classmethod
    def from_json(cls, values: object) -> CheckInSettings:
        """Read what to_json() wrote; what is missing or damaged is as at the first start."""
        found = values if isinstance(values, dict) else {}
        usual = Limits()
        return cls(
            on=found.get("on") is not False,
            limits=Limits(
                per_day=_number(found.get("per_day"), usual.per_day, MOST_A_DAY),
                per_week=_number(found.get("per_week"), usual.per_week, MOST_A_WEEK),
            ),
            working=WorkingTime.from_json(found),
            courage=_courage(found.get("courage")),
        )


def settings_of(values: object, zone: ZoneInfo) -> CheckInSettings:
    """Return what was stored; until a country is chosen, the holidays are those of the zone's."""
    settings = CheckInSettings.from_json(values)
    if isinstance(values, dict) and "country" in values:
        return settings
    return replace(settings, working=replace(settings.working, country=country_of(zone)))


def _number(value: object, usual: int, most: int) -> int:
    fits = type(value) is int and 0 <= value <= most
    return value if fits and isinstance(value, int) else usual


def _courage(value: object) -> dict[Language, tuple[str, ...]]:
    found = value if isinstance(value, dict) else {}
    return {
        language: tuple(line for line in found[language] if isinstance(line, str) and line.strip())
        for language in LANGUAGES
        if isinstance(found.get(language), list)
    }
