"""Asks for facts that a file with figures lacks: its year, or the gemeente of its regions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual import on
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from wijkwizard import session as core
from wijkwizard.errors import WijkError
from wijkwizard.tui.fields.messages import NextRequested
from wijkwizard.tui.fields.text_field import Writing

_ASKS = {
    "jaar": ("Over welk jaar gaan deze cijfers?", "bijvoorbeeld: 2023"),
    "gemeente": ("In welke gemeente liggen deze plekken?", "bijvoorbeeld: Utrecht"),
}
_YEAR = 4


class MissingFact(Vertical):
    """A question with an input; hidden while nothing is missing."""

    DEFAULT_CSS = """
    MissingFact {
        height: auto;
        .ask { color: $zacht; }
        Writing { min-height: 3; max-height: 3; }
    }
    """

    class Given(Message):
        """The missing fact was given; the year is ``None`` and the gemeente empty when not asked."""

        def __init__(self, year: int | None, gemeente: str) -> None:
            self.year, self.gemeente = year, gemeente
            super().__init__()

    def __init__(self, this_year: Callable[[], int]) -> None:
        """Start without a question.

        Args:
            this_year: returns the current year; what is after it cannot have been measured.
        """
        super().__init__()
        self._this_year = this_year
        self._need = ""

    def compose(self) -> Iterator[Widget]:
        """Stack the question and the place to type."""
        yield Static("", classes="ask", markup=False)
        yield Writing()

    def on_mount(self) -> None:
        """Begin out of sight."""
        self.display = False

    def ask(self, need: str, hint: int | None) -> None:
        """Ask for what is missing and take focus, or hide when ``need`` is empty."""
        asked, example = _ASKS.get(need, ("", ""))
        self._need = need
        self.display = bool(asked)
        if asked:
            known = f" Klopt {hint}? Typ het dan over." if hint else ""
            self.query_one(".ask", Static).update(f"{asked}{known}")
            writing = self.query_one(Writing)
            writing.placeholder = example
            writing.load_text("")
            writing.focus()

    @on(NextRequested)
    def answered(self) -> None:
        """Accept the typed text, or show why it is invalid."""
        text = self.query_one(Writing).text.strip()
        if self._need == "gemeente" and text:
            self.post_message(self.Given(None, text))
        elif self._need != "jaar":
            self._refuse("Typ een gemeente.")
        elif not (text.isascii() and text.isdigit() and len(text) == _YEAR):
            self._refuse("Geef het jaar in vier cijfers, zoals 2023.")
        else:
            self._read_year(text)

    def _read_year(self, text: str) -> None:
        try:
            year = core.given_year(text, self._this_year())
        except WijkError as fault:
            self._refuse(fault.sentence)
        else:
            self.post_message(self.Given(year, ""))

    def _refuse(self, why: str) -> None:
        self.notify(why, timeout=4, markup=False)
