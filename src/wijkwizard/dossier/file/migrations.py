"""Migrates the tables of a dossier from any version to the current one, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.dossier.file import schema
from wijkwizard.dossier.file.connection import Connection
from wijkwizard.dossier.file.repairs import Repair, old_draft_dropped
from wijkwizard.files.look import APPLICATION_ID


def migrate(db: Connection, extras: Iterable[schema.Shape], version: int) -> tuple[Repair, ...]:
    """Drop tables that are not ours, then migrate to the current version; return the repairs."""
    bad = old_draft_dropped(db, version)
    carry_out(db, (*schema.drops(extras), *schema.MIGRATIONS[version:]))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS)}")
    return bad


def carry_out(db: Connection, steps: Iterable[str]) -> None:
    """Execute statements; a text may contain several."""
    for step in steps:
        for statement in step.split(";"):  # executescript would commit in between
            db.execute(statement)
