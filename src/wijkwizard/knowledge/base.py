"""What every row of every knowledge table has: a stable id, words for people, and where it comes from.

The rows differ, their honesty does not: a row says whether a source stands behind it or wijkwizard itself,
what is contested in it, and what changed since the years in which the guide was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Generic, Literal, Self, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wijkwizard.terms import Frozen

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Dutch, kebab-case, stable for ever: answers refer to it."""

Words = Annotated[str, Field(min_length=1)]
"""Text for people that may not be empty."""

RowBasis = Literal["bron", "indeling"]
"""``bron``: the sources say it. ``indeling``: grading, mapping or wording by wijkwizard itself."""


@dataclass(frozen=True)
class RefersTo:
    """Marks a field whose ids must exist in another table; the loader checks it."""

    table: str


SourceIds = Annotated[tuple[str, ...], RefersTo("bronnen")]


class Row(Frozen):
    """The least that a row has.

    Attributes:
        id: unique in its table.
        label: a few words, fit for a card or a list.
        text: one or a few plain sentences.
    """

    id: Id
    label: Words
    text: str = ""


class Entry(Row):
    """A row that states something about the world.

    Attributes:
        long: the label in full, where a card is too small for it.
        sources: ids of the sources that were read for it.
        basis: whether the row is what the sources say or an ordering of wijkwizard.
        contested: what is disputed, and by whom.
        changed: what changed since 2012-2014.
        watch: what to mind when using it ('let op').
    """

    text: Words
    long: str = ""
    sources: SourceIds = ()
    basis: RowBasis
    contested: str = ""
    changed: str = ""
    watch: str = ""

    @model_validator(mode="after")
    def _a_source_is_named(self) -> Self:
        if self.basis == "bron" and not self.sources:
            raise PydanticCustomError(
                "bron-ontbreekt",
                "Dit staat er als feit, maar er is geen bron genoemd.",
                {"remedy": "Noem een bron bij 'sources', of zet 'basis: indeling'."},
            )
        return self

    @property
    def full(self) -> str:
        """The label in full: ``long`` where it is given, else ``label``."""
        return self.long or self.label


R_co = TypeVar("R_co", bound=Row, covariant=True)


class Table(Frozen, Generic[R_co]):
    """One knowledge table: rows in the order in which people read them.

    Attributes:
        title: name of the table for people.
        about: how to read it; for the omslagpunten the honest text on thresholds.
        sources: ids of the sources behind ``about``.
        rows: the rows.
    """

    title: Words
    about: Words
    sources: SourceIds = ()
    rows: tuple[R_co, ...]

    @cached_property
    def by_id(self) -> dict[str, R_co]:
        """The rows by id."""
        return {row.id: row for row in self.rows}

    def get(self, row_id: str) -> R_co:
        """Return the row with this id.

        Raises:
            KeyError: when there is none.
        """
        return self.by_id[row_id]

    def find(self, row_id: str) -> R_co | None:
        """Return the row with this id, or None."""
        return self.by_id.get(row_id)
