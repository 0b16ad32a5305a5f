"""Tells apart what was said, what is owed and what nobody has spoken about yet: missing is never a fault.

A cell that is open is owed once its table has been begun; a question outside a table is not, unless a check names a
later answer that rests on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import Said
from wijkwizard.terms import Frozen, Unknown
from wijkwizard.terms.answers import GIVEN_UNKNOWNS
from wijkwizard.terms.base import fields_of

AnswerStatus = Literal["said", "owed", "quiet"]
"""``said``: there is a value. ``owed``: it could have been said and was not. ``quiet``: nobody got there, or it is
settled."""

GIVEN = frozenset({Unknown.DONT_KNOW, Unknown.SKIPPED, Unknown.REMOVED})
"""The kinds of unknown that are owed, also outside a table."""
_SETTLED = frozenset({Unknown.HIDDEN, Unknown.NOT_APPLICABLE, Unknown.SEALED})


def leaves(block: Frozen) -> Iterator[Said[Any]]:
    """Yield the answers of a row, or of a part of the plan."""
    for value in fields_of(block).values():
        if isinstance(value, Said):
            yield value


def table_of(said: Said[Any]) -> str:
    """Return the table that an answer is a cell of; empty for a question of its own."""
    question, point, _ = said.slot.partition(".")
    return question if point else ""


def _touches(said: Said[Any]) -> bool:
    if said.value is not None:
        return said.source != FOLLOWS  # what the program derives is not an answer
    return said.unknown in GIVEN_UNKNOWNS


def begun_tables(iwap: Iwap, rows: Iterable[PlanRow]) -> frozenset[str]:
    """Return the tables of which at least one cell of a standing row was answered."""
    said = [leaf for row in rows for leaf in leaves(row)]
    said += [other.said for other in iwap.other]
    return frozenset(table_of(leaf) for leaf in said if _touches(leaf)) - {""}


def status_of(said: Said[Any], begun: frozenset[str]) -> AnswerStatus:
    """Return the status of an answer.

    Args:
        said: the answer.
        begun: the tables that have been begun.
    """
    if said.value is not None:
        return "said"
    if not said.slot:
        return "quiet"
    if said.unknown in GIVEN:
        return "owed"
    return "owed" if said.unknown is Unknown.OPEN and table_of(said) in begun else "quiet"


def is_unsaid(said: Said[Any]) -> bool:
    """Return whether an answer was asked, is not there, and is not settled: for a check that names what rests on it."""
    return bool(said.slot) and said.value is None and said.unknown not in _SETTLED


def unknown_words(said: Said[Any]) -> str:
    """Return in Dutch why an owed answer is not there, as a sentence after another; empty when it is just open."""
    if said.unknown is Unknown.DONT_KNOW:
        return "Niemand wist dit nog."
    if said.unknown is Unknown.SKIPPED:
        return "De groep sloeg dit over."
    return "Het verwees naar iets dat is weggehaald." if said.unknown is Unknown.REMOVED else ""
