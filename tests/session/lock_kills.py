"""A change of the password that is killed at a step, and what can be opened after it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from tests.dossier.secrets import RIGHT, WRONG
from tests.session.killing import kept, put_back, steps_of
from tests.session.small import again, small
from tests.session.storage.test_passwords import TOLD_US, TRUST, kept_words
from wijkwizard.dossier.copies import copies
from wijkwizard.dossier.file import database
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import WijkError
from wijkwizard.terms import Slot

CHANGES = {"set": (None, RIGHT), "changed": (RIGHT, WRONG), "taken away": (RIGHT, None)}
"""The password before, and the one after."""


def with_copies(folder: Path, password: Password | None, name: str = "proef.wijk") -> Path:
    """Return a closed dossier with three copies and half-typed text."""
    with small(folder, name, password) as session:
        session.file.copied = True
        session.writer.read(Slot("wijknaam"), "Geheimburg")
        for text in ("een", "twee", TOLD_US):
            session.writer.read(TRUST, text)
            session.file.keep_copy()
        session.drafts.keep(TRUST, f"{TOLD_US} half")
        return session.file.path


def opens_with(path: Path) -> tuple[Password | None, ...]:
    """Return with which of the passwords a dossier opens, trying none as well."""
    found: list[Password | None] = []
    for one in (None, RIGHT, WRONG):
        try:
            Store.open(path, read_only=True, key=one).close()
        except WijkError:
            continue
        found.append(one)
        if one is None:
            break  # without a password every password opens it
    return tuple(found)


def killed(path: Path, passwords: tuple[Password | None, Password | None], step: int) -> int:
    """Change a password in a process that dies before that step on a disk, and return how many steps it came to."""

    def change() -> int:
        with again(path, 5000, passwords[0]) as session:
            counter = Steps(step)
            connect = database._connect

            def connected(path: Path) -> sqlite3.Connection:
                found = connect(path)
                found.set_trace_callback(counter)
                return found

            session.file._pending.store._database._db.set_trace_callback(counter)
            setattr(database, "_connect", connected)  # noqa: B010 - the types know that it is no variable
            session.secrecy.change(passwords[1])
            return counter.count

    return steps_of(change)


class Steps:
    """Dies at a step: each statement to SQLite that is another than the one before it."""

    def __init__(self, step: int) -> None:
        self.count, self.step, self.last = 0, step, ""

    def __call__(self, statement: str) -> None:
        if statement[:20] != self.last and not statement.startswith(("SELECT", "PRAGMA")):
            self.last = statement[:20]
            self.count += 1
            if self.count > self.step:
                os._exit(9)


def kill_and_look(folder: Path, change: str, kills: int) -> tuple[set[Password | None], set[str], int]:
    """Kill a change at so many steps, as they come; return which passwords there were after it, and what was said."""
    passwords = CHANGES[change]
    path = with_copies(folder, passwords[0])
    whole = kept(folder)
    steps = killed(path, passwords, 10**9)
    seen, said = set[Password | None](), set[str]()
    for step in range(0, steps, max(1, steps // kills)):
        put_back(whole, folder)
        killed(path, passwords, step)
        (now,) = opens_with(path)
        assert now in passwords
        seen.add(now)
        assert all(len(opens_with(copy.path)) == 1 for copy in copies(path))
        with again(path, 9000, now) as session:
            assert session.drafts.newest() is not None
            assert session.reader.answers.get(TRUST) is not None
            said.update(session.file.notices)
        assert {opens_with(copy.path) for copy in copies(path)} == {(now,)}
        assert len(copies(path)) >= 3
        assert now is None or kept_words(folder) == []
    return seen, said, steps
