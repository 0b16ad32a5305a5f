"""One wrong bit in a file, and what the program makes of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.session import Environment, Password, open_session
from wijkwizard.terms import Answers

SAME, TOLD, CHANGED, BROKEN = "the same", "told", "CHANGED WITHOUT A WORD", "BROKEN"


def flipped(content: bytes, count: int, seed: int) -> Iterator[tuple[int, bytes]]:
    """Yield a number of bits, spread over the whole, with the contents in which each is the other way round."""
    chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
    for _ in range(count):
        bit = chance.randrange(len(content) * 8)
        broken = bytearray(content)
        broken[bit // 8] ^= 1 << bit % 8
        yield bit, bytes(broken)


def outcome(path: Path, whole: Answers, environment: Environment, password: Password | None = None) -> str:
    """Open a dossier to write, as the wizard does, and say what came of it."""
    try:
        with open_session(path, environment=environment, password=password) as session:
            told, same = bool(session.file.damage), session.reader.answers == whole
            session.reader.iwap()
            session.drafts.newest()
    except WijkError:
        return TOLD
    except Exception as error:  # noqa: BLE001 - counting them is the point
        return f"{BROKEN}: {type(error).__name__}"
    return TOLD if told else SAME if same else CHANGED
