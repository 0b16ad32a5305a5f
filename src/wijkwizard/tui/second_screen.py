"""Makes the window of the room of a second start screen, so that nobody types a command for it."""

from __future__ import annotations

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.recent_names import SECOND, name_of, place_of
from wijkwizard.files.room_file import open_exercise
from wijkwizard.tui.screens.ask import Ask
from wijkwizard.tui.screens.base import WijkScreen

_EXERCISE = "oefening"
_WHICH = """\
Dit venster toont dan alleen wat de zaal mag zien. Sleep het naar de beamer en maak de letters groot.
Het volgt het gesprek in uw andere venster. Ctrl+Q sluit het. Van welk dossier?"""


def ask_room(screen: WijkScreen) -> None:
    """Ask of which dossier this window shows what the room may see, and end the wizard for it.

    What nobody closed stands first: that is what is open in another window.
    """
    known = sorted(screen.wijk.catalog.recents(), key=lambda recent: recent.closed)
    lines = [
        ListLine(
            str(number),
            f"{name_of(recent)}  ({place_of(recent, known)})",
            right="" if recent.closed else "nu open",
        )
        for number, recent in enumerate(known)
    ]
    exercise = open_exercise()
    if exercise is not None:
        lines.insert(0, ListLine(_EXERCISE, "De oefening", right="nu open"))
    lines.append(ListLine("niets", "Terug naar het begin"))

    def chosen(what: str | None) -> None:
        if what not in {None, "niets"}:
            path = exercise if what == _EXERCISE else known[int(what or 0)].path
            screen.wijk.navigation.room_of = path
            screen.app.exit()

    screen.app.push_screen(Ask(SECOND, _WHICH, lines), chosen)
