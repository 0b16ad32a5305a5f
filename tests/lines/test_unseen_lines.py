"""A line that the screen must not show takes what was typed before it was asked."""

from __future__ import annotations

import io
import os
from typing import TextIO

import pytest

from wijkwizard.lines.unseen_lines import echo, seen_line, unseen_line

termios = pytest.importorskip("termios", reason="a terminal of this kind is not on Windows")


def _shows(stream: TextIO) -> bool:
    return bool(termios.tcgetattr(stream)[3] & termios.ECHO)


def test_what_was_typed_ahead_is_the_next_line_and_none_is_thrown_away(terminal: tuple[int, TextIO]) -> None:
    """Of '5 6 7' pasted in a column of counts only the 5 was left, and nothing said so."""
    types, stream = terminal
    os.write(types, b"5\n6\n7\n")
    out = io.StringIO()
    read = unseen_line(stream, out)
    assert [read(f"regel {row}: ") for row in range(3)] == ["5", "6", "7"]
    assert out.getvalue() == "regel 0: \nregel 1: \nregel 2: \n"


def test_between_two_unseen_lines_nothing_is_shown_either(terminal: tuple[int, TextIO]) -> None:
    """What is asked in sight in between is shown again, and so is all that follows."""
    types, stream = terminal
    os.write(types, b"12\nwaarom\n")
    with echo(stream, shown=False):
        assert not _shows(stream)
        assert unseen_line(stream, io.StringIO())("aantal: ") == "12"
        assert not _shows(stream)
        seen: list[bool] = []

        def visible(_prompt: str) -> str:
            seen.append(_shows(stream))
            return stream.readline().strip()

        assert seen_line(stream, visible)("opmerking: ") == "waarom"
        assert seen == [True]
        assert not _shows(stream)
    assert _shows(stream)


def test_a_terminal_that_is_gone_is_the_end_of_the_input(terminal: tuple[int, TextIO]) -> None:
    types, stream = terminal
    os.write(types, b"\x04")
    with pytest.raises(EOFError):
        unseen_line(stream, io.StringIO())("aantal: ")
