"""The check of a PDF finds each fault that is put in, with its page and element, and finds nothing in our papers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.document.pdf_changes import Change, first, found
from tests.document.producing import produce
from wijkwizard.document.make import Made
from wijkwizard.document.model import Document, Heading, MeasureBlock, Part
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.document.pdf_tree import tags
from wijkwizard.errors import WijkError


@pytest.mark.parametrize("form", ["plan", "cijfers", "eerste-ronde", "advies"])
def test_our_papers_have_no_faults(pdfs: dict[str, Made], form: str) -> None:
    assert check_pdf(pdfs[form].path) == ()


def test_a_paper_with_a_file_in_it_has_none_and_stays_so_when_saved_again(
    whole: Path, tmp_path: Path
) -> None:
    """So that what is found below is what was put in."""
    assert check_pdf(whole) == ()
    assert found(whole, tmp_path, lambda _: None) == ()


def _no_words(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Figure")["/Alt"]


def _jump(pdf: pikepdf.Pdf) -> None:
    first(pdf, "H3").S = pikepdf.Name.H5


def _two_titles(pdf: pikepdf.Pdf) -> None:
    first(pdf, "H2").S = pikepdf.Name.H1


def _empty_head(pdf: pikepdf.Pdf) -> None:
    first(pdf, "H2").K = pikepdf.Array()


def _no_heads(pdf: pikepdf.Pdf) -> None:
    for tag in tags(pdf):
        if tag.kind == "TH":
            tag.element.S = pikepdf.Name.TD


def _no_scope(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "TH").A["/Scope"]


def _no_rows(pdf: pikepdf.Pdf) -> None:
    table = first(pdf, "Table")
    table.K = pikepdf.Array()


def _cell_gone(pdf: pikepdf.Pdf) -> None:
    row = first(pdf, "TR", lambda tag: len(tag.element.K) > 1)
    row.K = pikepdf.Array(list(row.K)[:1])


def _out_of_place(pdf: pikepdf.Pdf) -> None:
    first(pdf, "LBody").S = pikepdf.Name.TD


def _unknown(pdf: pikepdf.Pdf) -> None:
    first(pdf, "P").S = pikepdf.Name.Alinea


def _link_to_nothing(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Link").K = pikepdf.Array()


def _page_with(pdf: pikepdf.Pdf, name: str) -> Any:
    return next(page.obj for page in pdf.pages if name in page.obj)


def _tab_order(pdf: pikepdf.Pdf) -> None:
    del _page_with(pdf, "/Annots")["/Tabs"]


def _link_without_words(pdf: pikepdf.Pdf) -> None:
    del _page_with(pdf, "/Annots").Annots[0]["/Contents"]


def _link_in_names(pdf: pikepdf.Pdf) -> None:
    link = _page_with(pdf, "/Annots").Annots[0]
    link.Contents = link.Dest


def _link_without_tag(pdf: pikepdf.Pdf) -> None:
    del _page_with(pdf, "/Annots").Annots[0]["/StructParent"]


def _runs(pdf: pikepdf.Pdf) -> None:
    _page_with(pdf, "/Annots").Annots[0].A = pikepdf.Dictionary(S=pikepdf.Name.Launch)


def _link_to_no_place(pdf: pikepdf.Pdf) -> None:
    _page_with(pdf, "/Annots").Annots[0].Dest = pikepdf.String("nergens")


def _action_to_no_place(pdf: pikepdf.Pdf) -> None:
    link = _page_with(pdf, "/Annots").Annots[0]
    del link["/Dest"]
    link.A = pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=pikepdf.String("nergens"))


def _no_language(pdf: pikepdf.Pdf) -> None:
    first(pdf, "P").Lang = pikepdf.String("xx-onzin-")


def _page_untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj["/StructParents"]


def _drawn_beside(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def _strange_scope(pdf: pikepdf.Pdf) -> None:
    first(pdf, "TH").A.Scope = pikepdf.Name.Overal


def _named_as(kind: str, other: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        first(pdf, kind, lambda tag: kind != "Caption" or tag.parent == "Table").S = pikepdf.Name(f"/{other}")

    return change


def _words_untagged(pdf: pikepdf.Pdf) -> None:
    """Make what is marked on a page a thing to look at alone; its tags stay."""
    page = pdf.pages[1]
    content = (
        page.Contents.read_bytes()
        if not isinstance(page.Contents, pikepdf.Array)
        else b"".join(part.read_bytes() for part in page.Contents)
    )
    changed = re.sub(rb"/\w+\s*<<[^>]*/MCID \d+[^>]*>>\s*BDC", b"/Artifact BMC", content, count=1)
    assert changed != content
    page.obj.Contents = pdf.make_stream(changed)


@pytest.mark.parametrize(
    ("change", "code", "element"),
    [
        (_no_words, "13-004", "afbeelding 1 (Figure)"),
        (_jump, "14-003", "kop"),
        (_two_titles, "14-006", "kop 2 (H1)"),
        (_empty_head, "leeg", "kop 1 (H2)"),
        (_no_heads, "15-003", "tabel 1 (Table)"),
        (_no_scope, "15-003", "tabel 1 (Table)"),
        (_cell_gone, "15-004", "tabel"),
        (_out_of_place, "09-004", "cel"),
        (_unknown, "02-001", "element 1 (Alinea)"),
        (_link_to_nothing, "28-011", "verwijzing 1 (Link)"),
        (_tab_order, "28-009", ""),
        (_link_without_words, "28-012", "verwijzing 1"),
        (_link_in_names, "28-012", "verwijzing 1"),
        (_link_without_tag, "28-010", "verwijzing 1"),
        (_runs, "script", ""),
        (_link_to_no_place, "doel", "verwijzing 1"),
        (_action_to_no_place, "doel", "verwijzing 1"),
        (_no_language, "11-006", "alinea 1 (P)"),
        (_page_untagged, "01-005", ""),
        (_drawn_beside, "01-005", ""),
        (_strange_scope, "15-003", "tabel 1 (Table)"),
        (_named_as("Caption", "P"), "09-004", "alinea"),
        (_named_as("LBody", "Div"), "09-004", "element"),
        (_named_as("TOCI", "P"), "09-004", "alinea"),
        (_named_as("TD", "P"), "09-004", "alinea"),
        (_words_untagged, "01-006", ""),
    ],
)
def test_a_fault_is_found_with_its_page_and_element(
    whole: Path, tmp_path: Path, change: Change, code: str, element: str
) -> None:
    faults = [fault for fault in found(whole, tmp_path, change) if fault.code == code]
    assert faults
    assert any(fault.element.startswith(element) for fault in faults)
    if change is not _empty_head:  # an empty heading stands on no page
        assert faults[0].page > 0
        assert faults[0].sentence.startswith(f"Bladzijde {faults[0].page}")


def test_a_table_without_rows_is_found(whole: Path, tmp_path: Path) -> None:
    """It has nothing on any page."""
    assert "leeg" in {fault.code for fault in found(whole, tmp_path, _no_rows)}


def test_a_pdf_without_tags_is_one_of_many_faults_and_no_failure(tmp_path: Path) -> None:
    """As a scan has none."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "kaal.pdf")
    codes = {fault.code for fault in check_pdf(tmp_path / "kaal.pdf")}
    assert {"06-000", "06-001", "11-006", "07-002", "01-005"} <= codes


def _circle(pdf: pikepdf.Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K
    document = document[0] if isinstance(document, pikepdf.Array) else document
    document.K.append(document)


def _numbers_for_names(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot = 3
    pdf.Root.MarkInfo = pikepdf.Array([1])
    pdf.Root.AF = 5


@pytest.mark.parametrize("change", [_circle, _numbers_for_names])
def test_what_leads_in_a_circle_or_is_of_another_kind_ends(
    whole: Path, tmp_path: Path, change: Change
) -> None:
    """With faults, or with one sentence that the file is damaged."""
    try:
        found(whole, tmp_path, change)
    except WijkError as error:
        assert error.code == "pdf-damaged"  # noqa: PT017 - either end is good


def test_a_measure_of_which_nothing_else_is_known_has_no_empty_table(
    papers: dict[str, Document], tmp_path: Path
) -> None:
    """Nor has a cover without facts: software that reads aloud would name a table and then say nothing."""
    bare = MeasureBlock(
        number=1, title="Schulden overnemen", status="Voorstel", goal="Minder armoede", rows=()
    )
    cover = papers["cijfers"].cover.model_copy(update={"facts": ()})
    part = Part(id="deel-1", number=1, title="Maatregelen", blocks=(Heading(text="Wonen"), bare))
    paper = papers["cijfers"].model_copy(update={"cover": cover, "plan": (), "parts": (part,)})
    assert check_pdf(produce(paper, tmp_path / "plan.pdf").path) == ()
