"""Fold what a card is recognised by, once per card."""

from __future__ import annotations

from dataclasses import dataclass

from services.imports.values import FileCard
from services.text_keys import fold, method_key, sort_key
from services.vcard.card import ParsedCard

_LONGEST_UID = 255


@dataclass(frozen=True, slots=True)
class KeyedCard:
    """Hold a card with its folded keys; `methods` and `tags` stand in the card's own order.

    `uid` is empty where the card has none that can be kept. `is_former` says that it is of
    somebody who has been merged into the contact: it completes that one, and overrules nothing.
    """

    source: FileCard
    uid: str
    name: str
    organisation: str
    methods: tuple[str, ...]
    tags: tuple[str, ...]
    is_former: bool = False

    @property
    def card(self) -> ParsedCard:
        """Return what the file says."""
        return self.source.card

    @property
    def has_name(self) -> bool:
        """Return whether the name is one, and not a number or address that stands in for it."""
        return all(self.card.name.full != method.value for method in self.card.methods)


class CardFolder:
    """Fold cards; one per import, because the same organisations and tags come back."""

    def __init__(self) -> None:
        self._folded: dict[str, str] = {}

    def fold(self, source: FileCard) -> KeyedCard:
        """Return a card with its keys."""
        card = source.card
        return KeyedCard(
            source,
            uid=card.uid if len(card.uid) <= _LONGEST_UID else "",
            name=sort_key(card.name.full),
            organisation=self._fold(card.organisation),
            methods=tuple(method_key(method.value) for method in card.methods),
            tags=tuple(map(self._fold, card.categories)),
        )

    def _fold(self, text: str) -> str:
        key = self._folded.get(text)
        if key is None:
            key = self._folded[text] = fold(text)
        return key
