"""A command looks for garbage seldom, for all that it makes stays until it ends; a window often, for people wait."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import Command


@pytest.fixture(autouse=True)
def as_it_begins() -> Iterator[None]:
    """Begin as Python does, and leave it as it was."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("no_press")
def test_a_command_looks_seldom(dossier: Path, told: Command) -> None:
    assert told("plan", dossier).code == 0
    assert gc.get_threshold()[0] >= 100_000


def test_a_window_goes_on_looking_often(tmp_path: Path, told: Command) -> None:
    assert told("open", tmp_path / "weg.wijk", "--plain").code != 0
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.usefixtures("no_press")
def test_who_looks_even_less_is_left_alone(dossier: Path, told: Command) -> None:
    """As whoever runs many commands in one process."""
    gc.set_threshold(1_000_000, 100, 1000)
    assert told("plan", dossier).code == 0
    assert gc.get_threshold() == (1_000_000, 100, 1000)
