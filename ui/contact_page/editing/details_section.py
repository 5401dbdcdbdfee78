"""All other fields of a contact, folded away until they are wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.changes import ChangeSet
from services.clock import today
from services.contacts.check_in import NEVER
from services.contacts.editing_values import ContactField
from services.contacts.values import ContactDetails
from services.terms import Channel
from services.use_cases import UseCases
from ui.contact_page.editing.desk import Desk
from ui.contact_page.editing.typed_cadence import TypedCadence
from ui.editing.choice_field import ChoiceField
from ui.editing.editors import LineEditor
from ui.editing.saving import Job
from ui.editing.text_fields import NamedField
from ui.rhythm_answers import cadence_job
from ui.theme.metrics import S
from ui.widgets.buttons import Button
from ui.wording.dates import cadence_words, long_day_words
from ui.wording.languages import language_name, language_names, language_tag
from ui.wording.rhythm import OFFERED_CADENCES_DAYS, counting_words
from ui.wording.terms import NamedGroup, channel_name, group_name

F = ContactField


class DetailsSection(QWidget):
    """Show names, work, group, language, times, cadence: each field named, each edited in place.

    Its fields are made when it is shown first.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._fields: dict[ContactField, NamedField] = {}
        self._details: ContactDetails | None = None
        self._groups: Sequence[Any] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, S, 0, S)
        self._column.setSpacing(6)
        self.hide()

    @property
    def fields(self) -> dict[ContactField, NamedField]:
        """Return the fields of text, by what they hold."""
        return self._fields

    def reset(self) -> None:
        """Save what is typed, and forget the contact: another one comes."""
        typed = [self.typed_cadence] if self._fields else []
        for field in (*self._fields.values(), *typed):
            field.commit()
            field.close_editor()

    def show_contact(self, details: ContactDetails) -> None:
        """Show another contact, or the same anew; nothing is made while this is folded away."""
        self._details = details
        if self.isHidden():
            return
        if not self._fields:
            self._make()
        for kind, field in self._fields.items():
            field.set_value(getattr(details, kind.value) or "")
        own, of_group = details.own_cadence_days, details.group_cadence_days
        offered = sorted({*OFFERED_CADENCES_DAYS, *([own] if own else [])})
        self._cadence_of_group = of_group
        self.cadence.set_choices([None, *offered, NEVER], own)
        self._show_counting(details)
        channels: list[str] = [each.value for each in Channel]
        if details.preferred_channel and details.preferred_channel not in channels:
            channels.append(details.preferred_channel)
        self._channel.set_choices(["", *channels], details.preferred_channel or "")
        self._show_groups()
        self._show_verified(details)

    def _make(self) -> None:
        self._add_text(F.FULL_NAME, self.tr("Full name"))
        self._add_text(F.NAME_PREFIX, self.tr("Title before the name"))
        self._add_text(F.GIVEN_NAME, self.tr("Given name"))
        self._add_text(F.ADDITIONAL_NAMES, self.tr("Middle names"))
        self._add_text(F.FAMILY_NAME, self.tr("Family name"))
        self._add_text(F.NAME_SUFFIX, self.tr("Title after the name"))
        self._add_text(F.NICKNAME, self.tr("Nickname"))
        self._add_text(F.JOB_TITLE, self.tr("Job title"))
        self._add_text(F.DEPARTMENT, self.tr("Department"))
        self._add_text(F.ORGANISATION, self.tr("Organisation")).complete_by(
            partial(self._offer, lambda cases: cases.contact_choices.organisations())
        )
        self.group = self._add_choice(self.tr("Group"), self._group_words, self._set_group)
        self.cadence = self._add_choice(self.tr("Rhythm"), self._cadence_words, self._set_cadence)
        self.typed_cadence = TypedCadence(self._desk, self.cadence, self._cadence_job)
        self._column.addWidget(self.typed_cadence)
        self.counting = self._add_choice(
            self.tr("What counts"), self._counting_words, self._set_counting
        )
        self._channel = self._add_choice(
            self.tr("Preferred channel"),
            lambda each: channel_name(each) if each else "",
            self._set_channel,
        )
        self._add_text(F.PREFERRED_TIME, self.tr("Preferred time"))
        self._add_text(
            F.LANGUAGE, self.tr("Language"), words=language_name, edited_words=language_name
        ).complete_by(lambda editor: editor.complete_from(language_names()))
        self._add_text(
            F.TIME_ZONE, self.tr("Time zone"), words=lambda zone: zone.replace("_", " ")
        ).complete_by(partial(self._offer, lambda cases: cases.contact_choices.time_zones()))
        self.verified = Button(self._desk.context.theme, "", variant="flat", compact=True)
        self.verified.clicked.connect(self._verify)
        self._column.addWidget(self.verified)
        self._read_groups()
        self._desk.context.changes.changed.connect(self._on_changed)

    def _add_text(
        self,
        kind: ContactField,
        name: str,
        *,
        words: Callable[[str], str] = str,
        edited_words: Callable[[str], str] = str,
    ) -> NamedField:
        theme = self._desk.context.theme
        field = NamedField(theme, name, "", words=words, edited_words=edited_words)
        self._desk.bind(field, lambda text, _: self._job(kind, text))
        field.removal_wished.connect(lambda: self._empty(kind, field))
        self._fields[kind] = field
        self._column.addWidget(field)
        return field

    def _add_choice(
        self, name: str, words: Callable[[Any], str], choose: Callable[[Any], None]
    ) -> ChoiceField[Any]:
        field: ChoiceField[Any] = ChoiceField(self._desk.context.theme, name, words)
        field.chosen.connect(choose)
        self._column.addWidget(field)
        return field

    def _job(self, kind: ContactField, text: str) -> Job:
        contact_id = self._desk.contact_id
        typed = language_tag(text) if kind is F.LANGUAGE else text
        return lambda cases: cases.editing.set_field(contact_id, kind, typed)

    def _empty(self, kind: ContactField, field: NamedField) -> None:
        """Empty a field by Delete; the full name is the one that can't be empty."""
        if kind is F.FULL_NAME or not field.value:
            return
        self._desk.do(
            self._job(kind, ""),
            self.tr("{field} emptied").format(field=field.name),
        )

    def _offer(self, read: Callable[[UseCases], Sequence[str]], editor: LineEditor) -> None:
        self._desk.context.tasks.read(editor, read, editor.complete_from)

    def _read_groups(self) -> None:
        tasks = self._desk.context.tasks
        tasks.read(self, lambda cases: cases.contact_choices.groups(), self._on_groups_read)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.groups:
            self._read_groups()

    def _on_groups_read(self, groups: Sequence[Any]) -> None:
        self._groups = groups
        self._show_groups()

    def _show_groups(self) -> None:
        if self._details is not None:
            offered = [None, *(group.id for group in self._groups)]
            self.group.set_choices(offered, self._details.group_id)

    def _group_words(self, group_id: int | None) -> str:
        named: dict[int, NamedGroup] = {group.id: group for group in self._groups}
        details = self._details
        if group_id in named:
            return group_name(named[group_id])
        if details is not None and details.group is not None and group_id == details.group_id:
            return group_name(details.group)
        return ""

    def _cadence_words(self, days: int | None) -> str:
        if days is not None:
            return cadence_words(days)
        if self._cadence_of_group is None:
            return ""
        words = cadence_words(self._cadence_of_group)
        return self.tr("{rhythm}, as the group").format(rhythm=words)

    def _set_group(self, group_id: int | None) -> None:
        contact_id = self._desk.contact_id
        self._desk.do(lambda cases: cases.editing.set_group(contact_id, group_id))

    def _set_cadence(self, days: int | None) -> None:
        self._desk.do(cadence_job(self._desk.contact_id, days))

    def _cadence_job(self, typed: int) -> Job:
        contact_id = self._desk.contact_id
        return lambda cases: cases.editing.set_cadence(contact_id, typed)

    def _show_counting(self, details: ContactDetails) -> None:
        """Show what counts for the rhythm, where there is one."""
        choices = [None, True] if details.group_id is None else [None, False, True]
        own = details.own_cadence_by_voice
        self.counting.set_choices(choices, own if own in choices else None)
        self.counting.setVisible(details.cadence_days is not None)

    def _counting_words(self, by_voice: bool | None) -> str:
        if by_voice is not None:
            return counting_words(by_voice)
        details = self._details
        if details is None or details.group_id is None:
            return counting_words(False)
        words = counting_words(details.group_cadence_by_voice)
        return self.tr("{rhythm}, as the group").format(rhythm=words)

    def _set_counting(self, by_voice: bool | None) -> None:
        contact_id = self._desk.contact_id
        self._desk.do(lambda cases: cases.editing.set_cadence_by_voice(contact_id, by_voice))

    def _set_channel(self, channel: str) -> None:
        self._desk.do(self._job(F.PREFERRED_CHANNEL, channel))

    def _show_verified(self, details: ContactDetails) -> None:
        now = today(self._desk.context.clock)
        on = details.verified_on
        self.verified.setEnabled(on != now)
        if on == now:
            self.verified.setText(self.tr("Verified today"))
            return
        self.verified.setText(self.tr("Verify today"))
        words = self.tr("Last verified on {day}").format(
            day=long_day_words(on, now, self.locale()) if on else "–"
        )
        self.verified.setToolTip(words if on else "")
        self.verified.setAccessibleDescription(words if on else "")

    def _verify(self) -> None:
        contact_id = self._desk.contact_id
        self._desk.do(
            lambda cases: cases.editing.verify_today(contact_id),
            self.tr("Verified today"),
        )
