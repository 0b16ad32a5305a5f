"""The open points of the room: what, why, who and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkwizard.document.formatter import NOT_YET, table
from wijkwizard.document.model import Block, Bullets, Line, Paragraph, Table
from wijkwizard.iwap.model import ToDo
from wijkwizard.iwap.to_dos import PARKED
from wijkwizard.iwap.value_words import date_in_words
from wijkwizard.terms.dutch import sentence

_OPEN = f"{NOT_YET}."
_STILL = "Deze vragen zijn nog niet besproken:"
_NO_ONE, _NO_DAY = "Nog niemand", "Nog geen datum"
_WHO_AND_WHEN = "Wie dit uitzoekt en wanneer, is nog niet afgesproken:"
_MANY = 4
"""From so many open points on that nobody took up, one sentence says so of all."""


def _who(to_do: ToDo) -> Line:
    return Line(text=to_do.owner or ("–" if to_do.withheld else _NO_ONE))


def _by_when(to_do: ToDo) -> Line:
    return Line(text=date_in_words(to_do.due) or ("–" if to_do.withheld else _NO_DAY))


def _settled_nothing(to_do: ToDo) -> bool:
    """Return whether nobody said more of a point than that it is open."""
    return to_do.why == _OPEN and not to_do.owner and not to_do.due


def _not_taken_up(
    rows: Sequence[tuple[Line, ...]],
) -> tuple[tuple[Block, ...], tuple[tuple[Line, ...], ...]]:
    """Return points that are open for the same reason and that nobody took up as lists, and the other rows.

    A table of many such rows says in each of them what one sentence says.
    """
    reasons: dict[str, list[tuple[Line, ...]]] = {}
    for row in rows:
        if (row[2].text, row[3].text) == (_NO_ONE, _NO_DAY):
            reasons.setdefault(row[1].text, []).append(row)
    many_of = {why: same for why, same in reasons.items() if len(same) >= _MANY}
    lists = (
        block
        for why, same in many_of.items()
        for block in (
            Paragraph(line=Line(text=f"{sentence(why)} {_WHO_AND_WHEN}")),
            Bullets(items=tuple(row[0] for row in same)),
        )
    )
    gone = {id(row) for same in many_of.values() for row in same}
    return tuple(lists), tuple(row for row in rows if id(row) not in gone)


def open_points(
    to_dos: Iterable[ToDo], more: Iterable[tuple[Line, ...]] = (), *, unasked: bool = True
) -> tuple[Block, ...]:
    """Return ``more`` rows, followed by the open points of the room, with who and when.

    Questions of which nobody said anything are one sentence, for three columns would say so again at each.

    Args:
        to_dos: the open points.
        more: rows that come first.
        unasked: whether to name those questions; a short public paper has another list of what is missing.
    """
    spoken = [to_do for to_do in to_dos if to_do.why != PARKED]
    rows = [
        *more,
        *(
            (Line(text=to_do.question), Line(text=to_do.why), _who(to_do), _by_when(to_do))
            for to_do in spoken
            if not _settled_nothing(to_do)
        ),
    ]
    free, taken = _not_taken_up(rows)
    columns = [("Wat", 37), ("Waarom", 28), ("Wie", 18), ("Wanneer", 17)]
    made = (table("Open punten uit het gesprek", columns, taken),) if taken else ()
    silent = " ".join(sentence(to_do.question) for to_do in spoken if _settled_nothing(to_do))
    listed = (Paragraph(line=Line(text=f"{_STILL} {silent}")),) if silent and unasked else ()
    return (*made, *free, *listed)


def apart_table(to_dos: Iterable[ToDo]) -> Table | None:
    """Return open points in free text, which belong to no question."""
    rows = [
        (
            Line(text=to_do.note or to_do.question, account="" if to_do.public else "intern"),
            Line(text=to_do.question if to_do.note else "–"),
            _who(to_do),
            _by_when(to_do),
        )
        for to_do in to_dos
        if to_do.apart
    ]
    columns = [("Wat", 37), ("Opgeschreven bij", 28), ("Wie", 18), ("Wanneer", 17)]
    return table("Apart gezet om later op te pakken", columns, rows) if rows else None
