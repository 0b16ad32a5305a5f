"""A terminal that cannot show the wizard gets a sentence instead of a mess."""

import os
import struct
import subprocess
import sys

import pytest

from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.tui.terminal import Terminal, check_terminal, forget_exported_size

GOOD = Terminal(is_tty=True, term="xterm-256color", encoding="utf-8", size=(80, 24))


def test_an_ordinary_terminal_passes() -> None:
    check_terminal(GOOD)


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-8", "utf8", "UTF_8"])
def test_every_way_to_write_utf8_passes(encoding: str) -> None:
    check_terminal(Terminal(is_tty=True, term="xterm", encoding=encoding, size=(80, 24)))


def test_windows_has_no_term_and_passes() -> None:
    check_terminal(Terminal(is_tty=True, term="", encoding="utf-8", size=(80, 24), windows=True))


@pytest.mark.parametrize(
    ("terminal", "code"),
    [
        (Terminal(is_tty=False, term="xterm", encoding="utf-8", size=(80, 24)), "no-terminal"),
        (Terminal(is_tty=True, term="dumb", encoding="utf-8", size=(80, 24)), "poor-terminal"),
        (Terminal(is_tty=True, term="", encoding="utf-8", size=(80, 24)), "poor-terminal"),
        (Terminal(is_tty=True, term="xterm", encoding="ANSI_X3.4-1968", size=(80, 24)), "poor-terminal"),
        (Terminal(is_tty=True, term="xterm", encoding="", size=(80, 24)), "poor-terminal"),
        (Terminal(is_tty=True, term="xterm", encoding="utf-8", size=(40, 24)), "small-terminal"),
        (Terminal(is_tty=True, term="xterm", encoding="utf-8", size=(80, 10)), "small-terminal"),
    ],
)
def test_what_cannot_show_it_is_told_why_and_ends_with_two(terminal: Terminal, code: str) -> None:
    with pytest.raises(WijkError) as caught:
        check_terminal(terminal)
    assert caught.value.code == code
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="Windows has no pseudo-terminal")
def test_the_window_says_how_large_it_is_and_not_what_a_shell_exported(
    child_environment: dict[str, str],
) -> None:
    """COLUMNS=200 LINES=60 in a window of 80 by 24 gave an empty screen, and COLUMNS=40 a false refusal."""
    import fcntl
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    code = (
        "import os, shutil; from wijkwizard.tui.terminal import forget_exported_size, this_terminal; "
        "told = this_terminal().size; forget_exported_size(os.environ); print(told, tuple(shutil.get_terminal_size()))"
    )
    told = {**child_environment, "COLUMNS": "200", "LINES": "60"}
    subprocess.run(
        [sys.executable, "-c", code], env=told, stdin=theirs, stdout=theirs, stderr=theirs, check=True
    )
    os.close(theirs)
    said = os.read(ours, 1000).decode()
    os.close(ours)
    assert said.split() == ["(80,", "24)", "(80,", "24)"]


def test_without_a_window_what_was_exported_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijkwizard.tui.terminal._window_size", lambda: None)
    told = {"COLUMNS": "200", "LINES": "60"}
    forget_exported_size(told)
    assert told == {"COLUMNS": "200", "LINES": "60"}
