"""Serialises a dataset as JSON and back, for the child process; pickle is never used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from wijkwizard.figures.areas.region_codes import RegionRef
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.figures.tables.numbers import Cell
from wijkwizard.terms.figures import Provenance

_KINDS: dict[str, Any] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}
"""Values without a JSON representation, by the name that replaces them."""


def _packed(cell: Cell) -> Any:
    if isinstance(cell, timedelta):
        return ["timedelta", cell.total_seconds()]
    if isinstance(cell, (date, time)):
        return [type(cell).__name__, cell.isoformat()]
    return cell


def _unpacked(cell: Any) -> Cell:
    made: Cell = _KINDS[cell[0]](cell[1]) if isinstance(cell, list) else cell
    return made


def _column(cells: Sequence[Any], turn: Any, odd: tuple[type, ...]) -> list[Any]:
    """Turn the cells of a column that need it; most columns have none."""
    if any(isinstance(cell, odd) for cell in cells):
        return [turn(cell) for cell in cells]
    return list(cells)


def to_json(dataset: Dataset) -> dict[str, Any]:
    """Return a dataset as JSON data, without its measures, because both processes have the tables."""
    return {
        "places": dataset.places,
        "cells": [
            [*key, _column(column, _packed, (date, time, timedelta))] for key, column in dataset.cells.items()
        ],
        "times": [[*key, str(times)] for key, times in dataset.times.items()],
        "sources": [source.model_dump(mode="json") for source in dataset.sources.values()],
        "default": dataset.default,
        "modelled": dataset.modelled,
        "provisional": sorted(dataset.provisional),
        "title": dataset.title,
        "versions": list(dataset.versions.items()),
    }


def from_json(content: dict[str, Any], tables: FigureTables) -> Dataset:
    """Return the dataset that ``to_json`` serialised.

    Args:
        content: the serialised data.
        tables: the tables of data that the file was read with.
    """
    sources = [Provenance.model_validate(item) for item in content["sources"]]
    return Dataset(
        places=tuple(RegionRef(*item) for item in content["places"]),
        cells={(name, year): _column(column, _unpacked, (list,)) for name, year, column in content["cells"]},
        times={(name, year): Decimal(times) for name, year, times in content["times"]},
        sources={source.year: source for source in sources},
        measures=tables.measures,
        default=content["default"],
        modelled=content["modelled"],
        provisional=frozenset(content["provisional"]),
        title=content["title"],
        versions=dict(content["versions"]),
    )
