"""Windows in which people choose what stands of what tables said differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.table_differences import (
    TITLE,
    all_chosen,
    difference_list,
    difference_text,
    list_text,
    nothing_to_choose,
    settle,
    ways_list,
)
from wijkwizard.tui.screens.ask import Ask

if TYPE_CHECKING:
    from wijkwizard.session.merged_differences import WordedDifference
    from wijkwizard.tui.wizard import Wizard


def choose_differences(wizard: Wizard) -> None:
    """Show what tables said differently, until nothing is left or people go back."""
    found = wizard.dossier.need().differences.found(wizard.audience.showing)
    if not found:
        wizard.app.notify(nothing_to_choose(wizard.dossier.need().differences), markup=False)
        return

    def chosen(which: str | None) -> None:
        if which is not None:
            _choose_way(wizard, found[int(which)])

    wizard.app.push_screen(Ask(TITLE, list_text(found), difference_list(found)), chosen)


def _choose_way(wizard: Wizard, difference: WordedDifference) -> None:
    settler = wizard.dossier.need().differences

    def chosen(way: str | None) -> None:
        if way is not None:
            _say(wizard, difference, int(way))
        if settler.found(wizard.audience.showing):
            choose_differences(wizard)
        elif way is not None:
            wizard.app.notify(all_chosen(settler), markup=False)

    wizard.app.push_screen(
        Ask(difference.name, difference_text(difference), ways_list(settler, difference)), chosen
    )


def _say(wizard: Wizard, difference: WordedDifference, way: int) -> None:
    """Settle a difference and say what came of it."""
    result = settle(wizard.dossier.need().differences, difference, way)
    wizard.keeping.tell()
    for message in result.messages:
        wizard.app.notify(
            message.text, severity="error" if message.tone == "error" else "information", markup=False
        )
