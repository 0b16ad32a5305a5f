"""No sign that steers a terminal, and none of our own marks, comes into a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.output import say, show

STEERING = "\0\x07\b\x1b[2J\x7f\x9b31m\r"


def test_a_fact_of_an_error_holds_no_steering_sign_but_the_ends_of_lines() -> None:
    told = WijkError(
        "fill-faulty", path=Path("a\x1bb.yaml"), faults=f"regel 1: {STEERING}x\nregel 2: y"
    ).sentence
    assert {sign for sign in told if not sign.isprintable()} == {"\n"}
    assert "x" in told


def test_what_is_said_and_shown_on_a_terminal_steers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A file can hold such signs in a name of a column or of a place."""
    say(f"zei {STEERING}é\tñ\nook")
    show(f"toont {STEERING}\N{RIGHT-TO-LEFT ISOLATE}ع\N{POP DIRECTIONAL ISOLATE}", "en")
    out, err = capsys.readouterr()
    assert {sign for sign in out + err if not sign.isprintable()} <= {
        "\n",
        "\t",
        "\N{RIGHT-TO-LEFT ISOLATE}",
        "\N{POP DIRECTIONAL ISOLATE}",
    }
    assert "é\tñ\nook" in err
    assert "ع" in out
