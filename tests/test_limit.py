"""The limit of a test that a process beside the tests keeps."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from tests.limit import LATER, Limit
from tests.watcher import watch

# It keeps the interpreter to itself, as a call in a library can: no thread of its own could end it.
KEEPS_ALL = """
import ctypes, sys
held = ctypes.PyDLL("kernel32" if sys.platform == "win32" else None)
print("here", flush=True)
held.Sleep(60_000) if sys.platform == "win32" else held.pause()
"""


def test_a_process_that_keeps_its_interpreter_to_itself_is_ended_and_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = Event()

    def lines() -> Iterator[str]:
        yield "30 tests/test_a.py::test_before\n"
        yield "0.05 tests/test_a.py::test_that_hangs\n"
        said.wait()

    with subprocess.Popen([sys.executable, "-c", KEEPS_ALL], stdout=subprocess.PIPE) as late:
        assert late.stdout is not None
        late.stdout.readline()
        watch(lines(), late.pid)
        assert late.wait(20) != 0
    said.set()
    told = "Not done after 0.05 seconds, so this test run is ended: tests/test_a.py::test_that_hangs"
    assert told in capsys.readouterr().err


def test_the_watcher_goes_when_what_it_watches_has_gone() -> None:
    watch(iter(["0.01 tests/test_a.py::test_last\n", "0 \n"]), os.getpid())
    watch(iter([]), os.getpid())


@pytest.mark.parametrize(("seconds", "told"), [(30.0, f"{30 + LATER} a::t[\\xe9\\n]\n0 \n"), (0.0, "")])
def test_a_test_is_told_with_its_limit_and_then_that_it_is_done(
    seconds: float, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stacks: list[tuple[float, int] | None] = []
    fake = SimpleNamespace(
        dump_traceback_later=lambda after, file: stacks.append((after, file)),
        cancel_dump_traceback_later=lambda: stacks.append(None),
    )
    monkeypatch.setattr("tests.limit.faulthandler", fake)
    heard = io.BytesIO()
    item: Any = SimpleNamespace(nodeid="a::t[é\n]")
    run = Limit(seconds, heard, 2).pytest_runtest_protocol(item)
    next(run)
    with pytest.raises(StopIteration) as done:
        run.send("outcome")
    assert done.value.value == "outcome"
    assert heard.getvalue().decode() == told
    assert stacks == ([(seconds + LATER / 2, 2), None] if seconds else [])


def test_who_looks_around_has_no_limit_and_the_end_of_the_run_has_one() -> None:
    heard = io.BytesIO()
    limit = Limit(30.0, heard, 2)
    limit.pytest_enter_pdb()
    assert heard.getvalue() == b"0 \n"
    limit.pytest_unconfigure()
    assert b"the end of the run" in heard.getvalue()
