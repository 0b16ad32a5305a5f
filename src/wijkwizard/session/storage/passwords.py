"""Sources of a password for the command line: a file, the environment, or the terminal without echo.

Never an argument, because other users of the computer can read the arguments of a process.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TypeVar

from wijkwizard.dossier.file.cipher import Password
from wijkwizard.errors import WijkError
from wijkwizard.session.fill.small_text import read_small_text

TRIES = 3
AGAIN = frozenset({"password-wrong", "password-empty"})
"""Refusals after which it is asked again."""

T = TypeVar("T")
PasswordAsker = Callable[[str], str]
"""Asks something without showing what is typed."""

_NOT_TYPED = (EOFError, UnicodeDecodeError)
"""What comes of Ctrl+D, and of a terminal that does not send UTF-8."""


def given(file: Path | None, typed: str | None) -> Password | None:
    """Return the password from a file, or else from the environment; ``None`` when there is none.

    Raises:
        WijkError: ``password-file``, ``password-empty``.
    """
    if file is None:
        return None if typed is None else Password.of(typed)
    lines = read_small_text(file, "password-file").splitlines()
    if len(lines) > 1:
        raise WijkError("password-file", path=file, reason="er staat meer dan één regel in")
    return Password.of("".join(lines))


def at_terminal(before: Callable[[], object]) -> PasswordAsker | None:
    """Return a function that asks for the password at the terminal; ``None`` without an interactive terminal."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None

    def ask(prompt: str) -> str:
        before()
        return getpass(prompt)

    return ask


def opened_with(
    work: Callable[[Password | None], T],
    password: Password | None,
    ask: PasswordAsker | None,
    say: Callable[[str], object],
) -> T:
    """Run something with a dossier, and ask for its password when it has one.

    Args:
        work: what is done with the password, or with none.
        password: the one that was given beforehand; it is not asked for then.
        ask: asks for it, or ``None`` when nobody can answer.
        say: receives why it is asked again.

    Raises:
        WijkError: those of ``work``; after three wrong ones the last, and the first when nothing can be typed.
    """
    try:
        return work(password)
    except WijkError as error:
        if error.code != "password-needed" or ask is None:
            raise
        refusal = error
    needed, tries = refusal, 0
    while True:
        say(
            refusal.sentence if refusal.code == "password-needed" else f"{refusal.sentence}\n{refusal.remedy}"
        )
        try:
            typed = ask("Wachtwoord: ")
        except _NOT_TYPED:
            raise needed from None
        try:
            return work(Password.of(typed))
        except WijkError as error:
            tries += 1
            if error.code not in AGAIN or tries == TRIES:
                raise
            refusal = error
