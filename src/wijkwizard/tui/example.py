"""The exercise is gone when it closes: it says so all along, and asks once more when words would be lost."""

from __future__ import annotations

from collections.abc import Callable

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui import screens
from wijkwizard.tui.paper import PaperApp

_TITLE = "Het voorbeeld wordt niet bewaard"
_TEXT = (
    "Wat u hier typte, is weg als u het sluit. Oefenen in een dossier dat blijft? "
    "Sluit de wizard en typ: ./run demo --dossier oefening.wijk"
)
_LINES = (ListLine("nee", "Nee, blijf in het voorbeeld"), ListLine("ja", "Ja, sluit het voorbeeld"))


class ExampleApp(PaperApp):
    """The part of the app that knows whether the open dossier is kept.

    Attributes:
        example: the open dossier is the exercise, which is gone when it closes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.example = False
        self._before = 0
        self._asking = False

    def begin_example(self) -> None:
        """Remember that the dossier that was just opened is the exercise, and what stood in it."""
        self.example, self._before = True, len(self.need_session().reader.state.events)

    def unless_words_are_lost(self, leave: Callable[[], object]) -> None:
        """Do this at once, or first ask when something was said in the exercise; asking twice is a yes."""
        said = (
            self.example and self.session is not None and len(self.session.reader.state.events) > self._before
        )
        if not said or self._asking:
            leave()
            return
        self._asking = True

        def chosen(answer: str | None) -> None:
            self._asking = False
            if answer == "ja":
                leave()

        self.push_screen(screens.Ask(_TITLE, _TEXT, _LINES), chosen)
