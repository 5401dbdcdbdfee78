"""Load every entity, so that the mappers and the metadata are complete."""

from models.attachment import Attachment, AttachmentContent
from models.base import Base
from models.change import Change, ChangeRow
from models.contact import (
    Address,
    Contact,
    ContactMethod,
    Fact,
    Group,
    Organisation,
    Photo,
    Relation,
    Tag,
    contact_tag,
)
from models.entry import Entry, EntryParticipant, NextTime, Topic, entry_topic
from models.field import FieldDefinition, FieldValue
from models.follow_up import FollowUp
from models.journal import Draft, ImportBatch, SavedView, Setting
from models.prompt import Prompt, ReminderDelivery

__all__ = [
    "Address",
    "Attachment",
    "AttachmentContent",
    "Base",
    "Change",
    "ChangeRow",
    "Contact",
    "ContactMethod",
    "Draft",
    "Entry",
    "EntryParticipant",
    "Fact",
    "FieldDefinition",
    "FieldValue",
    "FollowUp",
    "Group",
    "ImportBatch",
    "NextTime",
    "Organisation",
    "Photo",
    "Prompt",
    "Relation",
    "ReminderDelivery",
    "SavedView",
    "Setting",
    "Tag",
    "Topic",
    "contact_tag",
    "entry_topic",
]
