"""Workbooks of Kerncijfers wijken en buurten, and the tables of the Wijk- en Buurtkaart.

Since 2013 they have one header row with short names (``a_inw``); before that longer names, with the header in the
fourth row until 2001. The names of the map (``AANT_INW``, or ``aantal_inwoners``) belong to the same table.
"""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.figures.files.workbook import Sheet, SheetRow
from wijkwizard.figures.tables.headings import norm, plain
from wijkwizard.figures.tables.shapes.sheet_match import SheetMatch, below, filled, headed

_CODES = frozenset({"gwbcode", "gwbcode10", "gwbcode8", "gwbcode08"})
_MAP = frozenset({"bucode", "wkcode", "gmcode", "buurtcode", "wijkcode", "gemeentecode"})
_PEOPLE = frozenset({"ainw", "aantinw", "aantalinwoners"})
_OLD = frozenset({"regio", "recs", "regioaanduiding"})


def _matches(texts: Sequence[str]) -> bool:
    names = {norm(text) for text in texts}
    if names & _CODES and names & (_OLD | {"ainw", "gmnaam"}):
        return True
    if names & _PEOPLE and len(names & _OLD) > 1:
        return True
    return bool(names & _MAP) and bool(names & _PEOPLE)


def match(sheet: Sheet, head: Sequence[SheetRow]) -> SheetMatch | None:
    """Know a sheet by its columns of codes and inhabitants."""
    found = headed(head, _matches, plain)
    if found is None:
        return None
    at, headings = found
    names = {heading.whole for heading in headings}
    kaart = bool(names & _MAP)
    label = "de tabel van de Wijk- en Buurtkaart" if kaart else "een werkmap Kerncijfers wijken en buurten"
    above = " ".join([sheet.name, *(text for row in head[:at] for text in filled(row))])
    return SheetMatch("kaart" if kaart else "kwb", label, headings, below(sheet, at), ("kwb",), title=above)
