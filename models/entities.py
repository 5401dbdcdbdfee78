"""Load every entity, so that the mappers and the metadata are complete."""

from models.base import Base
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
from models.follow_up import FollowUp, ReminderDelivery
from models.journal import Draft, ImportBatch, Setting

__all__ = [
    "Address",
    "Base",
    "Contact",
    "ContactMethod",
    "Draft",
    "Entry",
    "EntryParticipant",
    "Fact",
    "FollowUp",
    "Group",
    "ImportBatch",
    "NextTime",
    "Organisation",
    "Photo",
    "Relation",
    "ReminderDelivery",
    "Setting",
    "Tag",
    "Topic",
    "contact_tag",
    "entry_topic",
]
