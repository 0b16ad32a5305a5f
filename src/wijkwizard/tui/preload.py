"""Imports the next modules while people read the start screen, so that opening a dossier is fast.

It runs in small steps of the event loop and not in a thread: two threads that import each other's modules can see a
half-initialised one, and a key waits for one step at most.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from textual.app import App

STEPS = (
    "wijkwizard.terms.base",
    "wijkwizard.terms.values",
    "wijkwizard.tui.screens.dialogs",
    "wijkwizard.knowledge.model",
    "wijkwizard.knowledge.container",
    "wijkwizard.questionnaire.model",
    "wijkwizard.questionnaire.lint.linter",
    "wijkwizard.dossier.log.events",
    "wijkwizard.dossier.file.store",
    "wijkwizard.iwap.said",
    "wijkwizard.iwap.rows",
    "wijkwizard.iwap.model",
    "wijkwizard.iwap.bind",
    "wijkwizard.document.model",
    "wijkwizard.document.compose",
    "wijkwizard.session.session",
    "wijkwizard.session.storage.opening",
    "wijkwizard.tui.screens.places",
    "wijkwizard.tui.screens.conversation",
)
"""What opening a dossier and asking its first question import, in the order that makes the longest step short."""

_FIRST, _PAUSE = 0.2, 0.02
"""Seconds before the first step, so that the screen is drawn, and between steps, so that keys get their turn."""


def import_ahead(app: App[Any], modules: Iterable[str]) -> None:
    """Import these modules one by one while the app runs.

    Args:
        app: whose event loop is used, after it has drawn its first screen.
        modules: full names; one that is there already costs nothing.
    """
    todo = iter(modules)

    def step() -> None:
        name = next(todo, None)
        if name is not None:
            import_module(name)
            _build_what_came()
            app.set_timer(_PAUSE, step)

    app.set_timer(_FIRST, step)


def _build_what_came() -> None:
    """Build what the first answers would otherwise wait for."""
    from wijkwizard.terms.base import build_all

    build_all()
