"""``./run bench``: prints how fast things are, each beside something familiar; judges nothing.

Figures of one machine say little, so each thing is measured in turns with something that everybody knows, and
the ratio is what counts.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import answering, figures, large, paper, safety, stalls, starts

PARTS = {
    "start": starts.first_screen,
    "help": starts.helping,
    "next": answering.next_question,
    "durable": answering.durable,
    "safety": safety.safety,
    "run": safety.second_run,
    "questions": large.questions,
    "dossier": large.dossier,
    "figures": figures.figures,
    "paper": paper.paper,
    "stalls": stalls.stalls,
}


def main(names: list[str]) -> int:
    """Run the parts that are named, or all of them, and return 0, or 2 for a name that does not exist."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"Unknown: {', '.join(unknown)}. Choose from: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    print(
        f"Python {platform.python_version()} on {platform.system()} {platform.machine()}; medians [fastest to slowest]"
    )
    start = time.monotonic()
    for name, act in PARTS.items():
        if not names or name in names:
            with tempfile.TemporaryDirectory(prefix="wijkwizard-bench-") as folder:
                # Recent dossiers and compiled questionnaires of who runs this stay as they are.
                os.environ["WIJKWIZARD_DATA"] = str(Path(folder) / "data")
                act(Path(folder))
    print(f"Done in {time.monotonic() - start:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
