"""What is done with a dossier as a whole from any screen: what changed in it, an earlier state, and joining tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.recent_names import MERGE_TABLES
from wijkwizard.session.dossier_changes import changes_since
from wijkwizard.tui import screens
from wijkwizard.tui.opening import go_on_in
from wijkwizard.tui.restore import choose_copy
from wijkwizard.tui.screens.repeated_form import ask_until_usable
from wijkwizard.tui.wizard import Wizard

_CHANGED = "Wat er veranderd is"
_INTERNAL = "Hierin kan staan wat de zaal niet mag zien. Zet eerst met F6 het zaalbeeld uit."
_CLOSE_FIRST = (
    f"Sluit eerst dit dossier: Esc bij 'kies een plek'. Kies dan op het beginscherm '{MERGE_TABLES}'."
)


def _since(filled: Mapping[str, str] | None, refused: str) -> FormSpec:
    typed = filled["since"] if filled else ""
    entry = FormEntry(
        "since", "Sinds welke dag?", typed, placeholder="bijvoorbeeld: gisteren, of 12 november"
    )
    text = refused or "Leeg: sinds de laatste keer dat iemand hierin schreef."
    return FormSpec(_CHANGED, (entry,), text, does="toont het")


def _changes(wizard: Wizard) -> None:
    """Show what changed in the dossier since a day; never while the room sees the screen."""
    if wizard.audience.showing.room_looks:
        wizard.app.notify(_INTERNAL, markup=False)
        return
    reader = wizard.dossier.need().reader
    ask_until_usable(
        wizard,
        _since,
        lambda filled: changes_since(reader, filled["since"].strip()),
        lambda lines: wizard.app.push_screen(screens.TextWindow(_CHANGED, "\n".join(lines))),
    )


def _copies(wizard: Wizard) -> None:
    """Choose an earlier state of the dossier, and go on in that."""
    choose_copy(wizard, wizard.dossier.need().file.path, go_on_in)


def _merge_tables(wizard: Wizard) -> None:
    """Say where dossiers are joined: none of them may be open."""
    wizard.app.push_screen(screens.Tell(MERGE_TABLES, _CLOSE_FIRST))


def _at_places(action: str) -> Callable[[Wizard], None]:
    """Return an action that the menu of places does."""

    def go(wizard: Wizard) -> None:
        wizard.navigation.go("plekken")
        app = wizard.app

        def there() -> None:
            getattr(app.screen, f"action_{action}")()

        app.call_later(there)

    return go


_ACTIONS: Mapping[str, Callable[[Wizard], None]] = {
    "changes": _changes,
    "copies": _copies,
    "merge_tables": _merge_tables,
}


def act_on_dossier(wizard: Wizard, action: str) -> None:
    """Do what is about the dossier as a whole: here, or at the menu of places.

    Args:
        wizard: the app.
        action: the name of the command.
    """
    (_ACTIONS.get(action) or _at_places(action))(wizard)
