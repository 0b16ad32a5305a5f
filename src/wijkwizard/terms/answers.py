"""Answers with their account: who says so, on what basis, and whether it may be published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from pydantic import Field, model_validator

from wijkwizard.terms.base import Frozen
from wijkwizard.terms.slots import Slot
from wijkwizard.terms.values import KeptText, Value


class Unknown(StrEnum):
    """Why there is no value. The first three are given by a group; the others follow from the state."""

    DONT_KNOW = "weet-niet"
    SKIPPED = "overgeslagen"
    NOT_APPLICABLE = "nvt"
    OPEN = "open"
    HIDDEN = "niet-gevraagd"
    REMOVED = "verwijderd"
    SEALED = "nog-niet-getoond"


GIVEN_UNKNOWNS = frozenset({Unknown.DONT_KNOW, Unknown.SKIPPED, Unknown.NOT_APPLICABLE})
"""The kinds of not knowing that a group can answer with."""


class Basis(StrEnum):
    """The basis of an answer: a source, an impression of the room, or an assumption."""

    SOURCE = "bron"
    IMPRESSION = "indruk"
    ASSUMPTION = "aanname"


Moment = Literal["vooraf", "zaal", "uitwerken"]
"""When something is asked or said: before the evening, in the room, or at a desk afterwards."""


class Answer(Frozen):
    """An answer: a value, or a named kind of unknown, with its account.

    Attributes:
        moment: when it was said, where that is another moment than the one at which it is asked; else empty.
        room: what the room said, where a desk has put other words in its place.

    Raises:
        ValueError: when it has both a value and an unknown, or neither.
    """

    value: Value | None = None
    unknown: Unknown | None = None
    roles: tuple[str, ...] = ()
    basis: Basis = Basis.IMPRESSION
    source: KeptText = ""
    as_of: str = Field(default="", description="reference date of the source: year, month or day")
    remark: KeptText = ""
    internal: bool = False
    moment: Moment | Literal[""] = ""
    room: Value | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Answer:
        if (self.value is None) == (self.unknown is None):
            message = "an answer has a value or an unknown, and not both"
            raise ValueError(message)
        if self.unknown is not None and self.unknown not in GIVEN_UNKNOWNS:
            message = f"{self.unknown} follows from the state and is no answer"
            raise ValueError(message)
        return self


class Parked(Frozen):
    """An open point of the room, with who takes it up and when.

    ``unreached``: nobody listed it, the evening ended before it came up. ``public``: the text may be published; it
    is typed during the conversation, with any question on the screen, so it is internal until somebody says
    otherwise.
    """

    slot: str
    owner: KeptText = ""
    due: KeptText = ""
    note: KeptText = ""
    unreached: bool = False
    public: bool = False


class Round(Frozen):
    """A blind round on one slot: the number of ballots, whether the result was revealed, and of how many tables."""

    turnout: int = 0
    revealed: bool = False
    tables: int = 1


def is_sealed(opened: Round | None, *, blind: bool) -> bool:
    """Return whether the counts of a slot are hidden now.

    Ballots that were counted in a blind round stay hidden, and can be revealed, also when a new edition of the
    questionnaire no longer asks its question blind: otherwise nobody could ever open them.

    Args:
        opened: the round on the slot, if there is one.
        blind: whether its question is asked blind.
    """
    if opened is None:
        return blind
    return not opened.revealed and (blind or opened.turnout > 0)


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers, as computed by the fold.

    Attributes:
        by_slot: the live answers of each slot, differing ones side by side (the first is shown).
        rows: row ids of each table in their order.
        rounds: blind rounds by slot; an unrevealed one has no entry in ``by_slot``.
        parked: what was left open on purpose, by slot.
        forgotten: slots whose text was wiped, with the moment in ISO form.
        said: ids of the rows in which something was said, of all tables: those of ``by_slot``, and those that are
            given because a file is still being read.
    """

    by_slot: Mapping[Slot, tuple[Answer, ...]] = field(default_factory=lambda: MappingProxyType({}))
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    rounds: Mapping[Slot, Round] = field(default_factory=lambda: MappingProxyType({}))
    parked: Mapping[Slot, Parked] = field(default_factory=lambda: MappingProxyType({}))
    forgotten: Mapping[Slot, str] = field(default_factory=lambda: MappingProxyType({}))
    said: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the rows in which something was said, once: the route asks for them at every key."""
        touched = frozenset(slot.row for slot, live in self.by_slot.items() if live and slot.row)
        object.__setattr__(self, "said", self.said | touched)

    def get(self, slot: Slot) -> Answer | None:
        """Return the answer of a slot, or ``None``."""
        live = self.by_slot.get(slot)
        return live[0] if live else None

    def alternatives(self, slot: Slot) -> tuple[Answer, ...]:
        """Return the other live answers of a slot, those that differ from the first."""
        return self.by_slot.get(slot, ())[1:]

    def rows_of(self, table: str) -> tuple[str, ...]:
        """Return the row ids of a table in their order; none for a table without rows."""
        return self.rows.get(table, ())

    def said_rows(self, table: str) -> tuple[str, ...]:
        """Return the rows of a table with an answer; a row that was opened and left empty does not count."""
        return tuple(row for row in self.rows_of(table) if row in self.said)
