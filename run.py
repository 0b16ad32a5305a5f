"""Sets wijkwizard up when that is needed, then hands over.

People who have just fetched the program have Python and nothing else, so this file and the folder ``setup``
use the standard library only. They must still be readable by a Python that is too old, to say so in Dutch.
"""

from __future__ import annotations

import io
import os
import sys

try:
    from setup.environment import FROM, PYTHON, ROOT, VENV, ensure
    from setup.scratch import scratch
    from setup.trouble import REFUSED, SetupError, call, ended, tell, why
except ImportError:  # a part was not copied along, or may not be read
    sys.stderr.write(
        f"De map setup naast {__file__} ontbreekt of mag u niet lezen. "
        "Haal de wijkwizard opnieuw op, of vraag de eigenaar om u te laten lezen.\n"
    )
    sys.exit(7)

WINDOWS = sys.platform == "win32"
RUN = "py run.py" if WINDOWS else "./run"

OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import-linter", ("-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-logo")),
    ("wijkwizard check", ("-P", "-m", "wijkwizard", "check")),
)

MODULES = {
    "bench": "benchmarks.bench",
    "bundle": "tools.bundle",
    "coverage": "tools.covered",
    "release": "tools.release",
    "test-windows": "tools.windows.test",
}
"""Words for developers, each with the module that does it."""

FOR_DEVELOPERS = {"develop", "test", *MODULES}

WORKERS = ("-n", str(min(8, os.cpu_count() or 1)), "--dist", "worksteal")
"""A process for each processor: no test waits, each process reads all tests, and the checks fill what is left over."""

FAST, ALL = "FAST", "ALL"


def main(words: list[str]) -> int:
    """Set up, do what the words ask, and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")

    def work() -> int:
        insist_on_new_python()
        ensure(development=words[:1] != [] and words[0] in FOR_DEVELOPERS)
        return hand_over(words)

    return ended(work)


def hand_over(words: list[str]) -> int:
    """Run the checks, one of the tools for developers, or wijkwizard itself."""
    first, rest = (words[0], words[1:]) if words else ("", [])
    if first in FOR_DEVELOPERS:
        # Without this, every process that a test starts compiles all that it imports, where this is set.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if first == "develop":
        return 0
    if first == "test":
        return test(rest)
    if first in MODULES:
        os.environ[FROM] = os.getcwd()  # noqa: PTH109 - a text for the environment
        return call([str(PYTHON), "-m", MODULES[first], *rest], ROOT)
    os.environ["WIJKWIZARD_CALLED"] = RUN
    command = [str(PYTHON), "-P", "-m", "wijkwizard", *words]
    if first == "demo":
        code = call(command)
        if code == 0 and not rest:
            tell(f"De wizard opent u met {RUN}, het oefendossier zo:")
            tell(f"{RUN} demo --dossier oefening.wijk, en dan {RUN} open oefening.wijk")
        return code
    if WINDOWS:  # there, exec gives the prompt back while the wizard is still drawing
        return call(command)
    try:
        return os.execv(command[0], command)  # noqa: S606 - our own program takes this process over
    except OSError as error:
        raise SetupError(
            f"{PYTHON} wil niet starten ({why(error)[0]}).\n"
            f"Geef de map {VENV} een andere naam en start de wijkwizard opnieuw.",
            REFUSED,
        ) from error


def test(words: list[str]) -> int:
    """Run every check and all tests; with FAST all checks and the quick tests; with other words pytest alone.

    A path is one from the folder that it was typed in, as of any command.

    Returns the first code that is not 0.
    """
    if words and words[0] != FAST:
        return call([str(PYTHON), "-m", "pytest", *map(_from_here, words)], ROOT)
    with scratch() as told:
        return call([str(PYTHON), "-m", "tools.testing", *(words[1:] if words else [ALL])], ROOT, told)


def _from_here(word: str) -> str:
    """Return a path in the folder where the command was typed as one that holds anywhere; another word as it is."""
    there = os.path.abspath(word.partition("::")[0])  # noqa: PTH100 - the part behind '::' stays as it was typed
    at_root = os.path.samefile(os.getcwd(), ROOT)  # noqa: PTH109, PTH121 - the same
    if at_root or word.startswith("-") or not os.path.exists(there):  # noqa: PTH110 - the same
        return word
    return there + word[len(word.partition("::")[0]) :]


def insist_on_new_python() -> None:
    """Go on with a newer Python when this one is too old, or say what is needed.

    Raises:
        SetupError: when there is no newer Python beside this one.
    """
    if sys.version_info >= OLDEST:
        return
    import shutil
    import subprocess

    for name in NEWER_NAMES:
        path = shutil.which(name)
        if path and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            os.execv(path, [path, *sys.argv])  # noqa: S606 - the same program under a newer Python
    found = ".".join(map(str, sys.version_info[:3]))
    raise SetupError(f"Wijkwizard heeft Python 3.11 of nieuwer nodig; dit is {found}.", 2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
