"""Sets, changes or removes the password of a dossier and of all its copies.

When a password is set, the dossier changes first and its copies after it; the dossier holds what opens them, so
that the next opening can finish an interrupted change. When a password is removed, the dossier changes last, for
the same reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wijkwizard.dossier.copies import Copy, copies, remove
from wijkwizard.dossier.file.cipher import Cipher
from wijkwizard.dossier.file.meta_marks import BEFORE
from wijkwizard.dossier.file.preview import preview
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import EventId
from wijkwizard.errors import WijkError

_BROKEN = frozenset({"dossier-damaged", "dossier-not-ours", "dossier-unreadable", "key-damaged"})
"""Permanent errors: retrying does not help."""


def change_lock(store: Store, cipher: Cipher | None) -> None:
    """Put an open dossier and its copies under another cipher, or under none.

    Raises:
        WijkError: those of ``Store.encrypt``; then everything is as it was.
    """
    before = store.form.cipher
    if cipher is not None:
        store.encrypt(cipher)
        lock_copies(store, before)
        return
    lock_copies(store, before, opened=True)
    try:
        store.encrypt(None)
    except BaseException:
        lock_copies(store, before)
        raise


def lock_copies(store: Store, before: Cipher | None = None, *, opened: bool = False) -> int:
    """Give the copies of an open dossier its password, and return how many were changed.

    A damaged copy is removed when it can be read without the password. A copy with an unknown password is kept:
    when the dossier itself is an older state, it may hold the only later work.

    Args:
        store: the dossier.
        before: the cipher that it had before; when that is not given, the cipher that a killed program left in it.
        opened: whether to take the lock off them instead.
    """
    cipher = store.form.cipher
    left = cipher.before(store.marked(BEFORE) or "") if cipher else None
    known = tuple(known_cipher for known_cipher in (cipher, before, left) if known_cipher is not None)
    wanted = None if opened else cipher
    done = sum(_locked(copy.path, wanted, known) for copy in copies(store.path))
    if left is not None and not any(preview(copy.path).locked_with(left) for copy in copies(store.path)):
        store.mark(BEFORE, None)
    return done


def other_locks(path: Path, cipher: Cipher | None, known: Iterable[EventId]) -> tuple[Copy, ...]:
    """Return the copies of a dossier that are under another lock than the dossier itself, newest first.

    Args:
        path: the dossier.
        cipher: its cipher; ``None`` without a password.
        known: the names of its events; copies of another dossier that had the same name are passed over.
    """
    known = frozenset(known)
    seen = ((copy, preview(copy.path)) for copy in copies(path))
    return tuple(
        copy
        for copy, seen_copy in seen
        if seen_copy.shares_event(known) and not seen_copy.locked_with(cipher)
    )


def _locked(path: Path, wanted: Cipher | None, known: Iterable[Cipher]) -> bool:
    """Give a file a password, and return whether it was changed."""
    seen = preview(path)
    if seen.locked_with(wanted) and not seen.unclean:
        return False
    key = next((cipher for cipher in known if seen.locked_with(cipher)), None)
    try:
        with Store.open(path, key=key) as store:
            if store.form.cipher is wanted:
                return False
            store.encrypt(wanted)
    except WijkError as error:
        if wanted is not None and error.code in _BROKEN:
            remove(path)
        return False
    return True
