"""Whoever reads along may leave, and the output may go nowhere: the work that was asked for is done all the same."""

from __future__ import annotations

import errno
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.command import Command, Told
from tests.figures.making import DATA
from wijkwizard import output, session
from wijkwizard.errors import ExitCode

UTRECHT = DATA / "kwb-2023.xlsx"
NO_FIGURES = DATA / "statline-beschrijving.csv"


class Ending(NamedTuple):
    """Runs the command, and how one ends that does what was asked."""

    command: Command
    code: ExitCode


class Gone(io.TextIOBase):
    """An output that refuses every line with a number of the system."""

    def __init__(self, number: int) -> None:
        self.number = number

    def write(self, _: str) -> int:
        raise OSError(self.number, "")


LEFT = {
    "the reader left": (errno.EPIPE, False, ExitCode.OK),
    "the reader left, on Windows": (errno.EINVAL, True, ExitCode.OK),
    "the disk is full": (errno.ENOSPC, False, ExitCode.OUTPUT),
}
"""Why the output refuses: number of the system, whether it is Windows, and how work ends that went well."""


@pytest.fixture(params=LEFT)
def ending(request: pytest.FixtureRequest, told: Command, monkeypatch: pytest.MonkeyPatch) -> Ending:
    """Runs the command without an output that takes anything."""
    number, windows, code = LEFT[request.param]

    def command(*words: object) -> Told:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", Gone(number))
            patch.setattr(output, "WINDOWS", windows)
            return told(*words)

    return Ending(command, code)


@pytest.mark.parametrize(
    ("words", "made"),
    [
        (
            "figures {figures} --area Overvecht --into {new}",
            "De cijfers van Wijk 03 Overvecht staan in {new}.",
        ),
        ("plan {old} --format html -o {html}", "Het plan is gemaakt en staat in {html}."),
        ("rescue {old} -o {new}", "Alles wat heel is, staat in {new}."),
        ("merge {old} {copy} -o {new}", "Het samengevoegde dossier staat in {new}."),
        ("wipe {old} --yes", "Gewist: {old}"),
        ("copies --keep data {old}", "De reservekopieën komen voortaan in de map van de wijkwizard."),
    ],
)
def test_what_was_asked_is_done_and_named(words: str, made: str, dossier: Path, ending: Ending) -> None:
    """Nobody sees the result, so what was made is named beside it."""
    names = {
        "figures": UTRECHT,
        "old": dossier,
        "copy": shutil.copyfile(dossier, dossier.with_name("kopie.wijk")),
        "new": dossier.with_name("nieuw.wijk"),
        "html": dossier.with_name("x.html"),
    }
    said = ending.command(*(word.format(**names) for word in words.split()))
    assert said.code == ending.code
    assert made.format(**names) in said.err
    for name in {"{new}": "new", "{html}": "html", "{pdf}": "pdf"}.keys() & set(words.split()):
        assert names[name.strip("{}")].exists()
    assert dossier.exists() is not words.startswith("wipe")


def test_the_fault_that_was_found_is_told_and_ends_the_command(faulty: Path, ending: Ending) -> None:
    """That the reader leaves hides neither a file without figures nor a questionnaire with a fault."""
    said = ending.command("figures", UTRECHT, NO_FIGURES)
    assert "is een beschrijving van een tabel" in said.err
    assert said.code == (ending.code or ExitCode.USER)
    assert ending.command("check", faulty).code == (ending.code or ExitCode.QUESTIONNAIRE)


def test_a_pipe_that_breaks_inside_the_work_is_no_end_of_the_reader(
    dossier: Path, told: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would end as if all went well, without a word and without the work."""

    def breaks(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(session, "open_session", breaks)
    said = told("plan", dossier)
    assert said.code == ExitCode.BUG
    assert said.err


@pytest.mark.skipif(os.name == "nt", reason="closing a stream is done by the shell")
def test_nothing_is_written_into_a_file_that_took_the_place_of_a_closed_stream(tmp_path: Path) -> None:
    """The system gives the first file that is opened the number of the closed stream, where libraries complain."""
    program = "from wijkwizard.output import hold_streams; hold_streams(); print(open('x', 'w').fileno() > 2)"
    ran = subprocess.run(
        ["/bin/sh", "-c", '"$@" <&- 2>&-', "sh", sys.executable, "-c", program],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        check=False,
    )
    assert ran.stdout == b"True\n"
