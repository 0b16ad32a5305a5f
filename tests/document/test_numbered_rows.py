"""A row without words of its own has one name on a paper: its number, wherever it is a heading or a reference."""

from __future__ import annotations

import pytest

from tests.session.figured import dossier
from wijkwizard.document.characters import strings
from wijkwizard.session import Session
from wijkwizard.terms import ChoiceValue, MoneyValue, RankingValue, Slot, TextValue

SAYING = {
    "signalen": "signalen-duiding.waarom",
    "problemen": "waar-wanneer.plek",
    "themas-gekozen": "themas-gekozen.waarom",
    "doelen": "doel-meten.merken",
    "maatregelen": "maatregelen.waarom",
}
"""By table that makes rows a column that says something and names nothing."""


@pytest.fixture(scope="module")
def unnamed(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Return a dossier with of each kind a bare row and one that has no name, and references to it."""
    with dossier(tmp_path_factory.mktemp("namen")) as session:
        answer, rows = session.writer.answer, {}
        for table, column in SAYING.items():
            session.rows.add(table)
            rows[table] = session.rows.add(table)
            answer(Slot(column, rows[table]), TextValue(v=f"Iets bij {table}"))
        named = session.rows.add("maatregelen")
        answer(Slot("maatregelen.titel", named), TextValue(v="Heg snoeien"))
        answer(Slot("maatregelen-volgorde"), RankingValue(v=(rows["maatregelen"], named)))
        answer(Slot("maatregelen.thema", named), ChoiceValue(v=rows["themas-gekozen"]))
        answer(Slot("maatregel-plaats.doel", named), ChoiceValue(v=rows["doelen"]))
        answer(Slot("maatregel-plaats.probleem", named), ChoiceValue(v=rows["problemen"]))
        cost = session.rows.add("kosten")
        answer(Slot("kosten.maatregel", cost), ChoiceValue(v=rows["maatregelen"]))
        answer(Slot("kosten.bedrag", cost), MoneyValue(v="100"))  # type: ignore[arg-type]  # read as a number
        return session


@pytest.mark.parametrize("edition", ["public", "working"])
def test_a_row_without_a_name_is_called_by_its_number_everywhere(unnamed: Session, edition: str) -> None:
    """Two names would read as two rows, and a dash as one that is not there."""
    told = "\n".join(text for part in unnamed.plan.document(edition).parts for text in strings(part))
    assert "zonder naam" not in told
    for name in ("signaal 2", "probleem 2", "thema 2", "doel 2", "maatregel 2"):
        assert name in told.casefold(), name
    assert "Maatregel 2" in told
    assert "een bedrag bij maatregel 2" in told


def test_the_number_of_a_row_is_that_of_the_screen(unnamed: Session) -> None:
    """A row before it in which nothing was said keeps its number, and a named row needs none."""
    index, answers, iwap = unnamed.reader.index, unnamed.reader.answers, unnamed.reader.iwap()
    for table in SAYING:
        row = getattr(iwap, index.tables[table].binds)[0]
        assert row.title.instead == index.row_label(table, row.id, answers)
    assert [row.title.instead for row in iwap.measures] == ["maatregel 2", ""]
