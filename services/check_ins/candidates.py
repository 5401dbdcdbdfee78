"""Read who may be called today without a reason, in plain SQL and one pass over the contacts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models.instants import from_microseconds, to_microseconds
from models.kinds import PromptAction, PromptKind
from services.check_ins.promised import read_promised
from services.check_ins.ranking import group_weight
from services.check_ins.reach import IS_REACHABLE
from services.check_ins.values import DAYS_OF_GRACE, PROMISE_HOLDS_DAYS, Candidate
from services.contacts.check_in import silent_before

_LOOKED_BACK_DAYS = 400  # over prompts: one that was declined longer ago is forgotten
_LOOKED_AHEAD_DAYS = 60  # over follow-ups
_MOST_TRIES = 10  # that are counted
_PASSED = (None, PromptAction.DISMISSED)
_DAY = 86_400_000_000  # in microseconds

_COUNTED = (
    "iif(coalesce(c.cadence_by_voice, g.cadence_by_voice), c.last_voice_at, c.last_contact_at)"
)

# Those with a cadence and a way to reach them, but for the archive, the bin, the parked and those
# put off to a later day.
# Nor whom no reason could bring, as half their cadence is still to come: what is read of the rest
# takes longer than to find them. Who was imported and not spoken to is due whenever that was.
_CONTACTS = f"""
SELECT c.id, coalesce(c.cadence_days, g.cadence_days), g.code,
  c.created_at, c.last_contact_at, c.last_voice_at,
  coalesce(c.cadence_by_voice, g.cadence_by_voice), c.fades_at, c.birthday, c.check_in_after,
  (SELECT p.happened_at FROM entry_participant p JOIN entry e ON e.id = p.entry_id
    WHERE p.contact_id = c.id AND e.deleted_at IS NULL ORDER BY p.happened_at DESC LIMIT 1),
  (SELECT e.mood FROM entry_participant p JOIN entry e ON e.id = p.entry_id
    WHERE p.contact_id = c.id AND p.happened_at = c.last_contact_at
      AND e.outcome = 'held' AND e.deleted_at IS NULL LIMIT 1),
  (SELECT count(*) FROM (
    SELECT 1 FROM entry_participant p JOIN entry e ON e.id = p.entry_id
    WHERE p.contact_id = c.id AND p.happened_at > coalesce(c.last_contact_at, 0)
      AND e.outcome IN ('no_answer', 'voicemail') AND e.deleted_at IS NULL
    LIMIT {_MOST_TRIES})),
  c.import_batch_id IS NOT NULL,
  (SELECT p.happened_at FROM entry_participant p JOIN entry e ON e.id = p.entry_id
    WHERE p.contact_id = c.id AND coalesce(e.outcome, '') NOT IN ('no_answer', 'voicemail')
      AND e.deleted_at IS NULL ORDER BY p.happened_at DESC LIMIT 1)
FROM contact c LEFT JOIN contact_group g ON g.id = c.group_id AND g.deleted_at IS NULL
WHERE c.deleted_at IS NULL AND c.archived_at IS NULL
  AND coalesce(c.cadence_days, g.cadence_days) > 0
  AND (c.parked_until IS NULL OR c.parked_until <= :today)
  AND (c.check_in_after IS NULL OR c.check_in_after <= :today)
  AND (c.check_in_after IS NOT NULL OR c.fades_at <= :now
    OR c.import_batch_id IS NOT NULL AND {_COUNTED} IS NULL
    OR :now - coalesce({_COUNTED}, c.created_at)
      >= (coalesce(c.cadence_days, g.cadence_days) / 2 - 1) * {_DAY})
  AND {IS_REACHABLE}
"""
_NOTED = "SELECT DISTINCT contact_id FROM next_time WHERE used_at IS NULL AND deleted_at IS NULL"
_PROMPTS = """
SELECT contact_id, kind, offered_on, action, acted_at, until_on FROM prompt
WHERE kind IN ('check_in', 'birthday') AND offered_on >= :since AND deleted_at IS NULL
  AND contact_id IS NOT NULL
ORDER BY offered_on DESC
"""


class _Former(NamedTuple):
    """Be a check-in that was offered, or a birthday, which may have been put off too."""

    kind: str
    offered_on: str
    action: str | None
    acted_at: int | None
    until_on: str | None


class _Unheeded(NamedTuple):
    """Count what came to nothing since the last contact, as Candidate does."""

    declined: int = 0
    passed_over: int = 0
    passed_days_ago: int | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """Hold what is known beside the contacts, and the moment it is asked for."""

    today: date
    now: int
    zone: ZoneInfo
    promised: Mapping[int, date]
    noted: frozenset[int]
    birthdays: Mapping[str, int]
    former: Mapping[int, Sequence[_Former]]

    def days_since(self, instant: int | None) -> int | None:
        """Return how many days ago an instant was on the user's calendar; 0 if it lies ahead."""
        if instant is None:
            return None
        on = from_microseconds(instant).astimezone(self.zone)
        return max(self.today.toordinal() - on.toordinal(), 0)

    def grace_after(self, instant: int | None) -> str:
        """Return the last day on which nobody is offered after a contact; "" without one."""
        days = self.days_since(instant)
        return "" if days is None else _text(self.today, DAYS_OF_GRACE - days)


def read_candidates(
    session: Session, now: datetime, zone: ZoneInfo, but_for: Iterable[int] = ()
) -> list[Candidate]:
    """Return those whom something may bring to mind today, some left out.

    Everybody among them can be reached and has a cadence, at least half of which has passed
    unless they fade, are back from being put off, or come from an import and were never spoken
    to; and is neither parked nor archived.
    """
    today = now.astimezone(zone).date()
    first = today - timedelta(days=PROMISE_HOLDS_DAYS)
    last = today + timedelta(days=_LOOKED_AHEAD_DAYS)
    run = session.connection().exec_driver_sql
    known = _Known(
        today,
        to_microseconds(now),
        zone,
        read_promised(session, now, zone, first, last),
        frozenset(id_ for (id_,) in run(_NOTED)),
        _days_to_birthdays(today),
        _former(run(_PROMPTS, {"since": _text(today, -_LOOKED_BACK_DAYS)})),
    )
    without = frozenset(but_for)
    rows = run(_CONTACTS, {"today": today.isoformat(), "now": known.now})
    return [_candidate(row, known) for row in rows if row[0] not in without]


def _candidate(row: Sequence[Any], known: _Known) -> Candidate:
    id_, cadence, code, created_at, last_at, voice_at, by_voice, fades_at, *more = row
    birthday, put_off_to, any_at, mood, tries, imported, met_at = more
    counted_at = voice_at if by_voice else last_at
    spoken = counted_at is not None
    days_silent = known.days_since(counted_at if spoken else created_at) or 0
    days_silent += silent_before(cadence, spoken=spoken, imported=bool(imported))
    former = known.former.get(id_, ())
    back = next((each for each in former if put_off_to and each.until_on == put_off_to), None)
    unheeded = _unheeded(former, last_at, met_at, known)
    return Candidate(
        id_,
        cadence,
        days_silent,
        weight=group_weight(code),
        spoken=spoken,
        imported=bool(imported),
        asked=back is not None and _is_asked(back, last_at),
        spread=put_off_to is not None and back is None and days_silent >= cadence,
        fading=fades_at is not None and fades_at <= known.now,
        days_since_held=known.days_since(last_at),
        days_since_any=known.days_since(any_at),
        days_without_voice=known.days_since(voice_at),
        follow_up_in_days=_days_to(known.promised.get(id_), known.today),
        birthday_in_days=known.birthdays.get(birthday[-5:]) if birthday else None,
        next_time=id_ in known.noted,
        last_mood=mood,
        tries=tries,
        declined=unheeded.declined,
        passed_over=unheeded.passed_over,
        passed_days_ago=unheeded.passed_days_ago,
    )


def _is_asked(back: _Former, last_at: int | None) -> bool:
    """Return whether the user asked for the day somebody is back on, and did not speak since.

    Nobody asked for the end of a rest, nor for the day of a fresh start, which has no prompt.
    """
    return back.action == PromptAction.ANOTHER_DAY and (last_at or 0) <= (back.acted_at or 0)


def _unheeded(
    former: Sequence[_Former], last_at: int | None, met_at: int | None, known: _Known
) -> _Unheeded:
    """Count the check-ins since the last contact that came to nothing; none is left before a mail.

    One that was not wanted any more on its day was left too. One of the DAYS_OF_GRACE after a
    contact was over by that, which was only written down later: nobody declined or left it.
    """
    if not former:
        return _Unheeded()
    today = known.today.isoformat()
    held_until, met_until = known.grace_after(last_at), known.grace_after(met_at)
    days = [
        (each.offered_on, each.action)
        for each in former
        if each.kind == PromptKind.CHECK_IN and held_until < each.offered_on < today
    ]
    declined = sum(action == PromptAction.DECLINED for _on, action in days)
    passed = [on for on, action in days if action in _PASSED and on > met_until]
    days_ago = (known.today - date.fromisoformat(max(passed))).days if passed else None
    return _Unheeded(declined, len(passed), days_ago)


def _days_to_birthdays(today: date) -> dict[str, int]:
    """Return in how many days each day of the year comes, by its month and day."""
    found: dict[str, int] = {}
    for days in range(366):
        on = today + timedelta(days=days)
        found.setdefault(on.isoformat()[5:], days)
        if (on.month, on.day) == (2, 28) and (on + timedelta(days=1)).month == 3:
            found.setdefault("02-29", days)
    return found


def _former(rows: Iterable[Sequence[Any]]) -> dict[int, list[_Former]]:
    found: defaultdict[int, list[_Former]] = defaultdict(list)
    for contact_id, *values in rows:
        found[contact_id].append(_Former(*values))
    return found


def _days_to(on: date | None, today: date) -> int | None:
    return None if on is None else (on - today).days


def _text(today: date, days: int) -> str:
    return (today + timedelta(days=days)).isoformat()
