"""The exit codes of commands."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of commands; scripts may rely on these."""

    OK = 0
    USER = 1
    USAGE = 2
    QUESTIONNAIRE = 3
    DOSSIER = 4
    PAPER = 5
    OUTPUT = 6
    BUG = 70


CatalogueEntry = tuple[ExitCode, str, str]
"""Exit code, sentence and remedy; braces are filled in from the facts of the error."""
