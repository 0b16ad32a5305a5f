"""A child that was split off is as much a process of its own as one that was started."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable

import pytest

from tests.conftest import COLD
from tests.warm_children import WarmProcess, possible
from wijkwizard.child import process
from wijkwizard.child.process import ChildMessage, ChildProcess, Work
from wijkwizard.document.pdf import VERB

pytestmark = pytest.mark.skipif(not possible(), reason="here all children are cold")


def _child() -> ChildProcess:
    return ChildProcess(Work([VERB]))


def test_each_is_a_process_of_its_own_that_can_be_killed() -> None:
    """One that is killed is told as such, and leaves the next as it was."""
    first, second = _child(), _child()
    killed: object = first._process
    other: object = second._process
    assert isinstance(killed, WarmProcess)
    assert isinstance(other, WarmProcess)
    assert killed.pid != other.pid
    killed.kill()
    assert killed.wait(30) == -signal.SIGKILL
    assert second.lives
    with pytest.raises(subprocess.TimeoutExpired):
        other.wait(0)
    first.stop()
    second.stop()
    assert not second.lives


def test_it_answers_and_ends_as_our_program_does() -> None:
    """With the sentence and the exit code of the same child that started anew."""
    told = dict[Callable[..., object], tuple[int, list[ChildMessage]]]()
    for start in (process._started, COLD):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(process, "_started", start)
            heard = list[ChildMessage]()
            told[start] = _child().finish("geen JSON", heard.append), heard
    warm, cold = told.values()
    assert warm == cold
    assert warm[0] != 0
    assert warm[1]


def test_what_is_to_be_loaded_in_another_way_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was loaded before knows nothing of it."""
    monkeypatch.setenv("PYTHONPATH", "elders")
    child = _child()
    assert isinstance(child._process, subprocess.Popen)
    child.stop()


def test_whether_python_keeps_what_it_compiled_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test of ``run.py`` takes that away for all that come after it."""
    name = "PYTHONDONTWRITEBYTECODE"
    monkeypatch.setenv(name, f"{os.environ.get(name)} anders")
    child = _child()
    warm: object = child._process
    child.stop()
    assert isinstance(warm, WarmProcess)


@pytest.mark.usefixtures("cold_children")
def test_who_asks_for_a_cold_child_has_one() -> None:
    child = _child()
    assert isinstance(child._process, subprocess.Popen)
    child.stop()
