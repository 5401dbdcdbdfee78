"""Give what is due the shape that --json prints; see json_values for its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.cli.json_values import Json, due_json

if TYPE_CHECKING:
    from services.check_ins.values import BirthdayView, FadingView, PromptView
    from services.follow_ups.values import DueItem


def due_item_json(item: DueItem) -> Json:
    """Return a follow-up that is due."""
    return {
        "contact": item.contact_name,
        "title": item.follow_up.title,
        "due": due_json(item.due),
        "overdue": item.overdue,
    }


def check_in_json(prompt: PromptView) -> Json:
    """Return a check-in of the day."""
    return {
        "contact": prompt.name,
        "days_silent": prompt.days_silent,
        "cadence_days": prompt.cadence_days,
        "reason": prompt.reason,
        "topic": prompt.topic.text if prompt.topic else None,
        "question": prompt.question,
    }


def birthday_json(birthday: BirthdayView) -> Json:
    """Return a birthday of the days ahead; without its year the age is not known."""
    return {
        "contact": birthday.name,
        "on": birthday.on.isoformat(),
        "age": birthday.age,
    }


def fading_json(fading: FadingView) -> Json:
    """Return who fades; an organisation stands in a field of its own, without a contact."""
    silence: Json = {"days_silent": fading.days_silent, "usual_days": fading.usual_days}
    if fading.contact_id is None:
        return {"contact": None, "organisation": fading.name, **silence}
    return {"contact": fading.name, **silence}
