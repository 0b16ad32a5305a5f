"""Reports the progress of reading a file from the reading thread; stops when the window is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.worker import Worker

_BAR, _HUNDRED = 20, 100


class ReadingStopped(Exception):  # noqa: N818 - it is no error: somebody went back
    """Raised when nobody waits for the result any more."""


@dataclass
class FileReading:
    """The progress of reading a file, for a screen.

    Attributes:
        worker: the worker; when it is cancelled, reading stops at the next step.
        tell: shows the progress.
    """

    worker: Worker[Any]
    tell: Callable[[str], object]
    _said: int = -1

    def progress(self, done: int, total: int) -> None:
        """Report the progress in whole per cents, each value once.

        Raises:
            ReadingStopped: when the worker was cancelled.
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
