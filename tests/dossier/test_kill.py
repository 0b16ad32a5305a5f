"""Killed at any moment: the file opens whole, and every answer that was said to be saved is there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dossier.secrets import WORDS, cipher
from wijkwizard.dossier.file.cipher import Password
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.fold import fold
from wijkwizard.terms import Slot

WRITER = """
import sys
from pathlib import Path
from tests.dossier.evening import AT, Evening
from tests.dossier.secrets import CHEAP
from wijkwizard.dossier.file.cipher import Cipher, Password
from wijkwizard.dossier.log.fold import fold
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.store import Store
from wijkwizard.terms import DraftKey

path, session = Path(sys.argv[1]), sys.argv[2]
password = Password.of(sys.argv[3]) if sys.argv[3] else None
store = Store.open(path, key=password)
ciphers = store.form.cipher, password and Cipher.made(password, CHEAP)
table = Evening(session, fold(store.events()))
number = 0
while True:
    number += 1
    store.change_drafts([Draft("naam", f"half {number}", AT)])
    before = len(table.state.events)
    table.say("naam", f"{session} {number} " + "woorden " * 500)
    if number % 5 == 0 and password:
        store.encrypt(ciphers[number // 5 % 2])
    if number % 7 == 0:
        table.forget("naam")
        table.say("naam", f"{session} {number}")
    store.append(table.state.events[before:], [DraftKey("naam")])
    print(number, flush=True)
"""
"""Answers as fast as it can, wipes now and then, and says after each answer that it is saved.

With a password it encrypts everything anew now and then.
"""


def write_until_killed(path: Path, session: str, answers: int, root: Path, password: str = "") -> int:
    """Start a writer, kill it just after that many answers, and return the last it called saved."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root), str(root / "src")))}
    command = [sys.executable, "-c", WRITER, str(path), session, password]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as writer:
        assert writer.stdout is not None
        saved = 0
        for line in writer.stdout:
            saved = int(line)
            if saved >= answers:
                writer.kill()
                break
        return max([saved, *map(int, writer.stdout.read().split())])


def killed(path: Path, kill: int, moments: random.Random, root: Path, password: str = "") -> None:
    """Let a writer be killed, and see that the file is whole with every answer that was called saved."""
    key = Password.of(password) if password else None
    session = f"keer-{kill}"
    saved = write_until_killed(path, session, moments.randint(1, 40), root, password)
    with Store.open(path, key=key) as store:
        assert not store.read_only, "the lock of a killed program is free"
        assert store.interrupted
        state = fold(store.events())
    found = state.answers.get(Slot("naam"))
    assert found is not None
    assert found.value is not None
    last_session, last_number, *_ = str(found.value.v).split()
    assert last_session == session
    assert int(last_number) in {saved, saved + 1}, "at most one answer more than it could tell of"
    assert f"{session} 7 " not in path.read_bytes().decode("utf-8", "replace")
    assert b"woorden" not in path.read_bytes() or not password


@pytest.mark.slow
@pytest.mark.parametrize(("password", "kills"), [("", 6), (WORDS, 3)])
def test_a_killed_writer_leaves_a_whole_dossier_with_every_saved_answer(
    password: str, kills: int, tmp_path: Path, root: Path
) -> None:
    """``python -m benchmarks.kills 200`` does more of them, on a dossier with a password."""
    path = tmp_path / "wijk.wijk"
    Store.create(path, (), cipher() if password else None).close()
    moments = random.Random(2)  # noqa: S311 - chance, not secrecy
    for kill in range(kills):
        killed(path, kill, moments, root, password)


def test_a_writer_stopped_halfway_through_making_a_dossier_leaves_no_half_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            Store.create(tmp_path / "wijk.wijk")
    assert not (tmp_path / "wijk.wijk").exists()
    Store.create(tmp_path / "wijk.wijk").close()
