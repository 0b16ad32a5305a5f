"""The door to the wizard: looks at the terminal first, then starts the screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard.tui.terminal import check_terminal, this_terminal

if TYPE_CHECKING:
    from wijkwizard.session import Password


@dataclass(frozen=True, slots=True)
class StartOptions:
    """What the wizard starts with.

    Attributes:
        path: the dossier to open; without one the start screen comes first.
        questions: folder with another questionnaire than the one that comes along.
        read_only: look, but change nothing.
        mouse: listen to the mouse.
        password: of the dossier, when it was given beforehand.
    """

    path: Path | None = None
    questions: Path | None = None
    read_only: bool = False
    mouse: bool = True
    password: Password | None = None


def run_wizard(start: StartOptions, say: Callable[[str], object] = str) -> int:
    """Run the wizard until its user leaves, and return the exit code.

    Args:
        start: what it starts with.
        say: says where the work is, when the system ended the wizard or something broke.

    Raises:
        WijkError: ``no-terminal``, ``poor-terminal`` or ``small-terminal`` when it cannot be shown, and
            whatever opening the dossier of ``start`` raises.
        Exception: what went wrong unforeseen; the terminal is back in order and nothing was printed.
    """
    check_terminal(this_terminal())
    from wijkwizard.tui.ahead import STEPS
    from wijkwizard.tui.app import WijkApp
    from wijkwizard.tui.door import real_door

    app = WijkApp(start, real_door(start.path), ahead=STEPS)
    try:
        app.run(mouse=start.mouse)
    finally:
        app.keeping.unheed()
    if app.keeping.last_words:
        say(app.keeping.last_words)
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
