"""Starts the wizard: checks the terminal first, then runs the app."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import words
from wijkwizard.resources import data_folder
from wijkwizard.tui.start_options import StartOptions
from wijkwizard.tui.terminal import check_terminal, forget_exported_size, this_terminal


def run_wizard(start: StartOptions, say: Callable[[str], object] = str) -> int:
    """Run the wizard until its user leaves, and return the exit code.

    Args:
        start: the start options.
        say: says where the work is, when the system ended the wizard or something broke.

    Raises:
        WijkError: ``no-terminal``, ``poor-terminal`` or ``small-terminal`` when it cannot be shown, and
            whatever opening the dossier of ``start`` raises.
        Exception: an unexpected failure; the terminal is back in order and nothing was printed.
    """
    check_terminal(this_terminal())
    forget_exported_size(os.environ)
    from wijkwizard.tui.app import WijkApp
    from wijkwizard.tui.dossier_catalog import real_catalog
    from wijkwizard.tui.preload import STEPS

    app = WijkApp(start, real_catalog(start.path), ahead=STEPS)
    try:
        app.run(mouse=start.mouse)
    finally:
        app.keeping.unheed()
    if app.keeping.last_words:
        say(app.keeping.last_words)
    if app.failure is not None:
        raise app.failure
    return run_beamer(app.navigation.room_of) if app.navigation.room_of is not None else app.return_code or 0


def run_beamer(dossier: Path) -> int:
    """Run the window of the room until it is closed, and return the exit code; the dossier is never opened.

    Args:
        dossier: the dossier that is open in the wizard, or will be.

    Raises:
        WijkError: ``no-terminal`` or ``poor-terminal`` when it cannot be shown, ``path-refused`` when the folder of
            the program takes no file.
        Exception: an unexpected failure; the terminal is back in order and nothing was printed.
    """
    check_terminal(this_terminal(), smallest=(1, 1))
    forget_exported_size(os.environ)
    from wijkwizard.files.room_file import RoomInput
    from wijkwizard.tui.beamer import BeamerApp
    from wijkwizard.tui.settings import settings
    from wijkwizard.tui.themes import DARK, TITLES

    theme = settings().theme
    try:
        room = RoomInput(dossier)
    except OSError as error:
        raise WijkError("path-refused", path=data_folder(), reason=words(error)) from error
    try:
        app = BeamerApp(room.read, theme if theme in TITLES else DARK)
        app.run(mouse=False)
    finally:
        room.close()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
