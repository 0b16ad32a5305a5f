"""``python -m benchmarks.flips [--password] [HOW MANY] [SEED]``: single bits of a whole dossier are flipped.

Nothing may change without a word, and nothing may break.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from tests.dossier.flips import flipped, outcome
from tests.dossier.secrets import CHEAP, RIGHT
from wijkwizard.session import make_example, system_environment


def main(*words: str) -> None:
    """Flip that many bits of the example, each in a copy of its own, and print how often each outcome came."""
    numbers = [int(word) for word in words if word != "--password"]
    count, seed = (numbers + [500, 1][len(numbers) :])[:2]
    environment, password = (
        replace(system_environment(), cost=CHEAP),
        RIGHT if "--password" in words else None,
    )
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "heel.wijk"
        with make_example(source, environment=environment) as session:
            whole = session.reader.answers
            if password:
                session.secrecy.change(password)
        for number, (_, broken) in enumerate(flipped(source.read_bytes(), count, seed)):
            place = Path(folder) / f"{number}.wijk"
            place.write_bytes(broken)
            found[outcome(place, whole, environment, password)] += 1
            place.unlink()
    for what, times in found.most_common():
        print(f"{times:6} {what}")


if __name__ == "__main__":
    main(*sys.argv[1:])
