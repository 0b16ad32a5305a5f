"""What holds for every test: no network, no files of who runs it, and the same examples each time."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.disk import disk
from tests.limit import limit_for
from tests.warm_children import warm
from wijkwizard.child import process
from wijkwizard.resources import data_folder

ROOT = Path(__file__).resolve().parent.parent
FORBIDDEN = frozenset({"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"})

OWN_FOLDERS = (
    *("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"),
    # Windows is asked itself where these are, whatever stands in LOCALAPPDATA; platformdirs asks these names first.
    *("USERPROFILE", "LOCALAPPDATA"),
    *(f"WIN_PD_OVERRIDE_{name}" for name in ("LOCAL_APPDATA", "APPDATA", "PERSONAL", "DOWNLOADS")),
)
"""The names under which the systems keep the folders of a user."""

# Questionnaires and plans are very many objects that stay. Looking through all of them each time took an eighth of the
# run, and through those of the last tests another tenth; with these numbers a process takes 60 MB more.
gc.set_threshold(1_000_000, 100, 1000)

COLD = process._started
"""How a child starts for who uses the program."""

settings.register_profile(
    "wijkwizard",
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("fast", settings.get_profile("wijkwizard"), max_examples=15)
settings.load_profile("wijkwizard")


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what leaves this process; on Windows asyncio needs the machine itself."""
    if event not in FORBIDDEN:
        return
    if sys.platform == "win32" and "127.0.0.1" in repr(arguments):
        return
    raise PermissionError(f"a test reached for the network: {event} {arguments!r}")


sys.addaudithook(_refuse_network)


def pytest_configure(config: pytest.Config) -> None:
    """Let no test wait for ever, whatever it waits for."""
    config.pluginmanager.register(limit_for(config))


@pytest.fixture(autouse=True, scope="session")
def no_home_of_the_developer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give what is made once for several tests folders of its own too: it is made before ``own_home``."""
    with pytest.MonkeyPatch.context() as patch:
        for name in OWN_FOLDERS:
            patch.setenv(name, str(tmp_path_factory.mktemp("home")))
        patch.delenv("WIJKWIZARD_DATA", raising=False)
        yield


@pytest.fixture(scope="session")
def home_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that are not there yet, each once: pytest counts by reading all that it made before, at each test."""
    under = tmp_path_factory.mktemp("h")
    return (under / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_home(home_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own folders for recents, logs and settings."""
    home = next(home_folders)
    home.mkdir(mode=0o700)
    for name in OWN_FOLDERS:
        monkeypatch.setenv(name, str(home))
    for name in ("NO_COLOR", "WIJKWIZARD_DATA"):
        monkeypatch.delenv(name, raising=False)
    return home


def _environment() -> dict[str, str]:
    """Return the environment, without the name of the test that pytest keeps there."""
    return {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}


@pytest.fixture(autouse=True)
def own_environment() -> Iterator[None]:
    """Give what comes after a test the environment that came before it: ``run.py`` changes its own for its children."""
    before = _environment()
    yield
    now = _environment()
    for name in now.keys() - before.keys():
        del os.environ[name]
    os.environ.update({name: value for name, value in before.items() if now.get(name) != value})


@pytest.fixture(autouse=True, scope="session")
def warm_children() -> Iterator[None]:
    """Let children that draw or read not load anew for each test."""
    with warm():
        yield


@pytest.fixture
def cold_children(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let children start as they do for who uses the program."""
    monkeypatch.setattr(process, "_started", COLD)


_READ = """
import sys
from pathlib import Path
from wijkwizard.session import load_questions
load_questions(None)
load_questions(Path(sys.argv[1]))
"""


@pytest.fixture(scope="session")
def questions_read_before(
    tmp_path_factory: pytest.TempPathFactory, child_environment: dict[str, str]
) -> Callable[[Path], None]:
    """Puts the questionnaires in a data folder as a first start does, for programs that a test starts.

    Reading and checking them takes a second of a processor. That a first start does it, is what the tests prove that
    do not ask for this, such as that of the installed program.
    """
    folder = tmp_path_factory.mktemp("read")
    command = [sys.executable, "-c", _READ, str(ROOT / "tests" / "tui" / "vragen")]
    subprocess.run(command, check=True, env=child_environment | {"WIJKWIZARD_DATA": str(folder)})

    def put(data: Path) -> None:
        for path in folder.rglob("*.json"):
            target = data / path.relative_to(folder)
            target.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
            target.write_bytes(path.read_bytes())

    return put


@pytest.fixture
def second_start(questions_read_before: Callable[[Path], None], own_home: Path) -> None:
    """Let a program that a test starts be on a computer where it was started before."""
    del own_home  # which sets where that is
    questions_read_before(data_folder())


@pytest.fixture(autouse=True, scope="session")
def no_disk_awaited() -> Iterator[None]:
    """Let no test wait until what it wrote lies on the disk."""
    with disk(is_awaited=False):
        yield


@pytest.fixture
def disk_awaited() -> Iterator[None]:
    """Let what is written be waited for, as it is for who uses the program."""
    with disk(is_awaited=True):
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def child_environment() -> dict[str, str]:
    """The environment for a child process, without what this test run has set for itself.

    What is counted as reached would wake packages that some of these children must not wake.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV"))}
