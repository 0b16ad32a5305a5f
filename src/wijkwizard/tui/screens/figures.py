"""The figures of the area: what files say, replies of the group, and what stands out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import OptionList, Static

from wijkwizard import session as core
from wijkwizard.conversation.figure_words import (
    ADD,
    DOWNLOAD,
    MORE,
    account_text,
    figure_lines,
    stands_out_lines,
)
from wijkwizard.tui.commands import Where
from wijkwizard.tui.key_words import with_keys
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dispute import dispute
from wijkwizard.tui.screens.figure_file import FileScreen
from wijkwizard.tui.screens.text_window import TextWindow
from wijkwizard.tui.screens.what_if import WhatIf
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header
from wijkwizard.tui.widgets.lines import LineList

if TYPE_CHECKING:
    from wijkwizard.session import FigureLine, FigureLists


class FiguresScreen(WijkScreen):
    """Two pages: the figures, and what stands out in them."""

    WHERE: ClassVar[Where] = "cijfers"
    DEFAULT_CSS = """
    FiguresScreen {
        & > Vertical { padding: 1 2 0 2; }
        LineList { height: auto; max-height: 1fr; }
        .title { color: $zacht; margin-bottom: 1; }
        .download { margin-bottom: 1; }
        .-empty { display: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._standing_out = False
        self._unfolded = False
        self._files: tuple[Mapping[str, object], ...] | None = None

    def compose(self) -> Iterator[Widget]:
        """Stack the title, what to download, and the list."""
        yield Header()
        with Vertical():
            yield Static("", classes="title", markup=False)
            yield Static(with_keys(DOWNLOAD), classes="download", markup=False)
            yield LineList()
        yield Footer()

    @property
    def _list(self) -> LineList:
        return self.query_one(LineList)

    def came_back(self) -> None:
        """Show the current state; when files came, with the cursor on the first figure."""
        self.renew()
        files = self.session.reader.state.figures
        # By what they are and not by how many: who takes a file back and adds another has as many as before.
        if self._list.highlighted is None or files is not self._files:
            self._list.action_first()
        self._files = files
        self._list.focus()

    def renew(self) -> None:
        """Show the page that was chosen."""
        lists = self._lists()
        bare = not (lists.signals or lists.typed or lists.background)
        self.query_one(".download", Static).set_class(not bare or self._standing_out, "-empty")
        figures = self.session.reader.figures()
        title = _title(figures.area.name if figures else "", standing_out=self._standing_out, bare=bare)
        self.query_one(".title", Static).update(title)
        lines = (
            stands_out_lines(self.seen.advice())
            if self._standing_out
            else figure_lines(lists, unfolded=self._unfolded)
        )
        self._list.show_lines(list(lines))
        place = "wat opvalt" if self._standing_out else "cijfers"
        hidden = ["dispute", "what_if"] if self._standing_out or bare else []
        self.frame.show(place, enter="leest" if self._standing_out else "opent", hidden=hidden)

    def _lists(self) -> FigureLists:
        return core.figure_lists(self.seen)

    def _here(self) -> FigureLine | None:
        """Return the figure under the cursor."""
        here, lists = self._list.here, self._lists()
        if here is None or self._standing_out:
            return None
        every = (*lists.signals, *lists.typed, *lists.background)
        return next((line for line in every if line.id == here.id), None)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or ""
        if chosen == ADD:
            self.action_add_file()
        elif chosen == MORE:
            self._unfolded = not self._unfolded
            self.renew()
        elif self._standing_out:
            self._read_more(chosen)
        else:
            self._account(self._here())

    def _account(self, line: FigureLine | None) -> None:
        if line is not None:
            self.app.push_screen(TextWindow(line.label, account_text(core.account_words(self.seen, line))))

    def _read_more(self, line_id: str) -> None:
        """Show the account of a finding, or its line when it has none."""
        key = line_id.removeprefix("opvalt:")
        found = next((finding for finding in self.seen.advice().findings if finding.key == key), None)
        lists = self._lists()
        lines = (*lists.signals, *lists.typed)
        behind = next((line for line in lines if found and line.indicator == found.indicator), None)
        if behind is not None:
            self._account(behind)
        elif self._list.here is not None:
            self.app.push_screen(TextWindow("Wat opvalt", self._list.here.text))

    # Commands.

    def action_turn_page(self) -> None:
        """Go to the other page."""
        self._standing_out = not self._standing_out
        self.renew()
        self._list.action_first()

    def action_add_file(self) -> None:
        """Go and choose a file."""
        if self.session.file.read_only:
            self.say("Dit dossier is alleen te lezen. Er kunnen geen cijfers bij.", problem=True)
            return
        self.app.push_screen(FileScreen())

    def action_what_if(self) -> None:
        """Try another value of the figure under the cursor; nothing is kept."""
        line = self._here()
        options = core.trials(self.seen, line) if line is not None else ()
        if line is None or not options:
            self.say("Bij deze regel is niets te proberen.")
            return
        self.app.push_screen(WhatIf(line.label, options, self.seen.what_if))

    def action_dispute(self) -> None:
        """Dispute the figure under the cursor; an existing reason can be changed or removed."""
        dispute(self, self._here())


def _title(area: str, *, standing_out: bool, bare: bool) -> str:
    if standing_out:
        return "De wizard wijst aan en geeft geen oordeel. o: terug naar de cijfers"
    if bare:
        return "Er zijn nog geen cijfers."
    return f"{f'Cijfers van {area}' if area else 'Cijfers die u zelf invulde'} · o: wat opvalt"
