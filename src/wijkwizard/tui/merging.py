"""Merging the dossiers of tables from the start screen: they are chosen one by one, and the new one opens."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.recent_names import MERGE_TABLES
from wijkwizard.conversation.tables_to_merge import DONE, OTHER, READY, TablesToMerge, merge_target
from wijkwizard.errors import WijkError
from wijkwizard.session.merge.merging import proposed_merge, typed_dossier
from wijkwizard.tui import screens
from wijkwizard.tui.opening import open_dossier
from wijkwizard.tui.passwords import PasswordPrompt
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.repeated_form import ask_until_usable
from wijkwizard.tui.ways_in import WHERE_FROM

if TYPE_CHECKING:
    from wijkwizard.session import Password

_MOST = 12


def ask_tables(screen: WijkScreen, tables: TablesToMerge | None = None) -> None:
    """Ask which dossiers become one, until the user goes on or back.

    Args:
        screen: the start screen.
        tables: what was chosen before.
    """
    held = tables or TablesToMerge()

    def again(changed: TablesToMerge = held) -> None:
        ask_tables(screen, changed)

    def chosen(what: str | None) -> None:
        if what == READY:
            proposed = proposed_merge(held.chosen)
            ask_until_usable(
                screen,
                lambda filled, refused: held.form(filled, refused, proposed),
                merge_target,
                lambda target: _merge(screen, held, target),
                again,
            )
        elif what == OTHER:
            ask_until_usable(screen, _path_form, _read_path, lambda path: again(held.also(path)), again)
        elif what is not None:
            again(held.toggled(Path(what)))

    # Those that people mean: the ones of before, then those in the usual folders.
    catalog = screen.wijk.catalog
    known = [*(recent.path for recent in catalog.recents()), *catalog.nearby()]
    lines = tuple(held.lines(known[:_MOST]))
    screen.app.push_screen(screens.Ask(MERGE_TABLES, held.text, lines), chosen)


def _path_form(filled: Mapping[str, str] | None, refused: str) -> FormSpec:
    typed = filled["path"] if filled else ""
    entry = FormEntry("path", "Welk bestand?", typed, placeholder=WHERE_FROM)
    return FormSpec(MERGE_TABLES, (entry,), refused, does="kiest het")


def _read_path(filled: Mapping[str, str]) -> Path | None:
    return typed_dossier(filled["path"])


def _merge(screen: WijkScreen, tables: TablesToMerge, target: Path) -> None:
    wizard = screen.wijk

    def work(password: Password | None) -> None:
        notes = wizard.catalog.merge(tables.chosen, target, wizard.start.questions, password)
        open_dossier(wizard, target, password=password)
        if notes:
            screen.app.push_screen(screens.Tell(DONE, "\n\n".join(notes)))

    def refused(error: WijkError) -> None:
        ask_tables(screen, tables)
        wizard.navigation.refuse(error)

    PasswordPrompt(screen.app, tables.chosen[0].stem, work, refused).attempt()
