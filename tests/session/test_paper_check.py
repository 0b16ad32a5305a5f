"""What is wrong with a PDF is told in sentences, ten of a kind at most."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from wijkwizard.document.pdf_faults import PdfFault
from wijkwizard.session import check_paper, paper_check
from wijkwizard.session.paper_check import names_here


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
