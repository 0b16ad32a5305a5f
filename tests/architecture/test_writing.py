"""Everything that is put in a file goes through one room, so that nothing is ever written over by another way."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import SOURCE, files, parsed

MARKS = re.compile(r"opener=opener|O_CREAT")
METHODS = {"write_text", "write_bytes", "symlink_to", "hardlink_to", "touch"}
OF_MODULES = {
    "os.replace",
    "os.rename",
    "os.open",
    "shutil.move",
    "shutil.copy",
    "shutil.copyfile",
    "shutil.copy2",
}
ALLOWED = {
    "files": "the one room",
    "dossier/file/scratch_copy.py": "a copy to read from, in a folder that goes away again",
    "dossier/renamed_copies.py": "gives copies the name of their dossier, and writes nothing in them",
    "logbook.py": "adds a line behind the others",
    "output.py": "gives a closed stream somewhere to go, which is nowhere",
    "rights.py": "opens what others write, for its owner alone",
}


def writings(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that write, move or replace a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _writes(node):
            yield node.lineno


def _writes(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in METHODS or ast.unparse(call.func) in OF_MODULES:
        return True
    if name in {"rename", "replace"} and isinstance(call.func, ast.Attribute):
        # A text replaces one thing by another; a path is moved to one place.
        return (
            len(call.args) == 1
            and not call.keywords
            and isinstance(call.args[0], ast.Name | ast.BinOp | ast.Call)
        )
    if name != "open":
        return False
    modes = [*call.args[: 1 if isinstance(call.func, ast.Attribute) else 2]]
    modes += [word.value for word in call.keywords if word.arg == "mode"]
    return any(
        isinstance(mode, ast.Constant) and re.fullmatch(r"[rwaxbt+]*[wax+][rwaxbt+]*", str(mode.value))
        for mode in modes
    )


@pytest.mark.parametrize(
    "line",
    [
        "path.write_text('a')",
        "path.open('w')",
        "path.open(mode='ab')",
        "open(path, 'r+')",
        "os.replace(one, other)",
        "path.replace(target)",
        "path.rename(folder / 'x')",
    ],
)
def test_every_way_to_write_is_seen(line: str) -> None:
    assert list(writings(ast.parse(line))) == [1]


@pytest.mark.parametrize(
    "line", ["path.open('rb')", "text.replace('a', 'b')", "open(path)", "replace(x, a=1)"]
)
def test_reading_is_no_writing(line: str) -> None:
    assert list(writings(ast.parse(line))) == []


def test_only_one_room_writes_files() -> None:
    """Who needs another way of writing changes that room."""

    def writes(path: Path) -> bool:
        return bool(MARKS.search(path.read_text(encoding="utf-8"))) or any(writings(parsed(path)))

    found = {path.relative_to(SOURCE).as_posix() for path in files(SOURCE, ".py") if writes(path)}
    assert {"files" if name.startswith("files/") else name for name in found} == set(ALLOWED)
