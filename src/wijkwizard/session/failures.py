"""What is kept of a failure that nobody foresaw: where in the code, never what people said.

Not even the message of the error is kept, for it can quote an answer.
"""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import platformdirs

import wijkwizard
from wijkwizard.dossier.recents import FOLDER_VARIABLE
from wijkwizard.session.rim import Rim, system_rim


def log_folder() -> Path:
    """Return the folder of the log; the variable that moves the list of recent dossiers moves it too."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else platformdirs.user_log_path("wijkwizard", appauthor=False)


def places(error: BaseException) -> str:
    """Return the kind of an error and the places in the code that it came through, without any value."""
    lines = [type(error).__name__]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines += ["door", places(cause)]
    return "\n".join(lines)


def log_failure(error: BaseException, rim: Rim | None = None, folder: Path | None = None) -> tuple[str, Path]:
    """Write the places of a failure to the log, and return its number and the file.

    A log that cannot be written is no reason for a second failure: the number is returned all the same.
    """
    rim, folder = rim or system_rim(), folder or log_folder()
    number, path = rim.token()[:6], folder / "wijkwizard.log"
    when = rim.now().isoformat(timespec="seconds")
    entry = f"{when} {number} wijkwizard {wijkwizard.__version__}\n{places(error)}\n\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="\n") as log:
            log.write(entry)
    except OSError:
        pass
    return number, path
