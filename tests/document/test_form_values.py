"""What was filled in on a form is read from its fields, wherever a program put it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.session.fill.forms import asked, drawn, filled_in
from wijkwizard.document.form_values import read_form
from wijkwizard.document.sheets.homework import VOICE


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The form of every kind of question."""
    return drawn(asked(tmp_path_factory.mktemp("vragen") / "vragen"))


def test_a_tick_is_read_from_where_it_is_drawn_when_nothing_else_says_it(tmp_path: Path, form: bytes) -> None:
    """Some programs set only that."""
    path = tmp_path / "a.pdf"
    path.write_bytes(filled_in(form, {"een": "blauw", "meer/noord": "on"}, voice="gemeente"))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if field.FT == "/Btn":
                del field.V
        pdf.save()
    found = read_form(path)
    assert (found.voice, found.values["een"]) == ("gemeente", "blauw")
    assert found.values["meer/noord"] == "on"
    assert found.values["meer/oost"] == ""


def test_the_field_of_the_organisation_names_the_questionnaire(form: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(form)
    found = read_form(path)
    assert found.stamp.startswith("klein/1/")
    assert not any(name.startswith(VOICE) for name in found.values)


def test_a_field_that_is_there_twice_loses_nothing(form: bytes, tmp_path: Path) -> None:
    """Some programs make a field of each place where one stands; an empty one does not hide the other."""
    path = tmp_path / "a.pdf"
    path.write_bytes(filled_in(form, {"kort": "Het plein"}))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        again = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=pikepdf.String("kort"), V=pikepdf.String(""))
        pdf.Root.AcroForm.Fields.append(again)
        pdf.save()
    assert read_form(path).values["kort"] == "Het plein"


def test_a_field_inside_another_has_both_names(form: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(form)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        inner = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=pikepdf.String("in"), V=pikepdf.String("a\rb"))
        outer = pikepdf.Dictionary(T=pikepdf.String("om"), Kids=pikepdf.Array([inner]))
        pdf.Root.AcroForm.Fields.append(outer)
        pdf.save()
    assert read_form(path).values["om.in"] == "a\nb"
