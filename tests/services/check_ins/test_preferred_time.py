"""What people write of when they like to be called is read in its simple forms, else ignored."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.check_ins.preferred_time import read_preferred_time

MORNING = (time(9), time(12))
AFTERNOON = (time(13), time(17))
EVENING = (time(18), time(21))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("ochtends", MORNING),
        ("'s ochtends", MORNING),
        ("’s Ochtends", MORNING),
        ("maandagochtend", None),
        ("Mornings", MORNING),
        ("in the morning", MORNING),
        ("Tuesday mornings", MORNING),
        ("early morning", (time(8), time(10))),
        ("vroeg in de ochtend", (time(8), time(10))),
        ("middag", AFTERNOON),
        ("'s middags", AFTERNOON),
        ("namiddag", AFTERNOON),
        ("afternoon", AFTERNOON),
        ("late afternoon", (time(15), time(18))),
        ("eind van de middag", (time(15), time(18))),
        ("end of the day", (time(15), time(18))),
        ("'s avonds", EVENING),
        ("evenings", EVENING),
        ("lunch", (time(12), time(13, 30))),
        ("after 16:00", (time(16), time(21))),
        ("na 16 uur", (time(16), time(21))),
        ("na 16u", (time(16), time(21))),
        ("vanaf 14.30", (time(14, 30), time(21))),
        ("after 4pm", (time(16), time(21))),
        ("before 10:30", (time(7), time(10, 30))),
        ("voor 10 uur", (time(7), time(10))),
        ("after 9, before 11", (time(9), time(11))),
        ("tussen 9 en 11", (time(9), time(11))),
        ("between 9 and 11:30", (time(9), time(11, 30))),
        ("9:00–11:00", (time(9), time(11))),
        ("9-11", (time(9), time(11))),
        ("1-3 pm", (time(13), time(15))),
        ("11-1pm", (time(11), time(13))),
        ("van 14 tot 16 uur", (time(14), time(16))),
        ("not in the morning", None),
        ("liever niet 's ochtends", None),
        ("after 25:00", None),
        ("after 9:75", None),
        ("between 16 and 9", None),
        ("06-12345678", None),
        ("2026-03-09", None),
        ("amsterdam", None),
        ("whenever", None),
        ("", None),
    ],
)
def test_simple_forms_are_read(text: str, hours: tuple[time, time] | None) -> None:
    assert read_preferred_time(text) == hours


@given(
    st.text() | st.from_regex(r"(after|na|tussen|between)? ?\d{1,3}[:.]?\d{0,3} ?(en|-)? ?\d{0,3}")
)
def test_any_text_is_taken_and_nobody_is_called_at_night(text: str) -> None:
    hours = read_preferred_time(text)

    assert hours is None or time(7) <= hours[0] < hours[1] <= time(21)
