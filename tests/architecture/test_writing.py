"""Everything that is put in a file goes through one room, so that nothing is ever written over by another way."""

from __future__ import annotations

import re

from tests.architecture.tree import SOURCE, files

WRITES = re.compile(
    r"\.write_(?:text|bytes)\(|os\.replace\(|\.open\(\s*[\"'][wax]|os\.rename\(|shutil\.(?:move|copy)|opener=opener|O_CREAT"
)
ALLOWED = {
    "files/partial_files.py": "the one room",
    "dossier/file/scratch_copy.py": "a copy to read from, in a folder that goes away again",
    "logbook.py": "adds a line behind the others",
}


def test_only_one_room_writes_files() -> None:
    """Who needs another way of writing changes that room."""
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in files(SOURCE, ".py")
        if WRITES.search(path.read_text(encoding="utf-8"))
    }
    assert found == set(ALLOWED)
