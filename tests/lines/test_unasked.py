"""An end at which nobody can be asked, while the file is gone: every answer is kept, and stderr says where."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal
from tests.lines.scripted import TRIAL, Script, look, value
from tests.session.small import fixed_environment
from wijkwizard.errors import WijkError
from wijkwizard.lines.line_io import LineIO, NobodyReads
from wijkwizard.lines.run import converse
from wijkwizard.lines.stopping import StopRequested, Stops
from wijkwizard.session import new_session
from wijkwizard.session.storage.fallback_save import save_beside, save_unasked
from wijkwizard.stop_requests import HANG_UP, INTERRUPT, TERMINATE
from wijkwizard.terms import TextValue

posix = pytest.mark.skipif(os.name != "posix", reason="Windows refuses this while the file is open")
NEXT = "Hoeveel mensen"
WORDS = "Alles wat hier aankwam, is bewaard in "
PLAIN = [sys.executable, "-P", "-m", "wijkwizard", "open", "--plain", "--questions", str(TRIAL)]
if sys.platform == "win32":
    SIGNALS: list[tuple[int | None, int]] = []
else:
    SIGNALS = [(signal.SIGHUP, HANG_UP), (signal.SIGINT, INTERRUPT), (signal.SIGTERM, TERMINATE), (None, 0)]


def named(said: str) -> Path:
    """Return the file that was said to hold everything."""
    return Path(said[said.rindex(WORDS) + len(WORDS) :].splitlines()[0].strip())


@contextmanager
def child(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Go through a dossier in a program of its own, at a pipe."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*PLAIN, str(path)], stdin=pipe, stdout=pipe, stderr=pipe, text=True) as run:
        try:
            yield run
        finally:
            run.kill()


def typed(run: subprocess.Popen[str], line: str, until: str) -> None:
    """Type a line, and read until this is said."""
    assert run.stdin is not None
    assert run.stdout is not None
    run.stdin.write(f"{line}\n")
    run.stdin.flush()
    said = []
    for one in run.stdout:
        said.append(one)
        if until in one:
            return
    raise AssertionError("".join(said))


@pytest.mark.slow
@posix
@pytest.mark.usefixtures("second_start")
@pytest.mark.parametrize(("number", "code"), SIGNALS)
def test_an_answer_in_memory_is_in_the_file_that_stderr_names(
    number: int | None, code: int, tmp_path: Path
) -> None:
    """At each signal, and at the end of the input."""
    path = tmp_path / "d.wijk"
    new_session(path, environment=fixed_environment(1000), questions=TRIAL).close()
    with child(path) as run:
        typed(run, "1", "Hoe heet")
        path.unlink()
        typed(run, "De Werven", NEXT)
        if number is None:
            _, said = run.communicate()
        else:
            run.send_signal(number)
            assert run.wait(20) == code
            assert run.stderr is not None
            said = run.stderr.read()
    assert run.returncode == code
    assert named(said) == path.with_name("d bewaard.wijk")
    assert value(named(said), "naam") == TextValue(v="De Werven")


@pytest.mark.slow
@posix
def test_a_terminal_that_is_gone_ends_it_as_a_closed_window_does(tmp_path: Path) -> None:
    """That it cannot be written to any more is no fault of the output."""
    path = tmp_path / "d.wijk"
    new_session(path, environment=fixed_environment(1000), questions=TRIAL).close()
    with Terminal([*PLAIN, str(path)], tmp_path) as terminal:
        terminal.until(b"Nummer: ")
        terminal.send(b"1\n")
        terminal.until(b"Hoe heet")
        path.unlink()
        terminal.send(b"De Werven\n")
        terminal.until(NEXT.encode())
        assert terminal.hang_up() == HANG_UP
    assert value(path.with_name("d bewaard.wijk"), "naam") == TextValue(v="De Werven")


@posix
@pytest.mark.parametrize(
    ("error", "code"),
    [
        (StopRequested(HANG_UP), HANG_UP),
        (NobodyReads(), 0),
        (WijkError("output-unwritable", reason="vol", done=""), 6),
        (None, 0),
        (ZeroDivisionError(), None),
    ],
)
@pytest.mark.parametrize("folder", [True, False])
def test_whatever_ends_it_everything_is_kept_beside_or_elsewhere(
    error: BaseException | None,
    code: int | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    folder: bool,
) -> None:
    """Also half-typed text, also what nobody foresaw, and also without the folder that it stood in."""
    home = tmp_path / "stick"
    home.mkdir()
    path = home / "d.wijk"
    script = Script(["1", "De Werven", "/plekken", "2", "nee", "/zoek trots", "1", "Het koor"])

    def read(prompt: str) -> str | None:
        if len(script.typed) == 7 and path.exists():
            path.unlink()
            if not folder:
                home.rename(tmp_path / "eruit")
        if not script.typed and error is not None:
            raise error
        return script._read(prompt)

    session = new_session(path, environment=fixed_environment(1000), questions=TRIAL)
    io = LineIO(script._say, read, read, Stops())
    if code is None:
        with pytest.raises(ZeroDivisionError):
            converse(session, io, fixed_environment(1000))
    else:
        assert converse(session, io, fixed_environment(1000)) == code
    now = named(capsys.readouterr().err)
    assert (now.parent == home) is folder
    assert home.exists() is folder, "a folder that is gone is not made anew"
    assert value(now, "naam") == TextValue(v="De Werven")
    with look(now) as kept:
        assert [one.text for one in kept.drafts.all()] == ["Het koor"]


def test_what_was_closed_is_kept_nowhere_any_more(tmp_path: Path) -> None:
    """It may have been wiped, and does not come back when the output fails after it."""
    path = tmp_path / "d.wijk"
    session = new_session(path, environment=fixed_environment(1000), questions=TRIAL)
    session.file.work_on_in_memory()
    session.close()
    path.unlink()
    assert save_unasked(session, tmp_path) == save_beside(session, {}, tmp_path) == ""
    assert [*tmp_path.glob("*.wijk")] == []


def test_a_window_that_windows_closes_saves_from_the_thread_in_which_it_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    codes: list[int] = []
    stops = Stops(codes.append)
    stops.beside = lambda: "Alles wat hier aankwam, is bewaard in d.wijk"
    stops.stop_beside(HANG_UP)
    assert codes == [HANG_UP]
    assert capsys.readouterr().err == "Alles wat hier aankwam, is bewaard in d.wijk\n"


def test_while_everything_is_saved_no_stop_comes_in_between() -> None:
    stops = Stops()
    with stops.held():
        stops.hear(signal.SIGTERM)
        stops.hear(signal.SIGTERM)
    assert stops.pending_code == TERMINATE
