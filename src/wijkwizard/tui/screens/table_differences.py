"""Windows in which people choose what stands of what tables said differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.table_differences import (
    ALONE,
    JOIN_ALL,
    LATER,
    TITLE,
    all_chosen,
    difference_list,
    difference_text,
    join_all,
    list_text,
    only_out_of_view,
    settle,
    ways_list,
)
from wijkwizard.session.merge.merged_differences import NOTHING_DIFFERS
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.screens.ask import Ask

if TYPE_CHECKING:
    from wijkwizard.conversation.result import CommandResult
    from wijkwizard.session.merge.merged_differences import WordedDifference
    from wijkwizard.tui.wizard import Wizard


_YES = "ja"
_ALONE = (
    ListLine("nee", "Nee, er kijkt iemand mee: later"),
    ListLine(_YES, "Ja, ik kijk alleen: laat het zien"),
)


def choose_differences(wizard: Wizard) -> None:
    """Show what tables said differently, until nothing is left or people go back."""
    settler = wizard.dossier.need().differences
    found = settler.found(wizard.audience.showing)
    if hidden := only_out_of_view(settler, wizard.audience.showing):
        _ask_alone(wizard, hidden)
        return
    if not found:
        wizard.app.notify(NOTHING_DIFFERS, markup=False)
        return

    def chosen(which: str | None) -> None:
        if which == JOIN_ALL:
            _say(wizard, join_all(wizard.dossier.need().differences, found))
            _go_on(wizard)
        elif which is not None:
            _choose_way(wizard, found[int(which)])

    wizard.app.push_screen(Ask(TITLE, list_text(found), difference_list(found)), chosen)


def _ask_alone(wizard: Wizard, hidden: str) -> None:
    """Ask whether nobody looks along before what the room may not see is shown."""

    def chosen(answer: str | None) -> None:
        if answer == _YES:
            wizard.audience.look_along(bare=False)
            choose_differences(wizard)

    wizard.app.push_screen(Ask(ALONE, f"{hidden} {LATER}", _ALONE), chosen)


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
        wizard.app.notify(with_keys(all_chosen(settler)), markup=False)


def _say(wizard: Wizard, result: CommandResult) -> None:
    """Say what came of a choice, and whether it is on disk."""
    wizard.keeping.tell()
    for message in result.messages:
        wizard.app.notify(
            message.text, severity="error" if message.tone == "error" else "information", markup=False
        )
