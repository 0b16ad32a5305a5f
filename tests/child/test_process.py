"""A child of our own program is heard, kept within bounds, and ended when nobody waits."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from tests.child.limits import limit_holds
from wijkwizard.child import process, windows
from wijkwizard.child.process import ChildMessage, ChildProcess, TooSlowError, Work, run

Speaks = Callable[[str], None]


@pytest.fixture
def speaks(monkeypatch: pytest.MonkeyPatch) -> Speaks:
    """Let the child be a small program of the test."""

    def program(text: str) -> None:
        monkeypatch.setattr(process, "command", lambda: (sys.executable, "-c", text))

    return program


def test_what_a_child_says_is_heard_in_order_and_noise_is_passed_over(speaks: Speaks) -> None:
    """A library that prints cannot break the talk, and what it calls out reaches nobody."""
    speaks(
        "import sys\nprint('{\"n\": 1}')\nprint('noise')\nprint('[3]')\n"
        "print('panic', file=sys.stderr)\nprint(sys.stdin.read())"
    )
    heard: list[object] = []
    assert run(Work([], given='{"n": 2}'), heard.append) == 0
    assert heard == [{"n": 1}, {"n": 2}]


def test_a_child_that_dies_tells_so_by_its_code(speaks: Speaks) -> None:
    """The program that started it goes on."""
    speaks("import os; os.abort()")
    assert run(Work([]), lambda _: None) != 0


def test_a_child_that_is_too_slow_is_ended(speaks: Speaks) -> None:
    """Time is kept by who waits, for who is stuck keeps none."""
    speaks("while True: pass")
    with pytest.raises(TooSlowError):
        run(Work([], seconds=0.1), lambda _: None)


def test_who_waits_can_stop_while_the_child_is_silent(speaks: Speaks) -> None:
    """A library that is busy says nothing for a long time; going back does not wait for it."""
    speaks("while True: pass")

    def left() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(Work([]), lambda _: None, left)


def test_who_stops_does_not_wait_for_what_the_child_left_open(
    speaks: Speaks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that the child started, or the system, can hold its end of the pipe after it was killed."""
    monkeypatch.setattr(process, "_LAST", 0.1, raising=False)
    speaks(
        "import json, subprocess, sys\n"
        "held = subprocess.Popen([sys.executable, '-c', 'import threading; threading.Event().wait(20)'])\n"
        "print(json.dumps({'pid': held.pid}), flush=True)\nsys.stdin.read()\nwhile True: pass"
    )
    holds: list[int] = []

    def left(said: ChildMessage) -> None:
        holds.append(said["pid"])
        raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run(Work([]), left)
    late = time.monotonic() - began
    os.kill(holds[0], signal.SIGTERM)
    assert late < 10


@limit_holds
def test_a_child_cannot_take_more_memory_than_it_was_given() -> None:
    """Asking for more fails inside the child."""
    program = "from wijkwizard.child.worker import confine; assert confine(400); b = bytearray(1 << 30)"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert b"MemoryError" in ended.stderr


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the sizes are those of 64 bits")
def test_the_limits_of_windows_have_the_shape_that_windows_expects() -> None:
    """144 bytes, with the limit on one process at 112: as ``winnt.h`` lays them out."""
    told = windows.limits(1 << 29)
    assert ctypes.sizeof(told) == 144
    assert windows.Extended.process_memory.offset == 112
    assert (told.process_memory, told.basic.flags & 0x100) == (1 << 29, 0x100)


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="Windows has classes of priority instead")
def test_a_gentle_child_makes_way_for_everything_else(speaks: Speaks) -> None:
    speaks("import json, os\nprint(json.dumps({'nice': os.getpriority(os.PRIO_PROCESS, 0), 'in': input()}))")
    heard: list[ChildMessage] = []
    here = os.getpriority(os.PRIO_PROCESS, 0)
    for gentle in (False, True):
        assert run(Work([], given="x\n", gentle=gentle), heard.append) == 0
    assert [said["nice"] for said in heard] == [here, max(here, 10)]


def test_a_child_can_make_way_later_on(speaks: Speaks) -> None:
    """One that waited for who asks may be lent to what nobody waits for."""
    if not hasattr(os, "getpriority"):
        pytest.skip("Windows has classes of priority instead")
    speaks("import json, os\ninput()\nprint(json.dumps({'nice': os.getpriority(os.PRIO_PROCESS, 0)}))")
    heard: list[ChildMessage] = []
    child = ChildProcess(Work([]))
    assert child.lives
    child.make_way()
    assert child.finish("x\n", heard.append) == 0
    assert [said["nice"] for said in heard] == [max(os.getpriority(os.PRIO_PROCESS, 0), 10)]
    assert not child.lives
