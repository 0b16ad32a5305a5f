"""The options with which the wizard is started, by the command line or by a test."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkwizard.session import Password


@dataclass(frozen=True, slots=True)
class StartOptions:
    """The start options of the wizard.

    Attributes:
        path: the dossier to open; without one the start screen comes first.
        questions: folder with another questionnaire than our own.
        read_only: open without writing.
        mouse: handle the mouse.
        steady: cursors do not blink, so that a picture is the same each time.
        password: of the dossier, when it was given beforehand.
    """

    path: Path | None = None
    questions: Path | None = None
    read_only: bool = False
    mouse: bool = True
    steady: bool = False
    password: Password | None = None
