"""Reports the progress of reading a file from the reading thread; stops when the window is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.worker import Worker

_BAR, _HUNDRED = 20, 100


class ReadingStopped(Exception):  # noqa: N818 - it is no error: somebody went back
    """Nobody waits for this any more."""


@dataclass
class FileReading:
    """The reading of a file, as it is told to a screen.

    Attributes:
        worker: the work; when it was cancelled the reading stops at the next step.
        tell: shows how far it is.
    """

    worker: Worker[Any]
    tell: Callable[[str], object]
    _said: int = -1

    def progress(self, done: int, total: int) -> None:
        """Tell how far it is, in whole per cents, each once.

        Raises:
            Stopped: when the work was cancelled.
        """
        if self.worker.is_cancelled:
            raise ReadingStopped
        part = min(_HUNDRED, _HUNDRED * done // max(total, 1))
        if part != self._said:
            self._said = part
            self.tell(bar(part))


def bar(part: int) -> str:
    """Return how far something is as signs and words; ``part`` is in per cents."""
    full = _BAR * part // _HUNDRED
    return f"{'█' * full}{'░' * (_BAR - full)}  {part} procent gelezen"
