"""What only the facilitator sees during the conversation: the panel, and whether the room looks along."""

from __future__ import annotations

from textual.actions import SkipAction

from wijkwizard.tui.screens.actions import room
from wijkwizard.tui.screens.beside import Beside
from wijkwizard.tui.widgets.panel import Panel


class Facilitating(Beside):
    """A screen of the conversation with a panel for the facilitator.

    Attributes:
        moment: vooraf, zaal or uitwerken.
    """

    moment: str

    @property
    def bare(self) -> bool:
        """Whether the room looks along, so that only the question may stand here."""
        return self.showing.room_looks

    def show_frame(self) -> None:
        """Show header and footer; the conversation knows how."""

    def show_panel(self) -> None:
        """Fill the panel when it is open; the conversation knows with what."""

    def action_explain(self) -> None:
        """Show or hide the panel of the facilitator."""
        self._explain(shown=not self.query_one(Panel).has_class("-open"))

    def _explain(self, *, shown: bool) -> None:
        self.query_one(Panel).set_class(shown, "-open")
        self.set_class(shown, "-explained")
        self.show_panel()

    def action_read_on(self, pages: int) -> None:
        """Turn the pages of the open panel; when it is closed, leave the key to the answer.

        Raises:
            SkipAction: when the panel is closed.
        """
        panel = self.query_one(Panel)
        if not panel.has_class("-open"):
            raise SkipAction
        panel.turn_pages(pages)

    def action_room(self) -> None:
        """Hide what belongs to the facilitator, or show it again; only the room has an audience."""
        if self.moment != "zaal":
            room(self)
            return
        bare = not self.bare
        self.wijk.audience.look_along(bare=bare)
        if bare:
            self._explain(shown=False)
        self.renew()
        self.say("Alleen de vraag staat op het scherm." if bare else "Aanwijzingen staan weer op het scherm.")
