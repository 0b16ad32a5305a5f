"""A wijkagenda as most are: forty small actions in five themes, each with who, when and how far it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.advice.plan.cases import PLANS
from tests.session.small import fixed_environment
from wijkwizard.document.model import Table
from wijkwizard.session import Session, fill_session, open_session

THEMES = ("schoon-en-heel", "wijkveiligheid", "burgerschap", "gezonde-wijk", "groen")
WHO = ("gemeente, wijkbeheer", "de corporatie", "welzijn", "bewoners van de tuin", "de school")
HOW_FAR = {"loopt-al": "loopt al", "nieuw": "nieuw", "gepland": "gepland", "klaar": "klaar"}
ACTIONS, MOST_PAGES = 40, 3
LENGTHS = ("een-avond", "lang")


def agenda(length: str) -> str:
    """Return the answers of a group that chose small and early, and wrote forty actions."""
    rows = [
        f"  - {{rij: a{n}, titel: 'Kleine stap nummer {n} in onze straat en op het plein', thema: {THEMES[n % 5]}, "
        f"wie: '{WHO[n % 5]}', wanneer: 2027-{n % 12 + 1:02}, stand: {list(HOW_FAR)[n % 4]}, waar: 'plek {n}'}}"
        for n in range(ACTIONS)
    ]
    head = ("gebied-naam: De Werven", f"duur: {length}", "besluit: kleinschalig", "acties:")
    return "\n".join((*head, *rows, ""))


@pytest.fixture(params=LENGTHS)
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Session:
    """A dossier with such an agenda."""
    (tmp_path / "agenda.yaml").write_text(agenda(request.param), encoding="utf-8")
    fill_session(tmp_path / "agenda.yaml", tmp_path / "agenda.wijk", environment=fixed_environment())
    return open_session(tmp_path / "agenda.wijk", environment=fixed_environment(1000))


def test_every_action_stands_once_with_who_when_and_how_far(session: Session) -> None:
    """In a table for each theme."""
    with session:
        document = session.plan.document("public")
    rows = [
        [line.text for line in row]
        for part in document.parts
        for block in part.blocks
        if isinstance(block, Table) and block.columns[0].title == "Actie"
        for row in block.rows
    ]
    told = {row[0]: row[1:] for row in rows}
    assert len(rows) == len(told) == ACTIONS
    for n in range(ACTIONS):
        who, when, how_far, where = told[f"Kleine stap nummer {n} in onze straat en op het plein"]
        assert (who, how_far, where) == (WHO[n % 5], list(HOW_FAR.values())[n % 4], f"plek {n}")
        assert "2027" in when


def test_forty_actions_take_few_pages(session: Session, tmp_path: Path) -> None:
    """Whoever puts them on a wall can."""
    with session:
        session.plan.make(tmp_path / "agenda.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "agenda.pdf").pages]
    found = [re.findall(r"nummer\s+(\d+)\s+in", text) for text in pages]
    assert sorted(int(n) for page in found for n in page) == list(range(ACTIONS))
    assert sum(1 for page in found if page) <= MOST_PAGES


def test_a_real_wijkagenda_is_a_paper_of_at_most_four_pages(tmp_path: Path) -> None:
    """Forty actions in five themes, with problems, pride and a way that was chosen, and no page of gaps."""
    made = tmp_path / "agenda.wijk"
    fill_session(PLANS / "wijkagenda.yaml", made, environment=fixed_environment())
    with open_session(made, environment=fixed_environment(1000)) as session:
        document, plan = session.plan.document("public"), session.reader.iwap()
        paper = session.plan.make(tmp_path / "agenda.pdf")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(paper).pages]
    assert document.form == "wijkagenda"
    assert document.parts[0].title == "30 acties in 5 thema's, en 10 klaar"
    assert len(pages) <= 4
    told = " ".join(pages)
    assert [action.title.value for action in plan.actions if (action.title.value or "?") not in told] == []
    assert told.count("Nog geen datum") == 0
