"""The desktop that tests of this folder run on: a display, a session bus, a dunst."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.platform.app_process import AppProcess, home_variables, running_app
from tests.platform.button_listener import CAN_ALL, Listener, StartServer
from tests.platform.dunst import Dunst, private_bus, running_dunst
from tests.platform.note_desktop import NoteDesktop
from tests.platform.notification_server import FakeServer
from tests.platform.x_desktop import x_desktop
from tests.platform.x_server import x_display

ROUNDS = 50
TYPING_ROUNDS = 4  # each starts the app

if not sys.platform.startswith("linux"):
    collect_ignore_glob = ["test_*.py"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the kill tests run for longer than in CI."""
    parser.addoption("--rounds", type=int, help="how often to kill a writer, or a typist's app")


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    """Give the number of rounds; pytest knows the option where it is pointed at this folder."""
    return request.config.getoption("--rounds", None) or ROUNDS


@pytest.fixture
def typing_rounds(request: pytest.FixtureRequest) -> int:
    """Give the number of rounds in which somebody types."""
    return request.config.getoption("--rounds", None) or TYPING_ROUNDS


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Give the name of an X display."""
    with x_display() as name:
        yield name


@pytest.fixture
def session_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Make a bus without any service the session bus of this process; give its environment."""
    with private_bus(tmp_path) as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield environment


@pytest.fixture
def desktop(session_bus: dict[str, str], display: str) -> dict[str, str]:
    """Give the environment of programs with a session bus and a display."""
    return {**session_bus, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@pytest.fixture
def dunst(desktop: dict[str, str], tmp_path: Path) -> Iterator[Dunst]:
    """Run a dunst of this test's own on its session bus."""
    with running_dunst(desktop, tmp_path) as running:
        yield running


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Give a notifier with buttons that is patient."""
    made = Listener()
    yield made
    made.notifier.close()


@pytest.fixture
def impatient() -> Iterator[Listener]:
    """Give a notifier with buttons that soon gives up."""
    made = Listener(timeout_s=0.4)
    yield made
    made.notifier.close()


@pytest.fixture
def start_server(session_bus: dict[str, str]) -> Iterator[StartServer]:
    """Give a function that starts a notification server, with what it can do."""
    servers: list[FakeServer] = []

    def start(*capabilities: str) -> FakeServer:
        servers.append(FakeServer(session_bus, capabilities or CAN_ALL))
        return servers[-1]

    yield start
    for server in servers:
        server.end()


StartApp = Callable[..., AppProcess]


@pytest.fixture
def app_process(
    desktop: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[StartApp]:
    """Give a function that starts a program, by its command, on this test's desktop.

    Its second argument, `variables`, adds to the environment, whose home is an empty folder.
    """
    with ExitStack() as running:

        def start(command: Sequence[str], variables: dict[str, str] | None = None) -> AppProcess:
            folder = tmp_path_factory.mktemp("app")
            home = folder / "home"
            home.mkdir()
            environment = {**desktop, **home_variables(home), **(variables or {})}
            return running.enter_context(running_app(command, environment, folder))

        yield start


@pytest.fixture
def note_desktop(
    session_bus: dict[str, str], profile: Path, tmp_path: Path
) -> Iterator[NoteDesktop]:
    """Give a desktop of this test's own with another program in front and two contacts."""
    home = tmp_path / "home"
    home.mkdir()
    with x_desktop() as screen, ExitStack() as programs:
        on_screen = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        environment = {**session_bus, **home_variables(home), **on_screen}
        desktop = NoteDesktop(screen, environment, profile, tmp_path, programs)
        desktop.fill()
        yield desktop
