"""The three places of the work, one for each moment, with how far each is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard import session as core
from wijkwizard.tui.commands import Where
from wijkwizard.tui.passwords import manage
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.wiping import ask_dossier, ask_everything
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import Line, LineList

PLACES = {"vooraf": "voorbereiden", "zaal": "in de zaal", "uitwerken": "uitwerken"}
"""What each moment is called as a place to be."""

_WHAT = {
    "vooraf": "Vooraf en alleen: gebied, cijfers, spelregels.",
    "zaal": "Samen met de groep, vraag voor vraag.",
    "uitwerken": "Achteraf aan het bureau: aanvullen.",
}


class PlacesScreen(WijkScreen):
    """Where do you want to go on?"""

    WHERE: ClassVar[Where] = "plekken"
    DEFAULT_CSS = """
    PlacesScreen {
        & > Vertical { padding: 1 3; }
        .title { text-style: bold; margin-bottom: 1; }
        .notices { color: $letop; margin-bottom: 1; }
        .-empty { display: none; }
    }
    """

    def compose(self) -> Iterator[Widget]:
        """Stack the notices and the places."""
        yield Header()
        with Vertical():
            yield Static("", classes="notices", markup=False)
            yield Static("Waar wilt u verder?", classes="title")
            yield LineList()
        yield Footer()

    def on_mount(self) -> None:
        """Put the cursor where work goes on."""
        self.renew()
        lines = self.query_one(LineList)
        lines.go_to(self._next_place())
        lines.focus()

    def renew(self) -> None:
        """Show how far each place is."""
        notices = self.query_one(".notices", Static)
        notices.update("\n".join(f"! {notice}" for notice in self.session.notices))
        notices.set_class(not self.session.notices, "-empty")
        self.query_one(LineList).show_lines(list(self._lines()))
        self.frame("kies een plek", enter="kiest", hidden=("places",))

    def _next_place(self) -> str:
        for moment in PLACES:
            turns = self.session.turns(moment)
            if any(not self.session.is_done(turn) for turn in turns):
                return moment
        return "uitwerken"

    def _lines(self) -> Iterator[Line]:
        for moment, title in PLACES.items():
            turns = self.session.turns(moment)
            done, total = self._far(moment)
            right = f"{done} van {total} klaar"
            if moment == "zaal" and turns and self.showing.directions:
                here = self.session
                right = f"{core.minutes_in_words(turns, here.index, here.answers)} · {right}"
            sign = "✓" if total and done == total else "▸" if done else " "
            yield Line(moment, f"{title.capitalize()}\n{_WHAT[moment]}", sign, right=right)
        yield Line("leeg", "", " ", closed=True)
        yield Line("overzicht", "Overzicht van alle vragen", " ")
        yield Line("lijst", "Wat de zaal open liet", " ")
        yield Line("plan", "Het plan maken", " ")
        yield Line("cijfers", "Cijfers uit bestanden", " ", right=self._files())

    def _files(self) -> str:
        """Return how many files gave figures."""
        figures = self.session.figures()
        if figures is None:
            return "nog geen bestand"
        files = len({source.sha256 for source in figures.sources})
        return "uit 1 bestand" if files == 1 else f"uit {files} bestanden"

    def _far(self, moment: str) -> tuple[int, int]:
        """Return how many screens with something to answer are done, and how many there are."""
        steps = self.session.questionnaire.steps
        each = [self.session.progress(step.id, moment) for step in steps]
        return sum(done for done, _ in each), sum(total for _, total in each)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        place = event.option_id or ""
        if place in PLACES:
            self.wijk.go_to_place(place)
        else:
            self.wijk.go(place)

    def action_back(self) -> None:
        """Close the dossier and go back to the start screen."""
        close = self.wijk.close_dossier
        self.wijk.unless_words_are_lost(lambda: self.wijk.keeping.leave(close))

    def action_password(self) -> None:
        """Set a password on the dossier, or change or remove it."""
        if self.session.read_only:
            self.say(
                "Dit dossier is nu alleen te lezen, dus het wachtwoord blijft zoals het is.", problem=True
            )
        else:
            manage(self.wijk, self.session)

    def action_forget_all(self) -> None:
        """Ask once more, then wipe the whole dossier."""
        ask_dossier(self)

    def action_wipe_all(self) -> None:
        """Ask once more, then wipe all that the program keeps on this computer but the paper."""
        ask_everything(self)
