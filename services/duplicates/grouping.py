"""Gather pairs into groups of contacts that hang together, and let them go again. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from services.duplicates.values import Group, Pair


def group_pairs(pairs: Iterable[Pair], names: Mapping[int, str]) -> tuple[Group, ...]:
    """Return groups, the one with the likeliest pair first; whoever is paired is in one of them."""
    linked = _Linked()
    ranked = sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.two))
    for pair in ranked:
        linked.link(pair.one, pair.two)
    by_root: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in ranked:
        by_root[linked.root(pair.one)].append(pair)
    return tuple(_group(some, names) for some in by_root.values())


class _Linked:
    """Tell who hangs together: a union-find over contacts' ids."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def root(self, id_: int) -> int:
        """Return the one who stands for all that id_ hangs together with."""
        while (above := self._above.get(id_, id_)) != id_:
            self._above[id_] = self._above.get(above, above)
            id_ = above
        return id_

    def link(self, one: int, two: int) -> None:
        """Put the groups of two contacts together."""
        self._above[self.root(one)] = self.root(two)


def _group(pairs: list[Pair], names: Mapping[int, str]) -> Group:
    members = tuple(sorted({id_ for pair in pairs for id_ in (pair.one, pair.two)}))
    return Group(members, tuple(names[id_] for id_ in members), tuple(pairs))


def without_contact(groups: Iterable[Group], gone: int) -> tuple[Group, ...]:
    """Return the groups after a contact went; what hung together by it alone parts."""
    return _regrouped(groups, lambda pair: gone not in pair.ids)


def without_pair(groups: Iterable[Group], ids: tuple[int, int]) -> tuple[Group, ...]:
    """Return the groups after two contacts were said not to be the same; the lower id first."""
    return _regrouped(groups, lambda pair: pair.ids != ids)


def _regrouped(groups: Iterable[Group], stays: Callable[[Pair], bool]) -> tuple[Group, ...]:
    """Leave pairs out; all groups keep their order, so that nobody loses the place."""
    found: list[Group] = []
    for group in groups:
        left = [pair for pair in group.pairs if stays(pair)]
        names = dict(zip(group.members, group.names, strict=True))
        found += [group] if len(left) == len(group.pairs) else group_pairs(left, names)
    return tuple(found)
