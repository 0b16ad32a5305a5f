"""Makes the environment in ``.venv``: what everybody needs, and what a developer needs besides.

Set-up is done once: a stamp, written last, tells that the environment belongs to this place, this Python and
these packages. When it differs, the environment is made anew. Tests have a stamp of their own, so that nobody
who only uses wijkwizard fetches what checks it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")

FROM = "WIJKWIZARD_FROM"
"""In the environment: the folder in which a tool was asked for; the tool itself runs in the checkout."""

NEEDED = ("src/wijkwizard/__main__.py",)
"""Without this nothing runs; looked at before set-up, so that an incomplete checkout is told as that."""
RUNTIME = ("requirements.txt", "requirements-pango.txt", "requirements-password.txt")
DEVELOPMENT = (*RUNTIME, "requirements-dev.txt", "pyproject.toml")

FETCH = (
    "De pakketten konden niet worden opgehaald. Is er internet? Achter een proxy van de gemeente: vraag "
    "de beheerder om de instelling HTTPS_PROXY of een pip-configuratie, en probeer het opnieuw."
)


def stamp_file(files: tuple[str, ...]) -> Path:
    """Return where it is written that an environment is complete for these files."""
    return VENV / ("wijkwizard-ontwikkeling.txt" if files == DEVELOPMENT else "wijkwizard-stamp.txt")


def make_stamp(files: tuple[str, ...] = RUNTIME) -> str:
    """Describe the environment that this checkout needs: packages, Python and place."""
    digest = hashlib.sha256()
    for name in files:
        digest.update((ROOT / name).read_bytes())
    return f"{digest.hexdigest()}\n{sys.implementation.cache_tag} {sys.platform}\n{ROOT}\n"


def is_ready(files: tuple[str, ...] = RUNTIME) -> bool:
    """Tell whether the environment was made, completely, for what these files say now."""
    wanted = make_stamp(files)
    try:
        return os.access(PYTHON, os.X_OK) and stamp_file(files).read_text(encoding="utf-8") == wanted
    except (OSError, ValueError):
        return False


def ensure(*, development: bool) -> None:
    """Make the environment complete, for using or also for developing; does nothing when it is.

    An environment in which somebody develops keeps its tools when it must be made anew.

    Raises:
        SetupError: when it cannot be made; what may not be changed is left as it is.
    """
    from setup.place import insist_on_change, insist_on_files

    insist_on_files(ROOT, (*NEEDED, *(DEVELOPMENT if development else RUNTIME)))
    if is_ready() and not (development and not is_ready(DEVELOPMENT)):
        return
    insist_on_change(ROOT, VENV)
    develops = development or any(SCRIPTS.glob("ruff*"))
    if not is_ready() or stamp_file(DEVELOPMENT).exists():
        set_up()  # from nothing, so that no package of before stays behind
    if develops:
        add_development()


def set_up() -> None:
    """Make the environment anew, with what is needed to run; needs the internet once."""
    import time

    from setup.pango import ensure_pango
    from setup.system import ensure_system
    from setup.trouble import quietly, tell

    start = time.monotonic()
    tell("Wijkwizard wordt klaargezet. Dat gebeurt één keer en duurt meestal een halve minuut.")
    ensure_system()
    remove_environment()
    tell("  - Python-omgeving maken …")
    quietly([sys.executable, "-m", "venv", str(VENV)], "De Python-omgeving kon niet worden gemaakt.")
    tell("  - pakketten ophalen, elk met zijn controlegetal …")
    install("requirements.txt")
    ensure_pango(pip(), ROOT, site_packages())
    add_passwords()
    # Relative, because each Python reads the letters of a path in this file in a way of its own.
    source = os.path.relpath(ROOT / "src", site_packages())
    (site_packages() / "wijkwizard.pth").write_text(f"{source}\n", encoding="ascii")
    stamp_file(RUNTIME).write_text(make_stamp(), encoding="utf-8")
    tell(f"Klaar in {time.monotonic() - start:.0f} seconden.")


def add_passwords() -> None:
    """Add what dossiers with a password need; without it everything else works, so nothing of this ends the set-up."""
    from setup.trouble import SetupError, tell

    try:
        install("requirements-password.txt", "--no-deps")
    except SetupError as error:
        tell(f"{error}\nLet op: dossiers met een wachtwoord kunnen hier nog niet open.")


def add_development() -> None:
    """Add what checks, tests and builds, and the command ``wijkwizard`` of this checkout."""
    from setup.trouble import quietly, tell

    tell("  - pakketten om te testen ophalen …")
    install("requirements-dev.txt")
    words = ["install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    quietly([*pip(), *words], "Wijkwizard zelf kon niet worden geplaatst.")
    stamp_file(DEVELOPMENT).write_text(make_stamp(DEVELOPMENT), encoding="utf-8")


def pip() -> list[str]:
    """Return the command that starts the pip of the environment."""
    return [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input"]


def install(lock: str, *options: str) -> None:
    """Install exactly what a lock names, never by building it."""
    from setup.trouble import quietly

    words = ["install", "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / lock)]
    quietly([*pip(), *words, *options], FETCH)


def site_packages() -> Path:
    """Return the folder of packages of the environment."""
    if sys.platform == "win32":
        return VENV / "Lib" / "site-packages"
    return VENV / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"


def remove_environment() -> None:
    """Throw away an environment that is half made, moved or out of date: all of it, or nothing while it is in use."""
    import shutil

    from setup.trouble import SetupError, why

    if VENV.is_symlink():
        VENV.unlink()
    gone = VENV.with_name(f"{VENV.name}.weg")
    shutil.rmtree(gone, ignore_errors=True)
    try:
        VENV.rename(gone)  # on Windows refused as a whole while something in it runs
    except FileNotFoundError:
        return
    except OSError as error:
        raise SetupError(
            f"De oude map {VENV} kon niet weg ({why(error)[0]}). Sluit wijkwizard overal en probeer het opnieuw."
        ) from error
    shutil.rmtree(gone, ignore_errors=True)
