"""Stores the figures of an area in the dossier: asks for a name where needed, shows them, and confirms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.conversation.figure_words import added_words
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.errors import WijkError
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Form, Tell
from wijkwizard.tui.screens.in_thread import in_thread

if TYPE_CHECKING:
    from wijkwizard.figures import AreaFigures
    from wijkwizard.session import ImportState
    from wijkwizard.terms.figures import Region

_PUT = (ListLine("ja", "Zet in het dossier", "▸", strong=True), ListLine("nee", "Een ander gebied kiezen"))


class Adoption:
    """Stores the figures of an area in the dossier."""

    def __init__(self, screen: WijkScreen, gathered: ImportState, tell: Callable[[str], object]) -> None:
        """Serve the screen on which the area is chosen.

        Args:
            screen: has the dossier.
            gathered: the files.
            tell: shows the current activity; an empty text clears it.
        """
        self._screen, self._gathered, self._tell = screen, gathered, tell
        self._busy = False

    def of(self, regions: Sequence[Region]) -> None:
        """Store the figures of one region, or of several that form one named area."""
        if len(regions) == 1:
            self._read(regions, "")
            return

        def named(filled: dict[str, str] | None) -> None:
            if filled is not None:
                self._read(regions, " ".join(filled["name"].split()))

        entry = FormEntry("name", "Hoe heet dit gebied samen?", self._screen.seen.said("area.name"))
        names = ", ".join(region.name or region.code for region in regions)
        self._screen.app.push_screen(Form(FormSpec("Eén gebied", (entry,), names)), named)

    def _read(self, regions: Sequence[Region], name: str) -> None:
        """Select the figures in a thread: in a file of the whole country that takes a moment."""
        if self._busy:
            return
        self._work(busy=True)
        path = self._gathered.asked.paths[-1]
        in_thread(
            self._screen,
            path,
            lambda: core.of_regions(self._gathered, regions, name),
            self._ask,
            self._failed,
        )

    def _work(self, *, busy: bool) -> None:
        self._busy = busy
        self._tell("De cijfers worden opgezocht …" if busy else "")

    def _failed(self, fault: WijkError) -> None:
        self._work(busy=False)
        self._screen.app.push_screen(Tell("Dat lukt niet", f"{fault.sentence}\n\n{fault.remedy}"))

    def _ask(self, found: AreaFigures) -> None:
        self._work(busy=False)

        def chosen(what: str | None) -> None:
            if what == "ja":
                self._store(found)

        notes = "\n".join(core.cautions(self._screen.session.reader, found))
        text = f"{core.summary(found)}\n{notes}".rstrip()
        title = f"{found.area.name} ({core.region_words(found.area)})"
        self._screen.app.push_screen(Ask(title, text, _PUT), chosen)

    def _store(self, found: AreaFigures) -> None:
        screen = self._screen
        signals: tuple[str, ...] = ()

        def work() -> None:
            nonlocal signals
            signals = screen.session.figures.add(found)

        if screen.attempt(work):
            screen.wijk.navigation.go("cijfers")
            text = added_words(core.summary(found), found.area.name, signals)
            screen.app.push_screen(Tell("Klaar", text))
