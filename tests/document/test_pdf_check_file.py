"""The check of a PDF finds each fault in what the file says of itself, and names of people and computers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.document.pdf_changes import Change, found
from tests.document.test_pdf_attachment import attached

FOLDER = "/".join(["", *"home iemand".split(), ""])  # noqa: SIM905 - no path of a machine may stand here


def _drop(name: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[name]

    return change


def _metadata(old: bytes, new: bytes) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        text = pdf.Root.Metadata.read_bytes()
        assert old in text
        pdf.Root.Metadata = pdf.make_stream(text.replace(old, new), Type=pikepdf.Name.Metadata)

    return change


def _info(name: str, text: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo[name] = text

    return change


def _spec(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.Names.EmbeddedFiles.Names[1]


def _no_relation(pdf: pikepdf.Pdf) -> None:
    del _spec(pdf)["/AFRelationship"]


def _not_named(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF = pikepdf.Array()


def _no_kind(pdf: pikepdf.Pdf) -> None:
    del _spec(pdf).EF.F["/Subtype"]


def _foreign_file(pdf: pikepdf.Pdf) -> None:
    attached(pdf, ("C:\\Users\\iemand\\brief.txt", b"x"))


def _font_codes(pdf: pikepdf.Pdf) -> None:
    font = next(one for one in _objects(pdf) if one.get("/Subtype") == "/CIDFontType2")
    font.CIDToGIDMap = pikepdf.Name.Onzin


def _no_font_codes(pdf: pikepdf.Pdf) -> None:
    font = next(one for one in _objects(pdf) if one.get("/Subtype") == "/CIDFontType2")
    del font["/CIDToGIDMap"]


def _objects(pdf: pikepdf.Pdf) -> Iterator[Any]:
    return (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))


def _state(**what: Any) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        state = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, **what))
        pdf.pages[0].obj.Resources.ExtGState = pikepdf.Dictionary(G9=state)

    return change


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _named_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names.JavaScript = pikepdf.Dictionary(Names=pikepdf.Array())


def _not_ours(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(Vet="/Nadruk", P="/Div")


def _roles_in_a_circle(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(Een=pikepdf.Name.Twee, Twee=pikepdf.Name.Een)


def _no_font(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            for name in ("/FontFile", "/FontFile2", "/FontFile3"):
                if name in one:
                    del one[name]
            return


def _speaks(language: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Lang = pikepdf.String(language)

    return change


def _no_text(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type0":
            del one["/ToUnicode"]
            return


def _picture(**words: Any) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        picture = pdf.make_stream(b"x", Subtype=pikepdf.Name.Image, Width=1, Height=1, **words)
        pdf.pages[0].obj.Resources.Voorbeeld = picture

    return change


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_drop("/MarkInfo"), "06-000"),
        (_drop("/Lang"), "11-006"),
        (_speaks("onzin!"), "11-006"),
        (_speaks("xx-onzin-"), "11-006"),
        (_drop("/ViewerPreferences"), "07-002"),
        (_drop("/Outlines"), "bladwijzers"),
        (_drop("/Metadata"), "06-001"),
        (_drop("/OutputIntents"), "pdf/a"),
        (_metadata(b"<pdfuaid:part>1", b"<pdfuaid:part>2"), "06-002"),
        (_metadata(b'pdfaid:part="3"', b'pdfaid:part="2"'), "pdf/a"),
        (_metadata(b'pdfaid:conformance="A"', b'pdfaid:conformance="B"'), "pdf/a"),
        (_metadata(b"dc:title", b"dc:subject"), "06-003"),
        (_info("/Author", "Een wijkmanager"), "naam"),
        (_info("/Subject", FOLDER + "plan.docx"), "pad"),
        (_info("/Keywords", "C:\\Users\\iemand\\plan"), "pad"),
        (_info("/Keywords", "\\\\server\\wijk"), "pad"),
        (_metadata(b"</rdf:RDF>", b"<!-- file:///x --></rdf:RDF>"), "pad"),
        (_foreign_file, "pad"),
        (_foreign_file, "bijlage"),
        (_no_relation, "bijlage"),
        (_not_named, "bijlage"),
        (_no_kind, "bijlage"),
        (_script, "script"),
        (_named_script, "script"),
        (_not_ours, "02-001"),
        (_not_ours, "02-004"),
        (_roles_in_a_circle, "02-001"),
        (_no_font, "31-009"),
        (_no_text, "31-027"),
        (_font_codes, "31-005"),
        (_no_font_codes, "31-005"),
        (_state(BM=pikepdf.Name.Onzin), "pdf/a"),
        (_state(SMask=pikepdf.Name.Onzin), "pdf/a"),
        (_state(TR=pikepdf.Name.Identity), "pdf/a"),
        (_picture(ColorSpace=pikepdf.Name.DeviceRGB, Interpolate=True), "pdf/a"),
        (_picture(ColorSpace=pikepdf.Name.DeviceCMYK), "pdf/a"),
    ],
)
def test_a_fault_of_the_whole_file_is_found(whole: Path, tmp_path: Path, change: Change, code: str) -> None:
    faults = found(whole, tmp_path, change)
    (one, *_) = [fault for fault in faults if fault.code == code]
    assert one.page == 0
    assert one.sentence.endswith(".")


def test_a_name_of_this_computer_is_found_and_no_part_of_a_word(whole: Path, tmp_path: Path) -> None:
    change = _info("/Subject", "Plan van wijkpc-7")
    assert [fault.code for fault in found(whole, tmp_path, change, ("wijkpc-7",))] == ["naam"]
    assert found(whole, tmp_path, change, ("wijkpc", "pc", "Pla")) != ()
    assert found(whole, tmp_path, change, ("pc", "Pla", "wijkp")) == ()
