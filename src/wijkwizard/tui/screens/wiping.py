"""Wiping on screen: a list of what is wiped and what is kept, then a confirmation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import App

from wijkwizard import session as core
from wijkwizard.conversation.answer_notes import WIPED
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.tui.opening import close_dossier, forget_dossier
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Tell

_NAMED = 4


def ask_words(app: App[Any], *ways: tuple[str, Callable[[], tuple[str, ...]]]) -> None:
    """Ask for confirmation to wipe a text, and show what may still hold it.

    Args:
        app: the app.
        ways: the lines that confirm, each with what wipes it: that returns in Dutch what may still hold it, nothing
            when it was refused.
    """
    acts = {str(number): wipe for number, (_, wipe) in enumerate(ways)}
    lines = (
        ListLine("nee", "Nee, laat het staan"),
        *(ListLine(str(number), yes) for number, (yes, _) in enumerate(ways)),
    )

    def chosen(answer: str | None) -> None:
        if answer in acts and (sentences := acts[answer]()):
            app.push_screen(Tell("De tekst is gewist", "\n\n".join(sentences)))

    app.push_screen(Ask("Voorgoed wissen?", WIPED, lines), chosen)


def ask_dossier(screen: WijkScreen) -> None:
    """Ask about the open dossier, and about the papers that were made of it."""
    try:
        found = core.wipe_target(screen.session.file.path)
    except WijkError as error:
        screen.wijk.navigation.refuse(error)
        return
    lines = [ListLine("nee", "Nee, houd het dossier"), ListLine("ja", "Ja, wis het hele dossier voorgoed")]
    if found.ours:
        lines[1:] = [
            ListLine("ja", "Ja, wis het dossier voorgoed. Het papier blijft"),
            ListLine("papier", f"Ja, en wis ook {core.names(found.ours)}"),
        ]

    def chosen(answer: str | None) -> None:
        if answer not in {"ja", "papier"}:
            return
        stayed: tuple[Path, ...] = ()

        def work() -> None:
            nonlocal stayed
            stayed = forget_dossier(screen.wijk, found.ours if answer == "papier" else ())

        screen.attempt(work)
        close_dossier(screen.wijk)
        if stayed:
            text = f"Dit staat er nog: {core.names(stayed)}. Sluit het waar het open is, en gooi het dan zelf weg."
            screen.app.push_screen(Tell("Niet al het papier is gewist", text))

    screen.app.push_screen(Ask("Het hele dossier wissen?", "\n".join(found.words()), lines), chosen)


def ask_everything(screen: WijkScreen) -> None:
    """Ask whether to wipe all that the program stores on this computer; papers are kept."""
    open_now = screen.wijk.dossier.session
    try:
        found = core.everything(
            (open_now.file.path,) if open_now is not None and not screen.wijk.dossier.example else ()
        )
    except WijkError as error:
        screen.wijk.navigation.refuse(error)
        return
    lines = (ListLine("nee", "Nee, laat alles staan"), ListLine("ja", "Ja, wis dit allemaal voorgoed"))

    def work() -> None:
        screen.wijk.keeping.drafts.drop_all()
        if screen.wijk.dossier.session is not None:
            screen.wijk.dossier.session.close()
            screen.wijk.dossier.session = None
        core.forget_everything(found)

    def chosen(answer: str | None) -> None:
        if answer == "ja":
            done = screen.attempt(work)
            close_dossier(screen.wijk)
            if done and found.away:
                text = "\n\n".join(kept.words() for kept in found.away)
                screen.app.push_screen(Tell("Alles is gewist, maar dit niet", text))
            elif done:
                screen.app.notify("Alles is gewist. Het papier staat er nog.", markup=False)

    screen.app.push_screen(
        Ask("Alles wissen behalve het plan?", "\n".join(found.words(_NAMED)), lines), chosen
    )
