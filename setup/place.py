"""Looks, before anything is made or thrown away, whether the checkout is whole and may be changed by this user.

A checkout can be of somebody else, such as of who manages the computer, and stand on a disk that is read-only. It can
then still be used once it is set up; only setting it up asks for the right to write.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from setup.trouble import FETCH_AGAIN, NOTHING_CHANGED, OWN_FOLDER, REFUSED, SetupError, why

OURS = {"bin", "include", "Include", "lib", "lib64", "Lib", "Scripts", "share"}
"""What a half-made environment can hold before it has its ``pyvenv.cfg``."""


def may_write(folder: Path) -> bool:
    """Tell whether something can be made and removed in a folder."""
    return os.access(folder, os.R_OK | os.W_OK | os.X_OK)


def locked(folder: Path) -> Path | None:
    """Return the first folder in and under this one in which nothing may be removed; None when there is none."""
    if not may_write(folder):
        return folder
    for place, folders, _ in os.walk(folder):
        for name in folders:
            path = Path(place, name)
            if not path.is_symlink() and not may_write(path):
                return path
    return None


def aside(path: Path) -> Path:
    """Return a name beside a folder that nothing has, to put it aside under."""
    names = (path.with_name(f"{path.name}-oud{number or ''}") for number in range(100))
    return next(name for name in names if not os.path.lexists(name))


def owner(path: Path) -> str:
    """Return in words of whom a file or folder is; empty when it is of this user or nobody can tell."""
    if sys.platform == "win32":
        return ""
    try:
        if path.lstat().st_uid == os.geteuid():
            return ""
        return f", want de eigenaar is {path.owner()}"
    except (KeyError, OSError):
        return ""


def insist_on_files(root: Path, names: Iterable[str]) -> None:
    """See to it that these files of the checkout are there and can be read.

    Raises:
        SetupError: when one is not.
    """
    for name in names:
        path = root / name
        try:
            with path.open("rb"):
                pass
        except FileNotFoundError as error:
            raise SetupError(
                f"{path} ontbreekt: de wijkwizard is hier niet heel. {NOTHING_CHANGED}\n{FETCH_AGAIN}"
                + (f' Of typ: git -C "{root}" checkout -- {name}' if (root / ".git").exists() else ""),
                REFUSED,
            ) from error
        except OSError as error:
            raise SetupError(
                f"{path} mag u niet lezen{owner(path) or f' ({why(error)[0]})'}. {NOTHING_CHANGED}\n"
                + (f'Laat de eigenaar dit typen: chmod -R a+rX "{root}"' if _has_modes() else FETCH_AGAIN),
                REFUSED,
            ) from error


def insist_on_change(root: Path, venv: Path) -> None:
    """See to it that the environment of this checkout may be made, and that what is in its place may go.

    Raises:
        SetupError: when it may not; nothing has changed then.
    """
    if not may_write(root):
        raise SetupError(
            f"In {root} mag u niet schrijven{owner(root)}. Daarom kan de wijkwizard hier niet worden klaargezet. "
            f"{NOTHING_CHANGED}\n{_elsewhere(root, venv)}",
            REFUSED,
        )
    if venv.is_symlink() or not os.path.lexists(venv):
        return
    if not venv.is_dir():
        raise SetupError(
            f"{venv} is een bestand en geen map. Daar moet de Python-omgeving komen. {NOTHING_CHANGED}\n"
            "Geef dat bestand een andere naam en start de wijkwizard opnieuw.",
            REFUSED,
        )
    closed = locked(venv)
    if closed is not None:
        raise SetupError(
            f"In {closed} mag u niet schrijven{owner(closed)}. De Python-omgeving past niet meer en moet opnieuw. "
            f"{NOTHING_CHANGED}\nGeef de map .venv een andere naam en start de wijkwizard opnieuw"
            + (f', bijvoorbeeld zo: mv "{venv}" "{aside(venv)}"' if _has_modes() else "."),
            REFUSED,
        )
    strange = sorted({path.name for path in venv.iterdir() if not path.name.startswith("wijkwizard-")} - OURS)
    if strange and not (venv / "pyvenv.cfg").is_file():
        raise SetupError(
            f"{venv} is geen Python-omgeving: er staat onder meer {strange[0]} in. {NOTHING_CHANGED}\n"
            "Geef die map een andere naam en start de wijkwizard opnieuw.",
            REFUSED,
        )


def _has_modes() -> bool:
    return sys.platform != "win32"


def _elsewhere(root: Path, venv: Path) -> str:
    """Say what to do about a checkout in which this user may not write."""
    if not _has_modes():
        return OWN_FOLDER
    if not owner(root):
        return f'Typ: chmod -R u+rwX "{root}". Kan dat niet, omdat de schijf alleen-lezen is? {OWN_FOLDER}'
    away = f'mv "{venv}" "{aside(venv)}"; ' if os.path.lexists(venv) else ""
    # With the Python of who asks: that of the owner may stand where nobody else comes.
    return (
        f"{OWN_FOLDER} Of laat de eigenaar hem hier klaarzetten, met een Python die u ook mag gebruiken. "
        f'Die typt dan: {away}"{sys.executable}" "{root / "run.py"}" --version'
    )
