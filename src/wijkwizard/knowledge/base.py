"""The base class of all rows of knowledge tables: a stable id, Dutch words, and the source.

Each row says whether a source supports it or only wijkwizard itself, what is contested in it, and what changed
since the guide was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Generic, Literal, Self, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import day

_BOTH = 2
"""Hyphens in a date that has its month and its day."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Dutch, kebab-case, stable for ever: answers refer to it."""

NonEmptyText = Annotated[str, Field(min_length=1)]
"""Text for people that may not be empty."""

PartialDate = Annotated[str, Field(pattern=r"^((19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$")]
"""``jjjj``, ``jjjj-mm`` or ``jjjj-mm-dd``; empty when there is none."""

CardSet = Literal["nu", "veertig"]
"""The words of today, or those of the guide for the forty neighbourhoods of 2008."""

RowBasis = Literal["bron", "indeling"]
"""``bron``: the sources say it. ``indeling``: grading, mapping or wording by wijkwizard itself."""


@dataclass(frozen=True)
class RefersTo:
    """Marks a field whose ids must exist in another table; the loader checks it."""

    table: str


SourceIds = Annotated[tuple[str, ...], RefersTo("bronnen")]

CONTESTED, CAUTION = "Omstreden", "Let op"
"""Headings of what is said next to a text: that people disagree about it, and what to mind while choosing."""


class TableRow(Frozen):
    """The base class of all rows.

    Attributes:
        id: unique in its table.
        label: a few words, fit for a card or a list.
        text: one or a few plain sentences.
        notes: for who keeps the table, such as what could not be read; never shown and never printed.
    """

    id: Id
    label: NonEmptyText
    text: str = ""
    notes: str = ""


class Entry(TableRow):
    """A row that states something about the world.

    Attributes:
        long: the label in full, where a card is too small for it.
        sources: ids of the sources that were read for it.
        basis: whether the row is what the sources say or an ordering of wijkwizard.
        contested: what is disputed, and by whom.
        changed: what changed since 2012-2014.
        watch: what to mind when using it ('let op').
        held_on: the day of the text that says what the rule is here, of several the oldest; a must with a law.
        ask_whom: who can say what the rule is now.
    """

    text: NonEmptyText
    long: str = ""
    sources: SourceIds = ()
    basis: RowBasis
    contested: str = ""
    changed: str = ""
    watch: str = ""
    held_on: PartialDate = ""
    ask_whom: NonEmptyText = "een jurist"

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

    @property
    def held(self) -> str:
        """The date on which a rule was checked, and whom to ask; empty when no rule is mentioned."""
        if not self.held_on:
            return ""
        at = "op" if self.held_on.count("-") == _BOTH else "in"
        return f"Gold {at} {day(self.held_on)}. Vraag {self.ask_whom} wat nu geldt."

    @property
    def since(self) -> str:
        """What changed since the years of the guide, with the day on which that held."""
        return " ".join(part for part in (self.changed, self.held) if part)

    @property
    def remarks(self) -> tuple[tuple[str, str], ...]:
        """The remarks to show with the text: heading and sentences, without empty ones."""
        return tuple(
            (title, text)
            for title, text in (
                (CONTESTED, self.contested),
                ("Sindsdien veranderd" if self.changed else "Wet en regels", self.since),
                (CAUTION, self.watch),
            )
            if text
        )


R_co = TypeVar("R_co", bound=TableRow, covariant=True)


class CardEntry(Entry):
    """A row that lies on the table as a card.

    Attributes:
        also: other words by which people look for it, in lower case.
        sets: the card sets that it belongs to; empty for all.
    """

    also: tuple[NonEmptyText, ...] = ()
    sets: tuple[CardSet, ...] = ()


class KnowledgeTable(Frozen, Generic[R_co]):
    """One knowledge table: rows in the order in which people read them.

    Attributes:
        title: name of the table for people.
        about: how to read it; for the omslagpunten the honest text on thresholds.
        notes: for who keeps the table; never shown and never printed.
        sources: ids of the sources behind ``about``.
        rows: the rows.
    """

    title: NonEmptyText
    about: NonEmptyText
    notes: str = ""
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
