"""What to ask of whom a check-in is: each question in its turn, in the language of the contact."""

from __future__ import annotations

from services.contacts.editing_values import ContactField
from services.contacts.group_values import GroupLines
from services.use_cases import UseCases
from tests.services.check_ins.conftest import CLIENTS, Prompts, Silent
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
