"""The last line of a paste that has no end belongs to it, and does not answer what is asked next."""

from __future__ import annotations

import io
import os
from typing import TextIO

import pytest

from wijkwizard.lines.pasted_lines import PastedLines, unfinished, waiting
from wijkwizard.lines.stopping import StopRequested
from wijkwizard.stop_requests import INTERRUPT

pytest.importorskip("termios", reason="a terminal of this kind is not on Windows")


def reader(stream: TextIO, out: TextIO) -> PastedLines:
    """Return what reads lines of a terminal."""
    return PastedLines(
        lambda _: stream.readline().rstrip("\n") or None, waiting(stream), unfinished(stream, out)
    )


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("In het noorden het spoor\nDe Schenkweg\nin het zuiden de Vliet", 3),
        ("Het spoor\nja", 2),
        ("Het spoor\nde Vliet\nx", 3),
        ("Café\nën", 2),
    ],
)
def test_a_paste_without_an_end_is_whole(terminal: tuple[int, TextIO], pasted: str, text: int) -> None:
    """Of three lines the last one alone became the answer when people pressed Enter as they were told."""
    types, stream = terminal
    os.write(types, pasted.encode())
    out = io.StringIO()
    read = reader(stream, out)
    found = read("")
    assert found == pasted
    assert found.count("\n") == text - 1
    assert out.getvalue() == "\n", "what is said next begins on a line of its own"
    os.write(types, b"\nnu getypt\n")
    assert [stream.readline(), stream.readline()] == ["\n", "nu getypt\n"], "the terminal gathers lines again"


def test_one_letter_that_was_typed_at_once_stays_with_the_line_that_goes_on(
    terminal: tuple[int, TextIO],
) -> None:
    """A quick hand begins the next line while this one is read."""
    types, stream = terminal
    os.write(types, b"De Werven\nW")
    read = reader(stream, io.StringIO())
    assert read("") == "De Werven"
    os.write(types, b"est\n")
    assert stream.readline() == "West\n"


def test_a_line_stands_when_a_stop_comes_while_more_is_waited_for() -> None:
    """Ctrl+C within a moment behind Enter took the answer along, and the question was asked anew."""

    def waits(seconds: float) -> bool:
        if seconds:
            raise StopRequested(INTERRUPT)
        return False

    lines = PastedLines(lambda _prompt: "De Haven", waits)
    with pytest.raises(StopRequested):
        lines("Hoe heet het gebied?")
    assert lines("Hoe heet het gebied?") == "De Haven"
