"""Leaves what the room may see for a window on the beamer, as long as such a window asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import App

from wijkwizard.files.room_file import ExerciseOffer, RoomOutput
from wijkwizard.tui.navigation import ShowsTurns
from wijkwizard.tui.open_dossier import OpenDossier

if TYPE_CHECKING:
    from wijkwizard.session import Session
    from wijkwizard.tui.screens.talk import Talk
    from wijkwizard.tui.wizard import Wizard

EVERY = 0.15
"""Seconds between two looks at what the room may see."""


class RoomFeed:
    """Keeps the file for the window of the room up to date.

    It looks by itself, so that no key and no screen can forget it.
    """

    def __init__(self, app: App[None], dossier: OpenDossier) -> None:
        """Serve an app.

        Args:
            app: has the screens.
            dossier: the open dossier.
        """
        self._app, self._dossier = app, dossier
        self._output: RoomOutput | None = None
        self._exercise: ExerciseOffer | None = None
        self._made: tuple[tuple[object, ...], bytes] = ((), b"")

    def look(self) -> None:
        """Leave what the room may see now, when a window asks for it and it changed."""
        session = self._dossier.session
        if session is None or (self._output is not None and self._output.dossier != session.file.path):
            self.end()
        if session is None:
            return
        if self._output is None:
            self._output = RoomOutput(session.file.path)
        if self._dossier.example and self._exercise is None:
            self._exercise = ExerciseOffer(session.file.path)
        if self._output.asked():
            self._output.give(self._content(session))

    def end(self) -> None:
        """Remove what was left: the dossier or the wizard is closed."""
        if self._output is not None:
            self._output.close()
        if self._exercise is not None:
            self._exercise.close()
        self._exercise = None
        self._output, self._made = None, ((), b"")

    def _content(self, session: Session) -> bytes:
        """Return what the room sees, made again only when something it is made of is another thing."""
        from wijkwizard.conversation.evening.evening_agreed import pause_words
        from wijkwizard.conversation.room.room_view import written
        from wijkwizard.conversation.room.what_room_sees import area_view, room_view

        talk = self._talk()
        shown = talk.shown if talk is not None else None
        time = cast("Wizard", self._app).audience.time()
        paused = pause_words(time.agreed, time.now)
        if talk is None or shown is None:
            of: tuple[object, ...] = (session.reader.state, paused)
        else:
            of = (session.reader.state, paused, talk.state.position, talk.body.pointer())
        before, content = self._made
        if len(of) != len(before) or any(
            new is not old and new != old for new, old in zip(of, before, strict=True)
        ):
            pointer = talk.body.pointer() if talk is not None and shown is not None else None
            if talk is None or shown is None:
                view = area_view(session.reader, paused)
            else:
                view = room_view(talk.state, pointer)
            content = written(view)
            self._made = of, content
        return content

    def _talk(self) -> Talk | None:
        """Return the conversation, also below a list or a window; ``None`` at another place."""
        screens = (screen for screen in self._app.screen_stack if isinstance(screen, ShowsTurns))
        return cast("Talk | None", next(screens, None))
