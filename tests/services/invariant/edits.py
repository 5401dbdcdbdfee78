"""What may be changed of one contact, and of several at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from services.check_ins.values import FreshStart
from services.contacts.editing_values import ContactField
from services.follow_ups.values import NewFollowUp
from services.terms import ParkReason
from services.use_cases import UseCases

PUT_OFF_TO = date(2026, 4, 20)

EDITS: dict[str, Callable[[UseCases, int], object]] = {
    "rename": lambda cases, id_: cases.editing.set_field(id_, ContactField.FULL_NAME, "Bram Bos"),
    "employ": lambda cases, id_: cases.editing.set_field(id_, ContactField.ORGANISATION, "Office"),
    "promote": lambda cases, id_: cases.editing.set_field(id_, ContactField.JOB_TITLE, "Pricing"),
    "note": lambda cases, id_: cases.editing.set_field(id_, ContactField.NOTE, "Has a boat."),
    "clear note": lambda cases, id_: cases.editing.set_field(id_, ContactField.NOTE, ""),
    "group": lambda cases, id_: cases.editing.set_group(id_, 1 + id_ % 3),
    "ungroup": lambda cases, id_: cases.editing.set_group(id_, None),
    "cadence": lambda cases, id_: cases.editing.set_cadence(id_, 10),
    "no cadence": lambda cases, id_: cases.editing.set_cadence(id_, None),
    "no check-ins": lambda cases, id_: cases.editing.stop_check_ins(id_),
    "by voice": lambda cases, id_: cases.editing.set_cadence_by_voice(id_, True),
    "put off": lambda cases, id_: cases.prompts.start_afresh(FreshStart(((id_, PUT_OFF_TO),))),
    "say why": lambda cases, id_: cases.prompts.give_reason(ParkReason.BUSY, contact_id=id_),
    "park": lambda cases, id_: cases.editing.park(id_, date(2027, 1, 1), ParkReason.LEAVE),
    "unpark": lambda cases, id_: cases.editing.unpark(id_),
    "archive": lambda cases, id_: cases.editing.archive(id_),
    "tag": lambda cases, id_: cases.editing.add_tag(id_, "Sailing"),
}
BULK: dict[str, Callable[[UseCases, Sequence[int]], object]] = {
    "group": lambda cases, ids: cases.bulk.set_group(ids, 2),
    "tag": lambda cases, ids: cases.bulk.add_tag(ids, "Sailing"),
    "archive": lambda cases, ids: cases.bulk.archive(ids),
    "delete": lambda cases, ids: cases.bulk.delete(ids),
    "follow up": lambda cases, ids: cases.bulk.add_follow_up(ids, NewFollowUp("plan a holiday")),
}
