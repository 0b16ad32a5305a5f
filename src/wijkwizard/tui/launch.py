"""Starts the wizard: checks the terminal first, then runs the app."""

from __future__ import annotations

from collections.abc import Callable

from wijkwizard.tui.start_options import StartOptions
from wijkwizard.tui.terminal import check_terminal, this_terminal


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
    return app.return_code or 0
