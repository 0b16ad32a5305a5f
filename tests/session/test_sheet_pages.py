"""Nothing of any paper for the tables runs off its page, no word is broken, and long own cards flow."""

from __future__ import annotations

import pytest

from tests.document.page_boxes import PageBoxes
from tests.session.small import fixed_environment
from wijkwizard.document.sheets.compose import all_sheets
from wijkwizard.document.sheets.source import SheetSource
from wijkwizard.session.printing.room_sheets import room_sheets
from wijkwizard.session.printing.sheet_files import of_questions
from wijkwizard.session.rehearsal import make_rehearsal
from wijkwizard.terms import ChoiceValue, Slot, TextValue

pytestmark = pytest.mark.slow

CARDS = (
    "katten in de tuinen",
    "Wijkverbeteringsoverlegstructuur" * 3,
    "het lawaai van de rondweg dat 's nachts door alle slaapkamers van de flats dreunt, " * 4,
)


def _with_cards() -> SheetSource:
    session, _ = make_rehearsal(environment=fixed_environment())
    with session:
        for words in CARDS:
            row = session.rows.add("eigen-kaart")
            session.writer.answer(Slot("eigen-kaart.lijst", row), ChoiceValue(v="problemen"))
            session.writer.answer(Slot("eigen-kaart.woorden", row), TextValue(v=words.strip()))
        return room_sheets(session.reader)


@pytest.mark.parametrize("prepared", [True, False], ids=["own cards", "nothing prepared"])
def test_every_page_of_every_paper_is_whole(*, prepared: bool) -> None:
    """A page may be nearly empty: each step, poster and slip begins on one."""
    source = _with_cards() if prepared else room_sheets(of_questions(None))
    with PageBoxes.started() as page_boxes:
        faults = {paper.form: page_boxes.faults(paper, 0) for paper in all_sheets(source)}
    assert {form: found for form, found in faults.items() if found} == {}
