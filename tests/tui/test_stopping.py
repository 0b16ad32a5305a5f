"""Whatever tells the wizard to stop: it saves, puts the terminal back as it was, and ends with the usual code."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from benchmarks.steady import prepared
from benchmarks.terminal import Terminal
from tests.tui.stage import stage
from wijkwizard.session import open_session, system_rim
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.stopping import CONSOLE_EVENTS, on_console_event

if sys.platform == "win32":
    SIGNALS: list[tuple[int, int]] = []
else:
    SIGNALS = [(signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGTERM, 143)]

SET_BACK = (b"[?1049l", b"[?25h", b"[?1000l", b"[?1003l", b"[?1006l", b"[?1015l", b"[?2004l", b"[?1004l")
"""Leave the other screen, show the cursor, no reports of mouse, paste and focus."""


def draft_in(path: Path) -> str:
    """Return the half-typed text in a dossier."""
    with open_session(path, rim=system_rim(), read_only=True) as session:
        draft = session.draft()
    return draft.text if draft else ""


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code"), SIGNALS)
def test_a_signal_saves_the_last_letter_and_leaves_the_terminal_as_it_was(
    number: int, code: int, tmp_path: Path
) -> None:
    path = tmp_path / "wijk.wijk"
    prepared(path)
    with Terminal([sys.executable, "-P", "-m", "wijkwizard", "open", str(path)], tmp_path) as terminal:
        before = terminal.mode()
        terminal.until(b"De tekst staat er nog")
        terminal.rest()
        assert terminal.mode() != before
        terminal.send(b"half een woo")
        terminal.rest()
        assert terminal.signal(number) == code
        assert terminal.mode() == before
        last = terminal.seen[terminal.seen.rindex(b"[?1049h") :]
    assert [one for one in SET_BACK if one not in last] == []
    assert draft_in(path) == "|half een woo"
    assert not path.with_name(f".{path.name}.lock").exists()


@pytest.mark.slow
@pytest.mark.skipif(not SIGNALS, reason="Windows has no terminal that a program can hold")
def test_a_window_that_is_closed_keeps_the_last_letter_and_hangs_on_nothing(tmp_path: Path) -> None:
    path = tmp_path / "wijk.wijk"
    prepared(path)
    with Terminal([sys.executable, "-P", "-m", "wijkwizard", "open", str(path)], tmp_path) as terminal:
        terminal.until(b"De tekst staat er nog")
        terminal.rest()
        terminal.send(b"half een woo")
        terminal.rest()
        assert terminal.hang_up() == 129
    assert draft_in(path) == "|half een woo"


async def test_text_stays_half_typed_when_the_system_ends_the_wizard(tmp_path: Path) -> None:
    """Nobody said that it is an answer; Ctrl+Q is said by somebody."""
    async with stage(tmp_path) as told:
        path = told.session.path
        told.session.answer(Slot("naam"), TextValue(v="De Werven"))
        await told.go("naam")
        await told.type("x")
        told.app.keeping.stop_now(143)
        await told.settle()
    assert told.app.return_code == 143
    assert draft_in(path) == "De Wervenx"


@pytest.mark.parametrize(("event", "code"), CONSOLE_EVENTS.items())
def test_a_console_event_saves_before_windows_gets_its_answer(event: int, code: int) -> None:
    stopped: list[int] = []
    begun = Event()

    def in_loop(work: Callable[[], object]) -> None:
        begun.set()
        Thread(target=work).start()

    assert on_console_event(event, in_loop, stopped.append)
    assert begun.is_set()
    if event > 1:
        assert stopped == [code], "the program may end as soon as this returns"


def test_an_unknown_console_event_is_left_to_windows() -> None:
    def never(work: object) -> None:
        raise AssertionError(work)

    assert not on_console_event(7, never, never)


def test_a_console_event_after_the_end_is_no_error() -> None:
    def ended(_work: Callable[[], object]) -> None:
        raise RuntimeError("Event loop is closed")

    assert on_console_event(2, ended, print)
