"""Checks across tables: duplicate ids, and references to rows that do not exist.

They use the unvalidated data, so that a fault in one table does not hide the faults of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import KeyPath, YamlFile
from wijkwizard.knowledge.base import RefersTo, TableRow
from wijkwizard.knowledge.container import row_type, table_type
from wijkwizard.terms import Frozen
from wijkwizard.terms.near import Suggestions


def check_ids(read: Mapping[str, YamlFile]) -> list[Fault]:
    """Return a fault for each duplicate id in a table."""
    faults = []
    for content in read.values():
        seen: dict[str, int] = {}
        for n, row in rows(content):
            row_id = row.get("id")
            if not isinstance(row_id, str):
                continue
            if row_id in seen:
                faults.append(
                    fault(
                        content.at(("rows", n, "id")),
                        "id-dubbel",
                        f"De id '{row_id}' staat ook al op regel {seen[row_id]}.",
                        "Geef een van beide een andere id.",
                    )
                )
            else:
                seen[row_id] = content.at(("rows", n, "id")).line
    return faults


def check_references(read: Mapping[str, YamlFile]) -> list[Fault]:
    """Return a fault for each reference to a row that does not exist.

    A table that could not be read is not checked against: its own fault is enough.
    """
    ids = {table_id: _ids(content) for table_id, content in read.items()}
    near = Suggestions()
    faults = []
    for table_id, content in read.items():
        for path, target, wanted in _references(table_id, content):
            if target in ids and wanted not in ids[target]:
                faults.append(
                    fault(
                        content.at(path),
                        "verwijzing-onbekend",
                        f"'{wanted}' staat niet in de tabel '{target}'.",
                        near.suggest(wanted, ids[target], f"Voeg de regel toe aan {target}.yaml."),
                    )
                )
    return faults


def rows(content: YamlFile | None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield place and plain data of every row of a table; none of a table that could not be read."""
    listed = content.data.get("rows") if content is not None and isinstance(content.data, dict) else None
    for n, row in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(row, dict):
            yield n, row


def _ids(content: YamlFile) -> frozenset[str]:
    return frozenset(str(row["id"]) for _, row in rows(content) if "id" in row)


def _references(table_id: str, content: YamlFile) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield place, target table and id of every reference in a table."""
    if isinstance(content.data, dict):
        yield from _in_block(content.data, (), table_type(table_id))
    for n, row in rows(content):
        yield from _in_block(row, ("rows", n), row_type(table_id))


def _in_block(
    block: Mapping[str, Any], path: KeyPath, model: type[Frozen]
) -> Iterator[tuple[KeyPath, str, str]]:
    for key, inner in blocks_within(model).items():
        listed = block.get(key)
        for n, held in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(held, dict):
                yield from _in_block(held, (*path, key, n), inner)
    for key, target in reference_fields(model).items():
        value = block.get(key)
        if isinstance(value, str) and value:
            yield (*path, key), target, value
        elif isinstance(value, list):
            yield from (
                ((*path, key, n), target, item) for n, item in enumerate(value) if isinstance(item, str)
            )


def blocks_within(model: type[Frozen]) -> dict[str, type[Frozen]]:
    """Return the fields of a row that are a list of blocks, with the class of those blocks."""
    return {
        name: kind
        for name, field in model.model_fields.items()
        for kind in get_args(field.annotation)
        if isinstance(kind, type) and issubclass(kind, Frozen) and not issubclass(kind, TableRow)
    }


def reference_fields(model: type[Frozen]) -> dict[str, str]:
    """Return the fields of a row or table that refer to another table, with that table's id."""
    return {
        name: mark.table
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, RefersTo)
    }
