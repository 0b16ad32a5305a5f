"""Loads the knowledge tables from a folder and reports all faults at once.

A table is one file ``<table id>.yaml`` with ``title``, ``about`` and ``rows``. The loader takes only a path, so
that the folder of a municipality and ours are loaded in the same way.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from wijkwizard.authoring import complaints
from wijkwizard.authoring.complaints import ExpectedKeys
from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import KeyPath, YamlFile, read_file
from wijkwizard.knowledge.base import KnowledgeTable, TableRow
from wijkwizard.knowledge.card_checks import check_cards
from wijkwizard.knowledge.check import blocks_within, check_ids, check_references
from wijkwizard.knowledge.container import TABLE_IDS, Knowledge, row_type, table_type
from wijkwizard.knowledge.source_checks import check_laws, check_publishers
from wijkwizard.terms import Frozen
from wijkwizard.terms.near import Suggestions


class LoadedKnowledge(Frozen):
    """The result of loading a folder; ``knowledge`` is None when there are faults."""

    knowledge: Knowledge | None
    faults: tuple[Fault, ...]


LENT = frozenset({"inkorten", "vreemde-woorden"})
"""Tables about our own paper, of which a folder that has none gets ours: they say nothing of a municipality."""


def load(folder: Path, lender: Path | None = None) -> LoadedKnowledge:
    """Load all tables from ``folder``.

    Args:
        folder: holds one ``<table id>.yaml`` for each table.
        lender: the folder of which a table of ``LENT`` is read that is not there.

    Returns:
        The knowledge, or the faults in order of file and line.
    """
    read: dict[str, YamlFile] = {}
    faults = list(_stray_files(folder))
    for table_id in TABLE_IDS:
        lent = lender is not None and table_id in LENT and not (folder / f"{table_id}.yaml").exists()
        found = read_file(
            (lender if lender and lent else folder) / f"{table_id}.yaml", f"{table_id}.yaml", _MISSING
        )
        faults += found.faults
        if found.data is not None or not found.faults:
            read[table_id] = found
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
    faults += check_cards(tables, read)
    ordered = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line, fault.column)))
    knowledge = None if ordered else Knowledge.model_validate(tables)
    return LoadedKnowledge(knowledge=knowledge, faults=ordered)


def _stray_files(folder: Path) -> list[Fault]:
    """Name files that look like tables and are none: a slip in a name would otherwise go unnoticed."""
    remedy, near = "Geef het bestand de naam van een tabel, met .yaml erachter.", Suggestions()
    return [
        fault(
            (path.name, 1, 1),
            "tabel-onbekend",
            f"Er is geen tabel met de naam '{path.stem}'.",
            near.suggest(path.stem, TABLE_IDS, remedy),
        )
        for path in sorted(folder.glob("*.y*ml"))
        if path.name not in _FILES
    ]


_FILES = frozenset(f"{table_id}.yaml" for table_id in TABLE_IDS)
_MISSING = (
    "tabel-ontbreekt",
    "Dit bestand ontbreekt of is niet te lezen.",
    "Zet het terug, bijvoorbeeld uit de map van de wijkwizard.",
)


def _validate(table_id: str, content: YamlFile) -> KnowledgeTable[TableRow] | list[Fault]:
    """Validate a table, or return its faults."""

    def keys(path: KeyPath) -> tuple[str, ...]:
        model: type[Frozen] = row_type(table_id) if path else table_type(table_id)
        for key in path:
            model = blocks_within(model).get(str(key), model)
        return tuple(model.model_fields)

    try:
        return table_type(table_id).model_validate(content.data)
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
    return [fault for _, fault in complaints.tell(errors, content.data, content, ExpectedKeys(keys))]
