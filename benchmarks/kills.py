"""``python -m benchmarks.kills [HOW MANY] [SEED]``: a writer is killed at random moments, with a password and without.

With one it encrypts everything anew now and then. Raises at the first dossier that is not whole, or that lost an answer
that was called saved.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from tests.dossier.secrets import WORDS, cipher
from tests.dossier.test_kill import killed
from wijkwizard.dossier.file.store import Store


def main(count: int = 200, seed: int = 1) -> None:
    """Kill that many writers of each kind."""
    root = Path(__file__).resolve().parent.parent
    for password in (WORDS, ""):
        chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "wijk.wijk"
            Store.create(path, (), cipher() if password else None).close()
            for kill in range(count):
                killed(path, kill, chance, root, password)
        print(
            f"{count:6} kills {'with' if password else 'without'} a password: whole, with every saved answer"
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
