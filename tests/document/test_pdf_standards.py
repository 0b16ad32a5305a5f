"""A paper is for everybody and for the archive at once: PDF/UA-1 and PDF/A-3a in one file."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pydyf
import pytest

from tests.document.producing import produce
from wijkwizard.document.make import Made
from wijkwizard.document.model import Document
from wijkwizard.document.pdf_standards import declare_both

FORMS = ("plan", "cijfers", "eerste-ronde", "advies")


def written(content: bytes) -> pydyf.PDF:
    """Return a PDF whose metadata has this content."""
    pdf = pydyf.PDF()
    metadata = pydyf.Stream([content], {"Type": "/Metadata"})
    pdf.add_object(metadata)
    pdf.catalog["Metadata"] = metadata.reference
    return pdf


@pytest.mark.parametrize("form", FORMS)
def test_every_paper_says_that_it_meets_both_standards(pdfs: dict[str, Made], form: str) -> None:
    """One description of the file names both, and describes the schema that PDF/A does not know."""
    with pikepdf.open(pdfs[form].path) as pdf:
        text = pdf.Root.Metadata.read_bytes().decode("utf-8")
        meta = pdf.open_metadata()
        assert meta["pdfuaid:part"] == "1"
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "A")
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes()
    assert text.count("</rdf:RDF>") == 1
    assert text.index("pdfaExtension:schemas") < text.index("</rdf:RDF>")


def test_an_archive_finds_the_metadata_without_reading_pdf(pdfs: dict[str, Made]) -> None:
    """They stand in the bytes of the file as they are."""
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdfs["advies"].path.read_bytes()


def test_an_attachment_is_named_once_with_what_it_is_to_the_paper(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    """Its relation, its kind and its day stand with it, and the catalogue refers to it once."""
    made = produce(papers["advies"], tmp_path / "plan.pdf", attachments={"dossier.json": b"{}"})
    with pikepdf.open(made.path) as pdf:
        (named,) = pdf.Root.AF
        assert str(named.AFRelationship) == "/Data"
        assert str(named.EF.F.Subtype) == "/application/json"
        assert str(named.EF.F.Params.ModDate).startswith("D:20270314")
        assert list(pdf.attachments) == ["dossier.json"]
        assert pdf.attachments["dossier.json"].obj.objgen == named.objgen


def test_metadata_of_another_make_are_not_guessed_at() -> None:
    """A newer WeasyPrint that writes them otherwise is noticed, not passed by."""
    with pytest.raises(ValueError, match="metadata"):
        declare_both(written(b"<rdf/>"))
    pdf = written(b"<rdf:RDF></rdf:RDF>")
    declare_both(pdf)
    (content,) = next(one for one in pdf.objects if isinstance(one, pydyf.Stream)).stream
    assert re.search(rb"part>1<.*</rdf:RDF>$", content, re.DOTALL)
