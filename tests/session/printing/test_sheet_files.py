"""The papers for the tables come in a folder; nothing of somebody else is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.session.small import SMALL, fixed_environment
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.errors import WijkError
from wijkwizard.session.printing.sheet_files import SheetRequest, make_sheets, of_questions, start_of
from wijkwizard.session.rehearsal import make_rehearsal
from wijkwizard.terms import ChoiceValue, Slot, TextValue


def _in(folder: Path) -> Callable[[str], Path]:
    return lambda form: folder / f"{form}.pdf"


def test_they_pass_our_own_check_and_are_replaced_when_they_are_ours(tmp_path: Path) -> None:
    """A file of somebody else with the name stays, and the paper gets another one."""
    said: list[str] = []
    (tmp_path / "draaiboek.pdf").write_bytes(b"van een ander")
    first = make_sheets(of_questions(SMALL), _in(tmp_path), (), said.append)
    assert [check_pdf(path) for path in first] == [()] * len(first)
    again = make_sheets(of_questions(SMALL), _in(tmp_path), (), said.append)
    assert again == first
    assert (tmp_path / "draaiboek.pdf").read_bytes() == b"van een ander"
    assert "draaiboek (2).pdf" in {path.name for path in first}
    assert any("draaiboek.pdf is niet van de wijkwizard" in line for line in said)
    assert len(list(tmp_path.iterdir())) == len(first) + 1


@pytest.mark.slow
def test_those_of_the_example_pass_our_own_check_and_have_a_long_own_card_whole(tmp_path: Path) -> None:
    """No word of it is lost where it flows over many lines."""
    words = "het lawaai van de rondweg dat 's nachts door alle slaapkamers dreunt " * 3
    session, _ = make_rehearsal(environment=fixed_environment())
    with session:
        row = session.rows.add("eigen-kaart")
        session.writer.answer(Slot("eigen-kaart.lijst", row), ChoiceValue(v="problemen"))
        session.writer.answer(Slot("eigen-kaart.woorden", row), TextValue(v=words.strip()))
        made = session.plan.make_sheets(_in(tmp_path), str, SheetRequest(19 * 60, "een-avond"))
        assert session.reader.said("table.length").startswith("één uur"), "nothing is written"
    faults = {path.stem: check_pdf(path) for path in made}
    form = faults.pop("huiswerk-invulbaar")
    assert set(faults.values()) == {()}
    # What is filled in on a screen claims no standard, and lacks nothing else.
    assert {fault.code for fault in form} == {"06-001"}
    order = "".join(page.extract_text() for page in PdfReader(tmp_path / "draaiboek.pdf").pages)
    assert "van 19.00 tot 20.30 uur" in order
    for name in ("kaarten", "stembladen", "posters"):
        pages = PdfReader(tmp_path / f"{name}.pdf").pages
        assert words.strip() in " ".join(" ".join(page.extract_text() for page in pages).split()), name


def test_a_folder_that_is_none_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(WijkError, match="is er niet"):
        make_sheets(of_questions(SMALL), _in(tmp_path / "weg"), (), str)


@pytest.mark.parametrize(
    ("text", "minutes"), [("", None), ("19:30", 1170), ("7.05", 425), ("20.00 uur", 1200)]
)
def test_a_time_is_read_as_people_write_it(text: str, minutes: int | None) -> None:
    assert start_of(text) == minutes


@pytest.mark.parametrize("text", ["half acht", "24:00", "19:60", "19"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(WijkError, match="is geen tijd"):
        start_of(text)
