"""Chooses the look of the paper of a dossier: it stands in the dossier, so that each laptop makes the same paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wijkwizard.document.house_style import HouseStyle, from_event, to_event
from wijkwizard.dossier.log.events import StyleChosen
from wijkwizard.session.reader import Reader
from wijkwizard.session.recorder import Recorder
from wijkwizard.terms.dutch import upper_first


def read_look(folder: Path, say: Callable[[str], object]) -> HouseStyle:
    """Return the look in a folder, and say what should be known of it.

    Args:
        folder: with the file of a house style.
        say: called with each sentence in Dutch.

    Raises:
        WijkError: those of ``read_house_style``.
    """
    from wijkwizard.document.house_folder import read_house_style

    found = read_house_style(folder)
    for remark in found.remarks:
        say(f"Let op: {remark}")
    return found.style


class HouseChooser:
    """Keeps the look of the paper in a dossier."""

    def __init__(self, reader: Reader, recorder: Recorder) -> None:
        """Choose for one dossier.

        Args:
            reader: reads the dossier.
            recorder: writes steps to it.
        """
        self._reader, self._recorder = reader, recorder

    @property
    def words(self) -> str:
        """In Dutch, which look the paper has."""
        style = from_event(self._reader.state.style)
        if style is None:
            return "die van de wijkwizard"
        return style.name or "een eigen huisstijl"

    def choose(self, folder: Path) -> tuple[str, ...]:
        """Take over the look in a folder, as one undo step, and return in Dutch what should be known of it.

        Raises:
            WijkError: those of ``read_house_style``, and those of writing.
        """
        said: list[str] = []
        style = read_look(folder, said.append)
        self._recorder.append_events([StyleChosen(style=to_event(style))])
        return tuple(map(upper_first, said))

    def drop(self) -> None:
        """Go back to our own look, as one undo step; nothing when the paper has it already."""
        if self._reader.state.style:
            self._recorder.append_events([StyleChosen(style={})])
