"""Flips single bits over a whole dossier and counts what the program makes of each.

    python -m benchmarks.flips [HOW MANY] [SEED]

Prints how often the answers were the same, how often damage was told, how often an answer changed without a
word, and how often the program broke. The last two must be 0.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from wijkwizard.errors import WijkError
from wijkwizard.session import Rim, make_example, open_session, system_rim


def outcome(path: Path, whole: Any, rim: Rim) -> str:
    """Open a dossier to write, as the wizard does, and say what came of it."""
    try:
        with open_session(path, rim=rim) as session:
            told = bool(session.notices)
            same = session.answers == whole
            session.iwap()
            session.draft()
    except WijkError as error:
        return f"told: {error.code}"
    except Exception as error:  # noqa: BLE001 - counting them is the point
        return f"BROKEN: {type(error).__name__}"
    if same:
        return "same, told" if told else "same"
    return "told: list" if told else "CHANGED WITHOUT A WORD"


def main(count: int, seed: int) -> None:
    """Flip that many bits, each in a fresh copy."""
    chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
    rim = system_rim()
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "heel.wijk"
        with make_example(source, rim=rim) as session:
            whole = session.answers
        content = source.read_bytes()
        for _ in range(count):
            bit = chance.randrange(len(content) * 8)
            broken = bytearray(content)
            broken[bit // 8] ^= 1 << bit % 8
            place = Path(tempfile.mkdtemp(dir=folder)) / "wijk.wijk"
            place.write_bytes(broken)
            found[outcome(place, whole, rim)] += 1
    for what, number in found.most_common():
        print(f"{number:6} {what}")


if __name__ == "__main__":
    main(
        *(int(word) for word in (*sys.argv[1:], "500", "1")[:2])
        if len(sys.argv) > 2
        else (int((*sys.argv[1:], "500")[0]), 1)
    )
