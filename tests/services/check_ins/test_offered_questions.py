"""What to ask of whom a check-in is: each question in its turn, in the language of the contact."""

from __future__ import annotations

from services.check_ins.check_in_settings import SETTING
from services.contacts.editing_values import ContactField
from services.contacts.group_values import GroupLines
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, TEAM, Prompts, Silent
from tests.support.clock import FrozenClock


def test_questions_rotate_until_all_were_asked(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, prompts: Prompts
) -> None:
    anna = silent("Anna Vos")
    use_cases.groups.add_line(CLIENTS, GroupLines.QUESTIONS, "One?")
    use_cases.groups.add_line(CLIENTS, GroupLines.QUESTIONS, "Two?")
    for _ in range(3):
        use_cases.prompts.offer()
        clock.advance(days=7)

    asked = [prompt.question for prompt in prompts()]
    assert {*asked[:2]} == {"One?", "Two?"}
    assert asked[2] == asked[0]
    use_cases.groups.change_line(CLIENTS, GroupLines.QUESTIONS, "One?", "")
    use_cases.groups.change_line(CLIENTS, GroupLines.QUESTIONS, "Two?", "")
    use_cases.prompts.offer()
    assert prompts()[-1].question is None
    assert prompts()[-1].contact_id == anna


def test_a_question_is_in_the_language_of_the_contact_else_of_the_app(
    use_cases: UseCases, silent: Silent
) -> None:
    anna, bram = silent("Anna Vos"), silent("Bram Smit")
    use_cases.editing.set_field(anna, ContactField.LANGUAGE, "en-GB")
    use_cases.editing.set_field(bram, ContactField.LANGUAGE, "fr")

    use_cases.prompts.offer("nl")

    questions = {view.contact_id: view.question or "" for view in use_cases.open_prompts.today()}
    assert questions[anna].split()[0] in {"How", "What", "Who", "Have", "Are", "Is"}
    assert questions[bram].split()[0] in {"Hoe", "Wat", "Wie", "Ben", "Waar", "Ligt", "Zijn"}


def ask_clients(use_cases: UseCases, *questions: str) -> None:
    for question in questions:
        use_cases.groups.add_line(CLIENTS, GroupLines.QUESTIONS, question)


def test_nobody_is_asked_the_same_as_somebody_else_that_day(
    use_cases: UseCases, clock: FrozenClock, silent: Silent, prompts: Prompts
) -> None:
    use_cases.settings.write(SETTING, {"per_day": 3, "per_week": 20})
    ask_clients(use_cases, "One?", "Two?", "Three?")
    people = [silent(f"Person {number}") for number in range(3)]
    for _ in range(4):
        use_cases.prompts.offer()
        clock.advance(days=7)

    asked = {(prompt.offered_on, prompt.question) for prompt in prompts()}
    assert len(asked) == len(prompts()) == 12
    for contact_id in people:  # and each has its turn with everybody
        first = [prompt.question for prompt in prompts() if prompt.contact_id == contact_id][:3]
        assert {*first} == {"One?", "Two?", "Three?"}


def test_who_is_added_later_that_day_is_asked_something_else_too(
    use_cases: UseCases, silent: Silent, prompts: Prompts
) -> None:
    ask_clients(use_cases, "One?", "Two?")
    silent("Anna Vos")
    silent("Just spoken to", days=1)
    use_cases.prompts.offer()
    silent("Bram Smit")
    use_cases.prompts.offer()
    silent("Cas Bos")
    use_cases.prompts.offer()

    first, second, third = (prompt.question for prompt in prompts())
    assert {first, second} == {"One?", "Two?"}
    assert third in {"One?", "Two?"}  # there are no more


def test_who_can_be_asked_one_thing_alone_is_asked_that(
    use_cases: UseCases, silent: Silent
) -> None:
    ask_clients(use_cases, "One?", "Two?", "Three?")
    use_cases.groups.add_line(TEAM, GroupLines.QUESTIONS, "One?")
    mate = silent("Mate", group_id=TEAM)
    for number in range(2):
        silent(f"Client {number}", 200)

    use_cases.prompts.offer()

    views = use_cases.open_prompts.today()
    assert views[-1].contact_id == mate  # whose turn comes last
    assert views[-1].question == "One?"
    assert len({view.question for view in views}) == 3


def test_the_groups_of_a_new_journal_have_questions_of_their_own(use_cases: UseCases) -> None:
    assert [group.questions for group in use_cases.groups.read()] == [None] * TEAM
