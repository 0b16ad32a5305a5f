"""A terminal that cannot show the wizard gets a sentence instead of a mess."""

import pytest

from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.tui.terminal import Terminal, check_terminal

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
