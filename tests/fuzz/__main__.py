"""``python -m tests.fuzz NUMBER [--seed FIRST]`` tries so many inputs and says what is not as it should be."""

from __future__ import annotations

import argparse
import time
from collections import defaultdict

from tests.fuzz.survey import PIECE, Wrong, survey


def main() -> int:
    """Try inputs; end with 1 when anything was wrong."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("number", type=int)
    words.add_argument("--seed", type=int, default=0)
    asked = words.parse_args()
    found: dict[str, list[Wrong]] = defaultdict(list)
    begun = time.monotonic()
    for begin in range(asked.seed, asked.seed + asked.number, PIECE * 4):
        count = min(PIECE * 4, asked.seed + asked.number - begin)
        for wrong in survey(begin, count):
            if wrong.kind not in found:
                print(f"{wrong.kind} (seed {wrong.seed})", flush=True)  # noqa: T201 - a command of ours
            found[wrong.kind].append(wrong)
        done = begin + count - asked.seed
        print(f"{done} inputs, {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201 - the same
    total = sum(len(each) for each in found.values())
    print(f"{asked.number} inputs: {total} wrong, of {len(found)} kinds")  # noqa: T201 - the same
    for kind, each in sorted(found.items(), key=lambda one: -len(one[1])):
        print(f"{len(each):6} {kind} (seed {each[0].seed})")  # noqa: T201 - the same
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
