"""No command destroys a file, no path is a fault of ours, and output that goes nowhere is told as such."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import Command
from tests.session.small import SMALL
from wijkwizard.errors import ExitCode


@pytest.fixture
def desk(tmp_path: Path, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in, with a dossier and what else people keep; nothing in it may change."""
    monkeypatch.chdir(tmp_path)
    dossier.rename("a.wijk")
    (tmp_path / "other.wijk").write_bytes((tmp_path / "a.wijk").read_bytes())
    (tmp_path / "notulen.txt").write_text("Notulen", encoding="utf-8")
    (tmp_path / "eigen.pdf").write_bytes(b"%PDF-1.7 van iemand anders")
    (tmp_path / "antwoorden.yaml").write_text("trots: x\n", encoding="utf-8")
    (tmp_path / "map").mkdir()
    before, names = files_of(tmp_path), {path.name for path in tmp_path.iterdir()}
    yield tmp_path
    assert files_of(tmp_path) == before
    assert {path.name for path in tmp_path.iterdir()} == names


def files_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("plan a.wijk -o a.wijk", "een PDF eindigt op .pdf"),
        ("plan a.wijk -o other.wijk", "een PDF eindigt op .pdf"),
        ("plan a.wijk -o notulen.txt", "een PDF eindigt op .pdf"),
        ("plan a.wijk -o x.html", "Met --format html komt er een webpagina."),
        ("plan a.wijk -o x.docx", "Kies bijvoorbeeld x.pdf."),
        ("plan a.wijk -o x.docx", "Met --format docx komt er een Word-bestand."),
        ("plan a.wijk --format docx -o x.pdf", "Zonder --format docx en --template komt er een PDF."),
        ("plan a.wijk --image-text plein -o x.pdf", "maar er is geen beeld"),
        ("plan a.wijk --image weg.png --image-text plein -o x.pdf", "weg.png"),
        ("plan a.wijk --for bewoners --annex -o x.pdf", "Een bijlage hoort alleen bij het plan"),
        ("plan a.wijk --for muur --annex -o x.pdf", "Een bijlage hoort alleen bij het plan"),
        ("plan a.wijk --for college --edition working -o x.pdf", "gaan niet samen"),
        ("plan a.wijk --for onszelf --edition public -o x.pdf", "gaan niet samen"),
        ("check notulen.txt", "notulen.txt is een bestand, en geen map met een vragenlijst"),
        ("plan a.wijk --questions notulen.txt", "notulen.txt is een bestand, en geen map"),
        ("plan a.wijk -o x", "Kies bijvoorbeeld x.pdf."),
        ("plan a.wijk --format html -o x.pdf", "Zonder --format html komt er een PDF."),
        ("plan a.wijk -o map/", "map is een map"),
        ("plan a.wijk -o nieuw/", "Kies bijvoorbeeld nieuw.pdf."),
        ("plan a.wijk -o eigen.pdf", "Er is niets overschreven."),
        ("plan a.wijk -o file:x.pdf", "is een adres"),
        ("plan a.wijk -o file:x.wijk", "is een adres"),
        ("plan a.wijk -o https://x.nl/x.pdf", "https://x.nl/x.pdf is een adres"),
        ("plan https://x.nl/a.wijk", "https://x.nl/a.wijk is een adres"),
        ("https://x.nl/a.wijk", "https://x.nl/a.wijk is een adres"),
        ("copies file:///tmp/a.wijk", "file:///tmp/a.wijk is een adres"),
        ("figures ftp://x.nl/a.csv", "ftp://x.nl/a.csv is een adres"),
        ("fill mailto:x@y.nl -o n.wijk", "mailto:x@y.nl is een adres"),
        ("plan a.wijk -o weg/x.pdf", "De map weg is er niet"),
        (f"plan a.wijk -o {'x' * 290}.pdf", "de naam is te lang"),
        ("demo -o a.wijk", "Kies bijvoorbeeld a.pdf. Er is niets geschreven."),
        ("demo --dossier n.wijk -o n.wijk", "een PDF eindigt op .pdf"),
        ("demo --dossier n.wijk -o eigen.pdf", "Er is niets overschreven."),
        ("demo --dossier n.pdf", "een dossier eindigt op .wijk"),
        ("demo --dossier a.wijk", "a.wijk bestaat al"),
        (f"demo --dossier {'x' * 290}.wijk", "de naam is te lang"),
        (f"fill antwoorden.yaml -o other.wijk --questions {SMALL}", "other.wijk bestaat al"),
        (f"fill antwoorden.yaml -o notulen.txt --questions {SMALL}", "een dossier eindigt op .wijk"),
        (f"fill antwoorden.yaml -o file:x.wijk --questions {SMALL}", "is een adres"),
        (f"fill antwoorden.yaml -o map/ --questions {SMALL}", "map is een map"),
        (f"fill {'x' * 290} -o n.wijk", "de naam is te lang"),
        ("fill map -o n.wijk", "het is een map"),
        ("figures notulen.txt --area x --into notulen.txt", "is geen dossier"),
        ("figures notulen.txt --area x --into nieuw.txt", "een dossier eindigt op .wijk"),
        (f"figures {'x' * 290}", "de naam is te lang"),
        (f"plan {'x' * 290}.wijk", "de naam is te lang"),
        ("plan ~jan/a.wijk", "is er niet"),
        ("plan .", "is geen dossier"),
        ("plan ..", "is geen dossier"),
        ("plan /", "is geen dossier"),
        ("plan a.wijk -o .pdf", "Kies bijvoorbeeld naam.pdf."),
        ("plan a.wijk -o x.pdf.", "Kies bijvoorbeeld x.pdf. Met"),
        (f"demo --dossier {'x' * 243}.wijk", "de naam is te lang"),
        (f"fill antwoorden.yaml -o {'x' * 250}.wijk --questions {SMALL}", "de naam is te lang"),
        (f"check {'x' * 290}", "de naam is te lang"),
        (f"copies {'x' * 290}.wijk", "de naam is te lang"),
        (f"rescue {'x' * 290}.wijk -o n.wijk", "de naam is te lang"),
        ("rescue a.wijk -o a.wijk", "Het zou verloren gaan"),
        ("rescue a.wijk -o other.wijk", "other.wijk bestaat al"),
        ("rescue a.wijk -o notulen.txt", "een dossier eindigt op .wijk"),
        ("merge a.wijk -o n.wijk", "hier staat er maar één: a.wijk"),
        ("merge a.wijk ./a.wijk -o n.wijk", "Noem ook het dossier van de andere tafel"),
        ("merge a.wijk weg.wijk -o n.wijk", "Het bestand weg.wijk is er niet"),
        ("merge a.wijk notulen.txt -o n.wijk", "is geen dossier"),
        ("merge a.wijk other.wijk -o a.wijk", "Het zou verloren gaan"),
        ("changes a.wijk --tables --since gisteren", "gaan niet samen"),
        (f"plan a.wijk --questions {'x' * 290}", "de naam is te lang"),
        ("plan a.wijk --style map", "map staat geen huisstijl"),
        ("plan a.wijk --style notulen.txt", "staat geen huisstijl"),
        ("plan a.wijk --template notulen.txt", "notulen.txt is geen Word-bestand van nu"),
        ("plan a.wijk --template weg.docx", "weg.docx is er niet"),
        ("plan a.wijk --template map", "het is een map"),
        ("plan a.wijk --template https://x.nl/x.docx", "is een adres"),
        ("plan a.wijk --template x.docx --format pdf", "kan niet samen met --format pdf"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_what_would_be_lost_or_cannot_be_is_refused_with_what_to_do(
    words: str, told_of: str, told: Command
) -> None:
    """One sentence and a remedy, before any work; nothing in the folder changes."""
    said = told(*words.split())
    assert said.out == ""
    assert said.code in {ExitCode.USER, ExitCode.DOSSIER}
    assert told_of in said.err
    assert len(said.err.splitlines()) == 2


def test_a_name_that_nobody_gave_comes_beside_what_stands_there(dossier: Path, told: Command) -> None:
    """The paper is named after the dossier, where a file of somebody else can stand."""
    theirs = dossier.with_suffix(".html")
    theirs.write_text("van iemand anders", encoding="utf-8")
    for _ in range(2):
        said = told("plan", dossier, "--format", "html")
        assert (said.code, said.out) == (0, f"{dossier.with_name('proef (2).html')}\n")
        assert "Dat bestand blijft staan." in said.err
    assert theirs.read_text(encoding="utf-8") == "van iemand anders"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_no_way_around_a_refusal(dossier: Path, told: Command) -> None:
    """What it points at must fit as well; and a link to paper of ours is told as written, not as open elsewhere."""
    folder = dossier.parent
    links = {"los": "nieuw.txt", "weg": "weg/x.html", "rond": "rond.html", "goed": "later.html"}
    for name, target in links.items():
        (folder / f"{name}.html").symlink_to(folder / target)
    for name, told_of in {
        "los": "eindigt op .html",
        "weg": "De map",
        "rond": "verwijst naar zichzelf",
    }.items():
        said = told("plan", dossier, "--format", "html", "-o", folder / f"{name}.html")
        assert (said.code, said.out) == (ExitCode.USER, "")
        assert told_of in said.err
    for _ in range(2):
        said = told("plan", dossier, "--format", "html", "-o", folder / "goed.html")
        assert (said.code, said.out) == (0, f"{folder / 'later.html'}\n")
        assert "open in een ander programma" not in said.err
    assert not (folder / "nieuw.txt").exists()


def test_a_dossier_that_is_called_paper_is_not_written_over(dossier: Path, told: Command) -> None:
    """What a file is, counts; not what it is called."""
    odd = dossier.rename(dossier.with_suffix(".pdf"))
    before = odd.read_bytes()
    said = told("plan", odd, "-o", odd)
    assert said.code == ExitCode.USER
    assert "Het zou verloren gaan" in said.err
    assert odd.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
@pytest.mark.parametrize(
    "words",
    [
        "plan {0}",
        "show iwap {0}",
        "fill {0} -o n.wijk",
        "figures {0}",
        "check {1}",
        "plan x.wijk -o {0}",
        "show iwap x.wijk --password-file {0}",
    ],
)
def test_nobody_waits_for_a_pipe(words: str, tmp_path: Path, told: Command) -> None:
    """A pipe in the place of a file is refused at once, also within a folder with questions."""
    pipe, folder = tmp_path / "pijp", tmp_path / "vragen"
    folder.mkdir()
    os.mkfifo(pipe)
    os.mkfifo(folder / "vragenlijst.yaml")
    said = told(*words.format(pipe, folder).split())
    assert said.code in {ExitCode.USER, ExitCode.DOSSIER, ExitCode.QUESTIONNAIRE}
    assert said.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
@pytest.mark.parametrize(
    ("name", "words", "code"),
    [
        ("{0}-journal", "show iwap {0}", ExitCode.DOSSIER),
        ("{0}-journal", "rescue {0} -o r.wijk", ExitCode.DOSSIER),
        ("{0.parent}/{0.stem}.html", "plan {0} --format html", 0),
    ],
)
def test_nobody_waits_for_a_pipe_beside_a_dossier(
    name: str, words: str, code: int, dossier: Path, told: Command
) -> None:
    """Where the journal of SQLite stands, and where paper goes by itself: that goes beside the pipe."""
    pipe = Path(name.format(dossier))
    os.mkfifo(pipe)
    said = told(*words.format(dossier).split())
    assert said.code == code
    assert "doorgeefbuis" in said.err if code else f"{pipe.stem} (2).html" in said.out
    assert pipe.is_fifo()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="Windows has no devices among its files")
@pytest.mark.usefixtures("desk")
def test_a_device_is_refused(told: Command) -> None:
    """A device of this test's own is named: one of the machine would be gone if the refusal ever failed."""
    ours, theirs = os.openpty()
    try:
        said = told("plan", "a.wijk", "-o", os.ttyname(theirs))
    finally:
        os.close(ours)
        os.close(theirs)
    assert "apparaat" in said.err


@pytest.mark.usefixtures("second_start")
@pytest.mark.skipif(
    os.name == "nt" or not Path("/dev/full").exists(), reason="only Linux has a device that is always full"
)
@pytest.mark.parametrize(
    "words", ["show questionnaire {0}", "plan {0} --format html", "--help", "--version", "check"]
)
def test_a_full_disk_for_the_output_has_its_own_exit_code(words: str, dossier: Path) -> None:
    """It is told as what it is; a paper that was made is named and not called a fault."""
    with Path("/dev/full").open("wb") as full:
        code, said = child_with(words.format(dossier), stdout=full.fileno())
    assert code == ExitCode.OUTPUT
    assert "de schijf is vol" in said
    assert "foutnummer" not in said
    assert ("Het plan is gemaakt en staat in" in said) is dossier.with_suffix(".html").exists()


@pytest.mark.usefixtures("second_start")
@pytest.mark.skipif(os.name == "nt", reason="closing a stream is done by the shell")
def test_a_closed_output_has_its_own_exit_code(dossier: Path) -> None:
    """No result is lost in silence."""
    code, said = child_with(f"show questionnaire {dossier}", stdout=None)
    assert code == ExitCode.OUTPUT
    assert "de uitvoer is gesloten" in said


def child_with(words: str, stdout: int | None) -> tuple[int, str]:
    """Run the command with this for its output, closed when there is none; return its code and what it said."""
    shell = '"$@" >&-' if stdout is None else '"$@"'
    ran = subprocess.run(
        ["/bin/sh", "-c", shell, "sh", sys.executable, "-m", "wijkwizard", *words.split()],
        stdout=stdout if stdout is not None else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return ran.returncode, ran.stderr.decode("utf-8")
