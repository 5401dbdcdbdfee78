"""What may be done to a journal, through the services and past them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import insert

from models.entities import Tag, contact_tag
from services.contacts.contact_service import ContactService
from services.contacts.values import NewContact
from services.follow_ups.follow_up_service import FollowUpService
from services.follow_ups.values import NewFollowUp
from services.imports.import_service import ImportService
from services.journal.journal_service import EntryEdit, JournalService
from services.journal.values import NewEntry
from services.store import Store
from services.terms import EntryKind, Outcome

Act = Callable[[Store], object]


def sql(*statements: str) -> Act:
    """Return what runs statements past every service and entity."""

    def act(store: Store) -> None:
        with store.write() as unit:
            for statement in statements:
                unit.connection.exec_driver_sql(statement)
            unit.touch("contacts", [1, 2])
            unit.commit()

    return act


def edit_entry(store: Store) -> None:
    edit = EntryEdit(
        contact_ids=(2,),
        kind=EntryKind.MEETING,
        text="Met after all #lunch",
        channel=None,
        direction=None,
        outcome=Outcome.HELD,
        happened_at=store.clock.now() - timedelta(days=9),
        zone="Europe/London",
    )
    JournalService(store).edit_entry(1, edit)


def import_cards(store: Store) -> None:
    cards = store.path.with_name("cards.vcf")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nCATEGORIES:sailing\nTEL:+44 7700 900{:03}\nEND:VCARD\n"
    names = ("Anna Vos", "Cas Bos", "Dora Dam", "Anna Vos 2")
    cards.write_text("".join(card.format(name, i) for i, name in enumerate(names)))
    ImportService(store).import_files([cards])


def tag_all(store: Store) -> None:
    with store.write() as unit:
        tag_id = unit.insert(Tag, name="Sailor", name_key="sailor")
        links = [{"contact_id": contact_id, "tag_id": tag_id} for contact_id in (1, 2)]
        unit.connection.execute(insert(contact_tag), links)
        unit.touch("contacts", [1, 2])
        unit.commit()


ACTS: dict[str, Act] = {
    "add a contact": lambda store: ContactService(store).add(NewContact("Cas", "Nautilus")),
    "delete a contact": lambda store: ContactService(store).delete(1),
    "add an entry": lambda store: JournalService(store).add_entry(
        NewEntry(
            contact_ids=(2, 1),
            kind=EntryKind.NOTE,
            text="Zo’n dag 🎉 \u0000 \u202e #party #office",
            follow_ups=(NewFollowUp("Ask again", None),),
        )
    ),
    "add an entry of somebody new": lambda store: JournalService(store).add_entry(
        NewEntry(
            contact_ids=(2,),
            text="With somebody #new",
            newcomers=(NewContact("Dirk Post", organisation="Postbus"),),
            next_times=("the boat",),
        )
    ),
    "change an entry": edit_entry,
    "delete an entry": lambda store: JournalService(store).delete_entry(1),
    "keep a promise": lambda store: FollowUpService(store).complete(1),
    "import": import_cards,
    "tag everybody": tag_all,
    "move an entry past the services": sql("UPDATE entry SET happened_at = happened_at - 7"),
    "replace a row": sql("REPLACE INTO photo VALUES (1, 'image/jpeg', x'00ff')"),
    "take over what must be unique": sql(
        "UPDATE contact_group SET code = 'former' WHERE id = 2",
        "UPDATE contact_group SET code = 'prospects' WHERE id = 1",
    ),
    "trade what must be unique": sql(
        "UPDATE contact_group SET code = 'x' WHERE id = 3",
        "UPDATE contact_group SET code = 'candidates' WHERE id = 4",
        "UPDATE contact_group SET code = 'contractors' WHERE id = 3",
    ),
    "erase a group": sql("DELETE FROM contact_group"),
    "change many": sql("UPDATE contact SET note = full_name, cadence_days = 3"),
    "erase an entry past the services": sql("DELETE FROM entry"),
    "erase a contact past the services": sql("DELETE FROM contact WHERE id = 1"),
}
