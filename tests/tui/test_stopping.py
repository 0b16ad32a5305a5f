"""Whatever tells the wizard to stop: it saves, puts the terminal back as it was, and ends with the usual code."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.steady import prepared
from benchmarks.terminal import Terminal
from tests.tui.stage import stage
from wijkwizard.session import open_session, system_environment
from wijkwizard.stop_requests import CONSOLE_EVENTS, StopHandlers, ask_to_stop, on_console_event
from wijkwizard.terms import Slot, TextValue

if sys.platform == "win32":
    SIGNALS: list[tuple[int, int]] = []
else:
    SIGNALS = [(signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGTERM, 143)]

SET_BACK = (b"[?1049l", b"[?25h", b"[?1000l", b"[?1003l", b"[?1006l", b"[?1015l", b"[?2004l", b"[?1004l")
"""Leave the other screen, show the cursor, no reports of mouse, paste and focus."""


@pytest.fixture
def home(tmp_path: Path, questions_read_before: Callable[[Path], None]) -> Path:
    """The home of a user who started the wizard before."""
    questions_read_before(tmp_path / ".local" / "share" / "wijkwizard")
    return tmp_path


def draft_in(path: Path) -> str:
    """Return the half-typed text in a dossier."""
    with open_session(path, environment=system_environment(), read_only=True) as session:
        draft = session.drafts.newest()
    return draft.text if draft else ""


@pytest.mark.slow
@pytest.mark.parametrize(("number", "code"), SIGNALS)
def test_a_signal_saves_the_last_letter_and_leaves_the_terminal_as_it_was(
    number: int, code: int, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "wijk.wijk"
    prepared(path)
    with Terminal([sys.executable, "-P", "-m", "wijkwizard", "open", str(path)], home) as terminal:
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
    assert f"Alles wat hier aankwam, is bewaard in {path}" in last[last.rindex(b"[?1049l") :].decode()
    assert draft_in(path) == "|half een woo"
    assert not path.with_name(f".{path.name}.lock").exists()


@pytest.mark.slow
@pytest.mark.skipif(not SIGNALS, reason="Windows has no terminal that a program can hold")
def test_a_window_that_is_closed_keeps_the_last_letter_and_hangs_on_nothing(
    tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "wijk.wijk"
    prepared(path)
    with Terminal([sys.executable, "-P", "-m", "wijkwizard", "open", str(path)], home) as terminal:
        terminal.until(b"De tekst staat er nog")
        terminal.rest()
        terminal.send(b"half een woo")
        terminal.rest()
        assert terminal.hang_up() == 129
    assert draft_in(path) == "|half een woo"


async def test_text_stays_half_typed_when_the_system_ends_the_wizard(tmp_path: Path) -> None:
    """Nobody said that it is an answer; Ctrl+Q is said by somebody."""
    async with stage(tmp_path) as told:
        path = told.session.file.path
        told.session.writer.answer(Slot("naam"), TextValue(v="De Werven"))
        await told.go("naam")
        await told.type("x")
        told.app.keeping.stop_now(143)
        await told.settle()
    assert told.app.return_code == 143
    assert draft_in(path) == "De Wervenx"


HANGS = """
import os, threading
from wijkwizard import cli
from wijkwizard import stop_requests
from wijkwizard.tui.app import WijkApp

def hang(self):
    os.write(2, b"IT HANGS")
    threading.Event().wait()

stop_requests.ANSWERED_WITHIN = 0.1
WijkApp.action_help_quit = hang
cli.main()
"""


@pytest.mark.slow
@pytest.mark.skipif(not SIGNALS, reason="Windows has no terminal that a program can hold")
def test_a_wizard_that_hangs_is_stopped_with_the_last_letter_saved(tmp_path: Path, home: Path) -> None:
    """The thread of the screen does not get to anything any more, also not to what it would do half a second later."""
    path = tmp_path / "wijk.wijk"
    prepared(path)
    with Terminal([sys.executable, "-P", "-c", HANGS, "open", str(path)], home) as terminal:
        before = terminal.mode()
        terminal.until(b"De tekst staat er nog")
        terminal.rest()
        terminal.send(b"half een woo\x03")
        terminal.until(b"IT HANGS")
        assert draft_in(path) == "|", "it was not on disk yet"
        assert terminal.signal(SIGNALS[-1][0]) == SIGNALS[-1][1]
        assert terminal.mode() == before
        last = terminal.seen[terminal.seen.rindex(b"IT HANGS") :]
    assert [one for one in SET_BACK if one not in last] == []
    assert f"Alles wat hier aankwam, is bewaard in {path}" in last[last.rindex(b"[?1049l") :].decode()
    assert draft_in(path) == "|half een woo"


class Saving:
    """Notes which way was gone."""

    def __init__(self, *, hangs: bool = False, ended: bool = False) -> None:
        self.hangs, self.ended = hangs, ended
        self.gone: list[tuple[str, int]] = []
        self.waiting: list[Callable[[], object]] = []

    def ways(self) -> StopHandlers:
        """Return the ways, with a clock that never ticks."""
        return StopHandlers(
            lambda code: self.gone.append(("stop", code)),
            lambda code: self.gone.append(("beside", code)),
            self._in_loop,
            lambda event, _seconds: event.is_set(),
        )

    def _in_loop(self, work: Callable[[], object]) -> None:
        if self.ended:
            raise RuntimeError("Event loop is closed")
        if self.hangs:
            self.waiting.append(work)
        else:
            work()


def test_the_thread_of_the_screen_saves_when_it_answers() -> None:
    saving = Saving()
    assert ask_to_stop(143, saving.ways()).is_set()
    assert saving.gone == [("stop", 143)]


def test_a_thread_of_the_screen_that_hangs_is_gone_round_and_has_lost_its_turn() -> None:
    saving = Saving(hangs=True)
    assert ask_to_stop(143, saving.ways()).is_set()
    assert saving.gone == [("beside", 143)]
    for work in saving.waiting:
        work()
    assert saving.gone == [("beside", 143)], "two that save at once would hold each other up"


@pytest.mark.parametrize("hangs", [False, True])
@pytest.mark.parametrize(("event", "code"), CONSOLE_EVENTS.items())
def test_a_console_event_saves_before_windows_gets_its_answer(event: int, code: int, *, hangs: bool) -> None:
    saving = Saving(hangs=hangs)
    assert on_console_event(event, saving.ways())
    assert saving.gone == [("beside" if hangs else "stop", code)]


def test_an_unknown_console_event_is_left_to_windows() -> None:
    saving = Saving()
    assert not on_console_event(7, saving.ways())
    assert saving.gone == []


def test_a_console_event_after_the_end_is_no_error() -> None:
    saving = Saving(ended=True)
    assert on_console_event(2, saving.ways())
    assert saving.gone == []
