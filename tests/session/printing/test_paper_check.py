"""What is wrong with a PDF is told in sentences, ten of a kind at most."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.document.test_pdf_attachment import attached
from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.session import check_paper
from wijkwizard.session.printing import paper_check
from wijkwizard.session.printing.paper_check import names_here


def bare(folder: Path) -> Path:
    pdf = pikepdf.new()
    for _ in range(12):
        pdf.add_blank_page()
    pdf.docinfo["/Subject"] = "Gemaakt op wijkpc-7"
    pdf.save(folder / "kaal.pdf")
    return folder / "kaal.pdf"


def test_faults_of_a_kind_are_counted_after_ten(tmp_path: Path) -> None:
    report, count = check_paper(bare(tmp_path), lambda: ("wijkpc-7",))
    lines = report.splitlines()
    assert sum("[01-005]" in line for line in lines) == 11
    assert "En nog 2 keer zoiets als [01-005]." in lines
    assert lines[-1] == f"{count} fouten in kaal.pdf"
    assert any("naam van een gebruiker of een computer" in line for line in lines)


def test_a_good_paper_is_said_to_be_good_as_far_as_a_program_can_see(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[PdfFault] = []
    monkeypatch.setattr(paper_check, "check_pdf", lambda *_: tuple(found))
    report, count = check_paper(bare(tmp_path))
    assert count == 0
    assert "alleen een mens" in report


def test_names_that_every_computer_has_are_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.node", lambda: "Wijkpc-7.gemeente.example")
    monkeypatch.setattr("getpass.getuser", lambda: "root")
    monkeypatch.setattr(Path, "home", lambda: Path("/root"))
    assert names_here() == ("Wijkpc-7.gemeente.example", "Wijkpc-7")

    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert "Wijkpc-7" in names_here()


def with_dossier(folder: Path, content: bytes, *, goes: bool = False) -> Path:
    """Return a PDF with a dossier inside; one that goes leaves the reference to it behind."""
    path = bare(folder)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        attached(pdf, ("dossier.json", content))
        spec = pdf.Root.Names.EmbeddedFiles.Names[1]
        pdf.Root.AF = pikepdf.Array([spec])
        if goes:
            del pdf.attachments["dossier.json"]
            pdf.Root.AF = pikepdf.Array([None])
        pdf.save(path)
    return path


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"hallo": 1}', "niet van de wijkwizard"),
        (b"", "niet van de wijkwizard"),
        (b"\x00\x01 kapot {", "niet van de wijkwizard"),
        (b'{"format": "wijkwizard-papier", "version": 99}', "nieuwere wijkwizard"),
    ],
)
def test_a_dossier_that_is_none_is_named_and_the_rest_is_checked(
    tmp_path: Path, content: bytes, words: str
) -> None:
    report, _ = check_paper(with_dossier(tmp_path, content))
    (said,) = [line for line in report.splitlines() if "[dossier]" in line]
    assert said.startswith("Bijlage dossier.json: ")
    assert words in said
    assert "[01-005]" in report


def test_a_dossier_that_was_taken_out_leaves_a_reference_that_is_named(tmp_path: Path) -> None:
    report, _ = check_paper(with_dossier(tmp_path, b"{}", goes=True))
    assert "Bijlagen: het papier verwijst naar een bestand dat er niet in zit (AF). [bijlage]" in report
    assert "[01-005]" in report


def test_a_paper_with_another_dossier_inside_is_said_to_be_changed(tmp_path: Path) -> None:
    """Of the dossier itself nothing is to be seen: only the seal tells."""
    dossier = b'{"format": "wijkwizard-papier", "version": 1, "edition": "public", "events": []}'
    report, _ = check_paper(with_dossier(tmp_path, dossier))
    assert paper_check.CHANGED in report.splitlines()


def test_a_check_that_cannot_go_on_leaves_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise AttributeError

    monkeypatch.setattr("wijkwizard.document.pdf_check.check_pages", broken)
    report, _ = check_paper(bare(tmp_path))
    assert "De bladzijden: hier is iets kapot." in report
    assert "[06-000]" in report
