"""Who types a wish with the number of a house hears how public paper will say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import SLECHT
from tests.session.small import fixed_environment
from wijkwizard.session import fill_session, open_session
from wijkwizard.session.typed_remarks import answer_remarks
from wijkwizard.terms import Slot


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier with our questions."""
    made = tmp_path_factory.mktemp("wensen") / "slecht.wijk"
    fill_session(SLECHT, made, environment=fixed_environment())
    return made


@pytest.mark.parametrize(
    ("cell", "text", "printed"),
    [
        (
            "wensen.wens",
            "Blok 4 schilderen en portiek 7 opknappen",
            "Blok 4 schilderen en een plek in de buurt opknappen",
        ),
        ("initiatieven.wat", "Soep op Molenstraat 12", "Soep op Molenstraat"),
        ("wensen.wens", "Drie lampen in de Lindestraat", ""),
        ("wensen.wens", "Hulp voor de 3 gezinnen in portiek 7", ""),
        ("wensen.keer", "portiek 7", ""),
    ],
)
def test_a_wish_that_is_printed_otherwise_is_shown_so(path: Path, cell: str, text: str, printed: str) -> None:
    """It changed without a word; of a sentence about people another remark says that its place goes."""
    with open_session(path, environment=fixed_environment(1000)) as session:
        known = session.reader.questions
        remarks = answer_remarks(session.reader.derived, known, (text,), Slot(cell, "w"))
    told = [
        remark for remark in remarks if remark.startswith("Op openbaar papier staat hier geen huisnummer")
    ]
    assert told == [f"Op openbaar papier staat hier geen huisnummer of portiek: '{printed}'."] * bool(printed)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Eenzame ouderen te Helling", True),
        ("Eenzame ouderen in Zonnedauw", True),
        ("Eenzame ouderen in de hele wijk", False),
        ("Rommel te Helling", False),
    ],
)
def test_who_types_a_title_that_stays_inside_hears_so(path: Path, title: str, *, told: bool) -> None:
    """Public paper then has the card alone, which nobody would see before it is printed."""
    with open_session(path, environment=fixed_environment(1000)) as session:
        known = session.reader.questions
        remarks = answer_remarks(session.reader.derived, known, (title,), Slot("problemen.titel", "p-nieuw"))
    assert any("alleen de naam van de kaart" in remark for remark in remarks) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Portiek 3 van de Brinkflat", True),
        ("Kerkstraat", True),
        ("Noordhoek", False),
        ("De Componistenbuurt", False),
    ],
)
def test_who_names_a_part_smaller_than_a_buurt_hears_so(path: Path, name: str, *, told: bool) -> None:
    """A portiek as a part of the area came on public paper with a measure, and nobody was warned."""
    with open_session(path, environment=fixed_environment(1000)) as session:
        reader = session.reader
        remarks = answer_remarks(reader.derived, reader.questions, (name,), Slot("deelgebieden.naam", "d"))
    assert any("kleiner dan een buurt" in remark for remark in remarks) == told
