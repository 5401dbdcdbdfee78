"""Gather what can be done with one journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.bin.bin_reader import BinReader
    from services.bin.bin_service import BinService
    from services.calls.guess import CallGuesser
    from services.check_ins.prompt_reader import PromptReader
    from services.check_ins.prompt_service import PromptService
    from services.check_ins.setting_service import CheckInSettingService
    from services.contacts.bulk import BulkService
    from services.contacts.choices import ContactChoices
    from services.contacts.contact_page import ContactPageReader
    from services.contacts.contact_service import ContactService
    from services.contacts.editing import ContactEditing
    from services.contacts.groups import GroupService
    from services.contacts.list_reader import ContactListReader
    from services.contacts.note_templates import NoteTemplateReader
    from services.contacts.part_service import PartService
    from services.contacts.people_finder import PeopleFinder
    from services.contacts.relations import RelationService
    from services.contacts.tags import TagService
    from services.contacts.views import ViewService
    from services.demo.demo_service import DemoService
    from services.duplicates.duplicate_reader import DuplicateReader
    from services.duplicates.merge_service import MergeService
    from services.follow_ups.follow_up_list import FollowUpListReader
    from services.follow_ups.follow_up_service import FollowUpService
    from services.follow_ups.reminder_service import ReminderService
    from services.imports.import_service import ImportService
    from services.journal.attachments import AttachmentReader, AttachmentService
    from services.journal.draft_list import DraftListReader
    from services.journal.drafts import DraftReader, DraftService
    from services.journal.entry_reader import EntryReader
    from services.journal.journal_service import JournalService
    from services.journal.timeline import TimelineReader
    from services.journal.timeline_pages import StreamReader
    from services.organisations.organisation_reader import OrganisationReader
    from services.organisations.organisation_service import OrganisationService
    from services.own_fields.field_service import OwnFieldService
    from services.own_fields.reading import OwnFieldReader
    from services.quick_line.name_reader import NameReader
    from services.quick_line.quick_line_service import QuickLineService
    from services.settings import SettingReader, SettingService
    from services.today.today_reader import TodayReader
    from services.undo.undo_service import UndoService


@dataclass(frozen=True, slots=True)
class UseCases:
    """Hold the services of one journal; each says in which thread it is called.

    What few ever use is made when it is called for, as loading it takes a while.
    """

    contacts: ContactService
    bulk: BulkService
    groups: GroupService
    note_templates: NoteTemplateReader
    tags: TagService
    views: ViewService
    contact_list: ContactListReader
    contact_page: ContactPageReader
    contact_choices: ContactChoices
    editing: ContactEditing
    parts: PartService
    relations: RelationService
    organisations: OrganisationService
    organisation_page: OrganisationReader
    own_fields: OwnFieldService
    field_list: OwnFieldReader
    journal: JournalService
    timeline: TimelineReader
    entries: EntryReader
    drafts: DraftService
    kept_drafts: DraftReader
    draft_list: DraftListReader
    attachments: AttachmentService
    attached: AttachmentReader
    people: PeopleFinder
    stream: StreamReader
    follow_ups: FollowUpService
    follow_up_list: FollowUpListReader
    reminders: ReminderService
    prompts: PromptService
    open_prompts: PromptReader
    check_in_settings: CheckInSettingService
    today: TodayReader
    settings: SettingService
    kept_settings: SettingReader
    undo: UndoService
    imports: Callable[[], ImportService]
    quick_lines: Callable[[], QuickLineService]
    contact_names: Callable[[], NameReader]
    demo: Callable[[], DemoService]
    duplicates: Callable[[], DuplicateReader]
    merging: Callable[[], MergeService]
    bin: Callable[[], BinService]
    binned: Callable[[], BinReader]
    call_guesses: Callable[[], CallGuesser]
