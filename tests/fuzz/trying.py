"""Gives inputs to the program and says what is not as it should be: a sentence or a result, within bounds.

Runs in a process of its own. What would reach out of it (a program, a network) is refused and told.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from tests.fuzz.inputs import DATA, SORTS, Made, made
from tests.session.small import fixed_environment
from wijkwizard.advice.advise import NEEDS
from wijkwizard.advice.load_rules import load_rules
from wijkwizard.authoring.faults import describe_all
from wijkwizard.authoring.yaml_reader import YamlFile
from wijkwizard.authoring.yaml_reader import read as read_yaml
from wijkwizard.authoring.yaml_reader import read_file as read_table
from wijkwizard.errors import WijkError
from wijkwizard.figures import source_tables
from wijkwizard.figures.files.isolation import recognise as recognise_apart
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.reading import read, recognise
from wijkwizard.figures.source_tables import _load, load_tables
from wijkwizard.iwap.registry import registry
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge import load as load_knowledge
from wijkwizard.questionnaire.lint.linter import lint
from wijkwizard.questionnaire.load import load
from wijkwizard.questionnaire.model import Option
from wijkwizard.resources import FOLDER_VARIABLE
from wijkwizard.session import fill_session, load_questions, open_session
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import fill
from wijkwizard.session.questions import option_tables

MOST_SECONDS = 10
"""Of work: on a busy machine the clock on the wall tells nothing."""

MOST_MEGABYTES = 500
TOO_MUCH = ("seconds", "too much memory")
"""How it is told that a reader went over a bound, which the child of the program has too."""

WHOLE_WAY = 12
"""Of so many inputs that are taken one is followed to the paper before it is drawn."""

_FORBIDDEN = ("socket.", "subprocess.Popen", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "urllib.")
_reached: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN) and "_read" not in repr(arguments):
        _reached.append(f"{event} {arguments!r}"[:200])


def _knowledge() -> Knowledge:
    return load_questions(None).knowledge


@cache
def _tables() -> Mapping[str, tuple[Option, ...]]:
    return option_tables(_knowledge())


def _answers(path: Path, one: Made, seed: int) -> None:
    path.write_bytes(one.content)
    filling, _ = fill(load_questions(None).index, read_file(path))
    filling.fault_words()
    if seed // len(SORTS) % WHOLE_WAY == 0 and not filling.faults:
        target = path.with_suffix(".wijk")
        fill_session(path, target, environment=fixed_environment())
        _whole(target)


def _whole(path: Path) -> None:
    with open_session(path, environment=fixed_environment(1_000), read_only=True) as session:
        for edition in ("public", "working"):
            session.plan.box("document", edition=edition)


def _questions(path: Path, one: Made, _seed: int) -> None:
    folder = path.parent
    if (DATA / "klein" / one.name).exists():
        shutil.copytree(DATA / "klein", folder, dirs_exist_ok=True)
        path.write_bytes(one.content)
        found = load(folder, _tables(), registry().kinds())
        faults = found.faults
        if found.questionnaire is not None:
            faults = lint(found.questionnaire, found.marks, registry().kinds(), NEEDS, _tables())
        describe_all(faults)
    elif one.name == "regels.yaml":
        path.write_bytes(one.content)
        load_rules(path, _knowledge())
    elif one.name == "begrippen.yaml":
        path.write_bytes(one.content)
        read_yaml(one.content.decode("utf-8", errors="replace"), one.name)
        load_knowledge(folder)
    else:
        _figure_tables(folder, path, one)


def _figure_tables(folder: Path, path: Path, one: Made) -> FigureTables:
    shutil.copytree(DATA.parent.parent / "questions" / "cijfers", folder, dirs_exist_ok=True)
    path.write_bytes(one.content)

    def read_anew(at: Path, file: str, missing: tuple[str, str, str]) -> YamlFile:
        return read_table(at, file, missing) if at == path else _sound_table(file, missing)

    _load.cache_clear()
    try:
        with patch.object(source_tables, "read_file", read_anew):
            return load_tables(folder)
    finally:
        _load.cache_clear()


@cache
def _sound_table(file: str, missing: tuple[str, str, str]) -> YamlFile:
    """Return a table of the program, which stands unchanged beside the one that is tried."""
    return read_table(DATA.parent.parent / "questions" / "cijfers" / file, file, missing)


def _figures(path: Path, one: Made, seed: int) -> None:
    path.write_bytes(one.content)
    tables = _own_tables()
    recognise(path, tables=tables)
    reading = read([path], tables=tables, years={path: 2023} if seed % 3 else {})
    len(reading.names)


@cache
def _own_tables() -> FigureTables:
    return load_tables()


def _dossiers(path: Path, one: Made, seed: int) -> None:
    path.write_bytes(one.content)
    with open_session(path, environment=fixed_environment(1_000), read_only=bool(seed % 3)) as session:
        if seed // len(SORTS) % WHOLE_WAY == 0:
            session.plan.box("document")


_TRY: Mapping[str, Callable[[Path, Made, int], None]] = {
    "answers": _answers,
    "questions": _questions,
    "figures": _figures,
    "dossiers": _dossiers,
}


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if "wijkwizard" in one.filename] or list(frames)
    return f"{type(error).__name__} in {Path(ours[-1].filename).name}:{ours[-1].lineno}"


def _attempt(one: Made, seed: int, folder: Path) -> str:
    """Return what is wrong, or nothing."""
    path = folder / one.name
    try:
        _TRY[one.sort](path, one, seed)
    except WijkError as told:
        return "foutnummer" if told.code == "bug" else ""
    except (KeyboardInterrupt, SystemExit):
        raise
    except MemoryError as error:
        return f"{_place(error)}: too much memory"
    except BaseException as error:  # noqa: BLE001 - whatever comes out is what is looked for
        return _place(error)
    return ""


def attempt(seed: int) -> str:
    """Return what is wrong with how the program takes the input of a number, or nothing."""
    one = made(seed)
    _reached.clear()
    # With data of its own, as on a new laptop: what came before it says nothing of this input, and takes time.
    with (
        TemporaryDirectory(prefix="wijkwizard-fuzz-", ignore_cleanup_errors=True) as name,
        TemporaryDirectory(prefix="wijkwizard-fuzz-data-", ignore_cleanup_errors=True) as data,
        patch.dict(os.environ, {FOLDER_VARIABLE: data}),
    ):
        folder = Path(name)
        begun = time.process_time()
        wrong = _attempt(one, seed, folder)
        taken = time.process_time() - begun
        if _reached:
            wrong = f"reached out: {_reached[0]}"
        if taken > MOST_SECONDS:
            wrong = f"{taken:.0f} seconds"
        if (folder / "geraakt").exists() or Path("geraakt").exists():
            wrong = "something was run"
    return wrong


def survives(seed: int) -> bool:
    """Tell whether a file with figures at which a reader dies is told in a sentence by the program itself."""
    one = made(seed)
    if one.sort != "figures":
        return False
    with TemporaryDirectory(prefix="wijkwizard-fuzz-") as name:
        path = Path(name) / one.name
        path.write_bytes(one.content)
        try:
            recognise_apart(path)
        except WijkError as told:
            return told.code != "bug"
    return True


def _confine() -> None:
    try:
        import resource
        import signal
    except ImportError:
        return
    size = MOST_MEGABYTES << 20
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)


def _alarm(seconds: int) -> None:
    """End this process after so many seconds of work; 0 calls that off."""
    import signal

    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def piece(begin: int, count: int) -> None:
    """Try a number of inputs and say of each on standard output what is wrong."""
    gc.set_threshold(1_000_000, 100, 1000)  # the questionnaire is very many objects that stay
    load_questions(None)
    _tables()
    _own_tables()
    _confine()
    sys.addaudithook(_watch)
    for seed in range(begin, begin + count):
        print(json.dumps([seed, None]), flush=True)  # noqa: T201 - how a piece tells how far it is
        _alarm(MOST_SECONDS * 2)
        wrong = attempt(seed)
        _alarm(0)
        if wrong:
            print(json.dumps([seed, wrong]), flush=True)  # noqa: T201 - the same


if __name__ == "__main__":
    piece(int(sys.argv[1]), int(sys.argv[2]))
