"""Leaves what the room may see for a window on the beamer, each time that something is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.room_view import written
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.files.room_file import RoomOutput

if TYPE_CHECKING:
    from pathlib import Path

    from wijkwizard.lines.face import Face
    from wijkwizard.lines.line_io import LineIO


class PlainRoomFeed:
    """Keeps the file for the window of the room up to date.

    Args:
        dossier: the path of the open dossier.
    """

    def __init__(self, dossier: Path) -> None:
        self._output = RoomOutput(dossier)
        self._face: Face | None = None

    def serve(self, face: Face) -> None:
        """Leave from now on what the room may see of a conversation."""
        self._face = face

    def before_reading(self, io: LineIO) -> LineIO:
        """Return the same input and output, which looks at the room before it waits for a line."""

        def read(prompt: str) -> str | None:
            self._look()
            return io.read(prompt)

        def read_hidden(prompt: str) -> str | None:
            self._look()
            return io.read_hidden(prompt)

        return replace(io, read=read, read_hidden=read_hidden)

    def _look(self) -> None:
        face = self._face
        if face is not None and self._output.asked():
            self._output.give(written(room_view(face.state, _pointer(face))))

    def end(self) -> None:
        """Remove what was left: the dossier is closed."""
        self._output.close()


def _pointer(face: Face) -> Pointer:
    """Return where the conversation is: of a grid also the row that is asked."""
    at = face.state.position.at
    slot, row = face.counting or (at, "")
    return Pointer(slot, row) if slot == at else Pointer(at)
