"""Windows in which the group disputes a figure of a file with a reason, or withdraws that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard import session as core
from wijkwizard.conversation.form import FormEntry
from wijkwizard.conversation.forms import outside, stays_inside
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.terms import DraftKey
from wijkwizard.tui.screens.actions import say_remarks
from wijkwizard.tui.screens.base import WijkScreen
from wijkwizard.tui.screens.dialogs import Ask, Form
from wijkwizard.tui.screens.wiping import ask_words

if TYPE_CHECKING:
    from wijkwizard.session import FigureLine

_DISPUTED = (
    ListLine("anders", "De reden aanpassen"),
    ListLine("eens", "Terugnemen: het cijfer klopt toch"),
    ListLine("wissen", "De reden voorgoed wissen"),
)
_NOT_A_FIGURE = "Kies eerst een cijfer uit een bestand."


def dispute(screen: WijkScreen, line: FigureLine | None) -> None:
    """Ask why a figure is not right; a reason that is there can be changed or go."""
    if line is None or not line.from_file or not line.indicator:
        screen.say(_NOT_A_FIGURE)
    elif line.finding in screen.session.reader.state.reactions.keys() - screen.seen.state.reactions.keys():
        screen.say(core.NOT_SHOWN)
    elif line.disputed:
        _ask_again(screen, line)
    else:
        _ask_why(screen, line)


def _ask_why(screen: WijkScreen, line: FigureLine) -> None:
    entry = FormEntry("because", "Klopt niet, want …", line.because, "bijvoorbeeld: er is sindsdien gesloopt")
    entries = (entry, outside("internal", internal=line.internal))

    def kept(filled: dict[str, str] | None) -> None:
        if filled is not None:
            inside = stays_inside(filled["internal"])
            _reply(screen, line, "anders", filled["because"], internal=inside)

    text = (
        f"{line.label}: {line.value or line.unknown}\n{line.source}\nHet cijfer blijft staan, met uw reden."
    )
    form = Form("Klopt dit cijfer niet?", entries, text, key=DraftKey(line.finding, "reply"))
    screen.app.push_screen(form, kept)


def _ask_again(screen: WijkScreen, line: FigureLine) -> None:
    def chosen(what: str | None) -> None:
        if what == "anders":
            _ask_why(screen, line)
        elif what == "eens":
            _reply(screen, line, "eens", "")
        elif what == "wissen":
            _ask_wipe(screen, line)

    text = f"Klopt niet, want {line.because}" if line.because else "Klopt niet, zonder reden."
    screen.app.push_screen(Ask(line.label, text, _DISPUTED), chosen)


def _reply(
    screen: WijkScreen, line: FigureLine, reaction: core.Reaction, because: str, *, internal: bool = False
) -> None:
    replies = screen.session.figures
    if screen.attempt(lambda: replies.reply(line.finding, reaction, because, internal=internal)):
        screen.renew()
        say_remarks(screen, because)


def _ask_wipe(screen: WijkScreen, line: FigureLine) -> None:
    def wipe() -> tuple[str, ...]:
        told: tuple[str, ...] = ()

        def work() -> None:
            nonlocal told
            told = screen.session.eraser.forget_reply(line.finding)

        if screen.attempt(work):
            screen.renew()
        return told

    ask_words(screen.app, "Ja, wis deze reden voorgoed", wipe)
