"""Makes one input of a number: a sound file of ours with slips, damage or malice in it, the same each time."""

from __future__ import annotations

import io
import random
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.figures.hostile import old_workbook
from tests.session.small import fixed_environment
from wijkwizard.session import fill_session

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "tests" / "data"
SORTS = ("answers", "questions", "figures", "dossiers")

NASTY = (
    "",
    "~",
    "null",
    "yes",
    "0x7fffffffffffffff",
    "-0",
    "1e999",
    ".nan",
    "-.inf",
    "9" * 30,
    "9" * 400,
    "9" * 5_000,
    "1_000",
    "1:59:59",
    "2024-13-45",
    "99999-01-01",
    "0000-00-00",
    "*a",
    "&a [*a]",
    "<<: *a",
    "!!python/object/apply:os.system [touch geraakt]",
    "!!binary aGFsbG8=",
    "!!set {a, b}",
    "{{7*7}}",
    "{0.__class__}",
    "%s%n%d",
    "__import__('os').system('touch geraakt')",
    '=HYPERLINK("http://voorbeeld.invalid")',
    "http://voorbeeld.invalid/x.dtd",
    "../../../../etc/passwd",
    "\x00",
    "\u202e\u200f",
    "\ud800",
    "\ufeff",
    "a\u0301" * 40,
    "\U0001f469\u200d\U0001f680",
    "x" * 3_000,
    "[" * 70 + "]" * 70,
    "{a: " * 70,
    "- " * 70,
    "'",
    '"',
    ": :",
    "? ",
    "|",
    ">-",
    "#",
    ",",
    ";",
    "\t",
    "\r",
    "€ 1.234,56-",
    "weet niet",
    "-99999999",
    "WK034403",
    "GM9999",
    '"\\ud800"',
    "NaN",
    "Infinity",
)
"""What hands, programs and malice put in a file."""


class Made(NamedTuple):
    """One input: its sort, the file that it was made of, and what it holds."""

    sort: str
    name: str
    content: bytes


def made(seed: int) -> Made:
    """Return the input of a number."""
    dice = random.Random(seed)  # noqa: S311 - the same input each time, no secret
    sort = SORTS[seed % len(SORTS)]
    name, content = dice.choice(_sound(sort))
    for _ in range(dice.choice((1, 1, 1, 2, 3, 6))):
        content = _changed(sort, content, dice)
    return Made(sort, name, content)


@cache
def _sound(sort: str) -> list[tuple[str, bytes]]:
    if sort == "answers":
        paths = [*DATA.glob("*.yaml"), ROOT / "questions" / "voorbeeld.yaml"]
    elif sort == "questions":
        paths = [*(DATA / "klein").glob("*.yaml"), *(ROOT / "questions" / "cijfers").glob("*.yaml")]
        paths += [
            ROOT / "questions" / "kennis" / "begrippen.yaml",
            ROOT / "questions" / "signalen" / "regels.yaml",
        ]
    elif sort == "figures":
        paths = [one for one in (DATA / "figures").iterdir() if one.suffix != ".md"]
        old = [("oud.xls", old_workbook())] * 3
        return [*old, *((path.name, path.read_bytes()) for path in sorted(paths))]
    else:
        return [("avond.wijk", _dossier())]
    return [(path.name, path.read_bytes()) for path in sorted(paths)]


def _dossier() -> bytes:
    with TemporaryDirectory(prefix="wijkwizard-fuzz-") as folder:
        path = Path(folder) / "avond.wijk"
        fill_session(DATA / "avond-kort.yaml", path, environment=fixed_environment())
        return path.read_bytes()


def _changed(sort: str, content: bytes, dice: random.Random) -> bytes:
    if sort == "dossiers" and dice.random() < 0.5:
        return _in_database(content, dice)
    if content.startswith(b"PK") and dice.random() < 0.8:
        return _in_package(content, dice)
    if sort == "dossiers" or content.startswith(b"PK") or dice.random() < 0.15:
        return dice.choice(_BYTES)(content, dice)
    text = content.decode("utf-8", errors="surrogateescape")
    return dice.choice(_TEXTS)(text, dice).encode("utf-8", errors="surrogatepass")


# Damage.


def _flip(content: bytes, dice: random.Random) -> bytes:
    if not content:
        return b"\x00"
    at = dice.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << dice.randrange(8)]) + content[at + 1 :]


def _cut(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randrange(len(content) + 1)]


def _blank(content: bytes, dice: random.Random) -> bytes:
    at, size = dice.randrange(len(content) + 1), dice.choice((1, 16, 512, 4096))
    return (
        content[:at]
        + dice.choice((b"\0", b"\xff", b"A")) * len(content[at : at + size])
        + content[at + size :]
    )


def _insert(content: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(content) + 1)
    return content[:at] + dice.randbytes(dice.choice((1, 4, 64))) + content[at:]


def _twice(content: bytes, dice: random.Random) -> bytes:
    at, size = dice.randrange(len(content) + 1), dice.choice((1, 64, 4096))
    return content[: at + size] + content[at:]


_BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flip, _flip, _cut, _blank, _insert, _twice)


# Slips and malice in text.


def _lines(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    what = dice.randrange(5)
    if what == 0:
        del lines[at]
    elif what == 1:
        lines.insert(other, lines[at])
    elif what == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif what == 3:
        lines[at] = dice.choice((" ", "  ", "\t", "- ")) + lines[at]
    else:
        lines[at : at + dice.randrange(1, 9)] = [lines[at]] * dice.choice((1, 3, 300))
    return "\n".join(lines)


def _word(text: str, dice: random.Random) -> str:
    """Put something nasty in the place of a word."""
    marks = [at for at, sign in enumerate(text) if sign in " ,;:\n[]{}\"'"]
    if len(marks) < 2:
        return dice.choice(NASTY)
    at = dice.randrange(len(marks) - 1)
    return text[: marks[at] + 1] + dice.choice(NASTY) + text[marks[at + 1] :]


def _put(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice(NASTY) + text[at:]


def _swap_words(text: str, dice: random.Random) -> str:
    """Put a word of the file in another place: what fits there by its form, and not by its sense."""
    words = text.split(" ")
    words[dice.randrange(len(words))] = dice.choice(words)
    return " ".join(words)


def _drop_sign(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + text[at + 1 :]


_TEXTS: tuple[Callable[[str, random.Random], str], ...] = (
    _lines,
    _word,
    _word,
    _put,
    _swap_words,
    _drop_sign,
)


# Inside packages and databases.


def _in_package(content: bytes, dice: random.Random) -> bytes:
    """Change one part of a workbook and pack it again, so that the damage is reached."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as old:
            parts = {one.filename: old.read(one) for one in old.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error):
        return _flip(content, dice)
    if not parts:
        return _flip(content, dice)
    name = dice.choice(sorted(parts))
    if dice.random() < 0.1:
        del parts[name]
    elif dice.random() < 0.5:
        text = parts[name].decode("utf-8", errors="surrogateescape")
        parts[name] = _in_markup(text, dice).encode("utf-8", errors="surrogatepass")
    else:
        parts[name] = dice.choice(_BYTES)(parts[name], dice)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for part, held in parts.items():
            new.writestr(part, held)
    return packed.getvalue()


def _in_markup(text: str, dice: random.Random) -> str:
    """Put something nasty between two marks of XML, or a place that is far away."""
    if dice.random() < 0.2:
        return text.replace('r="2"', f'r="{dice.choice((0, -1, 1048576, 10**12))}"', 1)
    if dice.random() < 0.2:
        return text.replace("A2", dice.choice(("XFD1048576", "A0", "ZZZZ9", "A99999999999")), 1)
    marks = [at for at, sign in enumerate(text) if sign in '<>"']
    if len(marks) < 2:
        return text + dice.choice(NASTY)
    at = dice.randrange(len(marks) - 1)
    return text[: marks[at] + 1] + dice.choice(NASTY) + text[marks[at + 1] :]


def _in_database(content: bytes, dice: random.Random) -> bytes:
    """Change one text in one row of a dossier, as a program of somebody else could."""
    base = sqlite3.connect(":memory:")
    try:
        base.deserialize(content)
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        table = dice.choice(tables)
        columns = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
        column = dice.choice(columns)
        rows = base.execute(f"SELECT rowid, {column} FROM {table}").fetchall()  # noqa: S608 - names of our own tables
        rowid, held = dice.choice(rows)
        new = (
            dice.choice(_TEXTS)(str(held), dice)
            if isinstance(held, str)
            else dice.choice((0, -1, 2**63 - 1, "x", None))
        )
        if isinstance(new, str):
            new = new.encode("utf-8", errors="replace").decode()
        base.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, rowid))  # noqa: S608 - the same
        base.commit()
        return base.serialize()
    except (sqlite3.Error, IndexError, OverflowError, UnicodeError, MemoryError):  # damaged before
        return _flip(content, dice)
    finally:
        base.close()
