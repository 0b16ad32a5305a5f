"""The questions for at home have room for each answer; on a screen each has a field that says which answer it is."""

from __future__ import annotations

import io
import re
from types import SimpleNamespace
from typing import Any

import pikepdf
import pytest

from tests.document.sheets.lying import asks, turn, words
from wijkwizard.document.form_field import FormField
from wijkwizard.document.make import draw
from wijkwizard.document.model import Document, Line, Paragraph, Table
from wijkwizard.document.pdf_fields import settle_fields
from wijkwizard.document.sheets.compose import all_sheets
from wijkwizard.document.sheets.frame import BY_HAND
from wijkwizard.document.sheets.homework import VOICE, homework
from wijkwizard.document.sheets.source import SheetCode, SheetQuestion, SheetSource

VOICES = (
    SheetCode(code="", label="Bewoners", id="bewoners"),
    SheetCode(code="", label="Gemeente", id="gemeente"),
)
CHOICES = (SheetCode(code="1", label="Rood", id="rood"), SheetCode(code="2", label="Blauw", id="blauw"))


def source(*questions: SheetQuestion, **more: Any) -> SheetSource:
    """Return the papers with these questions for at home."""
    return SheetSource(
        homework=(turn(*questions, minutes=0),), voices=VOICES, stamp="proef/1/abcdef01", **more
    )


def lines(paper: Document) -> list[Line]:
    """Return what can hold a field."""
    blocks = [block for part in paper.parts for block in part.blocks]
    cells = [cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row]
    return [*cells, *(block.line for block in blocks if isinstance(block, Paragraph))]


def fields(paper: Document) -> dict[tuple[str, str], str]:
    """Return how each field looks, by name and what it picks."""
    held = [line.field for line in lines(paper) if line.field is not None]
    return {(field.name, field.picks): field.looks for field in held}


def asked(*questions: SheetQuestion) -> dict[tuple[str, str], str]:
    """Return the fields of questions, but for the one that says who answers."""
    found = fields(homework(source(*questions), fillable=True))
    return {key: look for key, look in found.items() if not key[0].startswith(VOICE)}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (asks("text"), {("vraag", ""): "line"}),
        (asks("money"), {("vraag", ""): "line"}),
        (asks("date"), {("vraag", ""): "line"}),
        (asks("long_text"), {("vraag", ""): "lines"}),
        (asks("choice", codes=CHOICES), {("vraag", "rood"): "round", ("vraag", "blauw"): "round"}),
        (asks("choices", codes=CHOICES), {("vraag/rood", "rood"): "box", ("vraag/blauw", "blauw"): "box"}),
        (asks("ranking", codes=CHOICES), {("vraag/rood", ""): "line", ("vraag/blauw", ""): "line"}),
        (asks("grid", rows=("Wonen",), row_ids=("wonen",)), {("vraag/wonen", ""): "line"}),
    ],
)
def test_each_kind_of_question_has_its_fields(
    question: SheetQuestion, wanted: dict[tuple[str, str], str]
) -> None:
    assert asked(question) == wanted


def test_who_answers_is_chosen_from_those_who_were_invited_and_names_the_questionnaire() -> None:
    found = fields(homework(source(asks()), fillable=True))
    name = f"{VOICE}proef/1/abcdef01"
    assert [key for key in found if key[0].startswith(VOICE)] == [(name, "bewoners"), (name, "gemeente")]


def test_the_paper_to_print_says_the_same_and_has_no_field() -> None:
    both = source(asks("choice", codes=CHOICES), asks("long_text", "Wat is het verhaal?"))
    by_hand, on_screen = homework(both), homework(both, fillable=True)
    assert fields(by_hand) == {}
    assert [line.text for line in lines(by_hand)] == [line.text for line in lines(on_screen)]
    assert "Noem geen namen en geen adressen" in words(by_hand)
    assert "met de groep of organisatie erbij" in words(on_screen)


def test_on_a_screen_nothing_is_written_by_hand() -> None:
    """Where nobody said it yet, the paper to print has room, and the form has nothing."""
    some = source(asks(), area="De Werven")
    assert BY_HAND in words(homework(some))
    assert [fact.label for fact in homework(some, fillable=True).cover.facts] == ["Gebied"]
    assert BY_HAND not in words(homework(source(asks()), fillable=True))


def test_questions_are_numbered_through_all_steps() -> None:
    steps = SheetSource(homework=(turn(asks(text="Eerst?")), turn(asks(text="Dan?"), step=2)))
    assert [text for text in words(homework(steps)).splitlines() if re.match(r"\d\. ", text)] == [
        "1. Eerst?",
        "2. Dan?",
    ]


def test_without_questions_for_at_home_there_is_no_such_paper() -> None:
    assert not [paper.form for paper in all_sheets(SheetSource()) if "huiswerk" in paper.form]
    assert [paper.form for paper in all_sheets(source(asks())) if "huiswerk" in paper.form] == [
        "huiswerk",
        "huiswerk-invulbaar",
    ]


@pytest.fixture(scope="module")
def form() -> bytes:
    """A form of which one question is longer than a page."""
    many = tuple(SheetCode(code="", label=f"Keuze {n}", id=f"keuze-{n}") for n in range(60))
    question = asks("choice", "Welke van zestig?", codes=many)
    return draw(
        homework(source(question, asks("text").model_copy(update={"id": "kort"})), fillable=True)
    ).content


def test_a_choice_over_more_pages_is_one_field_of_which_one_counts(form: bytes) -> None:
    """Each round field is called by what it means, and can be taken back."""
    with pikepdf.open(io.BytesIO(form)) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
        assert names == [f"{VOICE}proef/1/abcdef01", "vraag", "kort"]
        field = pdf.Root.AcroForm.Fields[1]
        means = [key for kid in field.Kids for key in kid.AP.N.keys()]  # noqa: SIM118 - a dictionary of pikepdf
        assert means == [f"/keuze-{n}" for n in range(60)]
        assert len({kid.P.objgen for kid in field.Kids}) > 1
        assert {kid.Parent.objgen for kid in field.Kids} == {field.objgen}
        assert int(field.Ff) == 1 << 15
        assert "/Opt" not in field
        # A tick that somebody sets is drawn by the file, and not by whatever program shows it.
        assert "/NeedAppearances" not in pdf.Root.AcroForm


def test_a_form_claims_no_standard_names_nobody_and_each_field_is_read_aloud(form: bytes) -> None:
    with pikepdf.open(io.BytesIO(form)) as pdf:
        assert "/Metadata" not in pdf.Root
        assert "/StructTreeRoot" in pdf.Root
        assert "/Author" not in pdf.docinfo
        widgets = [
            mark for page in pdf.pages for mark in page.get("/Annots", []) if mark.Subtype == "/Widget"
        ]
        assert len(widgets) == 60 + 2 + 1
        assert all(str(mark.TU) for mark in widgets)
        assert {str(page.Tabs) for page in pdf.pages} == {"/S"}


@pytest.mark.slow
def test_the_same_dossier_gives_the_same_bytes() -> None:
    paper = homework(source(asks("choice", codes=CHOICES), made_on="2026-03-14"), fillable=True)
    assert draw(paper).content == draw(paper).content


def test_a_paper_without_fields_is_left_as_it_is() -> None:
    paper = SimpleNamespace(catalog={})
    settle_fields(paper)
    assert paper.catalog == {}


def test_a_field_stands_in_no_dump_of_the_paper() -> None:
    """What is printed is the text; a field is part of the file."""
    line = Line(text="Schrijf", field=FormField(looks="line", name="vraag", spoken="Wat?"))
    assert "vraag" not in line.model_dump_json()
