"""What keeps work safe while the wizard runs: half-typed text, and an end that the system decides on."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from wijkwizard.errors import WijkError
from wijkwizard.tui.drafts import Drafts
from wijkwizard.tui.screens.base import WijkScreen

if TYPE_CHECKING:
    from wijkwizard.terms import Slot
    from wijkwizard.tui.app import WijkApp


class Keeping:
    """Keeps what is typed in the open dossier.

    Attributes:
        drafts: half-typed text on its way to disk.
        stopped: the system ended the wizard, and it saved.
    """

    def __init__(self, app: WijkApp) -> None:
        """Keep what is typed in this app."""
        self._app = app
        self.drafts = Drafts(self._keep_draft, app.set_timer)
        self.stopped = False

    def _keep_draft(self, slot: Slot, text: str) -> None:
        """Keep half-typed text on disk; say why when that is refused."""
        session = self._app.session
        if session is None:
            return
        try:
            session.keep_draft(slot, text)
        except WijkError as error:
            told = f"{error.sentence} {error.remedy}"
            self._app.notify(told, severity="error", timeout=10, markup=False)

    def stop_now(self, code: int) -> None:
        """Save and stop without asking: the window is gone, or the system ends the program.

        Half-typed text stays half-typed, for nobody said that it is an answer.
        """
        if self.stopped:
            return
        self.stopped = True
        for screen in reversed(self._app.screen_stack):
            if isinstance(screen, WijkScreen):
                with suppress(WijkError):
                    screen.keep_counts()
        self.drafts.flush()
        if self._app.session is not None:
            self._app.session.close()
        self._app.exit(return_code=code)
