"""Once all is set up, ``run`` hands over to the program itself."""

import os
import sys

import pytest

import run


def test_a_closed_output_is_left_to_the_program_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python gives a program without an output no stream; handing over goes on."""
    started: list[list[str]] = []
    monkeypatch.setattr(run, "WINDOWS", False)
    monkeypatch.setattr(run, "ensure", lambda **_: None)
    monkeypatch.setattr(os, "execv", lambda _, command: started.append(command))
    monkeypatch.setattr(sys, "stdout", None)
    run.main(["show", "route", "x.wijk"])
    assert started[0][-3:] == ["show", "route", "x.wijk"]
