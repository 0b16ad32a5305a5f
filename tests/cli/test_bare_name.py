"""A name where a verb would stand opens a dossier, or is told clearly why not."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from tests.cli.command import Command
from wijkwizard import tui
from wijkwizard.arguments import parser
from wijkwizard.bare_name import _FLAGS, with_verb
from wijkwizard.cli import _RUNS
from wijkwizard.errors import ExitCode, WijkError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of this test."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_dossier_where_a_verb_would_stand_is_opened(
    here: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a double click passes it: the whole path, with whatever spaces are in it, and options behind it."""
    started: list[tui.StartOptions] = []

    def wizard(start: tui.StartOptions, _say: object) -> int:
        started.append(start)
        return 0

    monkeypatch.setattr(tui, "run_wizard", wizard)
    path = here / "De Werven, 3 maart.wijk"
    path.touch()
    assert told(path, "--read-only").code == ExitCode.OK
    assert started == [tui.StartOptions(path=path, read_only=True)]


@pytest.mark.parametrize("name", ["weg.wijk", "weg.WIJK", "map", "los.txt", "map/weg.wijk", "zonder"])
def test_what_a_name_stands_for_is_judged_by_the_verb(here: Path, name: str) -> None:
    """A dossier that is not there, a folder and another sort of file meet the sentences of ``open``."""
    (here / "map").mkdir()
    (here / "los.txt").touch()
    (here / "zonder").touch()
    assert with_verb([name], _RUNS) == ["open", name]


def test_a_dossier_whose_name_begins_with_a_dash_is_no_option(here: Path) -> None:
    (here / "-x.wijk").touch()
    assert with_verb(["-x.wijk", "--plain"], _RUNS) == ["open", str(here / "-x.wijk"), "--plain"]
    assert with_verb(["-weg.wijk"], _RUNS) == ["-weg.wijk"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["--plain", "a.wijk"], ["open", "a.wijk", "--plain"]),
        (["--plain", "--read-only", "a.wijk"], ["open", "a.wijk", "--plain", "--read-only"]),
        (["--plain", "open", "a.wijk"], ["open", "a.wijk", "--plain"]),
        (["--plain"], ["open", "--plain"]),
        (
            ["--plain", "plan", "a.wijk"],
            ["plan", "a.wijk", "--plain"],
        ),  # the verb says that it does not know it
    ],
)
def test_an_option_of_the_wizard_may_stand_before_the_file(typed: list[str], read: list[str]) -> None:
    """Who listens to the screen typed it first, and was told that the file is no command."""
    Path("a.wijk").touch()
    assert with_verb(typed, _RUNS) == read


def test_those_options_are_all_that_take_no_value() -> None:
    """One that joins later may stand before the file too."""
    (verbs,) = (each for each in parser(_RUNS)._actions if isinstance(each, argparse._SubParsersAction))
    flags = {
        flag for each in verbs.choices["open"]._actions if each.nargs == 0 for flag in each.option_strings
    }
    assert flags - {"-h", "--help"} == _FLAGS


@pytest.mark.parametrize("words", [[], ["--help"], ["plan", "a.wijk"], ["plann"], ["demo"], ["plan"]])
def test_verbs_options_and_slips_stay_what_they_are(words: list[str]) -> None:
    """Also where a slip could be a name: without a point, a folder or a file it is none."""
    assert with_verb(words, _RUNS) == words


@pytest.mark.parametrize(
    ("standing", "word", "code", "meant"),
    [
        ("plan.wijk", "plan", "verb-or-file", "plan.wijk"),
        ("figures", "figures", "verb-or-file", "figures"),
        ("overvecht.wijk", "overvecht", "verb-unknown", "overvecht.wijk"),
    ],
)
def test_a_word_that_can_be_a_file_is_asked_about(
    here: Path, standing: str, word: str, code: str, meant: str
) -> None:
    """A verb goes before a file, but not in silence where the verb alone does nothing."""
    (here / standing).touch()
    with pytest.raises(WijkError) as told:
        with_verb([word], _RUNS)
    assert (told.value.code, told.value.exit_code) == (code, ExitCode.USAGE)
    assert f"bestand {meant}" in told.value.sentence


def test_a_verb_that_goes_alone_minds_no_file(here: Path) -> None:
    """``check`` beside a file of that name checks."""
    (here / "check").touch()
    assert with_verb(["check"], _RUNS) == ["check"]


def test_another_file_that_is_not_there_is_said_to_be_missing(told: Command) -> None:
    """And is not proposed as a new dossier."""
    said = told("cijfers.csv")
    assert (said.code, said.out) == (ExitCode.USER, "")
    assert "cijfers.csv is er niet" in said.err
