"""Makes rows that begin with a choice: offers that follow from an answer, and signals that a file knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from wijkwizard.dossier.log.events import Payload
from wijkwizard.dossier.log.fold import extend
from wijkwizard.dossier.log.payloads import answered, numbered, row_added
from wijkwizard.dossier.log.state import State
from wijkwizard.terms import Answer, ChoiceValue, Slot


class SeededRows(NamedTuple):
    """The payloads to write, and the ids of the rows that they make."""

    payloads: tuple[Payload, ...]
    rows: tuple[str, ...]


def make_seed_rows(
    state: State, table: str, column: str, options: Iterable[str], token: Callable[[], str]
) -> SeededRows:
    """Return the payloads that make a row of each option, at the end of a table.

    Args:
        state: the state so far.
        table: id of the table.
        column: id of the column that gets the choice.
        options: ids of the options.
        token: returns an unused id.
    """
    payloads: list[Payload] = []
    made: list[str] = []
    after = state
    for option in options:
        row = token()
        cell = Slot(f"{table}.{column}", row)
        payloads += [
            *row_added(after, table, row),
            answered(after, cell, Answer(value=ChoiceValue(v=option))),
        ]
        made.append(row)
        # The next row must find this one in its place.
        after = extend(state, numbered(state, "rows", "", payloads))
    return SeededRows(tuple(payloads), tuple(made))
