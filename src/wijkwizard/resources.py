"""Finds folders: the questions and templates of the program, and its own folders on this computer.

The checkout wins over the installed package, because an editable install can leave an older copy beside it.
"""

import os
from pathlib import Path

from platformdirs import user_data_path, user_downloads_path, user_log_path

from wijkwizard.rights import make_folder, narrow

FOLDER_VARIABLE = "WIJKWIZARD_DATA"
"""Environment variable that names another folder for the list of recent dossiers, the shelf and the log."""

_PACKAGE = Path(__file__).resolve().parent


def find(name: str) -> Path:
    """Return the folder ``questions`` or ``templates``.

    Args:
        name: ``questions`` or ``templates``.

    Raises:
        FileNotFoundError: when neither the checkout nor the package has it.
    """
    checkout = _PACKAGE.parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    installed = _PACKAGE / "_data" / name
    if installed.is_dir():
        return installed
    raise FileNotFoundError(name)


def data_folder() -> Path:
    """Return the folder of this user for what the program remembers between openings."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else user_data_path("wijkwizard", appauthor=False)


def own_folder(path: Path) -> Path:
    """Make a folder of ours for the user alone, and return it; one that the user named keeps the rights it has.

    Raises:
        OSError: when the system refuses.
    """
    make_folder(path)
    if str(path) != os.environ.get(FOLDER_VARIABLE):
        narrow(path)
    return path


def downloads_folder() -> Path:
    """Return the folder in which the browser of this user puts what it downloads."""
    return user_downloads_path()


def log_folder() -> Path:
    """Return the folder of this user for the log."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else user_log_path("wijkwizard", appauthor=False)
