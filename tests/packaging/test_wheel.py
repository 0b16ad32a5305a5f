"""The wheel stands on its own: in an empty environment it makes the plan and reaches for no network."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

GUARD = '''\
"""Refuses every way out of this process; a line in a .pth file loads it before anything else."""
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"):
        if not (sys.platform == "win32" and "127.0.0.1" in repr(arguments)):
            raise PermissionError(f"refused: {event} {arguments!r}")

sys.addaudithook(refuse)
'''


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a command with a home of its own and none of this checkout in its environment."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "PYTEST_"))
    }
    environment["PIP_CONFIG_FILE"] = os.devnull
    environment["HOME"] = str(cwd)
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, capture_output=True, check=False
    )


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without fetching anything."""
    out = tmp_path_factory.mktemp("wheel")
    command = (sys.executable, "-m", "pip", "wheel", "--no-index", "--no-deps", "--no-build-isolation")
    done = _run(*command, "--wheel-dir", out, root, cwd=out)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    (made,) = out.glob("wijkwizard-*.whl")
    return made


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel, what it depends on, and the guard."""
    home = tmp_path_factory.mktemp("empty")
    made = _run(sys.executable, "-m", "venv", "--without-pip", home / "env", cwd=home)
    assert made.returncode == 0, made.stderr.decode()
    folder = home / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    python = folder / ("python.exe" if sys.platform == "win32" else "python")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps")
    done = _run(*pip, wheel, cwd=home)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    asked = _run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home)
    site = Path(asked.stdout.decode().strip())
    (site / "refuse_network.py").write_text(GUARD, encoding="utf-8")
    dependencies = f"import refuse_network\n{sysconfig.get_path('purelib')}\n"
    (site / "zz_dependencies.pth").write_text(dependencies, encoding="utf-8")
    return folder


def test_the_wheel_carries_questions_templates_and_fonts(wheel: Path) -> None:
    """Everything that is no Python but that the program needs is in the package, with the licences."""
    names = zipfile.ZipFile(wheel).namelist()
    data = "wijkwizard/_data"
    assert [name for name in names if name.startswith(f"{data}/questions/") and name.endswith(".yaml")]
    assert [name for name in names if name.startswith(f"{data}/templates/") and name.endswith(".j2")]
    assert (
        len([name for name in names if name.startswith(f"{data}/templates/fonts/") and name.endswith(".ttf")])
        > 3
    )
    assert "wijkwizard/py.typed" in names
    assert len([name for name in names if "/licenses/" in name]) == 2
    assert [
        name for name in names if name.startswith(("tests", "benchmarks")) or name.endswith(".wijk")
    ] == []


def test_the_guard_guards(scripts: Path, tmp_path: Path) -> None:
    """In the empty environment a look-up of a name is refused, so the next test means something."""
    done = _run(scripts / "python", "-c", "import socket; socket.getaddrinfo('localhost', 1)", cwd=tmp_path)
    assert done.returncode == 1
    assert b"refused: socket.getaddrinfo" in done.stderr


def test_the_installed_program_finds_its_own_data(scripts: Path, tmp_path: Path) -> None:
    """Code and data both come from the environment and not from this checkout."""
    program = (
        "import wijkwizard, wijkwizard.resources as r; print(wijkwizard.__file__); print(r.find('questions'))"
    )
    done = _run(scripts / "python", "-c", program, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    for line in done.stdout.decode().splitlines():
        assert Path(line).is_relative_to(scripts.parent.resolve()), line


def test_the_installed_program_makes_the_plan_without_a_network(scripts: Path, tmp_path: Path) -> None:
    """The exercise comes out as a PDF while every connect, bind and name look-up is refused."""
    done = _run(scripts / "wijkwizard", "demo", "-o", tmp_path / "plan.pdf", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    pages = PdfReader(tmp_path / "plan.pdf").pages
    assert len(pages) > 1
    assert all("OEFENDOSSIER" in page.extract_text().upper() for page in pages)
