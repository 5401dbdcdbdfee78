"""Make the services of one journal. Importing this loads SQLAlchemy: after the first frame."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from services.check_ins.prompt_reader import PromptReader
from services.check_ins.prompt_service import PromptService
from services.check_ins.setting_service import CheckInSettingService
from services.check_ins.working_now import WorkingNow
from services.clock import Clock
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
from services.follow_ups.follow_up_list import FollowUpListReader
from services.follow_ups.follow_up_service import FollowUpService
from services.follow_ups.reminder_service import ReminderService
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
from services.settings import SettingReader, SettingService
from services.store import Store
from services.today.today_reader import TodayReader
from services.undo.undo_service import UndoService
from services.use_cases import UseCases

if TYPE_CHECKING:
    from services.bin.bin_reader import BinReader
    from services.bin.bin_service import BinService
    from services.calls.guess import CallGuesser
    from services.demo.demo_service import DemoService
    from services.duplicates.duplicate_reader import DuplicateReader
    from services.duplicates.merge_service import MergeService
    from services.imports.import_service import ImportService
    from services.quick_line.name_reader import NameReader
    from services.quick_line.quick_line_service import QuickLineService


def build_use_cases(store: Store, clock: Clock) -> UseCases:
    """Make the services, and what makes those that few ever use."""
    open_prompts, draft_list = PromptReader(store), DraftListReader(store)
    return UseCases(
        contacts=ContactService(store),
        bulk=BulkService(store),
        groups=GroupService(store),
        note_templates=NoteTemplateReader(store),
        tags=TagService(store),
        views=ViewService(store),
        contact_list=ContactListReader(store),
        contact_page=ContactPageReader(store),
        contact_choices=ContactChoices(store),
        editing=ContactEditing(store, clock),
        parts=PartService(store, clock),
        relations=RelationService(store),
        organisations=OrganisationService(store),
        organisation_page=OrganisationReader(store),
        own_fields=OwnFieldService(store),
        field_list=OwnFieldReader(store),
        journal=JournalService(store),
        timeline=TimelineReader(store),
        entries=EntryReader(store),
        drafts=DraftService(store),
        kept_drafts=DraftReader(store),
        draft_list=draft_list,
        attachments=AttachmentService(store),
        attached=AttachmentReader(store),
        people=PeopleFinder(store),
        stream=StreamReader(store),
        follow_ups=FollowUpService(store),
        follow_up_list=FollowUpListReader(store, clock),
        reminders=ReminderService(store, clock, open_prompts, WorkingNow(store)),
        prompts=PromptService(store),
        open_prompts=open_prompts,
        check_in_settings=CheckInSettingService(store),
        today=TodayReader(store, open_prompts, draft_list),
        settings=SettingService(store),
        kept_settings=SettingReader(store),
        undo=UndoService(store),
        imports=partial(_imports, store),
        quick_lines=partial(_quick_lines, store),
        contact_names=partial(_contact_names, store),
        demo=partial(_demo, store, clock),
        duplicates=partial(_duplicates, store),
        merging=partial(_merging, store),
        bin=partial(_bin, store),
        binned=partial(_binned, store),
        call_guesses=partial(_call_guesses, store, clock),
    )


def _quick_lines(store: Store) -> QuickLineService:
    from services.quick_line.quick_line_service import QuickLineService

    return QuickLineService(store)


def _contact_names(store: Store) -> NameReader:
    from services.quick_line.name_reader import NameReader

    return NameReader(store)


def _demo(store: Store, clock: Clock) -> DemoService:
    from services.demo.demo_service import DemoService

    return DemoService(store, clock)


def _duplicates(store: Store) -> DuplicateReader:
    from services.duplicates.duplicate_reader import DuplicateReader

    return DuplicateReader(store)


def _merging(store: Store) -> MergeService:
    from services.duplicates.merge_service import MergeService

    return MergeService(store)


def _bin(store: Store) -> BinService:
    from services.bin.bin_service import BinService

    return BinService(store)


def _binned(store: Store) -> BinReader:
    from services.bin.bin_reader import BinReader

    return BinReader(store)


def _call_guesses(store: Store, clock: Clock) -> CallGuesser:
    from services.calls.guess import CallGuesser

    return CallGuesser(store, clock)


def _imports(store: Store) -> ImportService:
    from services.imports.import_service import ImportService

    return ImportService(store)
