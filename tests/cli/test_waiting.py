"""Every verb that can take long says so when it does; results stay alone on stdout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.session.small import SMALL
from wijkwizard.cli import run


def at_once(_seconds: float, act: Callable[[], None]) -> Callable[[], object]:
    """A clock on which a second is over before the work begins."""
    act()
    return lambda: None


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("show", "iwap"), "Even geduld: het dossier wordt gelezen."),
        (("plan", "--format", "html"), "Even geduld: het dossier wordt gelezen."),
    ],
)
def test_reading_a_large_dossier_says_that_it_takes_a_moment(
    dossier: Path, words: tuple[str, ...], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*words, str(dossier)], later=at_once) == 0
    said = capsys.readouterr()
    assert said.err == f"{line}\n"
    assert line not in said.out


def test_filling_and_checking_say_it_in_their_own_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.yaml"
    source.write_text("wijknaam: De Werven\n", encoding="utf-8")
    words = ["fill", str(source), "-o", str(tmp_path / "a.wijk"), "--questions", str(SMALL)]
    assert run(words, later=at_once) == 0
    assert capsys.readouterr().err == "Even geduld: de antwoorden worden gelezen.\n"
    assert run(["check", str(SMALL)], later=at_once) == 0
    assert capsys.readouterr().err == "Even geduld: het wordt nagekeken.\n"
