"""Cells of a count: a row, and the column in which its ballots were counted.

Where residents and professionals have cards in a colour of their own, a count keeps a number for each side of each row;
where everybody chooses a step in each row, a number for each step of it; else the row alone has one. All numbers of a
count add up to its ballots, whichever way it was counted, so that tables that counted apart in different ways still add
up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from types import MappingProxyType

COLOURS: Mapping[str, str] = MappingProxyType({"woont-hier": "bewoners", "werkt-hier": "professionals"})
"""The sides with cards in a colour of their own, by their id in the head count, and what their people are called."""

_PARTED = "/"
"""What stands between a row and a column; no id of an option and no id of a row has it."""


def cell(row: str, column: str = "") -> str:
    """Return the cell of a side or a step in a row; without one that of all together."""
    return f"{row}{_PARTED}{column}" if column else row


def row_of(at: str) -> str:
    """Return the row that a cell is in."""
    return at.partition(_PARTED)[0]


def column_of(at: str) -> str:
    """Return the side or the step that a cell counts; empty for that of all together."""
    return at.partition(_PARTED)[2]


def side_of(at: str) -> str:
    """Return whose cards a cell counts; empty for those of all together, and for a step."""
    return column_of(at) if column_of(at) in COLOURS else ""


def in_colours(cells: Iterable[str]) -> bool:
    """Return whether there are cells, each of them of a side."""
    held = tuple(cells)
    return bool(held) and all(map(side_of, held))


def by_row(counts: Mapping[str, int]) -> Mapping[str, int]:
    """Return the numbers of rows, of all columns together."""
    if not any(_PARTED in at for at in counts):
        return counts
    total: dict[str, int] = {}
    for at, count in counts.items():
        total[row_of(at)] = total.get(row_of(at), 0) + count
    return total


def of_side(counts: Mapping[str, int], side: str) -> Mapping[str, int]:
    """Return by row the numbers of one side."""
    return {row_of(at): count for at, count in counts.items() if side_of(at) == side}


def of_row(counts: Mapping[str, int], row: str) -> Mapping[str, int]:
    """Return by column the numbers of one row."""
    return {column_of(at): count for at, count in counts.items() if row_of(at) == row}


def overlaid(before: Mapping[str, int], given: Mapping[str, int]) -> dict[str, int]:
    """Return counts in which these come in the place of earlier ones.

    A row that was counted in another way before, as a whole or in columns, loses what it had, or its cards would count
    twice.
    """
    whole = {at for at in given if not column_of(at)}
    parted = {row_of(at) for at in given if column_of(at)}
    kept = {
        at: count
        for at, count in before.items()
        if (row_of(at) not in whole if column_of(at) else at not in parted)
    }
    return {**kept, **given}


def lay_over(counts: MutableMapping[str, int], given: Mapping[str, int]) -> None:
    """Do the same in place, for who shares these counts."""
    made = overlaid(counts, given)
    counts.clear()
    counts.update(made)


def held(counts: Iterable[str], at: str) -> tuple[str, ...]:
    """Return the cells that make a cell: itself, or all columns of a row that was counted in columns."""
    return tuple(each for each in counts if at in {each, row_of(each)})


def take_out(counts: MutableMapping[str, int], at: str) -> bool:
    """Take the number of a cell out of counts; return whether there was one."""
    gone = held(counts, at)
    for each in gone:
        del counts[each]
    return bool(gone)
