"""``python -m benchmarks.lock_kills``: a change of the password is killed at every step on the disk.

Raises at the first dossier that does not open with just one of both passwords, or that has a copy under another.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tests.session.lock_kills import CHANGES, kill_and_look


def main() -> None:
    """Set, change and take away a password, and kill each at every step."""
    for change in CHANGES:
        with tempfile.TemporaryDirectory() as place:
            os.environ["WIJKWIZARD_DATA"] = str(Path(place) / "data")
            folder = Path(place) / "map"
            folder.mkdir()
            _, said, steps = kill_and_look(folder, change, 10**9)
        print(f"{steps:4} kills while a password is {change}: one lock for all; said {len(said)} sentences")


if __name__ == "__main__":
    main()
