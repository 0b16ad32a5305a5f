"""Completes the figures of a signal from a file, field by field, where the group typed no figure.

Unit and year say what a figure is, so they follow the figure. A figure of the group keeps its own, and the file is
shown next to it, cell by cell. A figure of a file keeps that of the file: another year or unit that somebody typed is
what was said as well, and figures of the gemeente and the country that were typed stand for themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from wijkwizard.figures.areas.area_figures import AreaFigures, Compared
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import Picked, Said, Year
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms import Basis, Unknown
from wijkwizard.terms.dutch import and_list, legible
from wijkwizard.terms.figures import Figure

FIELDS = ("figure", "unit", "year", "city_figure", "country_figure")
"""The fields of a signal that a file can fill."""

_OF_THE_FIGURE = frozenset({"unit", "year"})
"""Fields that say what the figure is."""

_OPEN = frozenset({Unknown.OPEN, Unknown.HIDDEN})


def source_of(figure: Figure) -> str:
    """Return maker and table of a figure, as a source is printed."""
    return f"{figure.provenance.publisher}, {figure.provenance.table}"


def _values(found: Compared) -> Mapping[str, object]:
    beside = {"city_figure": found.gemeente, "country_figure": found.country}
    return {
        "figure": found.area.rounded,
        "unit": Picked(id=found.measure, label=found.area.unit),
        "year": Year(year=found.year),
        **{
            name: item.rounded for name, item in beside.items() if item is not None and item.value is not None
        },
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


def _is_open(said: Said[Any]) -> bool:
    return said.value is None and said.unknown in _OPEN


def _found(row: Signal, leading: Mapping[str, Compared]) -> Compared | None:
    """Return the figure of a file for a signal, when it is known and not of a few people only."""
    found = leading.get(row.indicator.value.id) if row.indicator.value else None
    return None if found is None or found.area.value is None or found.area.too_few else found


def _filled(row: Signal, leading: Mapping[str, Compared]) -> Signal | None:
    found = _found(row, leading)
    if found is None or not _is_open(row.figure):
        return None
    leaves: dict[str, Said[Any]] = {}
    for name, value in _values(found).items():
        said: Said[Any] = getattr(row, name)
        if _is_open(said):
            leaves[name] = _from_file(said, value, found.area)
        elif name in _OF_THE_FIGURE and _shown(said.value) != _shown(value):
            typed = () if said.value is None else (said.value,)
            beside = said.model_copy(update={"alternatives": (*typed, *said.alternatives), "roles": ()})
            leaves[name] = _from_file(beside, value, found.area)
    # Public paper has no alternatives, and the year that somebody typed is no other answer but one beside the file.
    told = [plain(leaves[name].alternatives[0]) for name in ("year", "unit") if _is_typed(leaves.get(name))]
    if told and "figure" in leaves:
        remark = f"de groep noemde {and_list(told)}"
        leaves["figure"] = leaves["figure"].model_copy(update={"remark": remark})
    return row.model_copy(update=leaves)


def _is_typed(said: Said[Any] | None) -> bool:
    """Return whether the group typed something else here than the file has, that may go out."""
    return said is not None and bool(said.alternatives) and not said.internal


def _leading(figures: AreaFigures) -> Mapping[str, Compared]:
    return {name: item for name, item in figures.leading().items() if not figures.elsewhere(item)}


def fill(iwap: Iwap, figures: AreaFigures | None) -> Iwap:
    """Return the plan with figures of files next to typed ones, and in signals without a figure.

    Args:
        iwap: the plan as bound.
        figures: what files say about the area, or ``None``.
    """
    if figures is None:
        return iwap
    leading = _leading(figures)
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
    leading = _leading(iwap.figures) if iwap.figures is not None else {}
    for row in iwap.signals:
        found = _found(row, leading)
        if found is None or row.id not in iwap.from_files:
            continue
        for name in FIELDS:
            said: Said[Any] = getattr(row, name)
            follows = said.source == source_of(found.area) and not said.alternatives
            if said.slot and follows and (shown := _shown(said.value)):
                yield said.slot, f"{shown} (uit {said.source}, {said.as_of})"


def beside_slots(iwap: Iwap) -> Iterator[tuple[str, str]]:
    """Yield slot and text of figures of files where the group typed its own, for a face to show."""
    leading = _leading(iwap.figures) if iwap.figures is not None else {}
    for row in iwap.signals:
        found = _found(row, leading)
        if found is None:
            continue
        for name, value in _values(found).items():
            said: Said[Any] = getattr(row, name)
            shown = _shown(value)
            if said.slot and (said.alternatives or shown != _shown(said.value)):
                yield said.slot, f"{shown} ({source_of(found.area)}, {found.year})"


def _shown(value: object) -> str:
    match value:
        case Decimal():
            return legible(value)
        case Year(year=year):
            return str(year)
        case Picked(label=label):
            return label
        case _:
            return ""
