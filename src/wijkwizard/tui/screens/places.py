"""The menu of the three moments of the work, with the progress of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.places import PLACES, files_in_words, next_place, places, read_back
from wijkwizard.conversation.plan_words import AUDIENCES, TAKE_HOME
from wijkwizard.conversation.table_differences import PLACE, place_line
from wijkwizard.conversation.tonight import TONIGHT
from wijkwizard.tui.commands import Where
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.opening import close_dossier
from wijkwizard.tui.passwords import manage
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.table_differences import choose_differences
from wijkwizard.tui.screens.wiping import ask_dossier, ask_everything
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList


class PlacesScreen(WijkScreen):
    """The menu of moments and lists of a dossier."""

    WHERE: ClassVar[Where] = "plekken"
    DEFAULT_CSS = """
    PlacesScreen {
        & > Vertical { padding: 1 3; }
        .title { text-style: bold; margin-bottom: 1; }
        .notices { color: $letop; margin-bottom: 1; }
        .-empty { display: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._stood = False

    def compose(self) -> Iterator[Widget]:
        """Stack the notices and the places."""
        yield Header()
        with Vertical():
            yield Static("", classes="notices", markup=False)
            yield Static("Waar wilt u verder?", classes="title")
            yield LineList()
        yield Footer()

    def came_back(self) -> None:
        """Show how far each place is, at first with the cursor where work continues."""
        self.renew()
        lines = self.query_one(LineList)
        if self._evening_ends():
            lines.go_to(TAKE_HOME)
        elif not self._stood:
            lines.go_to(next_place(self.session.reader))
        if not self._stood:
            self._stood = True
            lines.focus()

    def _evening_ends(self) -> bool:
        """Return whether the room came to its last question just now, and heard what was written down."""
        turns = self.session.reader.turns("zaal")
        at_the_end = bool(turns) and self.wijk.navigation.last_turn == turns[-1].id
        return at_the_end and read_back(self.session.reader)

    def renew(self) -> None:
        """Show how far each place is."""
        notices = self.query_one(".notices", Static)
        notices.update("\n".join(f"! {with_keys(notice)}" for notice in self.session.file.notices))
        notices.set_class(not self.session.file.notices, "-empty")
        self.query_one(LineList).show_lines(list(self._lines()))
        self.frame.show("kies een plek", enter="kiest", hidden=("places",))

    def _lines(self) -> Iterator[ListLine]:
        for place in places(self.session.reader, self.session.drafts, self.wijk.audience.showing):
            words = f"{place.title.capitalize()}\n{place.what}"
            yield ListLine(place.moment, words, place.sign, right=place.far)
        yield ListLine("leeg", "", " ", closed=True)
        if read_back(self.session.reader):
            yield ListLine(TAKE_HOME, AUDIENCES[TAKE_HOME], " ")
        if line := place_line(self.session.differences, self.wijk.audience.showing):
            yield line
        yield ListLine("overzicht", "Overzicht van alle vragen", " ")
        yield ListLine("lijst", "Wat de zaal open liet", " ")
        yield ListLine("plan", "Het plan maken", " ")
        yield ListLine("cijfers", "Cijfers uit bestanden", " ", right=files_in_words(self.session.reader))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        place = event.option_id or ""
        if place in {*PLACES, TONIGHT}:
            self.wijk.navigation.go_to_place(place)
        elif place == TAKE_HOME:
            self.wijk.paper.make(TAKE_HOME)
        elif place == PLACE:
            choose_differences(self.wijk)
        else:
            self.wijk.navigation.go(place)

    def action_back(self) -> None:
        """Close the dossier and go back to the start screen."""
        self.wijk.exercise.unless_words_are_lost(
            lambda: self.wijk.keeping.leave(lambda: close_dossier(self.wijk))
        )

    def action_password(self) -> None:
        """Set a password on the dossier, or change or remove it."""
        if self.session.file.read_only:
            self.say(
                "Dit dossier is nu alleen te lezen, dus het wachtwoord blijft zoals het is.", problem=True
            )
        else:
            manage(self.app, self.session.secrecy)

    def action_forget_all(self) -> None:
        """Ask for confirmation, then wipe the whole dossier."""
        ask_dossier(self)

    def action_wipe_all(self) -> None:
        """Ask for confirmation, then wipe all that the program stores on this computer except papers."""
        ask_everything(self)
