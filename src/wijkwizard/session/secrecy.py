"""The password of an open dossier: whether it has one, setting another, and copies that go along."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from wijkwizard.dossier import copies
from wijkwizard.dossier.cipher import Cipher, Password
from wijkwizard.dossier.state import State
from wijkwizard.session.holding import Holding
from wijkwizard.session.paper import READABLE
from wijkwizard.session.rim import Rim


class Secrecy:
    """What can be done with the password of a dossier.

    Args:
        file: the file of the dossier.
        rim: says what one guess of a new password costs.
        changed: each is called when there is another password, or none any more.
    """

    def __init__(self, file: Holding, rim: Rim, changed: Iterable[Callable[[], object]]) -> None:
        self._file, self._rim, self._changed = file, rim, changed

    @property
    def cipher(self) -> Cipher | None:
        """What the file is encrypted with; ``None`` without a password."""
        return self._file.store.form.cipher

    @property
    def paper_remark(self) -> str:
        """What is to be said of a paper of this dossier; empty when there is nothing."""
        return READABLE if self.cipher else ""

    def must_be(self, password: Password) -> None:
        """Refuse what is not the password of the dossier.

        Raises:
            WijkError: ``password-wrong``, ``password-memory``.
        """
        if self.cipher is not None:
            Cipher.opened(self.cipher.wrapped, password, self._file.store.path)

    def change(self, password: Password | None) -> None:
        """Encrypt the dossier and its copies anew under a password, or let them be read without one.

        Raises:
            WijkError: why not; then everything is as it was.
        """
        if self._file.held.trouble is not None:
            raise self._file.held.trouble
        before = self.cipher
        cipher = None if password is None else Cipher.made(password, self._rim.cost)
        self._file.store.encrypt(cipher)
        copies.encrypt_copies(self._file.store.path, cipher, before)
        for act in self._changed:
            act()

    def lock_copies(self) -> tuple[Path, ...]:
        """Let every copy of the dossier be encrypted as it is; return those that have another password."""
        return () if self.cipher is None else copies.encrypt_copies(self._file.store.path, self.cipher)

    def clean_copies(self, state: State) -> tuple[Path, ...]:
        """Let every copy of the dossier forget what it forgot, and be encrypted as it is.

        Returns:
            The dossiers beside it that could not be wiped.
        """
        self.lock_copies()
        return copies.forget_in_copies(self._file.store.path, state.events, self.cipher)
