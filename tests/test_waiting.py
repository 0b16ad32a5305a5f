"""Who waits longer than a second in silence is told so once, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest

from wijkwizard.waiting import WAITING_WORDS, Waiting, on_a_thread


class Clock:
    """A clock that goes when the test says so."""

    def __init__(self) -> None:
        self.due: list[tuple[float, Callable[[], None]]] = []
        self.called_off = 0

    def __call__(self, seconds: float, act: Callable[[], None]) -> Callable[[], object]:
        self.due.append((seconds, act))
        return self._call_off

    def _call_off(self) -> None:
        self.called_off += 1

    def go(self) -> None:
        for _, act in self.due:
            act()


def test_after_a_second_of_silence_one_line_comes() -> None:
    said, clock = list[str](), Clock()
    with Waiting("Even geduld.", said.append, clock):
        assert said == []
        assert [seconds for seconds, _ in clock.due] == [WAITING_WORDS] == [1.0]
        clock.go()
        clock.go()
    assert said == ["Even geduld."]


def test_who_is_done_or_heard_something_hears_no_more() -> None:
    """Also when the clock goes at the very moment of ending: the line never comes behind the result."""
    said, clock = list[str](), Clock()
    with Waiting("Even geduld.", said.append, clock) as waiting:
        waiting.say("De pagina's worden gezet.")
        clock.go()
    clock.go()
    assert said == ["De pagina's worden gezet."]
    assert clock.called_off


def test_a_failure_calls_it_off() -> None:
    said, clock = list[str](), Clock()
    with pytest.raises(KeyError), Waiting("Even geduld.", said.append, clock):
        raise KeyError
    clock.go()
    assert said == []


def test_without_a_text_no_clock_is_wound() -> None:
    """The wizard has a screen of its own."""
    clock = Clock()
    with Waiting("", print, clock):
        assert clock.due == []


def test_a_reader_that_left_is_no_failure() -> None:
    def closed(_: str) -> None:
        raise BrokenPipeError

    clock = Clock()
    with Waiting("Even geduld.", closed, clock):
        clock.go()


def test_the_clock_of_the_program_goes_beside_the_work() -> None:
    """It acts on its own, and not at all once it is called off."""
    rang, silent = Event(), Event()
    on_a_thread(0, rang.set)
    assert rang.wait(60)
    on_a_thread(3600, silent.set)()
    assert not silent.is_set()
