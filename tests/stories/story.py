"""Tells a session what a group said, as a table of ``question | answer`` that anyone can read.

A cell of a table is ``tabel.kolom@rij``; a row is made when it is first named, and ``@rij`` as an answer points
at it. Slips of a blind round are shown at once. Everything goes in as typed text, as a person would.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from wijkwizard.session import Session
from wijkwizard.terms import Slot


@dataclass
class Told:
    """What was told: the rows by the name that the story gives them."""

    rows: dict[str, str] = field(default_factory=dict)


def lines(story: str) -> list[tuple[str, str]]:
    """Return the lines of a story as question and answer."""
    found = []
    for line in story.strip().splitlines():
        if line.strip():
            asked, bar, said = line.partition("|")
            assert bar, f"no answer in: {line}"
            found.append((asked.strip(), said.strip()))
    return found


def _points_at(said: str, told: Told) -> str:
    """Return an answer with the names of rows made into rows."""
    if not said.startswith("@"):
        return said
    return "; ".join(told.rows[one.strip().removeprefix("@")] for one in said.split(","))


def _slot(asked: str, told: Told) -> Slot:
    named = Slot.parse(asked)
    return named if named.row is None else Slot(named.question, told.rows[named.row])


def _make_rows(session: Session, story: list[tuple[str, str]], told: Told) -> None:
    for asked, _ in story:
        named = Slot.parse(asked)
        if named.row is not None and named.row not in told.rows:
            assert named.table is not None
            told.rows[named.row] = session.rows.add(named.table)


def _pointed_at(said: str) -> set[str]:
    """Return the names of the rows that an answer points at."""
    return {one.strip().removeprefix("@") for one in said.split(",")} if said.startswith("@") else set()


def _rows_before_pointers(story: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the lines in their order, where a line that points at a row waits for the first line of that row.

    A row in which nothing was said is not offered, so nobody can point at it.
    """
    found: list[tuple[str, str]] = []
    waiting = list(story)
    begun: set[str | None] = set()
    while waiting:
        free = next((line for line in waiting if _pointed_at(line[1]) <= begun), waiting[0])
        waiting.remove(free)
        found.append(free)
        begun.add(Slot.parse(free[0]).row)
    return found


def tell(session: Session, story: str, told: Told | None = None, *, shuffle: int | None = None) -> Told:
    """Answer what a story tells, rows first.

    Args:
        session: an open dossier.
        story: lines of ``question | answer``.
        told: what was told before, to go on with its rows.
        shuffle: a seed, to answer in another order than that of the story.
    """
    told = told or Told()
    parsed = lines(story)
    _make_rows(session, parsed, told)
    if shuffle is not None:
        random.Random(shuffle).shuffle(parsed)  # noqa: S311 - an order, not a secret
        parsed = _rows_before_pointers(parsed)
    for asked, said in parsed:
        slot = _slot(asked, told)
        misfit = session.writer.read(slot, _points_at(said, told))
        assert misfit is None, f"{asked} | {said}: {misfit}"
        if session.reader.index.question(slot.question).blind:
            session.writer.reveal(slot)
    return told
