"""Loads the knowledge tables from a folder and reports every fault at once.

A table is one file ``<table id>.yaml`` with ``title``, ``about`` and ``rows``. The loader takes a path and
nothing else, so that a municipality's own folder and ours go the same way.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from wijkwizard.files.look import read_bytes
from wijkwizard.knowledge import yaml_positions
from wijkwizard.knowledge.base import KnowledgeTable, TableRow
from wijkwizard.knowledge.check import check_ids, check_references
from wijkwizard.knowledge.container import TABLE_IDS, Knowledge, row_type, table_type
from wijkwizard.knowledge.faults import Fault, from_pydantic
from wijkwizard.knowledge.source_checks import check_laws, check_publishers
from wijkwizard.knowledge.yaml_positions import PositionedData, TextPosition, UnreadableError
from wijkwizard.terms import Frozen
from wijkwizard.terms.near import Near


class LoadedKnowledge(Frozen):
    """What came out of a folder; ``knowledge`` is None when there are faults."""

    knowledge: Knowledge | None
    faults: tuple[Fault, ...]


def load(folder: Path) -> LoadedKnowledge:
    """Load all tables from ``folder``.

    Args:
        folder: holds one ``<table id>.yaml`` for each table.

    Returns:
        The knowledge, or the faults in order of file and line.
    """
    read: dict[str, PositionedData] = {}
    faults = list(_stray_files(folder))
    for table_id in TABLE_IDS:
        found = _read(folder / f"{table_id}.yaml")
        if isinstance(found, Fault):
            faults.append(found)
        else:
            read[table_id] = found
            faults += _odd(found, f"{table_id}.yaml")
    tables: dict[str, KnowledgeTable[TableRow]] = {}
    for table_id, content in read.items():
        made = _validate(table_id, content)
        if isinstance(made, list):
            faults += made
        else:
            tables[table_id] = made
    faults += check_ids(read)
    faults += check_references(read)
    faults += check_laws(read)
    faults += check_publishers(read)
    ordered = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line, fault.column)))
    knowledge = None if ordered else Knowledge.model_validate(tables)
    return LoadedKnowledge(knowledge=knowledge, faults=ordered)


def _stray_files(folder: Path) -> list[Fault]:
    """Name files that look like tables and are none: a slip in a name would otherwise go unnoticed."""
    remedy, near = "Geef het bestand de naam van een tabel, met .yaml erachter.", Near()
    return [
        _fault(
            path.name,
            (1, 1),
            "tabel-onbekend",
            f"Er is geen tabel met de naam '{path.stem}'.",
            near.suggest(path.stem, TABLE_IDS, remedy),
        )
        for path in sorted(folder.glob("*.y*ml"))
        if path.name not in _FILES
    ]


_FILES = frozenset(f"{table_id}.yaml" for table_id in TABLE_IDS)


def _fault(file: str, mark: TextPosition, code: str, what: str, remedy: str) -> Fault:
    return Fault(file=file, line=mark[0], column=mark[1], code=code, what=what, remedy=remedy)


def _read(path: Path) -> PositionedData | Fault:
    """Read one file, or say why it cannot be read."""
    try:
        return yaml_positions.read(read_bytes(path).decode("utf-8-sig"))
    except OSError:
        what = "Dit bestand ontbreekt of is niet te lezen."
        remedy = "Zet het terug, bijvoorbeeld uit de map van de wijkwizard."
        return _fault(path.name, (1, 1), "tabel-ontbreekt", what, remedy)
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        what = "Dit bestand is niet opgeslagen als UTF-8."
        return _fault(
            path.name, (line, 1), "geen-utf8", what, "Kies in uw tekstprogramma bij opslaan voor UTF-8."
        )
    except UnreadableError as problem:
        return _fault(path.name, (problem.line, problem.column), problem.code, problem.what, problem.remedy)


def _odd(content: PositionedData, file: str) -> list[Fault]:
    """Report what YAML allows and these files do not: keys twice, and references."""
    twice = [
        _fault(file, mark, "sleutel-dubbel", f"De sleutel '{key}' staat hier twee keer.", "Haal er één weg.")
        for mark, key in content.duplicates
    ]
    what = "Hier staat een verwijzing met & en *."
    return twice + [
        _fault(file, mark, "verwijzing-in-yaml", what, "Schrijf de waarde uit.") for mark in content.aliases
    ]


def _validate(table_id: str, content: PositionedData) -> KnowledgeTable[TableRow] | list[Fault]:
    """Make the typed table, or say what does not fit."""
    try:
        return table_type(table_id).model_validate(content.data)
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
    faults, near = [], Near()
    for error in errors:
        in_row = len(error["loc"]) > 1
        known = row_type(table_id).model_fields if in_row else table_type(table_id).model_fields
        code, what, remedy = from_pydantic(error, tuple(known), near)
        mark = content.at(error["loc"], key=code == "sleutel-onbekend")
        faults.append(
            _fault(f"{table_id}.yaml", mark, code, _whose(content.data, error["loc"]) + what, remedy)
        )
    return faults


def _whose(data: Any, loc: tuple[str | int, ...]) -> str:
    """Return "Bij 'id': " for a fault inside a row that has an id, and nothing otherwise."""
    try:
        return f"Bij '{data['rows'][loc[1]]['id']}': "
    except (KeyError, IndexError, TypeError):
        return ""
