"""A dossier on our own questionnaire with figures of Overvecht, from the small files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.figures.making import DATA, KWB, write
from tests.session.small import fixed_environment
from wijkwizard.session import ImportState, Session, found_regions, look, new_session, of_regions
from wijkwizard.terms import ChoiceValue, NumberValue, Slot

OVERVECHT = "WK034403"
ROW = ("WK034403", "Wijk 03 Overvecht", "Utrecht", "Wijk", 1, 34915, 17305, 2680, 301)


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def dossier(folder: Path) -> Session:
    """Return a new dossier on our own questions."""
    return new_session(folder / "proef.wijk", environment=fixed_environment())


@cache
def taken(*names: str) -> ImportState:
    """Return small files, taken one after another; frozen, and read by a child once."""
    gathered = ImportState()
    for name in names:
        looked = look(gathered, DATA / name, None, "", silent)
        assert looked.gathered is not None, looked.fault
        gathered = looked.gathered
    return gathered


def with_figures(folder: Path, *names: str) -> Session:
    """Return a dossier with the figures that files have of Overvecht."""
    session, gathered = dossier(folder), taken(*(names or ("kwb-2023.xlsx",)))
    session.figures.add(of_regions(gathered, found_regions(gathered, OVERVECHT)))
    return session


def signal(session: Session, indicator: str, figure: str = "") -> str:
    """Make a signal as a group types it, and return its row."""
    row = session.rows.add("signalen")
    session.writer.answer(Slot("signalen.indicator", row), ChoiceValue(v=indicator))
    if figure:
        session.writer.answer(Slot("signalen-cijfers.cijfer", row), NumberValue(v=figure))  # type: ignore[arg-type]  # read as a number
    return row


def undated(folder: Path, name: str = "cijfers.csv") -> Path:
    """Write a small file that does not say its year."""
    return write(folder / name, [KWB, ROW])
