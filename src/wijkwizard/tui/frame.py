"""The lines above and below a screen: area, place, save status, and the keys that matter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from wijkwizard.conversation.unsaved_work import short
from wijkwizard.terms.dutch import moment
from wijkwizard.tui.commands import Where, footer_of, room_footer
from wijkwizard.tui.widgets.footer import Footer
from wijkwizard.tui.widgets.header import Header

if TYPE_CHECKING:
    from wijkwizard.tui.wizard import Wizard

_WRITES = ("undo", "redo", "park", "reply")
"""Commands that do nothing where a dossier is only looked at."""


class Frame:
    """The header and the footer of a screen."""

    def __init__(self, screen: Screen[None], where: Where) -> None:
        """Serve a screen.

        Args:
            screen: has the header and the footer.
            where: which commands work on it.
        """
        self._screen, self._where = screen, where

    @property
    def _wijk(self) -> Wizard:
        return cast("Wizard", self._screen.app)

    def show(
        self,
        place: str,
        right: str = "",
        *,
        hidden: Iterable[str] = (),
        enter: str = "",
        in_room: bool | None = None,
    ) -> None:
        """Show both.

        Args:
            place: what this screen is called.
            right: the time, where it matters.
            hidden: commands that do nothing here now.
            enter: what Enter does here, when it does something.
            in_room: whether it stands before a room; ``None`` when that is as the audience mode says.
        """
        session, audience = self._wijk.dossier.session, self._wijk.audience
        if session is not None and session.file.read_only:
            hidden = (*hidden, *_WRITES)
        few = audience.in_room if in_room is None else in_room
        commands = room_footer(self._where, hidden, enter) if few else footer_of(self._where, hidden)
        place = f"{place} · zaalbeeld" if audience.showing.room_looks else place
        self._screen.query_one(Header).show(audience.area(), place, right)
        self._screen.query_one(Footer).show(_saved_line(self._wijk), commands, enter)
        self.show_saved()

    def show_saved(self) -> None:
        """Show what is saved and when, and in another colour when something is not."""
        session = self._wijk.dossier.session
        for footer in self._screen.query(Footer):
            footer.show_saved(
                _saved_line(self._wijk), alarm=session is not None and session.file.trouble is not None
            )


def _saved_line(wijk: Wizard) -> str:
    """Return the text of the save status."""
    session = wijk.dossier.session
    if session is None:
        return ""
    if session.file.read_only:
        return "alleen lezen"
    if wijk.dossier.example:
        # The footer of the room has to have a place for the key with which the group answers.
        return "oefening" if wijk.dossier.group is not None else "voorbeeld, niet bewaard"
    if session.file.trouble is not None:
        return short(session.file.trouble)
    if session.file.saved_at is None:
        return "nog niets te bewaren"
    return f"bewaard {moment(session.file.saved_at.astimezone())}"
