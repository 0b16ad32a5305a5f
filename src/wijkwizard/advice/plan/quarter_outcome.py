"""What a quarter of the money less or more does to a plan, as an answer for paper and screen."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from wijkwizard.terms import Frozen


class QuarterRow(Frozen):
    """A measure, or an amount of none, with its euros over the whole term.

    Attributes:
        row: id of the measure, or of the cost that belongs to none.
        name: how it is called.
        euros: the euros of it.
        partly: whether another part of its money was promised.
        agreed: whether a body agreed to it: then it is not free to fall out.
    """

    row: str
    name: str
    euros: Decimal
    partly: bool = False
    agreed: bool = False


class QuarterOutcome(Frozen):
    """What a quarter less or more does.

    Attributes:
        money: the euros that there are to spend.
        moves: what falls out, or comes in.
        undecided: what people must still choose between.
        why_not: why it cannot be said any further, in Dutch; empty when all was said.
        text: all of it in sentences.
    """

    money: Decimal
    moves: tuple[QuarterRow, ...] = ()
    undecided: tuple[QuarterRow, ...] = ()
    why_not: str = ""
    text: str


class Quarter(Frozen):
    """The answer to the question what a quarter of the money does.

    Attributes:
        basis: whether the money is what the plan may cost, what was promised, or all that the plan asks for.
        money: the euros of it over the whole term; None when that is not known.
        text: which money it is and in which order it is spent, or why nothing can be said.
        less: with a quarter less; None when nothing can be said.
        more: with a quarter more; None when nothing can be said.
    """

    basis: Literal["budget", "toegezegd", "gevraagd"]
    money: Decimal | None = None
    text: str
    less: QuarterOutcome | None = None
    more: QuarterOutcome | None = None
