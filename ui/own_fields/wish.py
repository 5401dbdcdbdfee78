"""What somebody on a contact's page wants to change where all fields are."""

from __future__ import annotations

from enum import Enum, auto


class Wish(Enum):
    """Say what of a field is to be changed."""

    NAME = auto()
    CHOICES = auto()
