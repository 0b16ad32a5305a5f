"""Keeps account of what is printed beside answers: remarks, other answers, who said so.

A part prints an answer in a sentence, in a picture or as a line with its account. Only the last has room for what was
noted, so each line carries what it tells. What no line tells comes in a list of its own (``parts.untold``), and a
remark that more than one tells is printed once (``once``).
"""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

from pydantic import Field

from wijkwizard.iwap.said import Said


class ToldPiece(NamedTuple):
    """A piece of what is known beside an answer, in the words of an account, and the slot of the answer."""

    slot: str
    piece: str


Tells = Annotated[frozenset[ToldPiece], Field(exclude=True, repr=False)]
"""What a line says beside answers; it is about the making of the paper and no part of it."""

NOTHING_TOLD: frozenset[ToldPiece] = frozenset()

NOTED = "opmerking: "
NO_SOURCE = "bron nog niet genoemd"
INTERNAL = "intern"
MARKS = frozenset({NO_SOURCE, INTERNAL})
"""Pieces that mark an answer where it stands, and say nothing without it."""


def noted(said: Said[Any]) -> str:
    """Write what was noted with an answer; empty when nothing was."""
    return f"{NOTED}{said.remark}" if said.remark else ""


def remark_told(said: Said[Any]) -> frozenset[ToldPiece]:
    """Return what a line tells that prints the remark of an answer in words of its own."""
    return frozenset({ToldPiece(said.slot, noted(said))} if said.slot and said.remark else ())
