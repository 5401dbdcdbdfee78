"""Hear and do what a screen reader can, through AT-SPI. Runs in the system's Python, not in ours.

    screen_reader.py PROCESS_ID read PATH     wait for what a path leads to; say it as JSON
    screen_reader.py PROCESS_ID focus PATH    put the keyboard into it
    screen_reader.py PROCESS_ID select PATH   select it alone in its list
    screen_reader.py PROCESS_ID names PATH    look once, and say the names of all at its end

A path is JSON: steps of a role, a pattern that the whole name matches and, if wished, a state,
such as [["list", "Contacts"], ["list item", "Hanneke.*", "focused"]]; a step may be any depth
below the former. Roles and states are in pyatspi's words. It is what Orca reads with too, and
Debian has it for the system's Python only.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

import pyatspi
from gi.repository import GLib

DEADLINE_S = 50
LOOK_AGAIN_MS = 100
CHILDREN_LOOKED_AT = 60  # of a list: the first rows


def search(process_id: int, path: list[list[str]]) -> Any:
    """Return the first accessible that a path leads to, or None."""
    return next(search_all(process_id, path), None)


def search_all(process_id: int, path: list[list[str]]) -> Iterator[Any]:
    """Yield all that a path's last step leads to, from the first place of those before it."""
    desktop = pyatspi.Registry.getDesktop(0)
    places = [app for app in desktop if app is not None and app.get_process_id() == process_id]
    for step in path[:-1]:
        places = list(islice(matching(places, step), 1))
    return matching(places, path[-1])


def matching(places: list[Any], step: list[str]) -> Iterator[Any]:
    """Yield what is below some places and matches a step."""
    return (each for place in places for each in below(place) if is_it(each, *step))


def below(place: Any) -> Iterator[Any]:
    """Yield what is below an accessible and shows, nearest first."""
    level = [place]
    while level:
        children = [child for each in level for child in showing(each)]
        yield from children
        level = children


def showing(place: Any) -> Iterator[Any]:
    """Yield the children that a person would see."""
    for number in range(min(place.childCount, CHILDREN_LOOKED_AT)):
        child = place.getChildAtIndex(number)
        if child is not None and child.getState().contains(pyatspi.STATE_VISIBLE):
            yield child


def is_it(accessible: Any, role: str, name: str, state: str = "showing") -> bool:
    """Tell whether an accessible has a role, a name that a pattern matches, and a state."""
    if accessible.getRoleName() != role or state not in states(accessible):
        return False
    return re.fullmatch(name, accessible.name, re.DOTALL) is not None


def states(accessible: Any) -> list[str]:
    """Return how it stands, in words."""
    return [pyatspi.stateToString(state) for state in accessible.getState().getStates()]


def read(accessible: Any) -> dict[str, Any]:
    """Return what a screen reader says of it."""
    interfaces = pyatspi.listInterfaces(accessible)
    text = accessible.queryText() if "Text" in interfaces else None
    return {
        "role": accessible.getRoleName(),
        "name": accessible.name,
        "description": accessible.description,
        "states": states(accessible),
        "text": text.getText(0, text.characterCount) if text else None,
    }


def focus(accessible: Any) -> dict[str, Any]:
    """Put the keyboard into a control."""
    accessible.queryComponent().grabFocus()
    return read(accessible)


def select(accessible: Any) -> dict[str, Any]:
    """Select a row and no other, without a key."""
    selection = accessible.parent.querySelection()
    selection.clearSelection()
    selection.selectChild(accessible.getIndexInParent())
    return read(accessible)


def names(process_id: int, path: list[list[str]]) -> list[str]:
    """Return the names of all that a path leads to now."""
    while True:
        with suppress(GLib.Error, RuntimeError, LookupError):  # it went away meanwhile
            return [each.name for each in search_all(process_id, path)]


COMMANDS = {"focus": focus, "read": read, "select": select}


def await_found(process_id: int, path: list[list[str]]) -> Any:
    """Search until it is there, while events are heard; end the program when time is up."""
    loop = GLib.MainLoop()
    found: list[Any] = []

    def look() -> bool:
        accessible = attempt(process_id, path)
        if accessible is not None:
            found.append(accessible)
            loop.quit()
        return accessible is None

    if look():
        GLib.timeout_add(LOOK_AGAIN_MS, look)
        GLib.timeout_add_seconds(DEADLINE_S, loop.quit)
        loop.run()
    return found[0] if found else sys.exit(f"nothing at {path}")


def attempt(process_id: int, path: list[list[str]]) -> Any:
    """Search once; what goes away meanwhile was not found."""
    try:
        return search(process_id, path)
    except (GLib.Error, RuntimeError, LookupError):
        return None


def main(process_id: str, command: str, path: str) -> None:
    """Do one command and say what it was done with."""
    if command == "names":
        print(json.dumps(names(int(process_id), json.loads(path))))
        return
    accessible = await_found(int(process_id), json.loads(path))
    print(json.dumps(COMMANDS[command](accessible)))


if __name__ == "__main__":
    main(*sys.argv[1:])
