"""A group's colour can be told from every surface it lies on, light or dark."""

from __future__ import annotations

import pytest

from services.contacts.group_values import GroupColour
from tests.ui.theme.test_palette import both, contrast
from ui.theme.group_colours import group_role
from ui.theme.palette import Palette, Role, over


@both
@pytest.mark.parametrize("surface", ["nav", "page", "raised"])
def test_every_colour_stands_out(palette: Palette, surface: Role) -> None:
    plain = palette.colour(surface)
    for colour in GroupColour:
        role = group_role(colour)
        assert role is not None
        for ground in (plain, over(palette.hover, plain), over(palette.pressed, plain)):
            assert contrast(palette.colour(role), ground) >= 3, colour


def test_no_colour_or_one_of_another_version_is_none() -> None:
    assert group_role(None) is group_role("gold") is None
