"""``python -m benchmarks.power_cuts [--password] [HOW MANY] [SEED]``: the current fails while answers are written.

A kill leaves every write in the hands of the system; a power cut does not. Here every write is recorded by a file
layer under SQLite, and what a disk may be left with is made of it: all up to the last synchronisation of each file, and
of what came after it any part, torn and in any order. The package ``apsw`` gives that layer and is no part of the lock.
"""

from __future__ import annotations

import importlib
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.dossier.evening import AT, Evening
from tests.dossier.power import Step, cut, freeze
from tests.dossier.secrets import cipher
from wijkwizard.dossier.file import schema
from wijkwizard.dossier.file.checksum import checksum, counted
from wijkwizard.dossier.file.drafts import Draft
from wijkwizard.dossier.file.drafts import to_row as row_of_draft
from wijkwizard.dossier.file.storage_format import StorageFormat
from wijkwizard.dossier.file.store import Store

ANSWERS = 6


def _layer(apsw: Any, steps: list[Step]) -> Any:
    """Return a file layer that keeps what is asked of it."""

    class File(apsw.VFSFile):  # type: ignore[misc]  # a package that need not be there
        def __init__(self, name: Any, flags: Any) -> None:
            self._name = Path(name if isinstance(name, str) else name.filename()).name
            super().__init__("", name, flags)

        def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - the name that SQLite calls
            steps.append(Step("write", self._name, offset, bytes(data)))
            super().xWrite(data, offset)

        def xTruncate(self, size: int) -> None:  # noqa: N802 - the same
            steps.append(Step("truncate", self._name, size))
            super().xTruncate(size)

        def xSync(self, flags: int) -> None:  # noqa: N802 - the same
            steps.append(Step("sync", self._name))
            super().xSync(flags)

    class Layer(apsw.VFS):  # type: ignore[misc]  # the same
        def __init__(self) -> None:
            super().__init__("recorded", "")

        def xOpen(self, name: Any, flags: Any) -> Any:  # noqa: N802 - the same
            return File(name, flags)

        def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802, FBT001 - the same
            steps.append(Step("delete", Path(name).name))
            super().xDelete(name, sync)

    return Layer()


def record(path: Path, form: StorageFormat) -> list[Step]:
    """Write answers as the program does, and return all that was asked of the disk, in order."""
    apsw: Any = importlib.import_module("apsw")
    steps: list[Step] = []
    layer = _layer(apsw, steps)
    db = apsw.Connection(str(path), vfs="recorded")
    for setting in schema.SETTINGS:
        db.execute(setting)
    db.create_scalar_function("checksum", checksum)
    db.create_scalar_function("counted", lambda count: counted(len(schema.MIGRATIONS), count))
    table = Evening("stroom")
    for number in range(ANSWERS):
        before = len(table.state.events)
        db.execute("BEGIN IMMEDIATE")
        draft = form.to_draft(Draft("naam", f"half {number}", AT))
        db.execute(schema.DROP_DRAFT, draft.key)
        db.execute(schema.KEEP_DRAFT, row_of_draft(draft))
        db.execute("COMMIT")
        table.say(f"vraag-{number}", f"antwoord {number} " * 300)
        db.execute("BEGIN IMMEDIATE")
        for event in table.state.events[before:]:
            db.execute(schema.INSERT, form.to_row(event))
        db.execute(schema.COUNT)
        db.execute("COMMIT")
        steps.append(Step("saved"))
    db.close()
    layer.unregister()
    return steps


def main(*words: str) -> None:
    """Cut the current that many times and print how often each outcome came."""
    secret = cipher() if "--password" in words else None
    words = tuple(word for word in words if word != "--password")
    count, seed = (*map(int, words), 1000, 1)[:2] if words != ("--freeze",) else (0, 1)
    chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "wijk.wijk"
        Store.create(path, (), secret).close()
        start = path.read_bytes()
        steps = record(path, StorageFormat(secret))
        if words == ("--freeze",):
            freeze(schema.SETTINGS, start, steps)
        for number in range(count):
            folder = Path(place) / str(number)
            folder.mkdir()
            found[cut(folder, start, steps, chance, secret)] += 1
    for what, times in found.most_common():
        print(f"{times:6} {what}")


if __name__ == "__main__":
    main(*sys.argv[1:])
