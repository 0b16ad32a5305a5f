"""What a paper prints of figures: a range and no number, what to mind, and nothing finer than its source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session.figured import OVERVECHT, dossier, taken
from wijkwizard.document.characters import strings
from wijkwizard.session import Session, found_regions, of_regions


def _printed(session: Session) -> str:
    return "\n".join(text for part in session.plan.document("working").parts for text in strings(part))


@pytest.fixture
def klein(tmp_path: Path) -> Iterator[Session]:
    gathered = taken("odata-afgerond-2020.csv")
    with dossier(tmp_path) as session:
        session.figures.add(of_regions(gathered, found_regions(gathered, "BU03071707")))
        yield session


def test_a_rate_of_small_rounded_counts_is_printed_as_its_range_alone(klein: Session) -> None:
    """Ten of tens among thirty households is no 33,33 and no place among the highest."""
    told = _printed(klein)
    assert "17 tot 47 tegenover 5 personen per 100 huishoudens, 2020" in told
    assert "kleine afgeronde aantallen" in told
    assert "33,3" not in told
    assert "hoogste tien procent" not in told


def test_the_caution_about_students_stands_with_the_signals(klein: Session) -> None:
    """25 of 95 inhabitants are between 15 and 25."""
    told = _printed(klein)
    assert told.count("Let op: hier wonen veel mensen van 15 tot 25 jaar.") == 1


def test_old_figures_say_so_and_no_figure_is_finer_than_its_source(tmp_path: Path) -> None:
    """The health figures are of 2016; 0,7161 and 475.826 were in no file."""
    gathered = taken("kwb-2023.xlsx", "rivm-2016.xlsx")
    with dossier(tmp_path) as session:
        session.figures.add(of_regions(gathered, found_regions(gathered, OVERVECHT)))
        told = _printed(session)
    assert "berekende schatting; ouder dan vijf jaar" in told
    assert "15,5 tegenover 5,5 personen per 100 huishoudens" in told
    for fine in ("15,49", "0,7161", "475.826", "27,59"):
        assert fine not in told
    assert "Mensen zonder werk (" not in told
    assert "Laag inkomen (" not in told
