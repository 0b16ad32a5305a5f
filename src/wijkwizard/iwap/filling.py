"""Fills the figures of a signal from a file, where the group typed none.

What somebody typed is never touched: a row with one figure of its own stays its own, and the file stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from wijkwizard.figures.answer import AreaFigures, Compared
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import Picked, Said, Year
from wijkwizard.terms import Basis, Unknown
from wijkwizard.terms.dutch import legible
from wijkwizard.terms.figures import Figure

FIELDS = ("figure", "unit", "year", "city_figure", "country_figure")
"""The leaves of a signal that a file can fill."""

_OPEN = frozenset({Unknown.OPEN, Unknown.HIDDEN})


def source_of(figure: Figure) -> str:
    """Return maker and table of a figure, as a source is printed."""
    return f"{figure.provenance.publisher}, {figure.provenance.table}"


def _values(found: Compared) -> Mapping[str, object]:
    beside = {"city_figure": found.gemeente, "country_figure": found.country}
    return {
        "figure": found.area.told,
        "unit": Picked(id=found.measure, label=found.area.unit),
        "year": Year(year=found.year),
        **{name: one.told for name, one in beside.items() if one is not None and one.value is not None},
    }


def _from_file(said: Said[Any], value: object, figure: Figure) -> Said[Any]:
    update = {
        "value": value,
        "unknown": None,
        "basis": Basis.SOURCE,
        "source": source_of(figure),
        "as_of": str(figure.year),
    }
    return said.model_copy(update=update)


def _can_be_filled(row: Signal) -> bool:
    leaves = [getattr(row, name) for name in FIELDS]
    return all(said.value is None and said.unknown in _OPEN for said in leaves)


def _filled(row: Signal, leading: Mapping[str, Compared]) -> Signal | None:
    found = leading.get(row.indicator.value.id) if row.indicator.value else None
    if found is None or found.area.value is None or found.area.too_few or not _can_be_filled(row):
        return None
    leaves = {
        name: _from_file(getattr(row, name), value, found.area) for name, value in _values(found).items()
    }
    return row.model_copy(update=leaves)


def fill(iwap: Iwap, figures: AreaFigures | None) -> Iwap:
    """Return the plan with the figures of files beside what was said, and in signals without a figure.

    Args:
        iwap: the plan as bound.
        figures: what files say about the area, or ``None``.
    """
    if figures is None:
        return iwap
    leading = {name: one for name, one in figures.leading().items() if not figures.elsewhere(one)}
    made = {row.id: _filled(row, leading) for row in iwap.signals}
    return iwap.model_copy(
        update={
            "figures": figures,
            "signals": tuple(made[row.id] or row for row in iwap.signals),
            "from_files": tuple(name for name, row in made.items() if row is not None),
        }
    )


def filled_slots(iwap: Iwap) -> Iterator[tuple[str, str]]:
    """Yield slot and words of what a file filled in, so that a face can show it before anyone corrects it."""
    for row in iwap.signals:
        if row.id not in iwap.from_files:
            continue
        year = "" if row.year.value is None else str(row.year.value.year)
        words = {
            "figure": _shown(row.figure),
            "unit": "" if row.unit.value is None else row.unit.value.label,
            "year": year,
            "city_figure": _shown(row.city_figure),
            "country_figure": _shown(row.country_figure),
        }
        for name, shown in words.items():
            said: Said[Any] = getattr(row, name)
            if said.slot and shown:
                yield said.slot, f"{shown} (uit {said.source}, {said.as_of})"


def _shown(said: Said[Decimal]) -> str:
    return "" if said.value is None else legible(said.value)
