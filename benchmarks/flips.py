"""``python -m benchmarks.flips [HOW MANY] [SEED]``: single bits flipped over a whole dossier, and what came of each.

Nothing may change without a word, and nothing may break.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.dossier.flips import flipped, outcome
from wijkwizard.session import make_example, system_rim


def main(count: int = 500, seed: int = 1) -> None:
    """Flip that many bits of the example, each in a copy of its own, and print how often each outcome came."""
    rim = system_rim()
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "heel.wijk"
        with make_example(source, rim=rim) as session:
            whole = session.answers
        for number, (_, broken) in enumerate(flipped(source.read_bytes(), count, seed)):
            place = Path(folder) / f"{number}.wijk"
            place.write_bytes(broken)
            found[outcome(place, whole, rim)] += 1
            place.unlink()
    for what, times in found.most_common():
        print(f"{times:6} {what}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
