"""Locates folders: questions and templates of the program, and its data folders on this computer.

A source checkout takes precedence over the installed package, because an editable install can leave an older copy.
"""

import os
import sys
from pathlib import Path

from platformdirs import user_data_path, user_downloads_path, user_log_path

from wijkwizard import __version__
from wijkwizard.errors import WijkError
from wijkwizard.rights import make_folder, narrow

FOLDER_VARIABLE = "WIJKWIZARD_DATA"
"""Environment variable that names another folder for the list of recent dossiers, the compiled cache and the log."""

_PACKAGE = Path(__file__).resolve().parent


def find(name: str) -> Path:
    """Return the folder ``questions`` or ``templates``.

    Args:
        name: ``questions`` or ``templates``.

    Raises:
        WijkError: ``program-incomplete`` when neither the checkout nor the package has it.
    """
    checkout = _checkout()
    if checkout is not None and (checkout / name).is_dir():
        return checkout / name
    installed = _PACKAGE / "_data" / name
    if installed.is_dir():
        return installed
    raise incomplete(checkout / name if checkout is not None else installed)


def home() -> Path:
    """Return the folder from which the program is started: a checkout, or a folder that was unzipped."""
    return _PACKAGE.parent.parent if _bundled() else _checkout() or _PACKAGE


def _bundled() -> bool:
    return (_PACKAGE.parent.parent / "gemaakt-voor.txt").is_file()


def _checkout() -> Path | None:
    checkout = _PACKAGE.parent.parent
    return checkout if (checkout / "pyproject.toml").is_file() else None


def incomplete(path: Path, *, closed: bool = False) -> WijkError:
    """Return the error for a part of the program that is gone, or closed to this user, with how to get it back."""
    return WijkError("program-incomplete", path=path, remedy=how_to_restore(path, closed=closed))


def how_to_restore(path: Path, *, closed: bool = False) -> str:
    """Return how to restore a missing file of the program, by how the program was installed.

    Args:
        path: what is gone or not whole.
        closed: whether it is there, and only may not be read.
    """
    if closed:
        typed = "" if sys.platform == "win32" else f': chmod -R a+rX "{path}"'
        return f"Laat de eigenaar u die map of dat bestand lezen{typed}"
    checkout = _checkout()
    if checkout is None:
        return _install_again()
    if (checkout / ".git").exists() and path.is_relative_to(checkout):
        return f'Typ: git -C "{checkout}" checkout -- {path.relative_to(checkout).as_posix()}'
    return f"Haal wijkwizard {__version__} opnieuw op en zet daaruit terug wat hier ontbreekt."


def how_to_set_up_again() -> str:
    """Say how to get back a library that set-up fetches."""
    checkout = _checkout()
    if checkout is None:
        return f"{_install_again()}, met internet"
    return f"Geef de map {checkout / '.venv'} een andere naam en start de wijkwizard opnieuw, met internet"


def _install_again() -> str:
    """Say how to put a package or an unzipped folder back."""
    if _bundled():
        return "Pak de map van de wijkwizard opnieuw uit en start hem daaruit"
    wheel = f"wijkwizard-{__version__}-py3-none-any.whl"
    return f'Installeer hetzelfde pakket opnieuw: "{sys.executable}" -m pip install --force-reinstall --no-deps {wheel}'


def data_folder() -> Path:
    """Return the folder of this user for what the program remembers between openings."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else user_data_path("wijkwizard", appauthor=False)


def own_folder(path: Path) -> Path:
    """Create a folder of ours for the user alone, and return it; one that the user named keeps its permissions.

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
