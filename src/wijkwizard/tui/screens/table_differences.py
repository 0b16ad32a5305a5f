"""Windows in which people choose what stands of what tables said differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.table_differences import (
    JOIN_ALL,
    TITLE,
    all_chosen,
    difference_list,
    difference_text,
    join_all,
    list_text,
    nothing_to_choose,
    settle,
    ways_list,
)
from wijkwizard.tui.screens.ask import Ask

if TYPE_CHECKING:
    from wijkwizard.conversation.result import CommandResult
    from wijkwizard.session.merge.merged_differences import WordedDifference
    from wijkwizard.tui.wizard import Wizard


def choose_differences(wizard: Wizard) -> None:
    """Show what tables said differently, until nothing is left or people go back."""
    found = wizard.dossier.need().differences.found(wizard.audience.showing)
    if not found:
        wizard.app.notify(nothing_to_choose(wizard.dossier.need().differences), markup=False)
        return

    def chosen(which: str | None) -> None:
        if which == JOIN_ALL:
            _say(wizard, join_all(wizard.dossier.need().differences, found))
            _go_on(wizard)
        elif which is not None:
            _choose_way(wizard, found[int(which)])

    wizard.app.push_screen(Ask(TITLE, list_text(found), difference_list(found)), chosen)


def _choose_way(wizard: Wizard, difference: WordedDifference) -> None:
    settler = wizard.dossier.need().differences

    def chosen(way: str | None) -> None:
        if way is not None:
            _say(wizard, settle(settler, difference, int(way)))
        _go_on(wizard)

    wizard.app.push_screen(
        Ask(difference.name, difference_text(difference), ways_list(settler, difference)), chosen
    )


def _go_on(wizard: Wizard) -> None:
    """Show what is left, or say that all was chosen."""
    settler = wizard.dossier.need().differences
    if settler.found(wizard.audience.showing):
        choose_differences(wizard)
    else:
        wizard.app.notify(all_chosen(settler), markup=False)


def _say(wizard: Wizard, result: CommandResult) -> None:
    """Say what came of a choice, and whether it is on disk."""
    wizard.keeping.tell()
    for message in result.messages:
        wizard.app.notify(
            message.text, severity="error" if message.tone == "error" else "information", markup=False
        )
