"""Cap what is read, before anything is parsed."""

from __future__ import annotations

from dataclasses import dataclass

KIB = 1024
MIB = 1024 * KIB


@dataclass(frozen=True, slots=True)
class Limits:
    """Say how much a file may hold; every number is the most that is still accepted.

    `line_bytes` counts a line with its continuations, photos and other media aside.
    `card_bytes`, media aside, and `card_lines`, each continuation counted, keep one card from
    taking the memory and time of thousands; a folded photo has some 20,000 lines.
    """

    file_bytes: int = 50 * MIB
    cards: int = 50_000
    card_bytes: int = MIB
    card_lines: int = 50_000
    line_bytes: int = 256 * KIB
    photo_bytes: int = MIB


DEFAULT_LIMITS = Limits()
