"""Sets wijkwizard up when that is needed, then hands over.

People who have just fetched the program have Python and nothing else, so this file uses the standard
library only and must still be readable by a Python that is too old, to say so in Dutch. Set-up is done
once: a stamp, written last, tells that the environment belongs to this place, this Python and these
packages. When it differs, the environment is made anew.
"""

from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "wijkwizard-stamp.txt"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
RUN = "py run.py" if WINDOWS else "./run"

OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
"""What WeasyPrint loads to draw text. Without harfbuzz-subset it works, a fifth slower."""

DEBIAN_PACKAGES = "ca-certificates python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import-linter", ("-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-logo")),
    ("wijkwizard check", ("-P", "-m", "wijkwizard", "check")),
)

NO_PANGO = "Let op: Pango ontbreekt, dus de wizard werkt, maar een PDF maken nog niet. "
GET_PANGO = {
    "win32": (
        "Installeer MSYS2 met daarin mingw-w64-ucrt-x86_64-pango (UCRT64); staat dat niet in C:\\msys64, "
        "zet dan WEASYPRINT_DLL_DIRECTORIES op de map met de dll-bestanden."
    ),
    "darwin": "Installeer het met: brew install pango",
    "linux": "Installeer pango met uw pakketbeheer.",
}


class SetupError(Exception):
    """Set-up cannot go on; the text is Dutch and says what to do. Carries the exit code."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def main(words: list[str]) -> int:
    """Set up, do what the words ask, and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        insist_on_new_python()
        stamp = make_stamp()
        if not is_ready(stamp):
            set_up(stamp)
        return hand_over(words)
    except SetupError as error:
        print(error, file=sys.stderr)
        return error.code
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return 130


def hand_over(words: list[str]) -> int:
    """Run the checks, the measurements, or wijkwizard itself."""
    if words[:1] == ["test"]:
        return test(words[1:])
    if words[:1] == ["bench"]:
        return call([str(PYTHON), "-m", "benchmarks.bench", *words[1:]], ROOT)
    os.environ["WIJKWIZARD_CALLED"] = RUN
    command = [str(PYTHON), "-P", "-m", "wijkwizard", *words]
    if words[:1] == ["demo"]:
        code = call(command)
        if code == 0 and len(words) == 1:
            print(f"De wizard opent u met {RUN}, het oefendossier zo:")
            print(f"{RUN} demo --dossier oefening.wijk, en dan {RUN} open oefening.wijk")
        return code
    if WINDOWS:  # there, exec gives the prompt back while the wizard is still drawing
        return call(command)
    sys.stdout.flush()
    return os.execv(command[0], command)  # noqa: S606 - our own program takes this process over


def test(words: list[str]) -> int:
    """Run every check and then the tests; the words go to pytest. Returns the first code that is not 0."""
    failed = {}
    for name, arguments in (*CHECKS, ("pytest", ("-m", "pytest", "-n", "2", *words))):
        print(f"== {name}")
        code = call([str(PYTHON), *arguments], ROOT)
        if code:
            failed[name] = code
    if failed:
        print("Niet goed: " + ", ".join(failed), file=sys.stderr)
    return failed.get("pytest") or next(iter(failed.values()), 0)


def call(command: list[str], folder: Path | None = None) -> int:
    """Run a command on our own screen, in a folder or here, and return its exit code."""
    import subprocess

    sys.stdout.flush()
    return subprocess.call(command, cwd=folder)


def make_stamp() -> str:
    """Describe the environment that this checkout needs: packages, Python and place."""
    digest = hashlib.sha256()
    for name in ("requirements.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return f"{digest.hexdigest()}\n{sys.implementation.cache_tag} {sys.platform}\n{ROOT}\n"


def is_ready(stamp: str) -> bool:
    """Tell whether the environment was made, completely, for this stamp."""
    try:
        return PYTHON.exists() and STAMP.read_text(encoding="utf-8") == stamp
    except OSError:
        return False


def set_up(stamp: str) -> None:
    """Make the environment anew; needs the internet once."""
    import time

    start = time.monotonic()
    print("Wijkwizard wordt klaargezet. Dat gebeurt één keer en duurt meestal een halve minuut.", flush=True)
    ensure_system()
    remove_environment()
    print("  - Python-omgeving maken …", flush=True)
    quietly([sys.executable, "-m", "venv", str(VENV)], "De Python-omgeving kon niet worden gemaakt.")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    print("  - pakketten ophalen, elk met zijn controlegetal …", flush=True)
    quietly(
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / "requirements.txt")],
        "De pakketten konden niet worden opgehaald. Is er internet? Achter een proxy van de gemeente: vraag "
        "de beheerder om de instelling HTTPS_PROXY of een pip-configuratie, en probeer het opnieuw.",
    )
    print("  - wijkwizard zelf …", flush=True)
    quietly(
        [*pip, "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
        "Wijkwizard zelf kon niet worden geplaatst.",
    )
    STAMP.write_text(stamp, encoding="utf-8")
    print(f"Klaar in {time.monotonic() - start:.0f} seconden.", flush=True)


def quietly(command: list[str], complaint: str) -> None:
    """Run a command without showing what it says, unless it fails.

    Raises:
        SetupError: the complaint, with the last lines of the command and the command itself.
    """
    import subprocess

    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        tail = done.stdout.decode("utf-8", "replace").strip().splitlines()[-12:]
        said = "\n".join(f"    {line}" for line in tail)
        raise SetupError(f"{complaint}\nDe opdracht was: {' '.join(command)}\nDie meldde:\n{said}")


def remove_environment() -> None:
    """Throw away an environment that is half made, moved or out of date."""
    import shutil

    if VENV.is_symlink():
        VENV.unlink()
    try:
        shutil.rmtree(VENV)
    except FileNotFoundError:
        return
    except OSError as error:
        raise SetupError(
            f"De oude map {VENV} kon niet weg ({error}). Sluit wijkwizard overal en probeer het opnieuw."
        ) from error


def insist_on_new_python() -> None:
    """Go on with a newer Python when this one is too old, or say what is needed."""
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


def ensure_system() -> None:
    """See to the system libraries; on Debian install them where that may be done."""
    if not lacks_anything():
        return
    import shutil

    if shutil.which("apt-get"):
        install_with_apt()
        if not lacks_anything():
            return
    if not can_make_environment():
        raise SetupError("Deze Python mist de module venv. Installeer die met uw pakketbeheer.", 2)
    if missing_libraries():
        print(NO_PANGO + GET_PANGO.get(sys.platform, GET_PANGO["linux"]), file=sys.stderr)


def lacks_anything() -> bool:
    """Tell whether something of the system is missing."""
    return bool(missing_libraries()) or not can_make_environment() or not has_certificates()


def missing_libraries() -> list[str]:
    """Name the libraries that cannot be loaded; trying is the only test that holds everywhere."""
    try:
        import ctypes
    except ImportError:  # a Python without its complete standard library
        return list(LIBRARIES)
    if sys.platform == "win32":
        for folder in os.environ.get("WEASYPRINT_DLL_DIRECTORIES", "C:\\msys64\\ucrt64\\bin").split(";"):
            if os.path.isdir(folder):  # noqa: PTH112 - a Path adds nothing to a name from the environment
                os.add_dll_directory(folder)

    def loads(file: str) -> bool:
        try:
            ctypes.CDLL(file)
        except OSError:
            return False
        return True

    return [name for name in LIBRARIES if not any(map(loads, library_files(name)))]


def library_files(name: str) -> list[str]:
    """List the file names under which a library may be found on this system."""
    if WINDOWS:
        return [f"lib{name}-0.dll"]
    if sys.platform == "darwin":
        return [f"{folder}lib{name}.0.dylib" for folder in ("", "/opt/homebrew/lib/", "/usr/local/lib/")]
    return [f"lib{name}.so.0"]


def can_make_environment() -> bool:
    """Tell whether venv works; Debian keeps a part of it in a package of its own."""
    from importlib.util import find_spec

    return find_spec("venv") is not None and find_spec("ensurepip") is not None


def has_certificates() -> bool:
    """Tell whether pip can check whom it talks to; Debian's pip only trusts what the system trusts."""
    return not Path("/etc/debian_version").exists() or Path("/etc/ssl/certs/ca-certificates.crt").exists()


def install_with_apt() -> None:
    """Install the Debian packages as root or with a sudo that asks nothing.

    Raises:
        SetupError: with the exact line to type, where neither is possible.
    """
    import shutil
    import subprocess

    line = f"apt-get install --no-install-recommends {DEBIAN_PACKAGES}"
    sudo = shutil.which("sudo")
    if os.geteuid() == 0:
        before = []
    elif sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        before = [sudo, "-n"]
    else:
        line = f"sudo {line}" if sudo else f'su -c "{line}"'
        raise SetupError(f"Er ontbreken onderdelen van het systeem. Typ eerst:\n\n    {line}\n", 2)
    print("  - systeembibliotheken installeren (apt-get) …", flush=True)
    command = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    subprocess.run([*command, "update"], capture_output=True, check=False)
    quietly(
        [*command, "install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES.split()],
        f"De systeembibliotheken konden niet worden geïnstalleerd. Typ zelf:\n\n    {line}\n",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
