"""Loads the tables of ``questions/cijfers``: how each publisher writes its figures, and how to map them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from wijkwizard import resources
from wijkwizard.authoring import complaints
from wijkwizard.authoring.complaints import ExpectedKeys, at_path
from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import KeyPath, YamlFile, read_file
from wijkwizard.errors import WijkError
from wijkwizard.figures.model import (
    Break,
    FigureTables,
    RefusedColumns,
    Roles,
    SourceTable,
    StatisticalMeasure,
    Years,
)
from wijkwizard.terms import Frozen

M = TypeVar("M", bound=Frozen)

_MISSING = (
    "tabel-ontbreekt",
    "Dit bestand ontbreekt of is niet te lezen.",
    "Zet het terug uit de map van de wijkwizard.",
)

SOURCES = (
    "kwb",
    "nabijheid",
    "ses",
    "bevolking",
    "regionaal",
    "rivm",
    "leefbaarometer-3",
    "leefbaarometer-2",
    "politie",
    "gemeente",
)
"""Files with columns, in order of precedence when a header matches several equally well."""


def load_tables(folder: Path | None = None) -> FigureTables:
    """Load the tables once per folder.

    Args:
        folder: folder with the YAML files; ``None`` is ``questions/cijfers`` of the program.

    Raises:
        WijkError: ``figures-tables-faulty`` when a file is missing or wrong.
    """
    return _load(folder or resources.find("questions") / "cijfers")


@lru_cache(maxsize=4)
def _load(folder: Path) -> FigureTables:
    measures, breaks = _read(folder, "maten"), _read(folder, "breuken")
    listed = _rows(StatisticalMeasure, measures, folder)
    made = FigureTables(
        measures={measure.id: measure for measure in listed},
        retired=tuple(measures.data.get("retired", ())),
        sources=tuple(_made(SourceTable, _read(folder, name), folder) for name in SOURCES),
        roles=_made(Roles, _read(folder, "rollen"), folder),
        refused=_made(RefusedColumns, _read(folder, "afkomst"), folder),
        breaks=_rows(Break, breaks, folder),
        years=_made(Years, _read(folder, "jaren"), folder),
    )
    _check(made, folder)
    return made


def _read(folder: Path, name: str) -> YamlFile:
    read = read_file(folder / f"{name}.yaml", f"{name}.yaml", _MISSING)
    if read.faults:
        raise _faulty(folder, read.faults[0])
    return read


def _faulty(folder: Path, fault: Fault) -> WijkError:
    reason = f"{fault.file}, regel {fault.line}: {fault.what} {fault.remedy}"
    return WijkError("figures-tables-faulty", path=folder, reason=reason)


def _made(model: type[M], content: YamlFile, folder: Path, path: KeyPath = ()) -> M:
    """Validate the data at a path of a table as a typed model.

    Raises:
        WijkError: ``figures-tables-faulty``, with the first place that does not fit.
    """
    try:
        return model.model_validate(at_path(content.data, path))
    except ValidationError as problem:
        shape = ExpectedKeys(lambda _: tuple(model.model_fields), clean=lambda loc: (*path, *loc))
        complaints_found = complaints.tell(problem.errors(include_url=False), content.data, content, shape)
        found = next(fault for _, fault in complaints_found)
        raise _faulty(folder, found) from problem


def _rows(model: type[M], content: YamlFile, folder: Path) -> tuple[M, ...]:
    rows = at_path(content.data, ("rows",))
    if not isinstance(rows, list):
        what, remedy = "Hier hoort een lijst onder 'rows'.", "Vergelijk het met de andere tabellen."
        raise _faulty(folder, fault(content.at(()), "geen-lijst", what, remedy))
    return tuple(_made(model, content, folder, ("rows", n)) for n in range(len(rows)))


def _check(tables: FigureTables, folder: Path) -> None:
    """Refuse a table that names a measure that does not exist."""
    named = {column.measure for source in tables.sources for column in source.columns}
    for measure in tables.measures.values():
        named |= {measure.weight} - {""}
        if measure.recipe:
            named |= {*measure.recipe.top, *measure.recipe.bottom}
    named |= {name for change in tables.breaks for name in change.measures}
    unknown = sorted(named - set(tables.measures))
    if unknown:
        raise WijkError("figures-tables-faulty", path=folder, reason=f"onbekende maat: {', '.join(unknown)}")
