"""Two tables that write apart in copies of one prepared dossier, for tests of what comes of merging them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.session.small import SMALL, again, small
from wijkwizard.dossier.file.store import Store
from wijkwizard.dossier.log.events import Event
from wijkwizard.session import Password, Session
from wijkwizard.session.merge.merged_differences import WordedDifference
from wijkwizard.session.merge.merging import merge_dossiers
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import Slot

TODAY = date(2026, 3, 20)

PROUD, PROBLEM, VOTES = Slot("trots"), "problemen.titel", Slot("stemmen")

Table = Callable[[Session], object]
"""What a table does in its copy."""


def prepared(folder: Path, password: Password | None = None) -> Path:
    """Return a dossier as it was prepared: the name of the area, and one problem."""
    with small(folder, "voor.wijk", password) as session:
        session.writer.read(Slot("wijknaam"), "Spelderholt")
        session.writer.read(Slot(PROBLEM, session.rows.add("problemen")), "Rommel")
    return folder / "voor.wijk"


def at_tables(source: Path, *tables: Table, password: Password | None = None) -> tuple[Path, ...]:
    """Let each table write in its own copy; return those copies, called after the tables."""
    found = []
    for number, table in enumerate(tables, start=1):
        copy = source.with_name(f"tafel {number}.wijk")
        shutil.copyfile(source, copy)
        with again(copy, 1000 * number, password) as session:
            table(session)
        found.append(copy)
    return tuple(found)


def says(slot: Slot, *answers: object) -> Table:
    """A table that answers one question, and thinks again."""

    def write(session: Session) -> None:
        for answer in answers:
            session.writer.read(slot, answer)

    return write


def adds(title: str) -> Table:
    """A table that adds a problem."""
    return lambda session: session.writer.read(Slot(PROBLEM, session.rows.add("problemen")), title)


def merged(
    *paths: Path, into: str = "samen.wijk", password: Password | None = None
) -> tuple[Path, list[str]]:
    """Merge dossiers; return the new one, and what was told."""
    target = paths[0].with_name(into)
    made = merge_dossiers(paths, target, today=TODAY, questions=SMALL, password=password)
    return target, [*made.notes, *made.differences]


def events_of(path: Path, password: Password | None = None) -> tuple[Event, ...]:
    """Return the events of a dossier."""
    with Store.open(path, read_only=True, key=password) as store:
        return store.events()


def of_another_plan(folder: Path) -> Path:
    """Return a dossier that was prepared apart: another laptop draws other ids."""
    with small(folder, "vreemd.wijk") as session:
        says(PROUD, "C")(session)
    other, theirs = folder / "ander.wijk", events_of(folder / "vreemd.wijk")
    (folder / "vreemd.wijk").unlink()
    Store.create(
        other, [event.model_copy(update={"session": f"x{event.session}"}) for event in theirs]
    ).close()
    return other


def opened(folder: Path, *tables: Table) -> Session:
    """Return the dossier that comes of merging what tables did."""
    target, _ = merged(*at_tables(prepared(folder), *tables))
    return again(target, 9000)


def only(session: Session) -> WordedDifference:
    """Return the one thing that differs."""
    (found,) = session.differences.found(ALL)
    return found


def inside(words: str) -> Table:
    """A table that answers a question and keeps that inside."""

    def write(session: Session) -> None:
        says(PROUD, words)(session)
        session.writer.account(PROUD, internal=True)

    return write


def removes(session: Session) -> None:
    """Remove the problem that was prepared."""
    session.rows.remove("problemen", session.reader.answers.rows["problemen"][0])


def renames(session: Session) -> None:
    """Give the problem that was prepared other words."""
    session.writer.read(Slot(PROBLEM, session.reader.answers.rows["problemen"][0]), "Zwerfvuil")
