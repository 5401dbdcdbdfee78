"""Birthdays ahead are told in time, with the age where the year is known."""

from __future__ import annotations

from datetime import UTC, date, datetime

from services.contacts.editing_values import ContactField
from services.use_cases import UseCases
from tests.support.clock import FrozenClock
from tests.support.journal import AddContact


def test_birthdays_of_the_week_are_told_with_the_age_where_the_year_is_known(
    use_cases: UseCases, add_contact: AddContact, clock: FrozenClock
) -> None:
    born = {
        "Anna": "1984-03-10",
        "Bram": "--03-03",
        "Cas": "1984-03-11",
        "Dora": "1984-03-02",
        "Eva": "2000-02-29",
    }
    for name, birthday in born.items():
        use_cases.editing.set_field(add_contact(name), ContactField.BIRTHDAY, birthday)
    away = add_contact("Fenna")
    use_cases.editing.set_field(away, ContactField.BIRTHDAY, "1990-03-05")
    use_cases.editing.archive(away)

    found = use_cases.open_prompts.upcoming_birthdays(7)

    assert [(each.name, each.on.day, each.age) for each in found] == [
        ("Bram", 3, None),
        ("Anna", 10, 42),
    ]
    for year, day in ((2027, 28), (2028, 29)):
        clock.set(datetime(year, 2, 25, 9, tzinfo=UTC))
        (eva, *_rest) = use_cases.open_prompts.upcoming_birthdays(4)
        assert (eva.name, eva.on, eva.age) == ("Eva", date(year, 2, day), year - 2000)
        clock.set(datetime(year, 2, day, 9, tzinfo=UTC))
        use_cases.prompts.offer()
        assert [view.name for view in use_cases.open_prompts.today()] == ["Eva"]
        clock.advance(days=1)
        use_cases.prompts.offer()
        assert use_cases.open_prompts.today() == ()
