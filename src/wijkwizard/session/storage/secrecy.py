"""The password of an open dossier: whether it has one, changing it, and applying it to copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from wijkwizard.dossier.file.cipher import Cipher, Password
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.identity import names
from wijkwizard.dossier.lock_change import change_lock, lock_copies, other_locks
from wijkwizard.dossier.log.events import Event
from wijkwizard.dossier.log.state import State
from wijkwizard.dossier.wiped_states import forget_in_copies, not_wiped
from wijkwizard.session.environment import Environment
from wijkwizard.session.printing.paper import READABLE
from wijkwizard.session.storage.lock_mismatch import finished, lock_mismatches
from wijkwizard.session.storage.other_states import OtherStates, lock_state, others
from wijkwizard.session.storage.pending_writes import PendingWrites
from wijkwizard.session.storage.reported_copies import not_reported
from wijkwizard.session.storage.wipe_remains import called


class Secrecy:
    """Operations on the password of a dossier.

    Args:
        file: the file of the dossier.
        environment: says what one guess of a new password costs.
        changed: callbacks after the password was set, changed or removed.
    """

    def __init__(
        self, file: PendingWrites, environment: Environment, changed: Iterable[Callable[[], object]]
    ) -> None:
        self._file, self._rim, self._changed = file, environment, changed
        self._before: Cipher | None = None

    @property
    def cipher(self) -> Cipher | None:
        """The cipher of the file; ``None`` without a password."""
        return self._file.store.form.cipher

    @property
    def paper_remark(self) -> str:
        """The remark on a paper of this dossier; empty when there is none."""
        return READABLE if self.cipher else ""

    def must_be(self, password: Password) -> None:
        """Raise an error when this is not the password of the dossier.

        Raises:
            WijkError: ``password-wrong``, ``password-memory``.
        """
        if self.cipher is not None:
            Cipher.opened(self.cipher.wrapped, password, self._file.store.path)

    def change(self, password: Password | None) -> tuple[str, ...]:
        """Re-encrypt the dossier and its copies with a password, or decrypt them.

        Returns:
            In Dutch, which copies have another lock all the same.

        Raises:
            WijkError: why not; then everything is as it was.
        """
        if self._file.held.trouble is not None:
            raise self._file.held.trouble
        before = self.cipher
        cipher = None if password is None else Cipher.made(password, self._rim.cost)
        change_lock(self._file.store, cipher)
        self._before = before
        for act in self._changed:
            act()
        return self._uneven(self._file.store.events())

    def others(self) -> OtherStates:
        """Return the other states of this dossier whose password differs from its own."""
        store = self._file.store
        return others(store.path, self.cipher, names(store.events()))

    def lock_others(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Give other states of this dossier its password, or decrypt them when it has none.

        Returns:
            Those for which that failed.
        """
        return tuple(path for path in paths if not lock_state(path, self.cipher, self._before))

    def finish(self, state: State) -> tuple[str, ...]:
        """Finish on copies what an interrupted program did not; return in Dutch what was done, and what was not."""
        store = self._file.store
        done = finished(0 if store.read_only else lock_copies(store))
        return (*done, *self._uneven(state.events, again=False))

    def _uneven(self, events: Iterable[Event], *, again: bool = True) -> tuple[str, ...]:
        """Return in Dutch which copies have another password; those that were reported before may be skipped.

        Args:
            events: those of the dossier.
            again: whether they are not.
        """
        store = self._file.store
        found = other_locks(store.path, self.cipher, names(events))
        locked = [copy for copy in found if preview(copy.path).wrapped is not None]
        fresh = locked if again else not_reported(locked, note=not store.read_only)
        return lock_mismatches([copy for copy in found if copy in fresh or copy not in locked], self.cipher)

    def wipe_put_back(self, state: State) -> tuple[str, ...]:
        """Wipe texts again that reappeared in copies or other states; return in Dutch where."""
        path = self._file.store.path
        found = not_wiped(path, state.events)
        stayed = [copy for copy in self.clean_copies(state) if copy in found] if found else []
        done = [file for file in found if file not in stayed]
        again = (
            f"In {called(path, done)} stond weer wat u liet wissen. Dat is daar opnieuw gewist."
            if done
            else ""
        )
        left = (
            f"In {called(path, stayed)} staat nog wat u liet wissen, en dat is daar nu niet te wissen. Open het en wis "
            "het daar ook, of gooi het weg."
        )
        return tuple(line for line in (again, left if stayed else "") if line)

    def clean_copies(self, state: State) -> tuple[Path, ...]:
        """Apply all wipes to every copy and other state of the dossier, and give its copies its password.

        Returns:
            The other states, and copies of those, that could not be wiped.
        """
        lock_copies(self._file.store)
        return forget_in_copies(self._file.store.path, state.events, self.cipher)
