"""Opens a dossier for a command, and asks for its password when it has one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from wijkwizard.output import say
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.session import Password, Session

T = TypeVar("T")

_OWN_LIST = (
    "Alleen de werkversie noemt wat apart staat. Hoort er een eigen vragenlijst bij? "
    "Noem die met '--questions MAP'."
)

PASSWORD = "WIJKWIZARD_PASSWORD"  # noqa: S105 - a name, not a password
"""In the environment: the password of the dossier, for who starts the program from a script."""


def given(args: argparse.Namespace) -> Password | None:
    """Return the password that came with the command, from a file or the environment; ``None`` for none.

    Raises:
        WijkError: ``password-file``, ``password-empty``.
    """
    from wijkwizard.session.storage import passwords

    return passwords.given(args.password_file, args.environment_password)


def unlocked(args: argparse.Namespace, work: Callable[[Password | None], T]) -> T:
    """Do something with a dossier, with its password from a file, the environment or the terminal.

    Raises:
        WijkError: those of ``work``.
    """
    from wijkwizard.session.storage import passwords

    return passwords.opened_with(work, given(args), passwords.at_terminal(args.waiting.over), say)


def session_to_read(args: argparse.Namespace, dossier: Path) -> Session:
    """Open a dossier for a verb that changes nothing, and say what is damaged in it."""
    return _opened(args, dossier, read_only=True)


def session_to_write(args: argparse.Namespace, dossier: Path) -> Session:
    """Open a dossier for a verb that changes something, and say what is damaged in it."""
    return _opened(args, dossier, read_only=False)


def _opened(args: argparse.Namespace, dossier: Path, *, read_only: bool) -> Session:
    from wijkwizard.session import open_session, system_environment

    def opened(password: Password | None) -> Session:
        return open_session(
            dossier,
            environment=system_environment(),
            questions=args.questions,
            read_only=read_only,
            password=password,
        )

    session = unlocked(args, opened)
    if session.file.damage:
        say("\n".join((f"{dossier} is beschadigd.", *session.file.damage)))
    if aside := len(session.reader.derived.misfits):
        fit = "past" if aside == 1 else "passen"
        say(
            f"Let op: {many(aside, 'antwoord', 'antwoorden')} in {dossier} {fit} niet bij deze vragenlijst. {_OWN_LIST}"
        )
    return session
