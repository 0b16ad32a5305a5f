"""A value of the plan (a leaf of the tree): something that was said, with its account."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

from wijkwizard.questionnaire.kinds.kind import PlanLeaf
from wijkwizard.questionnaire.kinds.registry import KINDS
from wijkwizard.terms import Basis, Frozen, Moment, Unknown

T = TypeVar("T")


class Picked(Frozen):
    """An option or a row that was chosen, with its label.

    Attributes:
        place: its place in a ranking, from 1; 0 where no order was asked.
        borrowed: the slots that the words were taken from, for a row or for what follows from another answer. The
            publisher takes out what borrows from an answer that stays inside.
    """

    id: str
    label: str
    place: int = 0
    borrowed: tuple[str, ...] = ()


class GridMark(Frozen):
    """One row of a grid with its step or count; ``borrowed`` as in ``Picked``."""

    id: str
    label: str
    score: int
    word: str = ""
    borrowed: tuple[str, ...] = ()


class Euro(Frozen):
    """An amount in euros."""

    amount: Decimal


class Year(Frozen):
    """A calendar year; a type of its own, because it takes no thousands separator."""

    year: int


class ScaleStep(Frozen):
    """A step on a scale, with its label if any and the highest step."""

    step: int
    word: str = ""
    highest: int


class PartialDay(Frozen):
    """A day, month or year, in ISO form as far as it is known."""

    iso: str


class Said(Frozen, Generic[T]):
    """A value, or a named kind of unknown, and where it comes from.

    Attributes:
        value: what was said, or ``None`` with ``unknown`` telling why.
        slot: where it is in the dossier, empty when no question binds it.
        asked: the question in words, empty when no question binds it.
        alternatives: differing answers that are next to it, not yet chosen between.
        moment: when it was said: vooraf, zaal or uitwerken; empty when nobody did.
        room: what the room said, where a desk has put other words in its place.
        instead: what its row is called while nothing was said that names it: 'maatregel 2'.
    """

    value: T | None = None
    unknown: Unknown | None = Unknown.OPEN
    roles: tuple[str, ...] = ()
    basis: Basis = Basis.IMPRESSION
    source: str = ""
    as_of: str = ""
    remark: str = ""
    internal: bool = False
    slot: str = ""
    asked: str = ""
    alternatives: tuple[T, ...] = ()
    moment: Moment | Literal[""] = ""
    room: T | None = None
    instead: str = ""


def is_withheld(said: Said[Any]) -> bool:
    """Return whether something was said that this edition leaves out; what nobody was asked still has its question."""
    return said.unknown is Unknown.HIDDEN and bool(said.slot) and not said.asked


SaidText = Said[str]
SaidChoice = Said[Picked]
SaidChoices = Said[tuple[Picked, ...]]
SaidYesNo = Said[bool]
SaidLevel = Said[ScaleStep]
SaidGrid = Said[tuple[GridMark, ...]]
SaidNumber = Said[Decimal]
SaidYear = Said[Year]
SaidAmount = Said[Euro]
SaidDate = Said[PartialDay]

AnyValue = str | Picked | tuple[Picked, ...] | tuple[GridMark, ...]
"""The value of an unbound answer: text, or a choice, which stays a reference."""

SaidAny = Said[AnyValue]

_LEAVES: dict[type, PlanLeaf] = {
    SaidText: "text",
    SaidChoice: "pick",
    SaidChoices: "picks",
    SaidYesNo: "yes_no",
    SaidLevel: "step",
    SaidGrid: "marks",
    SaidNumber: "number",
    SaidYear: "year",
    SaidAmount: "amount",
    SaidDate: "day",
}

_HOLDS_TOO: dict[PlanLeaf, PlanLeaf] = {"picks": "pick"}
"""A field that holds several choices holds one as well: a questionnaire may ask for one where others ask for more."""

KINDS_OF_LEAF: dict[type, frozenset[str]] = {
    said: frozenset(name for name, kind in KINDS.items() if kind.leaves & {leaf, _HOLDS_TOO.get(leaf, leaf)})
    for said, leaf in _LEAVES.items()
}
"""The kinds of question that may bind each type of value."""
