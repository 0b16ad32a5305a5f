"""A dossier of an evening at which residents and professionals have cards in a colour of their own."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import fixed_environment
from wijkwizard.session import Session, open_session
from wijkwizard.session.storage.filling import fill_session
from wijkwizard.terms import Slot
from wijkwizard.terms.count_cells import cell

COUNT = Slot("problemen-stemmen")
RESIDENTS, PROFESSIONALS = "woont-hier", "werkt-hier"

_EVENING = """
gebied-naam: De Werven
avond-datum: 2026-03-14
duur: {length}
twee-kleuren: {colours}
partijen-aanwezig:
  - {{rij: bewoners, rol: bewoners, kant: woont-hier}}
  - {{rij: gemeente, rol: gemeente, kant: werkt-hier}}
aanwezig:
  - {{rij: bewoners, aantal: {residents}}}
  - {{rij: gemeente, aantal: {professionals}}}
"""


def evening(
    folder: Path,
    residents: int = 12,
    professionals: int = 8,
    colours: str = "ja",
    also: str = "",
    length: str = "een-avond",
) -> Session:
    """Return a prepared evening of a length with so many people of each side, and what else was said."""
    source, target = folder / "avond.yaml", folder / "avond.wijk"
    text = _EVENING.format(colours=colours, residents=residents, professionals=professionals, length=length)
    source.write_text(text + also, encoding="utf-8")
    fill_session(source, target, environment=fixed_environment())
    return open_session(target, environment=fixed_environment(1000))


def at(row: str, side: str) -> str:
    """Return the cell of a side in a row."""
    return cell(row, side)
