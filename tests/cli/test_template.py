"""With a template the plan comes as a Word file in its look, and what the template lacks is said."""

from __future__ import annotations

from pathlib import Path

import docx
from PIL import Image

from tests.cli.command import Command
from tests.document.word_templates import template


def test_a_template_makes_a_word_file_named_after_the_dossier(dossier: Path, told: Command) -> None:
    house = dossier.with_name("huisstijl.docx")
    given = template(styles=False)
    house.write_bytes(given)
    said = told("plan", dossier, "--template", house)
    made = dossier.with_suffix(".docx")
    assert (said.code, said.out) == (0, f"{made}\n")
    assert "Let op: in dit sjabloon ontbreken de stijlen Titel, Kop 1 en Kop 2." in said.err
    assert docx.Document(str(made)).styles["Normal"].font.name == "Verdana"
    assert house.read_bytes() == given


def test_a_template_is_never_written_over(dossier: Path, told: Command) -> None:
    house = dossier.with_name("huisstijl.docx")
    given = template()
    house.write_bytes(given)
    said = told("plan", dossier, "--template", house, "-o", house)
    assert said.code != 0
    assert house.read_bytes() == given


def test_a_page_for_the_wall_is_a_pdf_and_nothing_else(dossier: Path, told: Command) -> None:
    """Neither a Word file nor a web page has a sheet of A3."""
    for more in (("--format", "docx"), ("--format", "html"), ("--template", "x.docx")):
        said = told("plan", dossier, "--for", "muur", *more)
        assert said.code == 1, more
        assert "alleen een PDF" in said.err
    assert [
        path.suffix for path in dossier.parent.iterdir() if path.suffix in {".docx", ".html", ".pdf"}
    ] == []


def test_a_picture_without_words_and_one_for_another_paper_are_refused(dossier: Path, told: Command) -> None:
    """Before anything is made."""
    photo = dossier.with_name("plein.png")
    Image.new("RGB", (8, 8)).save(photo)
    assert "Er staat niet bij wat het beeld toont" in told("plan", dossier, "--image", photo).err
    for audience in ("bewoners", "muur", "collegestuk"):
        said = told("plan", dossier, "--image", photo, "--image-text", "Het plein", "--for", audience)
        assert (said.code, said.out) == (1, "")
        assert "alleen in het plan" in said.err
    assert [path.suffix for path in dossier.parent.glob("*.pdf")] == []
