"""Makes the window of the room of a second start screen, so that nobody types a command for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.recent_names import SECOND, name_of, place_of
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen

if TYPE_CHECKING:
    from wijkwizard.session import Recent

_WHICH = """\
Dit venster toont dan alleen wat de zaal mag zien. Sleep het naar de beamer en maak de letters groot.
Het volgt het gesprek in uw andere venster. Ctrl+Q sluit het. Van welk dossier?"""


def ask_room(screen: WijkScreen, known: Sequence[Recent]) -> None:
    """Ask of which dossier this window shows what the room may see, and end the wizard for it."""
    lines = [
        ListLine(str(number), name_of(recent), right=str(place_of(recent, known)))
        for number, recent in enumerate(known)
    ]
    lines.append(ListLine("niets", "Terug naar het begin"))

    def chosen(what: str | None) -> None:
        if what not in {None, "niets"}:
            screen.wijk.navigation.room_of = known[int(what or 0)].path
            screen.app.exit()

    screen.app.push_screen(Ask(SECOND, _WHICH, lines), chosen)
